import { Button } from '@mantine/core';
import { IconMessage } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { talkOf } from '../lib/talk.js';
import type { Suggestion } from '../lib/types.js';
import { useSuggestions } from './SuggestionsProvider.js';
import { TalkLine } from './TalkLine.js';

/** Opens what is said about a suggestion, or about those that make a wording, with how much that is; or begins to talk about it, where one may. */
export function DiscussButton({ suggestions, onLeave }: { readonly suggestions: readonly Suggestion[]; readonly onLeave?: () => void }) {
  const { t } = useTranslation('suggestions');
  const { discuss, openThread, mayDiscuss, personId } = useSuggestions();
  const talk = talkOf(suggestions, personId);
  if (!talk && !mayDiscuss) return null;
  return (
    <Button
      size="xs" variant="subtle" color="gray" leftSection={talk && <IconMessage size={14} aria-hidden />}
      onClick={() => { onLeave?.(); if (talk) openThread(talk.threadId); else discuss(suggestions[0]!); }}
    >{talk ? <TalkLine talk={talk} /> : t('discuss')}</Button>
  );
}
