import { Closing } from '@northstar/api-voting';
import { seededRandom } from '@northstar/testing';
import { type Api, REFUSAL, type Someone, startApi } from './harness.js';
import { ballotInput, type BallotSeen, coalition, DAY, later, opens, writtenAsk } from './support/voting-documents.js';

const REQUESTS = 500;
const CROSSINGS = 500;
/** So many ballots have the same deadline in each round. */
const SIDE_BY_SIDE = 10;

let api: Api;
let ana: Someone;
let orla: Someone;
let mate: Someone;
let wim: Someone;

beforeAll(async () => {
  api = await startApi({ config: { sessionDays: 3_000 } });
  ({ ana, voters: [orla, wim] } = (await coalition(api)) as { ana: Someone; voters: [Someone, Someone] });
  mate = await ana.invites({ name: 'Mo Mate', organisation: 'Orchard Street', mandates: ['ALTERNATE'] });
});
afterAll(() => api.close());

type Said = { id: string; mine: { choice: string; reason: string | null; revision: number }[] };
type Answer = Partial<Said> & { current?: { revision: number }; code?: string };
const TAKE = `mutation($input: TakePositionInput!) { takePosition(input: $input) { ... on Ballot { id mine { choice reason revision } } ... on PositionConflict { current { revision } } ${REFUSAL} } }`;
const CHOICES = ['SUPPORT', 'SUPPORT_WITH_RESERVATION', 'ABSTAIN', 'STAND_ASIDE', 'OPPOSE'];
const say = (person: Someone, ballotId: string, choice: string, reason: string, expectedRevision: number): Promise<Answer> =>
  person.mutate<Answer>(TAKE, { input: { ballotId, organisationId: person.organisationId, choice, reason, expectedRevision } });
const current = async (ballotId: string) => (await api.database.query('SELECT choice, reason, revision FROM position WHERE ballot_id = $1', [ballotId])) as { choice: string; reason: string; revision: number }[];
const trail = async (ballotId: string) => (await api.database.query('SELECT choice, reason, revision FROM position_event WHERE ballot_id = $1 ORDER BY revision', [ballotId])) as { choice: string; reason: string; revision: number }[];

/** Sends all at once and answers what came back, each with the time it took. */
async function allAtOnce(requests: (() => Promise<Answer>)[]): Promise<{ answers: Answer[]; figures: string }> {
  const began = performance.now();
  const times: number[] = [];
  const answers = await Promise.all(requests.map(async (request) => {
    const answer = await request();
    times.push(performance.now() - began);
    return answer;
  }));
  times.sort((a, b) => a - b);
  const at = (share: number): number => Math.round(times[Math.ceil(times.length * share) - 1]!);
  return { answers, figures: `${requests.length} requests in ${at(1)} ms, p50 ${at(0.5)} ms, p95 ${at(0.95)} ms` };
}

test(`[D1] of ${REQUESTS} first answers of one organisation at the same moment one is taken, and all others are told whose`, async () => {
  const { id } = await opens(ana, await writtenAsk(ana, 'First answers'));
  const { answers, figures } = await allAtOnce(Array.from({ length: REQUESTS }, (_, i) => () => say(i % 2 ? orla : mate, id, CHOICES[i % 5]!, `Reason ${i}`, 0)));
  const taken = answers.filter((answer) => answer.mine);
  expect(taken).toHaveLength(1);
  expect(answers.filter((answer) => answer.current?.revision === 1)).toHaveLength(REQUESTS - 1);
  const rows = await current(id);
  expect(rows).toEqual([{ choice: taken[0]!.mine![0]!.choice.toLowerCase(), reason: taken[0]!.mine![0]!.reason, revision: 1 }]);
  expect(await trail(id)).toEqual(rows);
  console.info(`first answers: ${figures}; 1 taken, ${REQUESTS - 1} conflicts`);
});

test(`[D1] ${REQUESTS} changes of one organisation at the same moment leave one position, the last that was acknowledged, and a trail without gaps`, async () => {
  const seed = 20_261_123;
  const random = seededRandom(seed);
  const { id } = await opens(ana, await writtenAsk(ana, 'Changes'));
  expect(await say(orla, id, 'SUPPORT', 'Reason of the first', 0)).toHaveProperty('mine');
  // Each states a revision that may or may not be the current one when its turn comes.
  const { answers, figures } = await allAtOnce(Array.from({ length: REQUESTS }, (_, i) => {
    const expected = 1 + Math.floor(random() * Math.min(40, 1 + i / 10));
    return () => say(i % 2 ? orla : mate, id, CHOICES[i % 5]!, `Reason ${i}`, expected);
  }));
  const acknowledged = new Map(answers.flatMap(({ mine = [] }) => mine.map((said) => [said.revision, said] as const)));
  expect(answers.every((answer) => answer.mine !== undefined || answer.current !== undefined)).toBe(true);
  const rows = await current(id);
  expect(rows).toHaveLength(1);
  const events = await trail(id);
  expect(events.map(({ revision }) => revision)).toEqual(Array.from({ length: events.length }, (_, i) => i + 1));
  expect(events.at(-1)).toEqual(rows[0]);
  // Every acknowledgement is an event, the last is what holds. (An answer shows the position as it was read back, perhaps after a further change.)
  const taken = answers.filter((answer) => answer.mine).length;
  expect(taken).toBe(events.length - 1);
  expect(taken).toBeGreaterThan(5);
  expect(Math.max(...acknowledged.keys())).toBe(rows[0]!.revision);
  expect(acknowledged.get(rows[0]!.revision)).toMatchObject({ choice: rows[0]!.choice.toUpperCase(), reason: rows[0]!.reason });
  console.info(`changes (seed ${seed}): ${figures}; ${taken} taken, ${REQUESTS - taken} conflicts`);
});

interface Done { id: string; closesAt: string; outcome: { answered: number } | null; positions: { takenAt: string }[] }

test(`[D7] in ${CROSSINGS} crossings of answers with the close every acknowledged answer is counted and none that came after`, async () => {
  const seed = 20_261_124;
  const random = seededRandom(seed);
  const upTo = (n: number): number => Math.floor(random() * n);
  const closing = api.get(Closing);
  const people = [ana, orla, wim];
  const texts: BallotSeen[] = [];
  for (let i = 0; i < SIDE_BY_SIDE; i += 1) texts.push(await opens(ana, await writtenAsk(ana, `Crossing ${i}`)));
  for (const { id } of texts) await ana.mutate(`mutation($id: ID!) { withdrawBallot(id: $id, reason: "Only its version is needed") { ${REFUSAL} } }`, { id });
  const open = ({ document, version }: BallotSeen): Promise<Done> => ana.mutate<Done>(`mutation($input: OpenBallotInput!) { openBallot(input: $input) { ... on Ballot { id closesAt } ${REFUSAL} } }`,
    { input: ballotInput(api, document.id, { versionId: version.id, closesAt: later(api, DAY) }) });
  const turns = async (n: number): Promise<void> => { for (let i = 0; i < n; i += 1) await new Promise((resolve) => setImmediate(resolve)); };
  // How many turns of the event loop the answers take depends on the computer; the close follows it, so that it comes in their midst.
  let midst = 200;
  let [counted, refused] = [0, 0];
  const began = performance.now();
  for (let round = 0; round < CROSSINGS / SIDE_BY_SIDE; round += 1) {
    const ballots = await Promise.all(texts.map(open));
    const { closesAt } = ballots[0]!;
    api.clock.set(Date.parse(closesAt) - 1);
    const answers = ballots.flatMap(({ id }) => people.map(async (person) => {
      await turns(upTo(midst));
      return { id, answer: await say(person, id, random() < 0.5 ? 'SUPPORT' : 'OPPOSE', 'At the last moment', 0) };
    }));
    const close = turns(upTo(2 * midst)).then(async () => {
      api.clock.advance(1);
      await closing.patrol();
    });
    const said = await Promise.all(answers);
    await close;
    await closing.patrol();
    for (const { id } of ballots) {
      const taken = said.filter((one) => one.id === id && one.answer.mine !== undefined).length;
      const late = said.filter((one) => one.id === id && one.answer.mine === undefined);
      const { ballot } = await ana.query<{ ballot: Done }>('query($id: ID!) { ballot(id: $id) { outcome { answered } positions { takenAt } } }', { id });
      expect({ round, codes: late.map(({ answer }) => answer.code) }).toEqual({ round, codes: late.map(() => 'CLOSED') });
      expect({ round, answered: ballot.outcome?.answered, shown: ballot.positions.length, late: ballot.positions.filter(({ takenAt }) => takenAt >= closesAt) }).toEqual({ round, answered: taken, shown: taken, late: [] });
      counted += taken;
      refused += late.length;
    }
    const share = said.filter(({ answer }) => answer.mine !== undefined).length / said.length;
    midst = Math.min(20_000, Math.max(20, Math.round(midst * (share < 0.3 ? 1.5 : share > 0.7 ? 0.7 : 1))));
  }
  // Both sides of the deadline were met often, or the crossings crossed nothing.
  expect(counted).toBeGreaterThan(CROSSINGS / 5);
  expect(refused).toBeGreaterThan(CROSSINGS / 5);
  console.info(`crossings (seed ${seed}): ${CROSSINGS} in ${Math.round(performance.now() - began)} ms; ${counted} answers counted, ${refused} refused as too late, none counted after the close`);
}, 300_000);
