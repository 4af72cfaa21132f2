import { checkEmbargo, checkPreviewEnd, embargoNote } from './embargo.js';

const NOW = Date.parse('2026-11-30T12:00:00Z');
const DAY = 86_400_000;
const field = (answer: { ok: boolean; field?: string | undefined }) => (answer.ok ? 'ok' : answer.field);

test.each([
  [NOW + 1, 'Europe/London', 'ok'], [NOW + 366 * DAY, 'Asia/Yangon', 'ok'], [NOW, 'Europe/London', 'publishAt'], [NOW - 1, 'Europe/London', 'publishAt'], [NOW + 366 * DAY + 1, 'Europe/London', 'publishAt'],
  [Number.NaN, 'Europe/London', 'publishAt'], [NOW + DAY, '+01:00', 'timeZone'], [NOW + DAY, 'Europe/Atlantis', 'timeZone'],
])('[A16] an edition can be set for %d in %s: %s', (publishAt, timeZone, expected) => expect(field(checkEmbargo({ publishAt, timeZone }, NOW))).toBe(expected));

test.each([[NOW + 1, 'ok'], [NOW + 30 * DAY, 'ok'], [NOW, 'expiresAt'], [NOW + 30 * DAY + 1, 'expiresAt'], [Number.NaN, 'expiresAt']])('[A20] a preview can be open until %d: %s', (until, expected) => expect(field(checkPreviewEnd(until, NOW))).toBe(expected));

test.each([
  ['2026-12-03T09:30:00Z', 'Europe/London', 'Embargoed until Thursday 3 December 2026 at 09:30 GMT (London).'],
  ['2026-07-03T09:30:00Z', 'Europe/London', 'Embargoed until Friday 3 July 2026 at 10:30 BST (London).'],
  ['2026-12-31T20:30:00Z', 'America/Argentina/Buenos_Aires', 'Embargoed until Thursday 31 December 2026 at 17:30 GMT-3 (Buenos Aires).'],
  ['2026-12-31T20:30:00Z', 'UTC', 'Embargoed until Thursday 31 December 2026 at 20:30 UTC. Not'],
])('[A20] the embargo at %s in %s is told with its zone', (at, timeZone, words) => expect(embargoNote({ publishAt: Date.parse(at), timeZone })).toContain(words));
