import { type Action, type Actor, type Facts, ok, type Outcome, refuse, type Refusal, why } from '@northstar/domain-membership';

export const SUGGESTION_STATES = ['open', 'accepted', 'partly_accepted', 'rejected', 'not_chosen', 'withdrawn'] as const;
export type SuggestionState = (typeof SUGGESTION_STATES)[number];

/** Who decides whether a suggestion becomes text [S3]. */
export const DECIDERS = ['writers', 'lead_organisation', 'coordinators'] as const;
export type Deciders = (typeof DECIDERS)[number];

export const REASON_LENGTH = 1_000;
export const LARGEST_SUGGESTION = 60_000;
export const MOST_OPEN = 500;

/** What the rules must know of a document. */
export interface Place extends Facts {
  readonly deciders: Deciders;
  readonly leadOrganisationId: string | null;
}

export interface SuggestionFacts {
  readonly state: SuggestionState;
  readonly authorId: string;
  /** For which organisation it was made; null for somebody who speaks for none. */
  readonly organisationId: string | null;
}

/** What can be done with a suggestion that is there. */
export type Wish = 'accept' | 'reject' | 'withdraw' | 'change' | 'support';

const leads = (actor: Actor, place: Place): boolean => place.leadOrganisationId !== null && actor.organisationIds.includes(place.leadOrganisationId);

/** Why `actor` may not decide about suggestions in a document, or null when they may [S3]. */
export function whyNotDecide(actor: Actor, place: Place): Refusal | null {
  const noRight = why(actor, 'document.write', place);
  if (noRight || actor.role === 'coordinator' || place.deciders === 'writers') return noRight;
  if (place.deciders === 'lead_organisation' && leads(actor, place)) return null;
  return refuse('NOT_ALLOWED', place.deciders === 'lead_organisation'
    ? 'In this text the lead organisation and coordinators decide about suggestions. You can discuss it.'
    : 'In this text coordinators decide about suggestions. You can discuss it.');
}

/** Why `actor` may not set who decides, or null when they may [S4]. */
export function whyNotSetDeciders(actor: Actor, place: Place): Refusal | null {
  const noRight = why(actor, 'document.write', place);
  if (noRight || actor.role === 'coordinator' || leads(actor, place)) return noRight;
  return refuse('NOT_ALLOWED', 'Coordinators and the lead organisation set who decides about suggestions.');
}

const SETTLED: Readonly<Record<Exclude<SuggestionState, 'open'>, string>> = {
  accepted: 'Somebody has accepted this suggestion meanwhile.',
  partly_accepted: 'Somebody has accepted a part of this suggestion meanwhile.',
  rejected: 'Somebody has rejected this suggestion meanwhile.',
  not_chosen: 'Another wording of this passage has been chosen meanwhile.',
  withdrawn: 'This suggestion was withdrawn by its author.',
};

/** Why `actor` may not do that with a suggestion, or null when they may [S1–S3, S7]. */
export function whyNot(actor: Actor, wish: Wish, suggestion: SuggestionFacts, place: Place): Refusal | null {
  const own = suggestion.authorId === actor.personId;
  const no = wish === 'accept' || wish === 'reject' ? whyNotDecide(actor, place) : why(actor, 'document.suggest', place);
  if (no) return no;
  if ((wish === 'withdraw' || wish === 'change') && !own) return refuse('NOT_ALLOWED', 'Only the person who made a suggestion can change or withdraw it.');
  if (wish === 'support' && actor.organisationId === null) return refuse('NOT_ALLOWED', 'Support is said for an organisation, and you speak for none at the moment.');
  if (wish === 'support' && suggestion.organisationId === actor.organisationId) return refuse('NOT_ALLOWED', 'Your organisation offers these words, so it stands behind them already.');
  return suggestion.state === 'open' ? null : refuse('CLOSED', SETTLED[suggestion.state]);
}

/** What `actor` may do with a suggestion, for screens. */
export const wishesFor = (actor: Actor, suggestion: SuggestionFacts, place: Place): Wish[] =>
  (['accept', 'reject', 'withdraw', 'change', 'support'] as const).filter((wish) => whyNot(actor, wish, suggestion, place) === null);

/** Checks why somebody accepts or rejects [S5]; nothing is an answer, too. */
export function checkReason(reason: string | null): Outcome<string | null> {
  const text = (reason ?? '').normalize('NFC').replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '').trim();
  if (text.length > REASON_LENGTH) return refuse('INVALID', `Keep the reason under ${REASON_LENGTH} characters. Yours has ${text.length}.`, 'reason');
  return ok(text === '' ? null : text);
}

/** The action of the table of rights that a wish needs, for the door. */
export const actionFor = (wish: Wish): Action => (wish === 'accept' || wish === 'reject' ? 'document.write' : 'document.suggest');
