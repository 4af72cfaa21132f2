import { useOutcome } from '@northstar/web-core';
import type { TakePositionInput } from '@northstar/web-graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PREPARE_POSITION } from '../api/prepare-position.js';
import { TAKE_POSITION } from '../api/take-position.js';
import type { BallotOfPage, Organisation, Position, Prepared } from '../lib/types.js';

/** What an organisation is about to say; which ballot, for whom, and on top of which revision is added here. */
export type Said = Pick<TakePositionInput, 'choice' | 'reason' | 'proposedChange' | 'shareDissent' | 'preferences'>;

/**
 * Sends an answer and remembers which revision the person has seen: if a colleague answers meanwhile, nothing is overwritten before
 * that has been looked at [D1.4]. `prepared` is what a colleague prepared and this person has looked at: an answer casts it, and where
 * this prepares, it takes its place.
 */
export function usePosition({ ballot, organisation, current, prepared = null, onDone }: {
  readonly ballot: BallotOfPage; readonly organisation: Organisation; readonly current: Position | null; readonly prepared?: Prepared | null; readonly onDone: (what: 'taken' | 'prepared') => void;
}) {
  const { t } = useTranslation('voting');
  const [seen, setSeen] = useState(current?.revision ?? 0);
  const [refusedFor, setRefusedFor] = useState<{ readonly message: string; readonly current: Position } | null>(null);
  const [seenPrepared] = useState(prepared);
  const taking = useOutcome(TAKE_POSITION, { fields: ['reason', 'proposedChange'], show: 'inline' });
  const preparing = useOutcome(PREPARE_POSITION, { fields: ['reason', 'proposedChange'], show: 'inline', done: t('prepared.saved') });
  const busy = taking.busy || preparing.busy;
  // Told by the server's refusal, or seen live before anything was sent.
  const cameLive = !busy && current !== null && current.revision > seen;
  const position = refusedFor && refusedFor.current.revision > seen ? refusedFor.current : cameLive ? current : null;
  const send = async (said: Said, expectedRevision = seen): Promise<void> => {
    const result = await taking.run({ input: { ...said, ballotId: ballot.id, organisationId: organisation.id, expectedRevision, ...(seenPrepared ? { preparedRevision: seenPrepared.revision } : {}) } });
    if (!result) return;
    if (result.__typename === 'PositionConflict') setRefusedFor(result);
    else onDone('taken');
  };
  const prepare = async (said: Said): Promise<void> => {
    if (await preparing.run({ input: { ...said, ballotId: ballot.id, organisationId: organisation.id, expectedRevision: seenPrepared?.revision ?? 0 } })) onDone('prepared');
  };
  return {
    send, prepare, busy, fieldErrors: { ...taking.fieldErrors, ...preparing.fieldErrors }, problem: taking.problem ?? preparing.problem,
    clear: (field?: string): void => { taking.clear(field); preparing.clear(field); },
    /** A colleague's answer that this one would replace, and a sentence about it. */
    meanwhile: position && { position, message: refusedFor?.message ?? t('position.conflictLive', { name: position.takenBy.name, choice: t(`says.${position.choice}`), organisation: organisation.name }) },
    /** The colleague's answer has been looked at; the next one replaces it. */
    look: (): number => {
      const revision = position?.revision ?? seen;
      setSeen(revision);
      setRefusedFor(null);
      return revision;
    },
  };
}
