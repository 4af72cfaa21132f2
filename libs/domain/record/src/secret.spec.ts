import { BASES, ruleOf, type Rule, SECRET_ANSWERS, SECRET_TEMPLATES } from '@northstar/domain-voting';
import fc from 'fast-check';
import { editionPart } from './disclose.js';
import type { RecordEvent } from './event.js';
import { type RecordFile } from './file.js';
import { Replay } from './replay.js';
import { Chronicle, type SecretStory, sha } from './testing/records.js';
import { verify } from './verify.js';
import type { Draft } from './write.js';

const SEEDS = [20261130, 8, 1873];
const SECRET = ruleOf({ template: 'simple_majority', basis: 'votes_cast', quorum: 5, visibility: 'secret' });
const NAMED = ruleOf({ template: 'simple_majority', basis: 'votes_cast', quorum: 5, visibility: 'named' });
const six: SecretStory = { rule: SECRET, asked: 7, says: [[0, 'support'], [1, 'against'], [2, 'support'], [3, 'abstain'], [4, 'support'], [5, 'support'], [6, 'leaves']] };

/** The record of one ballot, with some events otherwise than they were. */
function changed(story: SecretStory, change: (event: RecordEvent, index: number) => object | null): Chronicle {
  const told = new Chronicle();
  told.secret(story);
  const record = new Chronicle();
  for (const [index, { event }] of told.entries.slice(1).entries()) {
    const other = change(event, index);
    if (other !== null) record.write(other as Draft);
  }
  record.texts.push(...told.texts);
  return record;
}
const sentence = (record: Chronicle): string | null => {
  const report = verify(record.file({ references: [] }), sha);
  return report.ok ? null : report.sentence;
};

describe('a secret ballot on record', () => {
  test('[R11] says who took part and how many said what, and is counted again', () => {
    const record = new Chronicle();
    record.edition(record.secret(six));
    const file = record.file();
    expect(verify(file, sha)).toMatchObject({
      ok: true, verified: expect.arrayContaining(['Ballot 1, secret: 7 organisations were asked; 6 took part, and 6 answers were in the box, counted again. Carried: 4 yes, 1 no, 6 of 6 organisations answered.']) as string[],
    });
    expect(file.entries.flatMap(({ event }) => (event?.kind === 'took_part' ? [Object.keys(event).sort().join()] : []))).toEqual(Array(6).fill('at,ballot,by,kind,seat'));
  });

  test('[R11] is the same record, whoever said what', () => {
    const told = (says: SecretStory['says']): string => {
      const record = new Chronicle();
      record.secret({ ...six, says });
      return JSON.stringify(record.file());
    };
    const exchanged = six.says.map(([seat, what]) => [seat, what === 'leaves' ? what : ({ 0: 'against', 1: 'support', 2: 'abstain', 3: 'support', 4: 'support', 5: 'support' } as const)[seat as 0]] as const);
    expect(told(exchanged)).toBe(told(six.says));
  });

  test('[R11] below its quorum no number is on record', () => {
    const record = new Chronicle();
    record.secret({ ...six, says: six.says.slice(0, 4) });
    const report = verify(record.file(), sha);
    expect(report).toMatchObject({ ok: true, verified: expect.arrayContaining(['Ballot 1, secret: 7 organisations were asked; 4 took part, and the box stayed shut. Not decided: 4 of 7 organisations answered, 5 had to.']) as string[] });
    expect(record.entries.find(({ event }) => event.kind === 'ballot_box_opened')!.event).toMatchObject({ answers: null });
  });

  test('[R11] with an edition its events are open and nobody is named', () => {
    const record = new Chronicle();
    const edition = record.edition(record.secret(six));
    const replay = new Replay(true);
    for (const entry of record.entries) expect(replay.take(entry)).toBeNull();
    const part = editionPart(edition, replay.ballots, record.entries, () => true)!;
    expect([...part.references]).toEqual([]);
    expect(record.entries.map((entry) => part.mayRead(entry))).not.toContain(false);
  });

  test.each<[string, (event: RecordEvent, index: number) => object | null, RegExp]>([
    ['another number of answers', (event) => (event.kind === 'ballot_box_opened' ? { ...event, answers: { support: 5, against: 1, abstain: 1 } } : event), /takes 7 answers out of a box into which 6 organisations put one each/],
    ['an answer taken from one and given to another', (event) => (event.kind === 'ballot_box_opened' ? { ...event, answers: { support: 1, against: 4, abstain: 1 } } : event), /the positions on record come to “not carried”/],
    ['fewer than none', (event) => (event.kind === 'ballot_box_opened' ? { ...event, answers: { support: 7, against: -1, abstain: 0 } } : event), /takes 6 answers out of a box/],
    ['a box that stays shut', (event) => (event.kind === 'ballot_box_opened' ? { ...event, answers: null } : event), /keeps a box shut whose quorum was met/],
    ['no box', (event) => (event.kind === 'ballot_box_opened' ? null : event), /counts a secret ballot whose box was not opened/],
    ['a seat that takes part twice', (event) => (event.kind === 'took_part' && event.seat === 2 ? { ...event, seat: 1 } : event), /lets an organisation take part a second time/],
    ['a seat that is not there', (event) => (event.kind === 'took_part' && event.seat === 2 ? { ...event, seat: 9 } : event), /seat that the electorate does not have/],
    ['an answer after the deadline', (event) => (event.kind === 'took_part' && event.seat === 6 ? { ...event, at: event.at + 30 * 86_400_000 } : event), /received after the deadline/],
    ['an answer by name', (event) => (event.kind === 'took_part' && event.seat === 1 ? { kind: 'position_taken', ballot: event.ballot, seat: 1, revision: 1, answer: { choice: 'support' }, reason: null, proposedChange: null, by: event.by, at: event.at } : event), /says by name .* what is only said in secret/],
    ['a ballot that was not secret', (event) => (event.kind === 'ballot_announced' ? { ...event, rule: NAMED } : event), /takes part in secret in ballot 1, which is not secret/],
  ])('[R11] is not in order with %s', (_, change, words) => {
    expect(sentence(changed(six, (event) => event))).toBeNull();
    expect(sentence(changed(six, change))).toMatch(words);
  });
});

/** Another hand's count of secret ballots: from the JSON alone, last entry first, by fractions of BigInt. */
function strangersCount(file: RecordFile): { outcome: string; answered: number } {
  type Loose = { kind: string; electorate: string[]; rule: { threshold: { kind: string }; basis: string; quorum: { count: number } }; answers: Record<string, number> | null; effect: string };
  const events = (JSON.parse(JSON.stringify(file.entries)) as { event: Loose }[]).map(({ event }) => event).reverse();
  const { rule, electorate } = events.find(({ kind }) => kind === 'ballot_announced')!;
  const answered = events.filter(({ kind }) => kind === 'took_part').length;
  if (answered < rule.quorum.count) return { outcome: 'inquorate', answered };
  const { support, against } = events.find(({ kind }) => kind === 'ballot_box_opened')!.answers!;
  const [yes, no] = [BigInt(support!), BigInt(against!)];
  const base = rule.basis === 'votes_cast' ? yes + no : BigInt(electorate.length - events.filter(({ effect }) => effect === 'denominator_shrinks').length);
  const reached = yes > 0n && (rule.threshold.kind === 'majority' ? yes * 2n > base : yes * 3n >= base * 2n);
  return { outcome: reached ? 'carried' : rule.threshold.kind === 'majority' && yes > 0n && yes === no && yes + no === base ? 'tied' : 'not_carried', answered };
}

const rules: fc.Arbitrary<Rule> = fc.record({ template: fc.constantFrom(...SECRET_TEMPLATES), basis: fc.constantFrom(...BASES), quorum: fc.integer({ min: 5, max: 8 }) }).map((given) => ruleOf({ ...given, visibility: 'secret' }));
const stories = fc.integer({ min: 5, max: 11 }).chain((asked) => fc.record({
  rule: rules, asked: fc.constant(asked), says: fc.array(fc.tuple(fc.integer({ min: 0, max: asked - 1 }), fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...SECRET_ANSWERS) }, { weight: 1, arbitrary: fc.constant('leaves' as const) })), { minLength: 5, maxLength: 24 }),
}));

describe('a second count of secret ballots, by another hand', () => {
  const seen = new Set<string>();

  test.each(SEEDS)('[R5] [R11] finds in every record what the verifier finds (seed %i)', (seed) => {
    fc.assert(fc.property(stories, (story) => {
      const record = new Chronicle();
      const { outcome } = record.secret(story);
      const file = record.file();
      expect(verify(file, sha)).toMatchObject({ ok: true });
      expect(strangersCount(file)).toEqual({ outcome, answered: record.entries.filter(({ event }) => event.kind === 'took_part').length });
      seen.add(outcome!);
    }), { seed, numRuns: 150 });
  });

  test('reaches every outcome that it can have', () => expect([...seen].sort()).toEqual(['carried', 'inquorate', 'not_carried', 'tied']));
});
