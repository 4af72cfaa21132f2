import { RecordChecks } from '@northstar/api-record';
import { Closing } from '@northstar/api-voting';
import { type RecordFile, verify } from '@northstar/domain-record';
import { createHash } from 'node:crypto';
import { type Api, type Someone, startApi } from './harness.js';
import { amendedBallot, type AmendmentSeen, notes, passagesOf, proposes, proposing, putsToVote, sponsors, takesIn, withdraws } from './support/amendment-documents.js';
import { answers, coalition, DAY, HOUR, later, opens, seen, takes, WITHDRAW, writtenAsk } from './support/voting-documents.js';
import { textIn } from './support/writer.js';

let api: Api;
let ana: Someone;
let orla: Someone;
let wim: Someone;
/** Of Orchard Street, without a mandate. */
let ida: Someone;
let bea: Someone;

beforeAll(async () => {
  api = await startApi({ config: { sessionDays: 366 } });
  const lantern = await coalition(api, ['Orchard Street', 'Weir Collective'], { network: 'Lantern Coalition' });
  ana = lantern.ana;
  [orla, wim] = lantern.voters as [Someone, Someone];
  ida = await ana.invites({ name: 'Ida Quiet', organisation: 'Orchard Street' });
  bea = await api.founds({ network: 'Elsewhere', organisation: 'Far Shore' });
});
afterAll(() => api.close());

const WORDS = 'Fund a desk that watches for early signs, and report to parliament every year.';
let asks = 0;
/** A ballot by consent on an ask of two paragraphs. */
async function begun(extra: Record<string, unknown> = {}): Promise<{ ballotId: string; documentId: string; closesAt: string }> {
  const documentId = await writtenAsk(ana, `Ask about amending ${(asks += 1)}`, WORDS);
  const ballot = await opens(ana, documentId, { template: 'CONSENT', closesAt: later(api, 5 * DAY), ...extra });
  return { ballotId: ballot.id, documentId, closesAt: ballot.closesAt };
}
/** What changed in the draft since a version. */
const sinceThen = async (versionId: string) => (await ana.query<{ compare: { blocks: { change: string }[] } }>('query($from: ID!) { compare(from: $from) { blocks { change } } }', { from: versionId })).compare.blocks.map(({ change }) => change);
const only = async (person: Someone, ballotId: string): Promise<AmendmentSeen> => (await amendedBallot(person, ballotId))!.amendments[0]!;
/** The record is in order, by the server's own look and by the stand-alone one; answers what the latter says. */
async function inOrder(): Promise<readonly string[]> {
  await ana.query('mutation($id: ID!) { checkRecord(networkId: $id) { __typename } }', { id: ana.networkId });
  await api.get(RecordChecks).settled();
  const { network } = await ana.query<{ network: { record: { check: { ok: boolean; sentences: string[] } } } }>('query($slug: String!) { network(slug: $slug) { record { check { ok sentences } } } }', { slug: ana.slug });
  expect(network.record.check).toMatchObject({ ok: true });
  const file = (await (await fetch(`${api.url}/record/${ana.networkId}`, { headers: { cookie: ana.cookieHeader } })).json()) as RecordFile;
  const report = verify(file, (text) => createHash('sha256').update(text, 'utf8').digest('hex'));
  if (!report.ok) throw new Error(report.sentence);
  return report.verified;
}

interface Waits { kind: string; organisation: { name: string } | null; amendment: { id: string }; ballot: { id: string }; deadline: string }
/** Amendments to the texts of these ballots that wait for somebody. */
const waiting = async (person: Someone, ...ballotIds: string[]): Promise<[string, string | null, string][]> =>
  (await person.query<{ network: { yourAmendments: Waits[] } }>('query($slug: String!) { network(slug: $slug) { yourAmendments { kind deadline organisation { name } amendment { id number organisation { name } } ballot { id title } } } }', { slug: person.slug })).network.yourAmendments
    .filter(({ ballot }) => ballotIds.includes(ballot.id)).map(({ kind, organisation, amendment }) => [kind, organisation?.name ?? null, amendment.id]);
const passesOver = (person: Someone, id: string, organisationId = person.organisationId): Promise<unknown> =>
  person.mutate('mutation($id: ID!, $organisation: ID!) { passOverAmendment(id: $id, organisationId: $organisation) { ... on Amendment { id maySponsorFor { name } } ... on Refusal { code } } }', { id, organisation: organisationId });

describe('your turn', () => {
  test('[AM12] an amendment waits for the other organisations of its ballot until they sponsor it or pass it over, and for the coordinator until it is decided about', async () => {
    const about = await begun();
    const { id } = await proposes(orla, about, ['every year', 'twice a year']);
    expect(await waiting(wim, about.ballotId)).toEqual([['CONSIDER_AMENDMENT', 'Weir Collective', id]]);
    expect(await waiting(ana, about.ballotId)).toEqual([['CONSIDER_AMENDMENT', 'Harbour Watch', id], ['DECIDE_AMENDMENT', null, id]]);
    for (const person of [orla, ida]) expect(await waiting(person, about.ballotId)).toEqual([]);
    expect(await passesOver(ida, id)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await passesOver(bea, id)).toMatchObject({ code: 'NOT_FOUND' });
    // Whoever passes it over can still sponsor it, and nobody else learns of that.
    expect(await passesOver(wim, id)).toEqual({ id, maySponsorFor: [{ name: 'Weir Collective' }] });
    expect(await passesOver(wim, id)).toMatchObject({ id });
    expect(await waiting(wim, about.ballotId)).toEqual([]);
    expect(await waiting(ana, about.ballotId)).toHaveLength(2);
    await sponsors(ana, id);
    expect(await waiting(ana, about.ballotId)).toEqual([['DECIDE_AMENDMENT', null, id]]);
    await notes(ana, id);
    expect(await waiting(ana, about.ballotId)).toEqual([]);
  });

  test('[AM12] it goes on waiting beside the ballot that superseded its own, not while a vote on it runs, nor once the deadline is there', async () => {
    const about = await begun();
    const taken = await proposes(orla, about, ['a desk', 'an office']);
    const other = await proposes(orla, about, ['every year', 'twice a year']);
    await takesIn(ana, taken.id, about.closesAt);
    const next = (await amendedBallot(ana, about.ballotId))!.supersededBy!.id;
    expect(await waiting(wim, about.ballotId, next)).toEqual([['CONSIDER_AMENDMENT', 'Weir Collective', other.id]]);
    await putsToVote(ana, other.id, later(api, DAY));
    expect([await waiting(wim, next), await waiting(ana, next)]).toEqual([[], []]);
    api.clock.advance(DAY);
    await api.get(Closing).patrol();
    expect([await waiting(wim, next), await waiting(ana, next)]).toEqual([[], [['DECIDE_AMENDMENT', null, other.id]]]);
    api.clock.advance(4 * DAY);
    expect(await waiting(ana, next)).toEqual([]);
  });

  test('[AM12] one that waits or ten cost the same number of statements', async () => {
    const cost = () => api.fewestStatements(() => waiting(ana, 'x'));
    const about = await begun();
    await proposes(orla, about, ['Fund', 'Pay for']);
    const one = await cost();
    for (const words of [['a desk', 'an office'], ['watches', 'looks'], ['early', 'first'], ['signs', 'marks'], ['every', 'each']] as const) await proposes(orla, about, words);
    expect(await waiting(ana, about.ballotId)).toHaveLength(12);
    expect(await cost()).toBe(one);
  });
});

describe('proposing', () => {
  test('[AM1] [AM4] an organisation proposes other words for a passage, which stand beside the ballot with reason and place', async () => {
    const about = await begun();
    expect((await passagesOf(orla, about)).map(({ words }) => words)).toEqual([WORDS]);
    const proposed = await proposes(orla, about, ['every year', 'twice a year'], { reason: ' A year is long. ' });
    expect(proposed).toMatchObject({
      state: 'PROPOSED', reason: 'A year is long.', change: { lead: 'Fund a desk that watches for early signs, and report to parliament ', replaced: 'every', proposed: 'twice a', tail: ' year.' },
      organisation: { name: 'Orchard Street' }, sponsors: [], collidesWith: [], mayDecide: false, mayWithdraw: true,
    });
    expect(await only(ana, about.ballotId)).toMatchObject({ mayDecide: true, mayWithdraw: false, maySponsorFor: [{ name: 'Harbour Watch' }] });
    expect(await only(ida, about.ballotId)).toMatchObject({ mayDecide: false, mayWithdraw: false, maySponsorFor: [] });
    expect((await amendedBallot(wim, about.ballotId))!.mayAmendFor).toMatchObject([{ name: 'Weir Collective' }]);
    expect((await amendedBallot(ida, about.ballotId))!.mayAmendFor).toEqual([]);
    expect(await amendedBallot(bea, about.ballotId)).toBeNull();
  });

  test('[AM4] a mandate is needed, for an organisation of the ballot, in a decision that runs', async () => {
    const about = await begun();
    const words = ['a desk', 'an office'] as const;
    expect(await proposing(ida, about, words)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await proposing(orla, about, words, { organisationId: wim.organisationId })).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await proposing(orla, about, words, { organisationId: bea.organisationId })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await proposing(orla, about, words, { words: WORDS })).toMatchObject({ code: 'INVALID', field: 'words' });
    expect(await proposing(orla, about, words, { from: 0, to: 900 })).toMatchObject({ code: 'INVALID', field: 'words' });
    expect(await proposing(orla, about, words, { reason: ' ' })).toMatchObject({ code: 'INVALID', field: 'reason' });
    const advice = await begun({ template: 'SENSE_CHECK' });
    expect(await proposing(orla, advice, words)).toMatchObject({ code: 'NOT_ALLOWED' });
    const notice = await begun({ opensAt: later(api, DAY) });
    expect(await proposing(orla, notice, words)).toMatchObject({ state: 'PROPOSED' });
    await ana.mutate(WITHDRAW, { id: about.ballotId, reason: 'No time.' });
    expect(await proposing(orla, about, words)).toMatchObject({ code: 'CLOSED' });
  });

  test('[AM5] [AM6] others sponsor it and take that back; its own organisation withdraws it', async () => {
    const about = await begun();
    const { id } = await proposes(orla, about, ['a desk', 'an office']);
    expect(await sponsors(wim, id)).toMatchObject({ sponsors: [{ name: 'Weir Collective' }], mayUnsponsorFor: [{ name: 'Weir Collective' }], maySponsorFor: [] });
    expect(await sponsors(wim, id)).toMatchObject({ code: 'CONFLICT' });
    expect(await sponsors(orla, id)).toMatchObject({ code: 'NOT_ALLOWED' });
    for (const person of [ida, bea]) expect(await sponsors(person, id)).toMatchObject({ code: person === ida ? 'NOT_ALLOWED' : 'NOT_FOUND' });
    expect(await sponsors(wim, id, false)).toMatchObject({ sponsors: [] });
    expect(await withdraws(wim, id)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await withdraws(orla, id)).toMatchObject({ state: 'WITHDRAWN' });
    expect(await withdraws(orla, id)).toMatchObject({ code: 'CLOSED' });
    expect(await sponsors(wim, id)).toMatchObject({ code: 'CLOSED' });
  });

  test('[AM2] those about the same words are shown as colliding, on both', async () => {
    const about = await begun();
    await proposes(orla, about, ['a desk', 'an office']);
    await proposes(wim, about, ['desk that watches', 'team that looks']);
    await proposes(ana, about, ['every year', 'yearly']);
    const [one, two, three] = (await amendedBallot(ana, about.ballotId))!.amendments as [AmendmentSeen, AmendmentSeen, AmendmentSeen];
    expect([one.collidesWith, two.collidesWith, three.collidesWith]).toEqual([[{ number: two.number, state: 'PROPOSED' }], [{ number: one.number, state: 'PROPOSED' }], []]);
  });

  test('everybody who looks at the ballot hears of it', async () => {
    const about = await begun();
    const watching = await wim.subscribe<{ ballotChanged: { id: string; amendments: { number: number }[] } }>('subscription($id: ID!) { ballotChanged(networkId: $id) { id amendments { number } } }', { id: ana.networkId });
    const { number } = await proposes(orla, about, ['a desk', 'an office']);
    expect((await watching.next()).ballotChanged).toEqual({ id: about.ballotId, amendments: [{ number }] });
  });
});

describe('deciding', () => {
  test('[AM8] [D5.3] taking one in makes the exact text and a ballot on it; nothing is carried over, and the draft says so too', async () => {
    const about = await begun();
    await takes(wim, about.ballotId, 'BLOCK', { reason: 'A desk is nothing.', proposedChange: 'Say office.' });
    const { id } = await proposes(wim, about, ['a desk', 'an office']);
    await sponsors(orla, id);
    expect(await takesIn(orla, id, about.closesAt)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await takesIn(ana, id, later(api, DAY))).toMatchObject({ code: 'INVALID', field: 'closesAt' });
    expect(await takesIn(ana, id, about.closesAt, ' ')).toMatchObject({ code: 'INVALID', field: 'reason' });
    expect(await takesIn(ana, id, about.closesAt)).toMatchObject({ state: 'TAKEN_IN', decision: 'All can live with it.', endedBy: { id: ana.personId }, result: { text: WORDS.replace('a desk', 'an office') } });
    const old = (await amendedBallot(ana, about.ballotId))!;
    expect(old).toMatchObject({ state: 'SUPERSEDED', amendments: [{ state: 'TAKEN_IN' }] });
    const next = (await amendedBallot(wim, old.supersededBy!.id))!;
    expect(next).toMatchObject({ state: 'OPEN', closesAt: about.closesAt, version: { text: WORDS.replace('a desk', 'an office') }, amendments: [{ state: 'TAKEN_IN', ballot: { id: about.ballotId } }] });
    expect(await seen(ana, next.id)).toMatchObject({ answeredCount: 0, previous: { id: about.ballotId }, rule: { sentence: (await seen(ana, about.ballotId))!.rule.sentence }, title: (await seen(ana, about.ballotId))!.title });
    // The next version of the draft does not take back what was decided.
    expect(await sinceThen(next.version.id)).toEqual(['SAME']);
    const { compare } = await ana.query<{ compare: { blocks: { segments: { kind: string; text: string; organisation: { name: string } | null }[] }[] } }>(
      'query($from: ID!, $to: ID!) { compare(from: $from, to: $to) { blocks { segments { kind text organisation { name } } } } }', { from: old.version.id, to: next.version.id });
    expect(compare.blocks[0]!.segments.filter(({ kind }) => kind !== 'SAME').map(({ kind, organisation }) => [kind, organisation?.name])).toEqual(expect.arrayContaining([['INSERTED', 'Weir Collective']]));
    for (const person of [ana, orla, wim]) await takes(person, next.id, 'SUPPORT');
    api.clock.advance(5 * DAY);
    await api.get(Closing).patrol();
    expect(await amendedBallot(ana, next.id)).toMatchObject({ state: 'CARRIED', document: { status: 'AGREED', agreedVersion: { id: next.version.id } } });
    expect((await inOrder()).join('\n')).toMatch(/with 1 sponsor: taken in; the new text differs from the one before by it alone/);
  });

  test('[AM3] [AM9] what does not collide is taken in after it, at its place by then; what does is refused with the name of the other', async () => {
    const about = await begun();
    const first = await proposes(orla, about, ['a desk', 'a well staffed office']);
    const colliding = await proposes(wim, about, ['desk that watches', 'team that looks']);
    const other = await proposes(ana, about, ['every year', 'yearly']);
    await takesIn(ana, first.id, about.closesAt);
    expect(await takesIn(ana, colliding.id, about.closesAt)).toMatchObject({ message: expect.stringMatching(`Amendment ${first.number} changed the same words`), other: { number: first.number } });
    const second = (await amendedBallot(ana, about.ballotId))!.supersededBy!.id;
    expect((await amendedBallot(ana, second))!.amendments.find(({ id }) => id === colliding.id)).toMatchObject({ collidesWith: [{ number: first.number, state: 'TAKEN_IN' }], mayDecide: true });
    expect(await takesIn(ana, other.id, about.closesAt)).toMatchObject({ state: 'TAKEN_IN', result: { text: 'Fund a well staffed office that watches for early signs, and report to parliament yearly.' } });
    expect(await notes(ana, colliding.id)).toMatchObject({ state: 'NOTED', decision: 'Another time.' });
    expect(await notes(ana, colliding.id)).toMatchObject({ code: 'CLOSED' });
    await inOrder();
  });

  test('[AM9] two coordinators who take in two that collide at once: one is taken in, the other refused', async () => {
    const about = await begun();
    const [one, two] = [await proposes(orla, about, ['a desk', 'an office']), await proposes(wim, about, ['desk that watches', 'team that looks'])];
    const outcomes = (await Promise.all([takesIn(ana, one.id, about.closesAt), takesIn(ana, two.id, about.closesAt)])) as object[];
    expect(outcomes.filter((each) => 'state' in each)).toHaveLength(1);
    expect(outcomes.filter((each) => 'other' in each)).toHaveLength(1);
  });

  test('[AM10] [D7.10] put to a vote first: the ballot waits for it, and what the vote carries can be taken in', async () => {
    const about = await begun();
    const [one, two] = [await proposes(orla, about, ['a desk', 'an office']), await proposes(wim, about, ['every year', 'yearly'])];
    expect(await putsToVote(ana, one.id, about.closesAt)).toMatchObject({ code: 'INVALID', field: 'closesAt' });
    expect(await putsToVote(orla, one.id, later(api, 2 * DAY))).toMatchObject({ code: 'NOT_ALLOWED' });
    const asked = (await putsToVote(ana, one.id, later(api, 2 * DAY))) as AmendmentSeen;
    expect(asked).toMatchObject({ state: 'PROPOSED', mayDecide: false, mayWithdraw: false, vote: { state: 'OPEN', rule: { template: 'SENSE_CHECK' }, title: expect.stringMatching(`^Amendment ${one.number}: `) } });
    expect(await amendedBallot(ana, asked.vote!.id)).toMatchObject({ amendment: { number: one.number }, version: { text: WORDS.replace('a desk', 'an office') }, mayAmendFor: [] });
    expect(await putsToVote(ana, two.id, later(api, 2 * DAY))).toMatchObject({ code: 'CONFLICT' });
    expect(await takesIn(ana, one.id, about.closesAt)).toMatchObject({ code: 'CONFLICT' });
    // All have answered the ballot on the text, which would close it after a day.
    for (const person of [ana, orla, wim]) await takes(person, about.ballotId, 'SUPPORT');
    for (const person of [orla, wim]) await takes(person, asked.vote!.id, 'SUPPORT');
    api.clock.advance(25 * HOUR);
    await api.get(Closing).patrol();
    expect(await amendedBallot(ana, about.ballotId)).toMatchObject({ state: 'OPEN' });
    api.clock.advance(23 * HOUR);
    await api.get(Closing).settled();
    await api.get(Closing).patrol();
    expect(await only(ana, about.ballotId)).toMatchObject({ vote: { state: 'CARRIED' }, mayDecide: true });
    // The text itself was not decided on by that.
    expect((await amendedBallot(ana, asked.vote!.id))!.document).toMatchObject({ agreedVersion: null });
    const late = await begun();
    const lost = await proposes(orla, late, ['a desk', 'nothing']);
    const vote = ((await putsToVote(ana, lost.id, later(api, DAY))) as AmendmentSeen).vote!;
    await takes(orla, vote.id, 'OPPOSE', { reason: 'No.' });
    api.clock.advance(DAY);
    await api.get(Closing).patrol();
    expect(await takesIn(ana, lost.id, late.closesAt)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await notes(ana, lost.id)).toMatchObject({ state: 'NOTED' });
    await inOrder();
  });

  test('[AM11] nothing is taken in after the ballot has ended or on a text that was revised otherwise; it can be noted', async () => {
    const about = await begun();
    const { id } = await proposes(orla, about, ['a desk', 'an office']);
    await textIn(ana, about.documentId, 'Quite another text.');
    await opens(ana, about.documentId, { template: 'CONSENT', closesAt: later(api, 5 * DAY) });
    expect(await takesIn(ana, id, later(api, 9 * DAY))).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('other words') });
    const ended = await begun();
    const late = await proposes(orla, ended, ['a desk', 'an office']);
    await takes(orla, ended.ballotId, 'SUPPORT');
    api.clock.advance(5 * DAY);
    await api.get(Closing).patrol();
    expect(await takesIn(ana, late.id, later(api, DAY))).toMatchObject({ code: 'CLOSED' });
    expect(await notes(ana, late.id, 'To be taken up next year.')).toMatchObject({ state: 'NOTED' });
    const exported = async (format: string) => (await ana.query<{ ballot: { export: { content: string } } }>('query($id: ID!, $format: ExportFormat!) { ballot(id: $id) { export(format: $format) { content } } }', { id: ended.ballotId, format })).ballot.export.content;
    expect(await exported('CSV')).toContain(`"amendment","Orchard Street","noted","${late.number}"`);
    expect(JSON.parse(await exported('JSON'))).toMatchObject({ amendments: [{ organisation: 'Orchard Street', state: 'noted', replaced: 'a desk', proposed: 'an office', decision: 'To be taken up next year.' }] });
    expect(await answers(orla, ended.ballotId, 'SUPPORT', { expectedRevision: 1 })).toMatchObject({ code: 'CLOSED' });
  });
});
