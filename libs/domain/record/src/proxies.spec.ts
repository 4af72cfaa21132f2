import { ruleOf } from '@northstar/domain-voting';
import type { RecordEvent } from './event.js';
import { Replay } from './replay.js';
import { eventShape } from './index.js';

// The rights to answer for others, as a verifier goes through them.
const OPENS = Date.UTC(2026, 9, 1, 9);
const hash = (letter: string): string => letter.repeat(64);
const began: RecordEvent = { kind: 'record_began', at: OPENS - 1, format: 1, reconstructed: 0 };
const announced: RecordEvent = {
  kind: 'ballot_announced', at: OPENS, ballot: 'b', number: 1, title: hash('1'), texts: [{ document: 'd', version: 'v', hash: hash('2') }], rule: ruleOf({ template: 'simple_majority', basis: 'votes_cast', quorum: null, visibility: 'named' }),
  opensAt: OPENS, closesAt: OPENS + 1_000_000, timeZone: 'Europe/London', electorate: ['a', 'b', 'c', 'd', 'e', 'f'].map((each) => hash(each)), previous: null, by: null,
};
const gives = (seat: number, holder: number | null, person: string | null = null): RecordEvent => ({ kind: 'proxy_given', at: OPENS + 1, ballot: 'b', seat, holder, person, by: hash('3') });
const revokes = (seat: number): RecordEvent => ({ kind: 'proxy_revoked', at: OPENS + 2, ballot: 'b', seat, by: hash('3') });
const says = (seat: number, revision: number, holder?: number): RecordEvent => ({ kind: 'position_taken', at: OPENS + 3, ballot: 'b', seat, revision, answer: { choice: 'support' }, reason: null, proposedChange: null, by: hash('4'), ...(holder === undefined ? {} : { holder }) });
const left = (seat: number, effect: 'position_stands' | 'denominator_shrinks' = 'denominator_shrinks'): RecordEvent => ({ kind: 'organisation_left', at: OPENS + 2, ballot: 'b', seat, effect });

/** What is wrong with the last of these events; every one before it must be right. */
function wrong(...events: RecordEvent[]): string | null {
  const replay = new Replay(true);
  const found = [began, announced, ...events].map((event, index) => {
    expect(eventShape(event, 'content')).toBe(null);
    return replay.take({ sequence: index + 1, hash: hash('0'), event });
  });
  expect(found.slice(0, -1).filter((each) => each !== null)).toEqual([]);
  return found.at(-1)!;
}

test('[D1.9] [D1.11] an answer for another by the right that it gave is in order, also of an alternate, after the right changed hands, and until its own word', () => {
  expect(wrong(gives(1, 2), says(1, 1, 2), says(1, 2, 2))).toBe(null);
  expect(wrong(gives(1, null, hash('9')), says(1, 1, 1))).toBe(null);
  expect(wrong(gives(1, 2), gives(1, 3), says(1, 1, 3))).toBe(null);
  expect(wrong(gives(1, 2), revokes(1), says(1, 1))).toBe(null);
  expect(wrong(gives(1, 2), says(1, 1, 2), says(1, 2))).toBe(null);
});

test.each<[string, RecordEvent[], string]>([
  ['nobody gave it', [says(1, 1, 2)], 'had not given the right'],
  ['it was given to another', [gives(1, 3), says(1, 1, 2)], 'had not given the right'],
  ['it was taken back', [gives(1, 2), revokes(1), says(1, 1, 2)], 'had not given the right'],
  ['it was passed on', [gives(1, 2), gives(2, 3), says(1, 1, 3)], 'had not given the right'],
  ['the holder left', [gives(1, 2), left(2), says(1, 1, 2)], 'had left'],
  ['over its own word', [gives(1, 2), says(1, 1), says(1, 2, 2)], 'had answered itself'],
])('[D1.11] an answer for another is wrong where %s', (_why, events, sentence) => {
  expect(wrong(...events)).toContain(sentence);
});

test.each<[string, RecordEvent[], string]>([
  ['to itself', [gives(1, 1)], 'to itself'],
  ['to nobody', [gives(1, null)], 'not to both or neither'],
  ['to a stranger', [gives(1, 7)], 'does not have'],
  ['for a stranger', [gives(7, 1)], 'does not have'],
  ['to one that left', [left(2), gives(1, 2)], 'had left'],
  ['after it had answered', [says(1, 1), gives(1, 2)], 'had been heard'],
  ['to one that answers for two', [gives(2, 1), gives(3, 1), gives(4, 1)], 'more than 2 others'],
  ['back that nobody had', [revokes(1)], 'nobody had'],
  ['back that was used', [gives(1, 2), says(1, 1, 2), revokes(1)], 'was used'],
])('[D1.9] [D1.10] [D1.12] no right is given or taken %s', (_why, events, sentence) => {
  expect(wrong(...events)).toContain(sentence);
});
