import { ok, type Mandate, type Ok, type Standing } from '@northstar/domain-membership';
import type { AnnouncedBallot } from './ballot.js';
import { electorOf, type Elector } from './electorate.js';
import { CHOICE_WORDS, isDissent, LONGEST_PROPOSED_CHANGE, LONGEST_REASON, needsProposedChange, needsReason, RANKING_ANSWERS, type Answer, type Position, type PositionTaken, type Preference } from './position.js';
import { checkPreferences } from './preferences.js';
import { type ByProxy, rightToAnswer } from './proxy.js';
import { no, type VotingOutcome, type VotingRefusal } from './refusals.js';
import { isRanking } from './template.js';

/** What somebody wants to say for an organisation. */
export interface PositionRequest {
  readonly organisationId: string;
  readonly choice: Answer;
  readonly preferences?: readonly Preference[] | null;
  readonly reason?: string | null;
  readonly proposedChange?: string | null;
  readonly shareDissent?: boolean;
  /** The revision that the person has seen; 0 when there was none. */
  readonly expectedRevision: number;
  readonly personId: string;
  readonly mandates: readonly Mandate[];
  /** Where the organisation stands now, which may be elsewhere than at the opening. */
  readonly standing: Standing;
  /** The right to answer for it in this ballot that it gave to somebody else, if it did. */
  readonly byProxy?: ByProxy | null;
}

/** The organisation's position now, with the name of who took it, so that a conflict can name them. */
export interface CurrentPosition extends Position {
  readonly takenByName: string;
}

/** Somebody else answered for the same organisation meanwhile. */
export interface PositionConflict extends VotingRefusal {
  readonly code: 'STALE_REVISION';
  readonly current: CurrentPosition;
}

export type PositionVerdict = Ok<PositionTaken> | VotingRefusal | PositionConflict;

export const isConflict = (verdict: PositionVerdict): verdict is PositionConflict => !verdict.ok && 'current' in verdict;

/** Why no position can be taken at `now`, whoever asks. Received before the deadline counts; at the deadline is too late [D7]. */
export function notTaking(ballot: AnnouncedBallot, now: number): VotingRefusal | null {
  if (ballot.state === 'superseded') return no('SUPERSEDED', 'A ballot on a newer text took the place of this one. Your answer was not recorded; please answer the new ballot.');
  if (ballot.state === 'withdrawn') return no('WITHDRAWN', 'This ballot was withdrawn. Your answer was not recorded, and none is needed.');
  if ((ballot.state !== 'open' && ballot.state !== 'notice') || now >= ballot.closesAt) return no('CLOSED', 'This ballot is closed. Your answer was not recorded; what your organisation had said before the close counts.');
  if (now < ballot.opensAt) return no('NOT_OPEN_YET', 'This ballot has been announced but is not open yet. Your answer was not recorded; please come back when it opens.');
  return null;
}

/** Why an organisation takes no position in a ballot that takes some: it is not on the list, or it has left [D6]. */
export function notListed(electorate: readonly Elector[], organisationId: string, standing: Standing): VotingRefusal | null {
  const elector = electorOf(electorate, organisationId);
  if (!elector) return no('NOT_IN_ELECTORATE', 'Your organisation is not among those that decide this ballot, because the list was fixed when it opened. It can answer the next one.');
  if (elector.leftAt !== null || standing === 'left') return no('ORGANISATION_LEFT', 'Your organisation has left the network, so it takes no new position. What it had said before stands unless it takes it back.');
  return null;
}

export const tidy = (text: string | null | undefined): string | null => (text?.trim() ? text.trim() : null);

export function wording(choice: Answer, reason: string | null, proposedChange: string | null): VotingRefusal | null {
  if (needsReason(choice) && reason === null) return no('REASON_REQUIRED', `To ${CHOICE_WORDS[choice]}, please say why in a sentence or two. The others need to understand it.`, 'reason');
  if (needsProposedChange(choice) && proposedChange === null) return no('PROPOSED_CHANGE_REQUIRED', 'To block, please say what would have to change so that your organisation could accept it.', 'proposedChange');
  if ((reason?.length ?? 0) > LONGEST_REASON) return no('INVALID', `The reason is too long: at most ${LONGEST_REASON} characters.`, 'reason');
  if ((proposedChange?.length ?? 0) > LONGEST_PROPOSED_CHANGE) return no('INVALID', `The proposed change is too long: at most ${LONGEST_PROPOSED_CHANGE} characters.`, 'proposedChange');
  return null;
}

export function conflict(current: CurrentPosition, personId: string): PositionConflict {
  const said = `“${CHOICE_WORDS[current.choice]}”`;
  const message = current.takenBy === personId
    ? `You have already answered ${said} for this organisation, perhaps in another window. That answer stands; look at it and decide whether to change it.`
    : `${current.takenByName} has answered ${said} for your organisation meanwhile. That answer stands and yours was not recorded; look at it and decide whether to change it.`;
  return { ...no('STALE_REVISION', message), code: 'STALE_REVISION', current };
}

/** Whether this can be said in this ballot: an order where texts are put in one, and the six answers where they are decided on [D2.4, D2.5]. */
function fitting({ rule, texts }: AnnouncedBallot, choice: Answer, preferences: readonly Preference[]): VotingOutcome<readonly Preference[] | null> {
  const ranks = isRanking(rule.template);
  if (ranks && !(RANKING_ANSWERS as readonly Answer[]).includes(choice)) return no('INVALID', 'This ballot puts asks in an order. Give yours, abstain or stand aside.', 'choice');
  if (!ranks && choice === 'ranked') return no('INVALID', 'This ballot decides on a text. Support it, oppose it, or say one of the other answers.', 'choice');
  return choice === 'ranked' ? checkPreferences(rule, texts, preferences) : ok(null);
}

/** What an organisation says, in the words and the form in which it is kept. */
export type Answered = Pick<Position, 'choice' | 'preferences' | 'reason' | 'proposedChange' | 'shareDissent'>;

/** Whether this can be said in this ballot, with all that its choice asks for [D2]. */
export function checkAnswer(ballot: AnnouncedBallot, request: Pick<PositionRequest, 'choice' | 'preferences' | 'reason' | 'proposedChange' | 'shareDissent'>): VotingOutcome<Answered> {
  const { choice } = request;
  if (ballot.rule.visibility === 'secret') return no('INVALID', 'This ballot is secret. Nothing was recorded or prepared; please open it again and answer there.');
  const reason = tidy(request.reason);
  const proposedChange = needsProposedChange(choice) ? tidy(request.proposedChange) : null;
  const unclear = wording(choice, reason, proposedChange);
  if (unclear) return unclear;
  const fits = fitting(ballot, choice, request.preferences ?? []);
  return fits.ok ? ok({ choice, preferences: fits.value, reason, proposedChange, shareDissent: isDissent(choice) && request.shareDissent === true }) : fits;
}

/** Accepts a position as the next event of its organisation, or says why not. */
export function takePosition(ballot: AnnouncedBallot, electorate: readonly Elector[], current: CurrentPosition | null, request: PositionRequest, now: number): PositionVerdict {
  const { organisationId, personId } = request;
  const closed = notTaking(ballot, now) ?? notListed(electorate, organisationId, request.standing);
  if (closed) return closed;
  const right = rightToAnswer(electorate, current, organisationId, request.mandates, request.byProxy ?? null, now);
  if (!right.ok) return right;
  const answer = checkAnswer(ballot, request);
  if (!answer.ok) return answer;
  const revision = current?.revision ?? 0;
  if (current && request.expectedRevision !== revision) return conflict(current, personId);
  if (!current && request.expectedRevision !== 0) return no('NO_POSITION', 'The answer that you wanted to change is no longer there. Nothing was recorded; please open the ballot again.');
  return ok({ type: 'position_taken', ballotId: ballot.id, organisationId, ...answer.value, ...(right.value === null ? {} : { holderId: right.value }), takenBy: personId, takenAt: now, revision: revision + 1 });
}
