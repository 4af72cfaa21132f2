import { DOCUMENT_KINDS, DOCUMENT_STATUSES, STATUS_TABLE, TRANSITIONS, type DocumentStatus, type Transition } from './states.js';
import { move, type History } from './transitions.js';

/** The table a second time, as it was agreed: from, by, to. Everything else is refused. */
const AGREED: [DocumentStatus, Transition, DocumentStatus][] = [
  ['drafting', 'open_ballot', 'under_ballot'], ['drafting', 'retire', 'retired'],
  ['under_ballot', 'open_ballot', 'under_ballot'], ['under_ballot', 'carry', 'agreed'], ['under_ballot', 'reject', 'not_agreed'], ['under_ballot', 'leave_undecided', 'drafting'],
  ['agreed', 'open_ballot', 'under_ballot'], ['agreed', 'publish', 'published'], ['agreed', 'retire', 'retired'], ['agreed', 'correct', 'agreed'],
  ['not_agreed', 'open_ballot', 'under_ballot'], ['not_agreed', 'retire', 'retired'],
  ['published', 'open_ballot', 'under_ballot'], ['published', 'publish', 'published'], ['published', 'retire', 'retired'], ['published', 'correct', 'agreed'],
  ['retired', 'bring_back', 'drafting'],
];
const to = (status: DocumentStatus, transition: Transition, history?: History) => {
  const moved = move('ask', status, transition, history);
  return moved.ok ? moved.value : moved.code;
};

describe('statuses', () => {
  test.each(DOCUMENT_STATUSES.flatMap((status) => TRANSITIONS.map((transition) => [status, transition] as const)))('[A1] [A2] [A3] %s, %s', (status, transition) => {
    const agreed = AGREED.find(([from, by]) => from === status && by === transition);
    expect(to(status, transition)).toBe(agreed ? agreed[2] : 'CONFLICT');
  });

  test('[A1] every status can be reached from drafting', () => {
    const found = new Set<DocumentStatus>(['drafting']);
    for (const status of found) for (const next of Object.values(STATUS_TABLE[status])) found.add(next);
    expect([...found].sort()).toEqual([...DOCUMENT_STATUSES].sort());
  });

  test.each(TRANSITIONS)('[A1] a refusal of %s says what to do or what is so, and changes nothing', (transition) => {
    const refused = DOCUMENT_STATUSES.map((status) => move('ask', status, transition)).filter((moved) => !moved.ok);
    expect(refused.length).toBeGreaterThan(0);
    for (const one of refused) expect(!one.ok && one.message).toMatch(/^[A-Z].{15,}\.$/);
  });

  test.each(['reject', 'leave_undecided'] as const)('[A4] %s leaves what was agreed before', (transition) => {
    expect(to('under_ballot', transition, { agreedBefore: true })).toBe('agreed');
    expect(to('under_ballot', transition, { agreedBefore: true, publishedBefore: true })).toBe('published');
    expect(to('under_ballot', transition, { agreedBefore: false })).toBe(transition === 'reject' ? 'not_agreed' : 'drafting');
  });

  test('[A4] carrying replaces what was agreed before', () => {
    expect(to('under_ballot', 'carry', { agreedBefore: true, publishedBefore: true })).toBe('agreed');
  });

  test('[A5] an agreed wording is published while a new one is under ballot, another is not', () => {
    expect(to('under_ballot', 'publish', { agreedBefore: true })).toBe('under_ballot');
    expect([to('under_ballot', 'correct', { agreedBefore: true }), to('under_ballot', 'correct')]).toEqual(['under_ballot', 'CONFLICT']);
    expect(to('under_ballot', 'publish', {})).toBe('CONFLICT');
  });

  test.each(DOCUMENT_KINDS)('[A6] retiring a %s', (kind) => {
    expect(DOCUMENT_STATUSES.map((status) => move(kind, status, 'retire').ok)).toEqual(kind === 'ask' ? [true, false, true, true, true, false] : Array(6).fill(false));
    if (kind !== 'ask') expect(move(kind, 'drafting', 'retire')).toMatchObject({ code: 'NOT_ALLOWED' });
  });

  test.each(DOCUMENT_STATUSES)('[A6] an ask that was retired from %s comes back', (retiredFrom) => {
    const possible = to(retiredFrom, 'retire') === 'retired';
    expect(to('retired', 'bring_back', { retiredFrom })).toBe(possible ? retiredFrom : 'drafting');
  });
});
