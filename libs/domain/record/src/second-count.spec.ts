import { BASES, CHOICES, isRanking, ruleOf, TEMPLATES, THRESHOLDS, type Choice, type Preference } from '@northstar/domain-voting';
import fc from 'fast-check';
import { Chronicle, sha } from './testing/records.js';
import { verify } from './verify.js';

const SEEDS = [20261130, 3, 1848];

/**
 * A second verifier's counting, written from docs/RECORD.md and the rules alone: it reads the JSON of the file as a stranger would, in
 * another order (from the last entry back to the first), with fractions of BigInt, and shares no code with the first.
 */
function strangersCount(json: string): Map<number, { outcome: string; yes: bigint; no: bigint; answered: number; eligible: number }> {
  type Loose = Record<string, never> & { kind: string };
  const events = (JSON.parse(json) as { entries: { event: Loose }[] }).entries.map((entry) => entry.event).reverse();
  const of = (ballot: string, ...kinds: string[]) => events.filter((event) => (event as { ballot?: string }).ballot === ballot && kinds.includes(event.kind));
  const counts = new Map<number, { outcome: string; yes: bigint; no: bigint; answered: number; eligible: number }>();
  for (const opened of events.filter((event) => event.kind === 'ballot_announced') as unknown as { ballot: string; number: number; electorate: string[]; rule: { threshold: { kind: string }; basis: string; quorum: { kind: string; count?: number } } }[]) {
    if (of(opened.ballot, 'ballot_closed').length === 0) continue;
    const outside = new Set(of(opened.ballot, 'organisation_left', 'position_taken_back').filter((event) => (event as { effect?: string }).effect !== 'position_stands').map((event) => (event as unknown as { seat: number }).seat));
    const seats = opened.electorate.map((_, index) => index + 1).filter((seat) => !outside.has(seat));
    const trail = of(opened.ballot, 'position_taken') as unknown as { seat: number; answer: { choice: string } }[];
    const words = seats.map((seat) => trail.find((event) => event.seat === seat)?.answer.choice ?? 'silence').filter((word) => word !== 'silence');
    const number = (...wanted: string[]) => BigInt(words.filter((word) => wanted.includes(word)).length);
    const [yes, no, blocks] = [number('support', 'support_with_reservation'), number('oppose', 'block'), number('block')];
    const base = opened.rule.basis === 'votes_cast' ? yes + no : BigInt(seats.length);
    const reached = { none: yes > 0n, majority: yes * 2n > base, two_thirds: yes * 3n >= base * 2n, unanimity: yes === base }[opened.rule.threshold.kind]! && yes > 0n;
    const halves = opened.rule.threshold.kind === 'majority' && yes > 0n && yes === no && yes + no === base;
    const outcome = opened.rule.quorum.kind === 'count' && words.length < opened.rule.quorum.count! ? 'inquorate' : blocks > 0n ? 'under_objection' : reached ? 'carried' : halves ? 'tied' : 'not_carried';
    counts.set(opened.number, { outcome, yes, no, answered: words.length, eligible: seats.length });
  }
  return counts;
}

const rules = fc.record({ template: fc.constantFrom(...TEMPLATES.filter((template) => !isRanking(template))), basis: fc.constantFrom(...BASES), quorum: fc.option(fc.integer({ min: 1, max: 9 }), { nil: null }), threshold: fc.option(fc.constantFrom(...THRESHOLDS)) })
  .map(({ threshold, ...choices }) => ({ ...ruleOf({ ...choices, visibility: 'named' }), ...(threshold === null ? {} : { threshold: { kind: threshold } }) }));
const whats = fc.oneof({ weight: 30, arbitrary: fc.constantFrom<(Choice | 'back' | 'leaves')[]>(...CHOICES.filter((choice) => choice !== 'block')) }, { weight: 1, arbitrary: fc.constant('block' as const) }, { weight: 3, arbitrary: fc.constantFrom<('back' | 'leaves')[]>('back', 'leaves') });
const stories = fc.integer({ min: 1, max: 9 }).chain((asked) => fc.record({ rule: rules, asked: fc.constant(asked), says: fc.array(fc.tuple(fc.integer({ min: 0, max: asked - 1 }), whats), { maxLength: 24 }) }));

describe('a second count, by another hand', () => {
  const seen = new Set<string>();

  test.each(SEEDS)('[R5] finds in every record what the verifier finds (seed %i)', (seed) => {
    fc.assert(fc.property(fc.array(stories, { minLength: 1, maxLength: 3 }), (ballots) => {
      const record = new Chronicle();
      for (const story of ballots) record.ballot(story);
      const file = record.file();
      const report = verify(file, sha);
      expect(report).toMatchObject({ ok: true });
      const counts = strangersCount(JSON.stringify(file));
      expect(counts.size).toBe(ballots.length);
      for (const { event } of file.entries) {
        if (event?.kind !== 'ballot_closed') continue;
        const { outcome, yes, no, answered, eligible } = counts.get(Number(event.ballot.split('-')[1]))!;
        expect(event.result).toMatchObject({ outcome, yes: Number(yes), no: Number(no), answered, eligible });
        seen.add(outcome);
      }
    }), { seed, numRuns: 150 });
  });

  test('reaches every outcome', () => expect([...seen].sort()).toEqual(['carried', 'inquorate', 'not_carried', 'tied', 'under_objection']));
});

/** The same for orders: every pair of texts is compared in every answer, instead of adding up places. */
function strangersOrder(json: string): { outcome: string; points: Record<string, number>; places: Record<string, number> } {
  type Event = { kind: string; seat: number; effect?: string; answer: { choice: string; preferences: Preference[] }; rule: { template: string; quorum: { count?: number } }; texts: { document: string }[] };
  const events = (JSON.parse(json) as { entries: { event: Event }[] }).entries.map((entry) => entry.event);
  const { rule, texts } = events.find(({ kind }) => kind === 'ballot_announced')!;
  const outside = new Set(events.filter(({ kind, effect }) => kind === 'position_taken_back' || effect === 'denominator_shrinks').map(({ seat }) => seat));
  const last = new Map(events.filter(({ kind, seat }) => kind === 'position_taken' && !outside.has(seat)).map(({ seat, answer }) => [seat, answer]));
  const orders = [...last.values()].filter(({ choice }) => choice === 'ranked').map(({ preferences }) => new Map(preferences.map(({ documentId, value }) => [documentId, value])));
  const documents = texts.map(({ document }) => document);
  const duel = (order: Map<string, number>, a: string, b: string): number => {
    const [one, other] = [order.get(a) ?? Infinity, order.get(b) ?? Infinity];
    return one < other ? 2 : one === other ? 1 : 0;
  };
  const pointsOf = (document: string): number => orders.reduce((sum, order) => sum + (rule.template === 'dots' ? order.get(document) ?? 0 : documents.filter((other) => other !== document).reduce((all, other) => all + duel(order, document, other), 0)), 0);
  const points = Object.fromEntries(documents.map((document) => [document, pointsOf(document)]));
  const places = Object.fromEntries(documents.map((document) => [document, 1 + documents.filter((other) => points[other]! > points[document]!).length]));
  const outcome = last.size < (rule.quorum.count ?? 0) ? 'inquorate' : orders.length === 0 ? 'not_carried' : new Set(Object.values(points)).size === 1 ? 'tied' : 'carried';
  return { outcome, points, places };
}

const orders = fc.record({ template: fc.constantFrom('dots' as const, 'ranked_choice' as const), asked: fc.integer({ min: 1, max: 7 }), texts: fc.integer({ min: 2, max: 5 }), quorum: fc.option(fc.integer({ min: 1, max: 5 }), { nil: null }) })
  .chain(({ template, asked, texts, quorum }) => {
    const documents = Array.from({ length: texts }, (_, n) => (n === 0 ? 'document-1' : `document-1-${n}`));
    const dots = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: texts, maxLength: texts }).filter((given) => given.some((value) => value > 0))
      .map((given) => given.map((value, n): Preference => ({ documentId: documents[n]!, value })).filter(({ value }) => value > 0).sort((a, b) => b.value - a.value || (a.documentId < b.documentId ? -1 : 1)));
    const ranked = fc.shuffledSubarray(documents, { minLength: 1 }).map((given) => given.map((documentId, n): Preference => ({ documentId, value: n + 1 })));
    const what = fc.oneof({ weight: 8, arbitrary: template === 'dots' ? dots : ranked }, { weight: 1, arbitrary: fc.constantFrom('abstain' as const, 'stand_aside' as const, 'back' as const, 'leaves' as const) });
    return fc.record({ rule: fc.constant(ruleOf({ template, basis: 'votes_cast', quorum, visibility: 'named', dots: 10 })), asked: fc.constant(asked), texts: fc.constant(texts), says: fc.array(fc.tuple(fc.integer({ min: 0, max: asked - 1 }), what), { maxLength: 12 }) });
  });

describe('a second count of orders, by another hand', () => {
  const seen = new Set<string>();

  test.each(SEEDS)('[R5] finds the same points and places (seed %i)', (seed) => {
    fc.assert(fc.property(orders, (story) => {
      const record = new Chronicle();
      record.ballot(story);
      const file = record.file();
      expect(verify(file, sha)).toMatchObject({ ok: true });
      const { outcome, points, places } = strangersOrder(JSON.stringify(file));
      const { result } = file.entries.at(-1)!.event as { result: { outcome: string; ranking?: { documentId: string; points: number; place: number }[] } } & { kind: 'ballot_closed' };
      expect(result.outcome).toBe(outcome);
      seen.add(outcome);
      if (outcome === 'inquorate') return;
      expect(Object.fromEntries(result.ranking!.map((one) => [one.documentId, one.points]))).toEqual(points);
      expect(Object.fromEntries(result.ranking!.map((one) => [one.documentId, one.place]))).toEqual(places);
    }), { seed, numRuns: 200 });
  });

  test('reaches every outcome that an order can have', () => expect([...seen].sort()).toEqual(['carried', 'inquorate', 'not_carried', 'tied']));
});
