import type { EventKind } from './event.js';

/** Says what is wrong with a value, in the end of a sentence; null when it has the form. */
export type Shape = (value: unknown, at: string) => string | null;

const is = (test: (value: unknown) => boolean, what: string): Shape => (value, at) => (test(value) ? null : `${at} is not ${what}`);

export const text = is((value) => typeof value === 'string', 'a text');
export const whole = is(Number.isSafeInteger, 'a whole number');
const counting = is((value) => Number.isSafeInteger(value) && (value as number) >= 1, 'a number from 1 on');
export const hash = is((value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value), 'a fingerprint of 64 hexadecimal digits');
export const salt = is((value) => typeof value === 'string' && /^[0-9a-f]{32,}$/.test(value), 'a salt of at least 32 hexadecimal digits');
export const oneOf = (...all: readonly unknown[]): Shape => is((value) => all.includes(value), `one of ${all.join(', ')}`);
export const nullable = (inner: Shape): Shape => (value, at) => (value === null ? null : inner(value, at));
const plain = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
export const anything: Shape = is(plain, 'an object');

export const list = (inner: Shape): Shape => (value, at) => {
  if (!Array.isArray(value)) return `${at} is not a list`;
  for (const [index, item] of value.entries()) {
    const wrong = inner(item, `${at}[${index}]`);
    if (wrong !== null) return wrong;
  }
  return null;
};

/** An object with exactly these members. */
export const members = (shapes: Readonly<Record<string, Shape>>): Shape => (value, at) => {
  if (!plain(value)) return `${at} is not an object`;
  const stranger = Object.keys(value).find((key) => !Object.hasOwn(shapes, key));
  if (stranger !== undefined) return `${at} has an unknown member, ${stranger}`;
  for (const [key, shape] of Object.entries(shapes)) {
    if (!Object.hasOwn(value, key)) return `${at} lacks ${key}`;
    const wrong = shape(value[key], `${at}.${key}`);
    if (wrong !== null) return wrong;
  }
  return null;
};

const rule: Shape = (value, at) => {
  // A template to come brings members of its own; what every rule has is asked for here.
  if (!plain(value)) return `${at} is not an object`;
  const { template, visibility } = value;
  return text(template, `${at}.template`) ?? text(visibility, `${at}.visibility`);
};

/** A passage of an exact text with what takes its place, and an exact text that came of that. */
const CHANGE = { document: text, version: text, hash, from: whole, to: whole, size: whole, offset: whole, replaced: hash, proposed: hash };
const MADE = { base: text, version: text, hash, from: whole, to: whole, offset: whole };

const EVENTS: Readonly<Record<EventKind, Readonly<Record<string, Shape>>>> = {
  record_began: { format: oneOf(1), reconstructed: whole },
  ballot_announced: {
    ballot: text, number: counting, title: hash, texts: list(members({ document: text, version: text, hash })), rule, opensAt: whole, closesAt: whole, timeZone: text,
    electorate: list(hash), previous: nullable(text), by: nullable(hash),
  },
  ballot_opened: { ballot: text },
  position_taken: { ballot: text, seat: counting, revision: counting, answer: anything, reason: nullable(hash), proposedChange: nullable(hash), by: hash },
  position_taken_back: { ballot: text, seat: counting, revision: counting, by: hash },
  took_part: { ballot: text, seat: counting, by: hash },
  ballot_box_opened: { ballot: text, answers: nullable(members({ support: whole, against: whole, abstain: whole })) },
  proxy_given: { ballot: text, seat: counting, holder: nullable(counting), person: nullable(hash), by: hash },
  proxy_revoked: { ballot: text, seat: counting, by: hash },
  organisation_left: { ballot: text, seat: counting, effect: oneOf('position_stands', 'denominator_shrinks') },
  ballot_extended: { ballot: text, previousClosesAt: whole, closesAt: whole, reason: hash, by: hash },
  ballot_withdrawn: { ballot: text, reason: hash, by: nullable(hash) },
  ballot_superseded: { ballot: text, successor: text },
  ballot_closed: { ballot: text, closedAt: whole, positions: whole, counted: list(counting), result: anything },
  block_withdrawn: { ballot: text, seat: counting, revision: counting, answer: anything, reason: nullable(hash), by: hash, result: anything },
  objection_overridden: { ballot: text, reason: hash, by: hash, result: anything },
  outcome_stated: { ballot: text, revision: counting, body: hash, nextSteps: nullable(hash), by: hash },
  sign_on_called: {
    signOn: text, number: counting, title: hash, texts: list(members({ document: text, version: text, hash, ballot: text })), scope: text, closesAt: whole, timeZone: text, invited: list(hash), by: hash,
  },
  sign_on_extended: { signOn: text, previousClosesAt: whole, closesAt: whole, reason: hash, by: hash },
  sign_on_called_off: { signOn: text, reason: hash, by: hash },
  signature_prepared: { signOn: text, seat: counting, answers: list(members({ version: text, answer: text, words: nullable(hash) })), by: hash },
  signature_given: { signOn: text, seat: counting, version: text, revision: counting, reservation: nullable(hash), by: hash },
  signature_declined: { signOn: text, seat: counting, version: text, revision: counting, reason: nullable(hash), by: hash },
  signature_withdrawn: { signOn: text, seat: counting, version: text, revision: counting, by: hash },
  amendment_proposed: { amendment: text, number: counting, ballot: text, seat: counting, ...CHANGE, reason: hash, by: hash },
  amendment_withdrawn: { amendment: text, by: hash },
  amendment_sponsored: { amendment: text, seat: counting, by: hash },
  amendment_sponsorship_ended: { amendment: text, seat: counting, by: hash },
  amendment_put_to_vote: { amendment: text, vote: text, by: hash },
  amendment_taken_in: { amendment: text, ...MADE, successor: text, reason: hash, by: hash },
  amendment_noted: { amendment: text, reason: hash, by: hash },
  erratum_marked: { erratum: text, number: counting, ...CHANGE, until: whole, reason: hash, by: hash },
  erratum_objected: { erratum: text, document: text, organisation: hash, reason: hash, by: hash },
  erratum_stands: { erratum: text, document: text, ...MADE },
  erratum_void: { erratum: text, document: text },
  edition_published: { edition: text, strategy: text, number: counting, hash, texts: list(members({ document: text, version: text, hash, ballot: text })), by: hash },
};

/** Members that an event has only where they say something. */
const OPTIONAL: Readonly<Partial<Record<EventKind, Readonly<Record<string, Shape>>>>> = { position_taken: { holder: counting, share: oneOf(true, false) }, block_withdrawn: { share: oneOf(true, false) } };

/** Whether this is an event of a kind that is known here. */
export const isKnown = (event: unknown): boolean => plain(event) && typeof event.kind === 'string' && Object.hasOwn(EVENTS, event.kind);

/** An event of a known kind has exactly the members of that kind; one of a kind to come has a kind and a time. */
export const event: Shape = (value, at) => {
  if (!plain(value)) return `${at} is not an object`;
  const wrong = text(value.kind, `${at}.kind`) ?? whole(value.at, `${at}.at`);
  if (wrong !== null || !isKnown(value)) return wrong;
  const kind = value.kind as EventKind;
  const more = Object.fromEntries(Object.entries(OPTIONAL[kind] ?? {}).filter(([key]) => Object.hasOwn(value, key)));
  return members({ kind: text, at: whole, ...EVENTS[kind], ...more })(value, at);
};
