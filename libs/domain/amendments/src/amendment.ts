import { mayAnswerFor, ok, type Mandate, type Standing } from '@northstar/domain-membership';
import { type AnnouncedBallot, electorOf, type Elector, isBinding, isRunning } from '@northstar/domain-voting';
import { checkReason, no, type AmendmentOutcome } from './refusals.js';
import { collide, type Stretch } from './stretch.js';

export const AMENDMENT_STATES = ['proposed', 'withdrawn', 'taken_in', 'noted'] as const;
export type AmendmentState = (typeof AMENDMENT_STATES)[number];

export const LONGEST_WORDS = 5_000;
/** So many that wait to be decided about in one ballot can still be read. */
export const MOST_OPEN = 100;

/** Who speaks for which organisation. */
export interface Speaking {
  readonly organisationId: string;
  readonly mandates: readonly Mandate[];
  readonly standing: Standing;
}

/** What the rules must know of an amendment. */
export interface AmendmentFacts {
  readonly id: string;
  readonly number: number;
  readonly state: AmendmentState;
  readonly organisationId: string;
  readonly sponsors: readonly string[];
  /** How the vote on it stands, if it was put to one. */
  readonly vote: 'none' | 'running' | 'carried' | 'failed';
}

/** A change of a passage in words. */
export interface Wording extends Stretch {
  readonly replaced: string;
  readonly proposed: string;
}

/** A passage for which an erratum waits. */
export interface Waiting extends Stretch {
  readonly number: number;
}

const over = (ballot: AnnouncedBallot, now: number): boolean => !isRunning(ballot) || now >= ballot.closesAt;
const ENDED = no('CLOSED', 'This ballot has ended, so no amendment can be made to its text any more.');

/** Why somebody does not speak for an organisation of this ballot; null when they do [AM4]. */
export function whyNotSpeak(electorate: readonly Elector[], { organisationId, mandates, standing }: Speaking, now: number) {
  if (!mayAnswerFor(mandates, organisationId, now)) return no('NO_MANDATE', 'You have no mandate to answer for this organisation. Ask a coordinator to record one.');
  const elector = electorOf(electorate, organisationId);
  if (!elector || elector.leftAt !== null) return no('NOT_IN_ELECTORATE', 'This organisation is not among those that decide this ballot.');
  return standing === 'member' || standing === 'suspended' ? null : no('NOT_A_MEMBER', 'This organisation is not a member of the network any more.');
}

/** What is wrong with a change of words [AM1]. */
export function wrongWording({ replaced, proposed }: Wording) {
  if (replaced === proposed) return no('SAME_WORDS', 'The passage reads as before. Change at least one word of it.', 'words');
  if (replaced.length > LONGEST_WORDS || proposed.length > LONGEST_WORDS) return no('TOO_MUCH', `An amendment changes at most ${LONGEST_WORDS.toLocaleString('en-GB')} characters. Propose several, or write a new draft.`, 'words');
  return null;
}

/** Proposes an amendment to a text of a ballot [AM1, AM4]. Answers the reason as it is kept. */
export function propose(ballot: AnnouncedBallot, electorate: readonly Elector[], who: Speaking, wish: Wording & { readonly reason: string }, beside: { readonly open: number; readonly errata: readonly Waiting[] }, now: number): AmendmentOutcome<string> {
  const noVoice = whyNotSpeak(electorate, who, now);
  if (noVoice) return noVoice;
  if (over(ballot, now)) return ENDED;
  if (!isBinding(ballot.rule.template)) return no('NOT_BINDING', 'This ballot only asks for advice, so there is nothing to amend. Suggest the change in the text itself.');
  if (beside.open >= MOST_OPEN) return no('TOO_MUCH', `${MOST_OPEN} amendments wait in this ballot already. One of them has to be decided about first.`);
  const wrong = wrongWording(wish);
  if (wrong) return wrong;
  const erratum = beside.errata.find((each) => collide(each, wish));
  if (erratum) return no('COLLIDES', `Erratum ${erratum.number} is about these words and waits for objections. Object to it, or wait until it is over.`, 'words');
  return checkReason(wish.reason, 'the text should read so');
}

/** Why nothing may be done with an amendment any more, or not now; null when something may. */
export function whySettled({ state, vote }: AmendmentFacts) {
  if (state === 'withdrawn') return no('DECIDED', 'This amendment was withdrawn by the organisation that proposed it.');
  if (state === 'taken_in') return no('DECIDED', 'This amendment was taken in already.');
  if (state === 'noted') return no('DECIDED', 'This amendment was noted already: it stands beside the outcome.');
  return vote === 'running' ? no('BEING_VOTED_ON', 'This amendment is being voted on. Wait for the end of that vote.') : null;
}

/** Withdraws an amendment [AM6]. */
export function withdraw(amendment: AmendmentFacts, electorate: readonly Elector[], who: Speaking, now: number): AmendmentOutcome<null> {
  const noVoice = whyNotSpeak(electorate, who, now);
  if (noVoice) return noVoice;
  if (amendment.organisationId !== who.organisationId) return no('NOT_OWN', 'Only the organisation that proposed an amendment can withdraw it.');
  return whySettled(amendment) ?? (amendment.vote === 'none' ? ok(null) : no('DECIDED', 'This amendment was voted on; it can be taken in or noted, and not withdrawn.'));
}

/** Stands beside the organisation that proposed it, or does so no longer [AM5]. */
export function sponsor(amendment: AmendmentFacts, ballot: AnnouncedBallot, electorate: readonly Elector[], who: Speaking, stands: boolean, now: number): AmendmentOutcome<null> {
  const noVoice = whyNotSpeak(electorate, who, now);
  if (noVoice) return noVoice;
  if (amendment.organisationId === who.organisationId) return no('OWN', 'Your organisation proposes this amendment, so it stands behind it already.');
  const done = whySettled({ ...amendment, vote: 'none' });
  if (done) return done;
  if (over(ballot, now)) return ENDED;
  if (amendment.sponsors.includes(who.organisationId) === stands) {
    return stands ? no('SPONSORS_ALREADY', 'Your organisation sponsors this amendment already.') : no('NOT_SPONSORING', 'Your organisation does not sponsor this amendment.');
  }
  return ok(null);
}
