import type { AnnouncedBallot } from './ballot.js';
import { electorOf, type Elector } from './electorate.js';
import { notTaking } from './take-position.js';

/** What waits for an organisation. Reaffirming means: it answered the ballot that this one superseded, on an older text. */
export type Turn = 'take_position' | 'reaffirm_position';

/** Whether the organisation still has to answer the ballot, and whether it did so for an earlier text. */
export function turnOf(ballot: AnnouncedBallot, electorate: readonly Elector[], organisationId: string, has: { position: boolean; positionOnSuperseded: boolean }, now: number): Turn | null {
  if (has.position || notTaking(ballot, now)) return null;
  const elector = electorOf(electorate, organisationId);
  if (!elector || elector.leftAt !== null) return null;
  return has.positionOnSuperseded ? 'reaffirm_position' : 'take_position';
}
