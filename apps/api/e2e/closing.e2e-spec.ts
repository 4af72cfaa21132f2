import { Closing } from '@northstar/api-voting';
import { eventually } from '@northstar/testing';
import { type Api, type Someone, startApi } from './harness.js';
import { BALLOT_CHANGED, type BallotSeen, coalition, DAY, EXTEND, HOUR, later, opens, seen, takes, writtenAsk } from './support/voting-documents.js';

let api: Api;
let ana: Someone;
let orla: Someone;
let wim: Someone;

beforeAll(async () => {
  // The clock runs through months of deadlines here; nobody is to be signed out on the way.
  api = await startApi({ config: { sessionDays: 366 } });
  ({ ana, voters: [orla, wim] } = (await coalition(api)) as { ana: Someone; voters: [Someone, Someone] });
});
afterAll(() => api.close());

const ballotOn = async (title: string, extra: Record<string, unknown> = {}): Promise<BallotSeen> => opens(ana, await writtenAsk(ana, title), { closesAt: later(api, 2 * DAY), ...extra });
const ended = (id: string): Promise<BallotSeen> => eventually(async () => {
  const now = (await seen(ana, id))!;
  return now.state !== 'OPEN' && now.state !== 'NOTICE' ? now : null;
}) as Promise<BallotSeen>;
const news = async (id: string): Promise<number> =>
  ((await api.database.query("SELECT count(*)::int AS n FROM event WHERE type = 'ballot.changed' AND payload->>'ballotId' = $1", [id])) as [{ n: number }])[0].n;

/** The clock goes to the deadline and somebody looks. That nobody has to is a story of its own. */
async function closes({ id, closesAt }: BallotSeen): Promise<BallotSeen> {
  api.clock.set(new Date(closesAt));
  api.get(Closing).lookAgain();
  return ended(id);
}

describe('when it closes', () => {
  test('[D7] at the deadline by itself, and everybody is told', async () => {
    const ballot = await ballotOn('By itself');
    const watching = await wim.subscribe<{ ballotChanged: BallotSeen }>(BALLOT_CHANGED, { id: ana.networkId });
    // Just before the deadline the last answer comes, and the server sets its alarm. From here on nobody asks it to look.
    api.clock.set(Date.parse(ballot.closesAt) - 60);
    await takes(orla, ballot.id, 'SUPPORT');
    expect((await watching.next()).ballotChanged).toMatchObject({ id: ballot.id, state: 'OPEN' });
    api.clock.advance(60);
    expect((await watching.next()).ballotChanged).toMatchObject({ id: ballot.id, state: 'CARRIED', closedAt: ballot.closesAt, document: { status: 'AGREED' } });
    await watching.stop();
  });

  test('[D7] an announced ballot opens by itself, and everybody is told', async () => {
    const opensAt = later(api, 60);
    const watching = await wim.subscribe<{ ballotChanged: BallotSeen }>(BALLOT_CHANGED, { id: ana.networkId });
    const ballot = await ballotOn('Opens by itself', { opensAt });
    expect((await watching.next()).ballotChanged).toMatchObject({ id: ballot.id, state: 'NOTICE' });
    api.clock.advance(60);
    expect((await watching.next()).ballotChanged).toMatchObject({ id: ballot.id, state: 'OPEN' });
    await watching.stop();
  });

  test('[D7] early when all have answered, and not within 24 hours of its opening', async () => {
    const ballot = await ballotOn('Early', { closesAt: later(api, 5 * DAY) });
    for (const person of [ana, orla, wim]) await takes(person, ballot.id, 'SUPPORT');
    api.clock.advance(24 * HOUR - 1);
    await api.get(Closing).patrol();
    expect(await seen(ana, ballot.id)).toMatchObject({ state: 'OPEN', answeredCount: 3 });
    // Until then everybody may change its mind.
    await takes(wim, ballot.id, 'ABSTAIN', { expectedRevision: 1 });
    api.clock.advance(1);
    api.get(Closing).lookAgain();
    expect(await ended(ballot.id)).toMatchObject({ state: 'CARRIED', closedAt: later(api, 0), outcome: { support: 2, abstain: 1, answered: 3 } });
  });

  test('[D7] one missing answer keeps it open until the deadline; the last one after 24 hours closes it at once', async () => {
    const ballot = await ballotOn('The last answer', { closesAt: later(api, 5 * DAY) });
    for (const person of [ana, orla]) await takes(person, ballot.id, 'SUPPORT');
    api.clock.advance(3 * DAY);
    await api.get(Closing).patrol();
    expect(await seen(ana, ballot.id)).toMatchObject({ state: 'OPEN', answeredCount: 2 });
    await takes(wim, ballot.id, 'SUPPORT');
    expect(await ended(ballot.id)).toMatchObject({ state: 'CARRIED', closedAt: later(api, 0) });
  });

  test('[D7] a deadline that was moved counts, not the one before', async () => {
    const ballot = await ballotOn('Moved');
    const closesAt = later(api, 3 * DAY);
    await ana.mutate(EXTEND, { id: ballot.id, closesAt, reason: 'One more day' });
    api.clock.set(new Date(ballot.closesAt));
    await api.get(Closing).patrol();
    expect(await seen(ana, ballot.id)).toMatchObject({ state: 'OPEN' });
    expect(await closes({ ...ballot, closesAt })).toMatchObject({ closedAt: closesAt });
  });

  test('[D7.4] when the deadline passes while the server is down, the next start counts as of the deadline', async () => {
    const [ballot, running] = [await ballotOn('Down at the deadline'), await ballotOn('Still running', { closesAt: later(api, 9 * DAY) })];
    await takes(orla, ballot.id, 'SUPPORT');
    await api.restarts(() => api.clock.advance(2 * DAY + HOUR));
    expect(await ended(ballot.id)).toMatchObject({ state: 'CARRIED', closedAt: ballot.closesAt, document: { status: 'AGREED' } });
    expect(await seen(ana, running.id)).toMatchObject({ state: 'OPEN' });
  });

  test('[D7] of two servers on one database one closes it, and the news is there once', async () => {
    const other = await api.another();
    try {
      for (let round = 0; round < 8; round += 1) {
        const ballot = await ballotOn(`Twice watched ${round}`);
        await takes(orla, ballot.id, 'SUPPORT');
        const before = await news(ballot.id);
        api.clock.set(new Date(ballot.closesAt));
        const looks = [api.get(Closing), other.nest.get(Closing, { strict: false })].flatMap((closing) => [closing.patrol(), closing.patrol()]);
        await Promise.all(looks);
        expect(await seen(ana, ballot.id)).toMatchObject({ state: 'CARRIED', outcome: { yes: 1 } });
        expect(await news(ballot.id)).toBe(before + 1);
      }
    } finally {
      await other.close();
    }
  });
});

describe('how it ends', () => {
  const NO = { reason: 'We disagree' };
  const BLOCK = { reason: 'It does harm', proposedChange: 'Leave out the second sentence' };
  interface Story { title: string; rule?: Record<string, unknown>; say: [string, Record<string, unknown>?][]; state: string; document: string; headline: string }
  test.each<Story>([
    { title: '[D4] carried', say: [['SUPPORT'], ['SUPPORT_WITH_RESERVATION', NO], ['OPPOSE', NO]], state: 'CARRIED', document: 'AGREED', headline: 'Carried: 2 yes, 1 no, 3 of 3 organisations answered.' },
    { title: '[D4] not carried', say: [['SUPPORT'], ['OPPOSE', NO], ['OPPOSE', NO]], state: 'NOT_CARRIED', document: 'NOT_AGREED', headline: 'Not carried: 1 yes, 2 no, 3 of 3 organisations answered.' },
    { title: '[D4] not carried, as nobody said yes', say: [['ABSTAIN'], ['STAND_ASIDE']], state: 'NOT_CARRIED', document: 'NOT_AGREED', headline: 'Not carried: 0 yes, 0 no, 2 of 3 organisations answered.' },
    { title: '[D4] tied leaves things as they are', say: [['SUPPORT'], ['OPPOSE', NO], ['ABSTAIN']], state: 'TIED', document: 'DRAFTING', headline: 'Tied, so things stay as they are: 1 yes, 1 no, 3 of 3 organisations answered.' },
    { title: '[D4] inquorate is not rejected', rule: { quorum: 3 }, say: [['SUPPORT'], ['SUPPORT']], state: 'INQUORATE', document: 'DRAFTING', headline: 'Not decided: 2 of 3 organisations answered, 3 had to.' },
    { title: '[D4] under objection by one block', say: [['SUPPORT'], ['SUPPORT'], ['BLOCK', BLOCK]], state: 'UNDER_OBJECTION', document: 'DRAFTING', headline: 'Under objection: 1 organisation blocks it.' },
    { title: '[D4] carried by consent against opposition', rule: { template: 'CONSENT' }, say: [['SUPPORT'], ['OPPOSE', NO], ['OPPOSE', NO]], state: 'CARRIED', document: 'AGREED', headline: 'Carried: 1 yes, 2 no, 3 of 3 organisations answered.' },
    { title: '[D4] under objection by consent', rule: { template: 'CONSENT' }, say: [['SUPPORT'], ['BLOCK', BLOCK]], state: 'UNDER_OBJECTION', document: 'DRAFTING', headline: 'Under objection: 1 organisation blocks it.' },
    { title: '[D4] silence counts against it when all eligible are the basis', rule: { basis: 'ALL_ELIGIBLE' }, say: [['SUPPORT']], state: 'NOT_CARRIED', document: 'NOT_AGREED', headline: 'Not carried: 1 yes, 0 no, 1 of 3 organisations answered.' },
  ])('$title', async ({ title, rule, say, state, document, headline }) => {
    const ballot = await ballotOn(title, rule);
    for (const [i, [choice, extra]] of say.entries()) await takes([ana, orla, wim][i]!, ballot.id, choice, extra);
    const done = await closes(ballot);
    expect(done).toMatchObject({ state, outcome: { state, headline }, document: { status: document, agreedVersion: state === 'CARRIED' ? { id: ballot.version.id } : null }, can: ['BALLOT_OPEN', 'BALLOT_CONCLUDE'], mayAnswerFor: [] });
    expect(done.outcome!.steps.every(({ sentence }) => sentence.length > 10)).toBe(true);
    expect(done.outcome!.steps.at(-1)!.passed).toBe(state === 'CARRIED');
  });

  test('[D4] a new wording that is lost leaves the agreed one standing', async () => {
    const first = await ballotOn('Agreed before');
    await takes(orla, first.id, 'SUPPORT');
    expect((await closes(first)).document.status).toBe('AGREED');
    const second = await opens(ana, first.document.id, { versionId: first.version.id, closesAt: later(api, DAY) });
    await takes(orla, second.id, 'OPPOSE', NO);
    expect(await closes(second)).toMatchObject({ state: 'NOT_CARRIED', document: { status: 'AGREED', agreedVersion: { id: first.version.id } } });
  });
});

describe('what goes wrong on the way', () => {
  test('[D7] state, document and news are one transaction: without the news nothing is closed, and it is tried again by itself', async () => {
    const ballot = await ballotOn('All or nothing');
    await takes(orla, ballot.id, 'SUPPORT');
    await api.database.query("CREATE FUNCTION no_news() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no news today'; END $$; CREATE TRIGGER no_news BEFORE INSERT ON event FOR EACH ROW EXECUTE FUNCTION no_news()");
    try {
      api.clock.set(new Date(ballot.closesAt));
      await api.get(Closing).lookNow();
      expect(await seen(ana, ballot.id)).toMatchObject({ state: 'OPEN', outcome: null, document: { status: 'UNDER_BALLOT', agreedVersion: null } });
    } finally {
      await api.database.query('DROP TRIGGER no_news ON event; DROP FUNCTION no_news()');
    }
    expect(await ended(ballot.id)).toMatchObject({ state: 'CARRIED', document: { status: 'AGREED' } });
  });

  test('[D7] a ballot that cannot be closed does not hold up the others', async () => {
    const [stuck, next] = [await ballotOn('Stuck'), await ballotOn('Next in line')];
    await takes(orla, next.id, 'SUPPORT');
    await api.database.query("UPDATE document SET status = 'retired' WHERE id = $1", [stuck.document.id]);
    try {
      expect(await closes(next)).toMatchObject({ state: 'CARRIED' });
      expect(await seen(ana, stuck.id)).toMatchObject({ state: 'OPEN' });
    } finally {
      await api.database.query("UPDATE document SET status = 'under_ballot' WHERE id = $1", [stuck.document.id]);
    }
    expect(await ended(stuck.id)).toMatchObject({ state: 'NOT_CARRIED' });
  });

  test('[D7] a database that was away at the deadline only delays the count', async () => {
    const ballot = await ballotOn('Database away');
    await takes(orla, ballot.id, 'SUPPORT');
    await api.database.query('ALTER TABLE ballot RENAME TO ballot_elsewhere');
    try {
      api.clock.set(new Date(ballot.closesAt));
      api.get(Closing).lookAgain();
      await api.get(Closing).settled();
    } finally {
      await api.database.query('ALTER TABLE ballot_elsewhere RENAME TO ballot');
    }
    expect(await ended(ballot.id)).toMatchObject({ state: 'CARRIED', closedAt: ballot.closesAt });
  });
});
