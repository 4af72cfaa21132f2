import { Anchor, Stack, Text, UnstyledButton } from '@mantine/core';
import { useMaybeNetwork, useViewer } from '@northstar/web-core';
import { PersonLine, RelativeTime } from '@northstar/web-ui';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useTold } from '../hooks/useTold.js';
import { blocksOf } from '../lib/blocks-of.js';
import { toldOf } from '../lib/drawn.js';
import { talkOf } from '../lib/talk.js';
import type { Suggestion } from '../lib/types.js';
import { Change } from './Change.js';
import { TalkLine } from './TalkLine.js';

/** A suggestion that is settled: by whom it was, what it would have changed, who decided what about it, why, and what was said about it. */
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
      <Said suggestion={suggestion} />
    </section>
  );
}

const DECISIONS = { ACCEPTED: 'acceptedBy', PARTLY_ACCEPTED: 'partlyBy', REJECTED: 'rejectedBy', NOT_CHOSEN: 'notChosenBy', WITHDRAWN: 'withdrawnBy' } as const;
const SIDES = { INSERTION: 'tookInsertion', DELETION: 'tookDeletion', ALL: null } as const;

/** What became of a suggestion, by whom and when. */
export function Became({ suggestion: { state, settledBy, settledByOrganisation, settledAt } }: { readonly suggestion: Pick<Suggestion, 'state' | 'settledBy' | 'settledByOrganisation' | 'settledAt'> }) {
  const { t } = useTranslation('suggestions');
  if (state === 'OPEN') return null;
  const name = settledByOrganisation ? `${settledBy?.name ?? ''}, ${settledByOrganisation.name}` : settledBy?.name ?? '';
  return <Text component="span" size="xs" fw={600}>{t(DECISIONS[state], { name })} {settledAt && <RelativeTime at={settledAt} />}</Text>;
}

/** The way to what was said about it, from wherever it is on record. */
function Said({ suggestion }: { readonly suggestion: Suggestion }) {
  const network = useMaybeNetwork();
  const talk = talkOf([suggestion], useViewer().person.id);
  if (!talk || !network) return null;
  const to = `${network.path('d', suggestion.document.id)}?${new URLSearchParams({ rail: 'discussion', thread: talk.threadId }).toString()}`;
  return <Anchor component={Link} to={to} size="xs"><TalkLine talk={talk} /></Anchor>;
}

function Decision({ suggestion }: { readonly suggestion: Suggestion }) {
  const { t } = useTranslation('suggestions');
  const { state, reason, takenPart, takenBlocks, chosenInstead } = suggestion;
  if (state === 'OPEN') return null;
  const side = takenPart ? SIDES[takenPart] : null;
  const blocks = takenBlocks ? blocksOf(suggestion).filter((_, index) => takenBlocks.includes(index)) : [];
  return (
    <Stack gap={2}>
      <Became suggestion={suggestion} />
      {chosenInstead && <Text size="sm">{t('chosenInstead', { name: chosenInstead.organisation ? `${chosenInstead.author.name}, ${chosenInstead.organisation.name}` : chosenInstead.author.name })}</Text>}
      {side && <Text size="sm">{t(side)}</Text>}
      {blocks.length > 0 && <Text size="sm">{t('tookBlocks', { words: blocks.join(' ¶ ') })}</Text>}
      {reason && <Text size="sm" className="ns-suggestion-reason">{t('why', { reason })}</Text>}
    </Stack>
  );
}
