import { Stack, Text, UnstyledButton } from '@mantine/core';
import { PersonLine, RelativeTime } from '@northstar/web-ui';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useTold } from '../hooks/useTold.js';
import { blocksOf } from '../lib/blocks-of.js';
import { toldOf } from '../lib/drawn.js';
import type { Suggestion } from '../lib/types.js';
import { Change } from './Change.js';

/** A suggestion that is settled: by whom it was, what it would have changed, who decided what about it, and why. */
export function DecidedCard({ suggestion, active = false, onChoose }: { readonly suggestion: Suggestion; readonly active?: boolean; readonly onChoose?: (id: string) => void }) {
  const { t } = useTranslation('suggestions');
  const { sentence } = useTold();
  const card = useRef<HTMLElement>(null);
  useEffect(() => { if (active) card.current?.scrollIntoView({ block: 'nearest' }); }, [active]);
  const { id, author, organisation, createdAt } = suggestion;
  const told = toldOf(suggestion);
  return (
    <section ref={card} className="ns-suggestion" data-active={active} data-card={id} aria-label={t('card', { name: author.name, what: sentence(told) })}>
      <PersonLine person={author} organisation={organisation} meta={<RelativeTime at={createdAt} />} />
      {onChoose ? <UnstyledButton className="ns-suggestion-change" onClick={() => onChoose(id)} aria-current={active}><Change told={told} /></UnstyledButton> : <Change told={told} />}
      <Decision suggestion={suggestion} />
    </section>
  );
}

const DECISIONS = { ACCEPTED: 'acceptedBy', PARTLY_ACCEPTED: 'partlyBy', REJECTED: 'rejectedBy', NOT_CHOSEN: 'notChosenBy', WITHDRAWN: 'withdrawnBy' } as const;
const SIDES = { INSERTION: 'tookInsertion', DELETION: 'tookDeletion', ALL: null } as const;

function Decision({ suggestion }: { readonly suggestion: Suggestion }) {
  const { t } = useTranslation('suggestions');
  const { state, settledBy, settledByOrganisation, settledAt, reason, takenPart, takenBlocks, chosenInstead } = suggestion;
  if (state === 'OPEN') return null;
  const name = settledByOrganisation ? `${settledBy?.name ?? ''}, ${settledByOrganisation.name}` : settledBy?.name ?? '';
  const side = takenPart ? SIDES[takenPart] : null;
  const blocks = takenBlocks ? blocksOf(suggestion).filter((_, index) => takenBlocks.includes(index)) : [];
  return (
    <Stack gap={2}>
      <Text size="xs" fw={600}>{t(DECISIONS[state], { name })} {settledAt && <RelativeTime at={settledAt} />}</Text>
      {chosenInstead && <Text size="sm">{t('chosenInstead', { name: chosenInstead.organisation ? `${chosenInstead.author.name}, ${chosenInstead.organisation.name}` : chosenInstead.author.name })}</Text>}
      {side && <Text size="sm">{t(side)}</Text>}
      {blocks.length > 0 && <Text size="sm">{t('tookBlocks', { words: blocks.join(' ¶ ') })}</Text>}
      {reason && <Text size="sm" className="ns-suggestion-reason">{t('why', { reason })}</Text>}
    </Stack>
  );
}
