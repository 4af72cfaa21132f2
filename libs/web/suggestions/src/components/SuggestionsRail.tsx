import { useQuery } from '@apollo/client/react';
import { ActionIcon, Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { registerMessages } from '@northstar/web-core';
import { keyLabel } from '@northstar/web-editor';
import { ErrorState, LoadingState } from '@northstar/web-ui';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DOCUMENT_SUGGESTIONS } from '../api/document-suggestions.js';
import type { Suggestion } from '../lib/types.js';
import { wordingsMessages } from '../messages-wordings.js';
import { AllOfOne } from './AllOfOne.js';
import { DecidedCard } from './DecidedCard.js';
import { Deciders } from './Deciders.js';
import { OfferSelected } from './OfferSelected.js';
import { SuggestionCard } from './SuggestionCard.js';
import { useSuggestions } from './SuggestionsProvider.js';
import { WordingsCard } from './WordingsCard.js';

registerMessages('suggestions', { wordings: wordingsMessages });

/** The suggestions beside the text: those that wait, in the order of the text, and those that were decided. */
export function SuggestionsRail() {
  const { t } = useTranslation('suggestions');
  const { suggestions, complete, focused } = useSuggestions();
  const [shown, setShown] = useState<'open' | 'decided'>('open');
  // A link can lead to one that is settled. One that is settled while it is looked at stays where the eye is.
  const arrived = useRef<string | null>(null);
  useEffect(() => {
    if (!complete || focused === arrived.current) return;
    arrived.current = focused;
    if (focused) setShown(suggestions.some(({ id }) => id === focused) ? 'open' : 'decided');
  }, [complete, focused, suggestions]);
  return (
    <Stack gap="md">
      <SegmentedControl
        fullWidth size="xs" aria-label={t('filter')} value={shown} onChange={(value) => setShown(value as typeof shown)}
        data={[{ value: 'open', label: t('open', { count: suggestions.length }) }, { value: 'decided', label: t('decided') }]}
      />
      <Deciders />
      {shown === 'open' ? <Open /> : <Decided />}
    </Stack>
  );
}

function Open() {
  const { t } = useTranslation('suggestions');
  const { suggestions, places, passages, loading, failed, refetch, maySuggest, step } = useSuggestions();
  if (loading) return <LoadingState shape="text" label={t('loading')} />;
  if (failed) return <ErrorState title={t('failed')} onRetry={refetch} />;
  if (suggestions.length === 0) return <><Text size="sm" c="dimmed">{t(maySuggest ? 'empty' : 'emptyReader')}</Text><OfferSelected /></>;
  return (
    <>
      <Group gap={4} justify="space-between">
        <Group gap={4}>
          <ActionIcon variant="default" size="lg" aria-label={t('previous')} title={`${t('previous')} (${keyLabel('Mod+Alt+P')})`} onClick={() => step(-1)}><IconArrowUp size={18} aria-hidden /></ActionIcon>
          <ActionIcon variant="default" size="lg" aria-label={t('next')} title={`${t('next')} (${keyLabel('Mod+Alt+N')})`} onClick={() => step(1)}><IconArrowDown size={18} aria-hidden /></ActionIcon>
        </Group>
        <AllOfOne />
      </Group>
      {suggestions.map((suggestion) => {
        // A passage with several wordings is one card, where the first of them is.
        const passage = passages.find(({ wordings }) => wordings.some((wording) => wording.suggestions.includes(suggestion)));
        if (!passage) return <SuggestionCard key={suggestion.id} suggestion={suggestion} placed={places?.get(suggestion.id)} />;
        const first = suggestions.find((each) => passage.wordings.some((wording) => wording.suggestions.includes(each)));
        return first === suggestion ? <WordingsCard key={suggestion.id} passage={passage} places={places} /> : null;
      })}
      <OfferSelected />
    </>
  );
}

function Decided() {
  const { t } = useTranslation('suggestions');
  const { documentId, focused, focus } = useSuggestions();
  const { data, loading, error, refetch, fetchMore } = useQuery(DOCUMENT_SUGGESTIONS, { variables: { documentId, open: false }, fetchPolicy: 'cache-and-network' });
  if (loading && !data) return <LoadingState shape="text" label={t('loading')} />;
  if (error && !data) return <ErrorState title={t('failed')} onRetry={() => void refetch()} />;
  const list = data?.document?.suggestions;
  const rows = (list?.nodes ?? []) as readonly Suggestion[];
  if (rows.length === 0) return <Text size="sm" c="dimmed">{t('emptyDecided')}</Text>;
  const latestFirst = [...rows].sort((a, b) => (b.settledAt ?? '').localeCompare(a.settledAt ?? ''));
  return (
    <>
      {latestFirst.map((suggestion) => <DecidedCard key={suggestion.id} suggestion={suggestion} active={focused === suggestion.id} onChoose={(id) => focus(id, false)} />)}
      {list?.pageInfo.hasNextPage && <Button size="xs" variant="default" onClick={() => void fetchMore({ variables: { after: list.pageInfo.endCursor } })}>{t('more')}</Button>}
    </>
  );
}
