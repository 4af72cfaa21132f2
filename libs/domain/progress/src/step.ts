import { ok } from '@northstar/domain-membership';
import { type Day, hasBegun, isWithinYears, startOf } from './day.js';
import { no, type ProgressOutcome, type ProgressRefusal } from './refusals.js';
import { type Delivery, SAID_DELIVERIES, SAID_RESPONSES, type SaidDelivery, type SaidResponse } from './scales.js';

/** Ways of reaching a target; each can be planned and recorded. */
export const WAYS = ['meeting', 'letter', 'question', 'media'] as const;
export type Way = (typeof WAYS)[number];

/** What a step can be. People record all but the last, which is the clock's. */
export const STEP_KINDS = ['response', 'delivery', ...WAYS, 'correction', 'overdue'] as const;
export type StepKind = (typeof STEP_KINDS)[number];

export const LONGEST_WORDS = 2_000;
export const LONGEST_CONTACT = 200;
export const LONGEST_LABEL = 160;
export const LONGEST_LINK = 2_000;
export const MOST_EVIDENCE = 10;
const OLDEST_YEARS = 30;

/** One step of an ask, as the rules need it. Steps are never changed [G1.5]. */
export interface Step {
  readonly id: string;
  readonly kind: StepKind;
  /** The day on which it happened. */
  readonly on: Day;
  /** The how-manieth of the ask it is: the order in which steps were recorded. */
  readonly number: number;
  /** Null: the clock did it. */
  readonly organisationId: string | null;
  readonly response: SaidResponse | null;
  readonly delivery: SaidDelivery | null;
  /** What a correction takes back. */
  readonly corrects: string | null;
  /** Organisations that confirmed it. */
  readonly confirmedBy: readonly string[];
}

export interface Link {
  readonly url: string;
  readonly label: string;
}

/** What somebody wants to record. */
export interface GivenStep {
  readonly kind: StepKind;
  readonly on: Day;
  readonly words: string;
  readonly contact: string;
  readonly response: SaidResponse | null;
  readonly delivery: SaidDelivery | null;
  readonly corrects: string | null;
  readonly links: readonly Link[];
  /** How many files go with it. */
  readonly files: number;
}

/** Whether an address can be shown as a link: of the web, without a name and password in it. */
export function isWebAddress(url: string): boolean {
  if (url.length > LONGEST_LINK || !/^https?:\/\/[^\s\u0000-\u001f\u007f<>"\\]+$/i.test(url) || !URL.canParse(url)) return false;
  const { username, password, hostname } = new URL(url);
  return username === '' && password === '' && hostname !== '';
}

function wrongForm(given: GivenStep, now: number): ProgressRefusal | null {
  const { kind, on, words, contact, links, files } = given;
  if (kind === 'overdue') return no('INVALID', 'Overdue is what a review date becomes by itself. Set a review date instead.', 'kind');
  if (startOf(on) === null) return no('INVALID', 'Say on which day it happened.', 'on');
  if (!hasBegun(on, now)) return no('INVALID', 'That day is still to come. Record what happened; for what is planned there is the plan.', 'on');
  if (!isWithinYears(on, OLDEST_YEARS, now)) return no('INVALID', `That day is more than ${OLDEST_YEARS} years ago. Is the year right?`, 'on');
  if (words.trim() === '') return no('INVALID', kind === 'correction' ? 'Say in a sentence what was wrong.' : 'Say in a sentence what happened.', 'words');
  if (words.length > LONGEST_WORDS) return no('INVALID', `At most ${LONGEST_WORDS} characters. Put the rest into a file.`, 'words');
  if (contact.length > LONGEST_CONTACT) return no('INVALID', `A contact has at most ${LONGEST_CONTACT} characters.`, 'contact');
  if (links.length > MOST_EVIDENCE || files > MOST_EVIDENCE) return no('INVALID', `At most ${MOST_EVIDENCE} links and ${MOST_EVIDENCE} files.`, links.length > MOST_EVIDENCE ? 'links' : 'files');
  for (const { url, label } of links) {
    if (!isWebAddress(url)) return no('INVALID', 'A link begins with https:// or http:// and has no password in it.', 'links');
    if (label.length > LONGEST_LABEL) return no('INVALID', `The name of a link has at most ${LONGEST_LABEL} characters.`, 'links');
  }
  if ((kind === 'response') !== (given.response !== null)) return no('INVALID', 'Say what government’s response is.', 'response');
  if ((kind === 'delivery') !== (given.delivery !== null)) return no('INVALID', 'Say how far the delivery is.', 'delivery');
  if ((kind === 'correction') !== (given.corrects !== null)) return no('INVALID', 'Say which step is corrected.', 'corrects');
  if (given.response !== null && !SAID_RESPONSES.includes(given.response)) return no('INVALID', 'Say what government’s response is.', 'response');
  if (given.delivery !== null && !SAID_DELIVERIES.includes(given.delivery)) return no('INVALID', 'Say how far the delivery is.', 'delivery');
  return null;
}

/** Whether a step can be recorded as it is [G1.2–G1.5]. `delivery`: where the ask stands. Answers what is to be kept. */
export function recordStep(given: GivenStep, steps: readonly Step[], delivery: Delivery, organisationId: string | null, now: number): ProgressOutcome<GivenStep> {
  if (organisationId === null) return no('NO_ORGANISATION', 'A step is recorded for an organisation, and you speak for none here.');
  const wrong = wrongForm(given, now);
  if (wrong) return wrong;
  if (given.delivery === 'delivered' && given.links.length + given.files === 0) {
    return no('EVIDENCE_REQUIRED', '“Delivered” needs evidence: a link or a file that shows it. Nothing was recorded.', 'links');
  }
  if (given.delivery === 'reversed' && delivery !== 'in_progress' && delivery !== 'delivered') {
    return no('NOT_BEGUN', 'Nothing was begun yet that could be reversed. Record first that delivery is in progress.', 'delivery');
  }
  if (given.corrects !== null) {
    const mistaken = steps.find(({ id }) => id === given.corrects);
    if (!mistaken) return no('NOT_THERE', 'There is no such step of this ask.', 'corrects');
    if (mistaken.kind === 'correction') return no('NOT_CORRECTABLE', 'A correction is not corrected itself. Record anew what happened.', 'corrects');
    if (mistaken.kind === 'overdue') return no('NOT_CORRECTABLE', 'The clock has found this overdue. Record what happened instead.', 'corrects');
    if (steps.some(({ corrects }) => corrects === mistaken.id)) return no('NOT_CORRECTABLE', 'This step was corrected already.', 'corrects');
  }
  return ok({ ...given, words: given.words.trim(), contact: given.contact.trim(), links: given.links.map(({ url, label }) => ({ url, label: label.trim() })) });
}
