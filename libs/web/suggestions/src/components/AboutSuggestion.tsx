import { Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { toldOf } from '../lib/drawn.js';
import type { Suggestion } from '../lib/types.js';
import { Change } from './Change.js';
import { Became } from './DecidedCard.js';
import { useSuggestions } from './SuggestionsProvider.js';

/** Of a suggestion what a thread about it shows. */
export type Discussed = Pick<Suggestion, 'id' | 'state' | 'replaced' | 'proposed' | 'settledAt'> & { readonly author: { readonly name: string }; readonly organisation?: { readonly name: string } | null } & Pick<Suggestion, 'settledBy' | 'settledByOrganisation'>;

/** In a thread: which suggestion it is about, and what became of that. A press leads there. */
export function AboutSuggestion({ suggestion }: { readonly suggestion: Discussed }) {
  const { t } = useTranslation('suggestions');
  const { focus } = useSuggestions();
  const { id, author, organisation } = suggestion;
  return (
    <UnstyledButton className="ns-about-suggestion" onClick={() => focus(id)} title={t('showSuggestion')}>
      <Text component="span" size="xs" c="dimmed">{organisation ? t('by', { name: author.name, organisation: organisation.name }) : t('byPerson', { name: author.name })}</Text>
      <Change told={toldOf(suggestion)} />
      {suggestion.state === 'OPEN' ? <Text component="span" size="xs" fw={600}>{t('waits')}</Text> : <Became suggestion={suggestion} />}
    </UnstyledButton>
  );
}
