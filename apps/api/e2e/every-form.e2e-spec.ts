import { createHash } from 'node:crypto';
import { Closing } from '@northstar/api-voting';
import { type RecordFile, verify } from '@northstar/domain-record';
import { BASES, type Basis, type Decision, type Template } from '@northstar/domain-voting';
import { DISPUTED, DISPUTED_RULES } from '@northstar/domain-voting/testing';
import { eventually } from '@northstar/testing';
import { type Api, type Someone, startApi } from './harness.js';
import { BALLOT_PARTS, type BallotSeen, coalition, DAY, opens, takes, writtenAsk } from './support/voting-documents.js';

// A slice here, in which each row meets one rule and basis and each rule and basis many rows; EVERY_FORM=all takes every row with every rule and basis.
const WHOLE = process.env['EVERY_FORM'] === 'all';
const PAIRS = DISPUTED_RULES.flatMap((template) => BASES.map((basis) => [template, basis] as const));
const sha = (text: string): string => createHash('sha256').update(text).digest('hex');

interface Case { readonly eligible: number; readonly yes: number; readonly no: number; readonly abstain: number; readonly template: Template; readonly basis: Basis; readonly quorum: number | null; readonly expected: Decision }

const disputed = DISPUTED.flatMap(([eligible, yes, no, abstain, cast, all], at): Case[] =>
  PAIRS.filter((_, pair) => WHOLE || pair === (3 * at) % PAIRS.length).map(([template, basis]) => ({ eligible, yes, no, abstain, template, basis, quorum: null, expected: (basis === 'votes_cast' ? cast : all)[template] })));
/** One answer short of the quorum, and exactly it. */
const quorums = [7, 12, 23].flatMap((eligible): Case[] => {
  const quorum = Math.floor(eligible / 2) + 1;
  const common = { eligible, no: 0, abstain: 0, template: 'simple_majority' as const, basis: 'votes_cast' as const, quorum };
  return [{ ...common, yes: quorum - 1, expected: 'inquorate' }, { ...common, yes: quorum, expected: 'carried' }];
});
const casesOf = (eligible: number, template: Template): Case[] => [...disputed, ...quorums].filter((each) => each.eligible === eligible && each.template === template);

let api: Api;
beforeAll(async () => { api = await startApi({ config: { sessionDays: 366 } }); });
afterAll(() => api.close());

/** Opens a ballot for a case and lets its organisations answer; the silent say nothing. */
async function held(voters: readonly Someone[], each: Case, number: number): Promise<BallotSeen> {
  const [ana] = voters as [Someone];
  const ballot = await opens(ana, await writtenAsk(ana, `Case ${number} of ${each.template}`), { template: each.template.toUpperCase(), basis: each.basis.toUpperCase(), quorum: each.quorum });
  const says = [...Array<string>(each.yes).fill('SUPPORT'), ...Array<string>(each.no).fill('OPPOSE'), ...Array<string>(each.abstain).fill('ABSTAIN')];
  await Promise.all(says.map((choice, at) => takes(voters[at]!, ballot.id, choice, choice === 'OPPOSE' ? { reason: 'Not yet.' } : {})));
  return ballot;
}

/** Rows of a file of an outcome: part, what, answer, number, words, … */
const rows = (csv: string): string[][] => csv.trim().split('\r\n').map((line) => [...line.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell]) => cell!.replaceAll('""', '"')));
const FORMS = 'query($id: ID!) { ballot(id: $id) { csv: export(format: CSV) { content } json: export(format: JSON) { content } } }';

describe.each([7, 12, 23])('among %i organisations', (eligible) => {
  let ana: Someone;
  let voters: Someone[];
  beforeAll(async () => { ({ ana, voters } = await coalition(api, Array.from({ length: eligible - 1 }, (_, at) => `Organisation ${at + 2}`))); });

  test.each(DISPUTED_RULES)('[D4] [D3.5] %s: what the rules say by hand is what the ballot, its files and a stranger with the record say, in the same numbers', async (template) => {
    const cases = casesOf(eligible, template);
    expect(cases.length).toBeGreaterThan(0);
    const opened: BallotSeen[] = [];
    for (const [at, each] of cases.entries()) opened.push(await held([ana, ...voters], each, at + 1));
    api.clock.advance(3 * DAY);
    await api.get(Closing).patrol();
    const all = await eventually(async () => {
      const nodes: BallotSeen[] = [];
      for (const { id } of opened) nodes.push((await ana.query<{ ballot: BallotSeen }>(`query($id: ID!) { ballot(id: $id) { ${BALLOT_PARTS} } }`, { id })).ballot);
      return nodes.every(({ outcome }) => outcome) && nodes;
    }) as BallotSeen[];

    const file = await (await fetch(`${api.url}/record/${ana.networkId}`, { headers: { cookie: ana.cookieHeader } })).json() as RecordFile;
    const report = verify(file, sha);
    expect(report).toMatchObject({ ok: true });
    const verified = report.ok ? report.verified.join('\n') : '';

    for (const [at, each] of cases.entries()) {
      const { number, state, outcome } = all[at]!;
      const counts = { yes: each.yes, no: each.no, abstain: each.abstain, eligible, answered: each.yes + each.no + each.abstain };
      expect({ each, state }).toEqual({ each, state: each.expected.toUpperCase() });
      expect(outcome).toMatchObject({ ...counts, state });

      const { csv, json } = (await ana.query<{ ballot: { csv: { content: string }; json: { content: string } } }>(FORMS, { id: opened[at]!.id })).ballot;
      const table = rows(csv.content);
      const count = (what: string): string => table.find(([part, name]) => part === 'count' && name === what)![3]!;
      expect(['yes', 'no', 'abstain', 'eligible', 'answered'].map(count)).toEqual([each.yes, each.no, each.abstain, eligible, counts.answered].map(String));
      expect(table.find(([part]) => part === 'ballot')!.slice(2, 5)).toEqual([each.expected, String(number), outcome!.headline]);
      expect(table.filter(([part]) => part === 'step').map(([, , passed, , words]) => [passed === 'yes', words])).toEqual(outcome!.steps.map(({ passed, sentence }) => [passed, sentence]));
      expect(JSON.parse(json.content)).toMatchObject({ outcome: { headline: outcome!.headline, sentences: outcome!.steps, yes: each.yes, no: each.no, eligible } });
      // The verifier counts again from the positions alone, and says the same sentence.
      expect(verified).toContain(`Ballot ${number}: ${eligible} organisations were asked; ${counts.answered} position${counts.answered === 1 ? '' : 's'} counted again. ${outcome!.headline}`);
    }
  });
});
