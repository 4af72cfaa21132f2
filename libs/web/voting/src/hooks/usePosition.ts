import { useOutcome } from '@northstar/web-core';
import type { TakePositionInput } from '@northstar/web-graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TAKE_POSITION } from '../api/take-position.js';
import type { BallotOfPage, Organisation, Position } from '../lib/types.js';

/** What an organisation is about to say; which ballot, for whom, and on top of which revision is added here. */
export type Said = Pick<TakePositionInput, 'choice' | 'reason' | 'proposedChange' | 'shareDissent' | 'preferences'>;

/**
 * Sends an answer and remembers which revision the person has seen: if a colleague answers meanwhile, nothing is overwritten before
 * that has been looked at [D1.4].
 */
export function usePosition({ ballot, organisation, current, onDone }: { readonly ballot: BallotOfPage; readonly organisation: Organisation; readonly current: Position | null; readonly onDone: () => void }) {
  const { t } = useTranslation('voting');
  const [seen, setSeen] = useState(current?.revision ?? 0);
  const [refusedFor, setRefusedFor] = useState<{ readonly message: string; readonly current: Position } | null>(null);
  const { run, busy, fieldErrors, problem, clear } = useOutcome(TAKE_POSITION, { fields: ['reason', 'proposedChange'], show: 'inline' });
  // Told by the server's refusal, or seen live before anything was sent.
  const cameLive = !busy && current !== null && current.revision > seen;
  const position = refusedFor && refusedFor.current.revision > seen ? refusedFor.current : cameLive ? current : null;
  const send = async (said: Said, expectedRevision = seen): Promise<void> => {
    const result = await run({ input: { ...said, ballotId: ballot.id, organisationId: organisation.id, expectedRevision } });
    if (!result) return;
    if (result.__typename === 'PositionConflict') setRefusedFor(result);
    else onDone();
  };
  return {
    send, busy, fieldErrors, problem, clear,
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
