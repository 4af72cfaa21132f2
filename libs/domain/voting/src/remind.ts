import { ok } from '@northstar/domain-membership';
import type { AnnouncedBallot } from './ballot.js';
import { LONGEST_NOTE } from './deadline.js';
import { eligible, type Elector } from './electorate.js';
import { no, type VotingOutcome } from './refusals.js';

/** Whoever is reminded twice a day stops reading. */
export const REMINDERS_APART_MS = 24 * 3_600_000;

/** Organisations that a reminder would reach; why none can be sent now [D7.8]. */
export function remind(
  ballot: AnnouncedBallot, electorate: readonly Elector[], answered: ReadonlySet<string>, message: string, lastAt: number | null, now: number,
): VotingOutcome<{ readonly message: string; readonly organisationIds: readonly string[] }> {
  if ((ballot.state !== 'open' && ballot.state !== 'notice') || now < ballot.opensAt || now >= ballot.closesAt) return no('CLOSED', 'Only while a ballot is open can anybody be reminded of it.');
  const words = message.trim();
  if (words.length > LONGEST_NOTE) return no('INVALID', `The message is too long: at most ${LONGEST_NOTE} characters.`, 'message');
  if (lastAt !== null && now - lastAt < REMINDERS_APART_MS) return no('NOT_DUE', 'Everybody was reminded less than 24 hours ago. Wait a little, so that reminders are still read.');
  const organisationIds = eligible(electorate).map(({ organisationId }) => organisationId).filter((id) => !answered.has(id));
  return organisationIds.length === 0 ? no('NOT_DUE', 'Everybody has answered, so there is nobody to remind.') : ok({ message: words, organisationIds });
}
