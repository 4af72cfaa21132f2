import { ok } from '@northstar/domain-membership';
import { type AnnouncedBallot, isRunning } from '@northstar/domain-voting';
import { type AmendmentFacts, whySettled } from './amendment.js';
import { stepsFrom, type Step } from './lineage.js';
import { checkReason, no, type AmendmentOutcome, type AmendmentRefusal } from './refusals.js';
import { follow, type Followed, type Stretch } from './stretch.js';

/** Where an amendment is made: in which version, and over which passage of it. */
export interface Place extends Stretch {
  readonly versionId: string;
}

/** What there is besides. `steps`: those of the same text; `voted`: the text as it is put to the running ballot. */
export interface Surroundings {
  readonly steps: readonly Step[];
  readonly ballot: AnnouncedBallot;
  readonly votedVersionId: string;
}

/** Where the passage is in the newest words that came of its version, or what replaced them [AM3]. */
export const placeNow = ({ versionId, ...at }: Place, steps: readonly Step[]): Followed<Step> => follow(at, stepsFrom(versionId, steps));

const named = ({ kind, number }: Pick<Step, 'kind' | 'number'>): string => `${kind === 'amendment' ? 'Amendment' : 'Erratum'} ${number}`;

/** Where an amendment belongs in the text that is voted on, or why nowhere [AM9, AM11]. */
function placed(place: Place, { steps, ballot, votedVersionId }: Surroundings, now: number): AmendmentOutcome<Stretch> | AmendmentRefusal {
  if (!isRunning(ballot) || now >= ballot.closesAt) return no('CLOSED', 'The ballot on this text has ended. The amendment can be noted, so that it stands beside the outcome.');
  const after = stepsFrom(place.versionId, steps);
  if (place.versionId !== votedVersionId && !after.some(({ resultVersionId }) => resultVersionId === votedVersionId)) {
    return no('OTHER_WORDS', 'The ballot that runs now is about other words than those that this amendment was made to. It has to be proposed anew.');
  }
  const found = placeNow(place, steps);
  if (found.is === 'there') return ok(found.at);
  return { ...no('COLLIDES', `${named(found.by)} changed the same words and was taken in. Of changes that collide, one alone is taken in.`), other: found.by.id };
}

/** When the running ballot closes; one that has ended has no deadline that matters. */
const deadline = ({ ballot }: Surroundings): number => (isRunning(ballot) ? ballot.closesAt : 0);

/** Whether an amendment can be taken in, where its passage is now, and the reasons as they are kept [AM7–AM9]. `closesAt`: the deadline of the new ballot. */
export function takeIn(amendment: AmendmentFacts, place: Place, around: Surroundings, wish: { readonly reason: string; readonly closesAt: number }, now: number): AmendmentOutcome<{ at: Stretch; reason: string }> | AmendmentRefusal {
  const settled = whySettled(amendment);
  if (settled) return settled;
  const at = placed(place, around, now);
  if (!at.ok) return at;
  if (amendment.vote === 'failed') return no('NOT_CARRIED', 'This amendment was voted on and not carried, so it cannot be taken in. Note it, so that it stands beside the outcome.');
  if (wish.closesAt < deadline(around)) return no('TOO_LATE', 'The new ballot cannot close before the deadline of the one that it supersedes. Choose that deadline or a later one.', 'closesAt');
  const reason = checkReason(wish.reason, 'the amendment is taken in');
  return reason.ok ? ok({ at: at.value, reason: reason.value }) : reason;
}

/** Whether it can be put to a vote first, and where its passage is now [AM10]. `senseCheckRuns`: something else is asked about this text already. */
export function putToVote(amendment: AmendmentFacts, place: Place, around: Surroundings, wish: { readonly closesAt: number; readonly senseCheckRuns: boolean }, now: number): AmendmentOutcome<Stretch> | AmendmentRefusal {
  const settled = whySettled(amendment);
  if (settled) return settled;
  const at = placed(place, around, now);
  if (!at.ok) return at;
  if (amendment.vote !== 'none') return no('DECIDED', 'This amendment was voted on already.');
  if (wish.senseCheckRuns) return no('VOTE_RUNS', 'Another amendment to this text, or a sense check on it, is being voted on. Wait for its end.');
  if (wish.closesAt >= deadline(around)) return no('TOO_LATE', 'The vote on the amendment has to end before the ballot on the text does. Choose an earlier deadline, or extend that ballot first.', 'closesAt');
  return at;
}

/** Notes an amendment, so that it stands beside the outcome [AM7, AM11]. Answers the reasons as they are kept. */
export function note(amendment: AmendmentFacts, reason: string): AmendmentOutcome<string> {
  return whySettled(amendment) ?? checkReason(reason, 'the amendment is not taken in');
}
