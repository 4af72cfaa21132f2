import { Closing } from '@northstar/api-voting';
import { eventually, seededRandom } from '@northstar/testing';
import type { RunningApp } from '../../src/create-app.js';
import { type Api, REFUSAL, Someone, startApi } from '../harness.js';
import { ballotInput, type BallotSeen, coalition, DAY, later, opens, WITHDRAW, writtenAsk } from '../support/voting-documents.js';

// Answers that race the close of their ballot, on two servers with one database; a part of the closes breaks off in the middle.
// A slice here; `npm run races` sets the full number.
const ROUNDS = Number(process.env['RACES_ROUNDS'] ?? 20);
const SEED = Number(process.env['RACES_SEED'] ?? 20_261_130);
/** So many ballots have the same deadline. */
const SIDE_BY_SIDE = 10;

let api: Api;
let other: RunningApp;
let people: Someone[];
/** The same people at the door of the second server. */
let there: Someone[];

beforeAll(async () => {
  api = await startApi({ config: { sessionDays: 3_000 } });
  const { ana, voters } = await coalition(api);
  other = await api.another();
  people = [ana, ...voters];
  there = people.map((person) => {
    const door = Object.assign(new Someone({ url: other.url } as Api, person.name, person.email), { networkId: person.networkId, organisationId: person.organisationId, slug: person.slug });
    for (const [name, cookie] of person.cookies) door.cookies.set(name, cookie);
    return door;
  });
  // A close that breaks off: the connection that is closing the ballot ends after everything was written and before it is committed. A
  // sequence counts on, whatever is rolled back, so each of these ballots meets it once.
  await api.database.query(`
    CREATE TABLE breaks_off (ballot_id uuid PRIMARY KEY);
    CREATE SEQUENCE broken_off;
    CREATE FUNCTION breaks_off() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE met boolean;
    BEGIN
      IF NEW.kind = 'ballot_closed' AND EXISTS (SELECT FROM breaks_off WHERE ballot_id = NEW.ballot_id) THEN
        EXECUTE format('SELECT nextval(%L) = 1', 'broken_off_' || replace(NEW.ballot_id::text, '-', '_')) INTO met;
        IF met THEN
          PERFORM nextval('broken_off');
          PERFORM pg_terminate_backend(pg_backend_pid());
        END IF;
      END IF;
      RETURN NEW;
    END $$;
    CREATE TRIGGER breaks_off AFTER INSERT ON record_entry FOR EACH ROW EXECUTE FUNCTION breaks_off()`);
});
afterAll(async () => {
  await other.close();
  await api.close();
});

type Answer = { id?: string; code?: string };
const TAKE = `mutation($input: TakePositionInput!) { takePosition(input: $input) { ... on Ballot { id } ${REFUSAL} } }`;
const OPEN = `mutation($input: OpenBallotInput!) { openBallot(input: $input) { ... on Ballot { id closesAt } ${REFUSAL} } }`;
const turns = async (n: number): Promise<void> => { for (let i = 0; i < n; i += 1) await new Promise((resolve) => setImmediate(resolve)); };

test(`[D7] in ${ROUNDS} races of answers with the close on two servers an answer counts if and only if it was received before, and each ballot closes exactly once, also where closing breaks off`, async () => {
  const random = seededRandom(SEED);
  const upTo = (n: number): number => Math.floor(random() * n);
  const closings = [api.get(Closing), other.nest.get(Closing, { strict: false })];
  const texts: BallotSeen[] = [];
  for (let i = 0; i < SIDE_BY_SIDE; i += 1) texts.push(await opens(people[0]!, await writtenAsk(people[0]!, `Race ${i}`)));
  for (const { id } of texts) await people[0]!.mutate(WITHDRAW, { id, reason: 'Only its version is needed' });
  // How many turns of the event loop the answers take depends on the computer; the close follows it, so that it comes in their midst.
  let midst = 200;
  let [counted, refused, broken] = [0, 0, 0];
  const began = performance.now();
  for (let round = 0; round < Math.ceil(ROUNDS / SIDE_BY_SIDE); round += 1) {
    const ballots = await Promise.all(texts.map(({ document, version }) => people[0]!.mutate<{ id: string; closesAt: string }>(OPEN, { input: ballotInput(api, document.id, { versionId: version.id, closesAt: later(api, DAY) }) })));
    const { closesAt } = ballots[0]!;
    for (const { id } of ballots.filter(() => random() < 0.2)) {
      await api.database.query(`INSERT INTO breaks_off VALUES ('${id}'); CREATE SEQUENCE broken_off_${id.replaceAll('-', '_')}`);
      broken += 1;
    }
    api.clock.set(Date.parse(closesAt) - 1);
    const answers = ballots.flatMap(({ id }) => people.map(async (person, n) => {
      await turns(upTo(midst));
      const speaker = random() < 0.5 ? person : there[n]!;
      return { id, answer: await speaker.mutate<Answer>(TAKE, { input: { ballotId: id, organisationId: person.organisationId, choice: random() < 0.5 ? 'SUPPORT' : 'OPPOSE', reason: 'At the last moment', expectedRevision: 0 } }) };
    }));
    const close = turns(upTo(2 * midst)).then(async () => {
      api.clock.advance(1);
      await Promise.all(closings.map((closing) => closing.patrol()));
    });
    const said = await Promise.all(answers);
    await close;
    // What broke off is tried again, by either server.
    await eventually(async () => {
      await Promise.all(closings.map((closing) => closing.patrol()));
      return (await api.database.query<{ n: number }[]>("SELECT count(*)::int AS n FROM ballot WHERE state IN ('notice', 'open')"))[0]!.n === 0 || null;
    }, { timeoutMs: 30_000 });
    for (const { id } of ballots) {
      const taken = said.filter((one) => one.id === id && one.answer.id !== undefined).length;
      const late = said.filter((one) => one.id === id && one.answer.id === undefined);
      const [row] = await api.database.query<{ answered: number; kept: number; late: number; closes: number; news: number }[]>(
        `SELECT (b.result->>'answered')::int AS answered, (SELECT count(*)::int FROM position WHERE ballot_id = b.id) AS kept, (SELECT count(*)::int FROM position_event WHERE ballot_id = b.id AND taken_at >= b.closes_at) AS late,
           (SELECT count(*)::int FROM record_entry WHERE ballot_id = b.id AND kind = 'ballot_closed') AS closes, (SELECT count(*)::int FROM event WHERE type = 'ballot.changed' AND payload->>'ballotId' = b.id::text) AS news FROM ballot b WHERE b.id = $1`, [id]);
      expect({ round, codes: late.map(({ answer }) => answer.code) }).toEqual({ round, codes: late.map(() => 'CLOSED') });
      // The news: one of the opening, one of each answer, one of the close.
      expect({ round, ...row }).toEqual({ round, answered: taken, kept: taken, late: 0, closes: 1, news: taken + 2 });
      counted += taken;
      refused += late.length;
    }
    const share = said.filter(({ answer }) => answer.id !== undefined).length / said.length;
    midst = Math.min(20_000, Math.max(20, Math.round(midst * (share < 0.3 ? 1.5 : share > 0.7 ? 0.7 : 1))));
  }
  const [{ met }] = await api.database.query<[{ met: number }]>('SELECT CASE WHEN is_called THEN last_value ELSE 0 END::int AS met FROM broken_off');
  expect(met).toBe(broken);
  // Both sides of the deadline were met often, or the races raced nothing.
  expect(counted).toBeGreaterThan(ROUNDS / 5);
  expect(refused).toBeGreaterThan(ROUNDS / 5);
  console.info(`races (seed ${SEED}): ${Math.ceil(ROUNDS / SIDE_BY_SIDE) * SIDE_BY_SIDE} ballots in ${Math.round((performance.now() - began) / 1_000)} s; ${counted} answers counted, ${refused} refused as too late, none counted after the close; ${met} closes broke off, each ballot closed once`);
}, 1_200_000);
