import { createHash } from 'node:crypto';
import { type RecordFile, verify } from '@northstar/domain-record';
import { type Api, type Someone, startApi } from './harness.js';
import { GRANT } from './support/network-documents.js';
import { agreedStrategy, decide, publicPage, publicWords, publishes, readinessOf } from './support/publishing-documents.js';
import { boardOf, callsFor, signOnSeen, signs, withdraws } from './support/sign-on-documents.js';
import { strategyOf } from './support/strategy-documents.js';
import { coalition, writtenAsk } from './support/voting-documents.js';

let api: Api;
let ana: Someone;
let orla: Someone;
let wim: Someone;

beforeAll(async () => {
  api = await startApi({ config: { sessionDays: 366 } });
});
afterAll(() => api.close());

/** A network of its own with agreed texts and three organisations that can sign; answers the ids of goal and asks. */
async function agreed(asks: readonly string[]): Promise<string[]> {
  const host = await coalition(api, ['Orchard Street', 'Weir Collective']);
  ana = host.ana;
  [orla, wim] = host.voters as [Someone, Someone];
  for (const { memberId, organisationId } of [orla, wim]) await ana.mutate(GRANT, { member: memberId, organisation: organisationId, kind: 'SIGNATORY' });
  return agreedStrategy([ana, orla, wim], asks);
}
const paths = (number: number) => [`/p/${ana.slug}`, `/p/${ana.slug}/editions/${number}`, `/p/${ana.slug}/editions/${number}/asks/1`, ...['md', 'json', 'pdf', 'docx'].map((ending) => `/p/${ana.slug}/editions/${number}/${ana.slug}-edition-${number}.${ending}`)];
/** Forms that name nobody who has not asked for it, or nobody at all. */
const others = (number: number) => ['/asks/1/card', '/record', '/record.json', ...(number > 1 ? ['/changes'] : [])].map((end) => `/p/${ana.slug}/editions/${number}${end}`);
const html = async (path: string) => (await publicPage(api.url, path)).html;
const recordOf = async (number: number): Promise<RecordFile> => JSON.parse(await html(`/p/${ana.slug}/editions/${number}/record.json`)) as RecordFile;
const verified = (file: RecordFile) => verify(file, (text) => createHash('sha256').update(text).digest('hex'));
const NAMED = 'query($slug: String!) { network(slug: $slug) { editions { number organisations { name reservations } documents { title signed named { name reservation } } } } }';
interface Named { number: number; organisations: { name: string }[]; documents: { title: string; signed: boolean; named: { name: string; reservation: string | null }[] }[] }
const editionsOf = async (person: Someone) => (await person.query<{ network: { editions: Named[] } }>(NAMED, { slug: person.slug })).network.editions;

describe('an edition of signed texts', () => {
  test('[S1] [P2] names those who signed, each reservation word for word beside the name; silence and a refusal name nobody, whatever was said in the ballot', async () => {
    const [, one] = await agreed(['Name a minister']);
    const call = await callsFor(ana, { documentIds: [one] });
    await signs(orla, call, ['SIGN_WITH_RESERVATION', 'Only if it is “paid for” & <by whom>.']);
    await signs(wim, call, ['DECLINE', 'Not in our name.']);
    await publishes(ana);
    const page = await html(paths(1)[2]!);
    expect(page).toContain('Signed by one organisation');
    expect(page).toContain('<blockquote>Only if it is “paid for” &amp; &lt;by whom>.</blockquote><figcaption>Orchard Street</figcaption>');
    for (const kept of ['Weir Collective', 'Harbour Watch', 'Not in our name']) expect(page).not.toContain(kept);
    // The goal was put to nobody for signing: those who supported it are named, as ever.
    const [goal, ask] = (await editionsOf(ana))[0]!.documents;
    expect(goal).toMatchObject({ signed: false, named: [{ name: 'Harbour Watch' }, { name: 'Orchard Street' }, { name: 'Weir Collective' }] });
    expect(ask).toMatchObject({ signed: true, named: [{ name: 'Orchard Street', reservation: 'Only if it is “paid for” & <by whom>.' }] });
    expect(await html(paths(1)[0]!)).toContain('signed or supported by 3 organisations');
  });

  test('[P2] whoever withdraws is gone at once from every public form of every edition and counts no more, and the network keeps what was said', async () => {
    const [, one] = await agreed(['Name a minister']);
    const call = await callsFor(ana);
    await signs(orla, call, ['SIGN_WITH_RESERVATION', 'Too slow for us.']);
    await signs(wim, call);
    const { hash } = await publishes(ana, 'The first');
    await decide([ana, orla, wim], [await writtenAsk(ana, 'A second ask')], [['SUPPORT'], ['OPPOSE', { reason: 'No' }], ['SUPPORT']]);
    await publishes(ana, 'The second');
    const everywhere = async () => Promise.all([...paths(1), ...paths(2)].map((path) => publicWords(api.url, path)));
    for (const page of await everywhere()) expect(page).toContain('Orchard Street');
    // It is listed, with a page of its own that says what it stands behind.
    const LIST = 'mutation($id: ID!) { showOrganisation(organisationId: $id, shown: true, about: "Since 1998.", website: null) { ... on Organisation { publicPage { path } } } }';
    const own = (await orla.mutate<{ publicPage: { path: string } }>(LIST, { id: orla.organisationId })).publicPage.path;
    const listed = [own, `/p/${ana.slug}/organisations.json`];
    for (const path of listed) expect(await html(path)).toContain('Too slow for us.');
    const around = async () => (await Promise.all([...others(1), ...others(2), `/p/${ana.slug}/editions.atom`, `/p/${ana.slug}/progress.json`, `/p/${ana.slug}/progress.atom`].map(html))).join('\n');
    const pictures = async () => Promise.all(['', '/asks/1'].map(async (end) => Buffer.from(await (await fetch(`${api.url}/p/${ana.slug}/editions/1${end}/picture.png`)).arrayBuffer()).toString('base64')));
    const before = await pictures();
    expect(await html(`/p/${ana.slug}/editions/1/asks/1/card`)).toContain('Signed by 2 organisations');
    expect(await html(paths(1)[1]!)).toContain('Signed by 2 organisations');

    await withdraws(orla, call);
    for (const page of await everywhere()) for (const gone of ['Orchard Street', 'Too slow for us.', 'Signed by 2']) expect(page).not.toContain(gone);
    expect(await html(paths(1)[1]!)).toContain('signed by one organisation');
    // Its page stays, since it wants to be listed, and says nothing of the signature.
    for (const path of listed) for (const gone of ['Too slow for us.', 'Edition 1:', 'Edition 2:', '"edition":']) expect(await html(path)).not.toContain(gone);
    expect(await html(own)).toContain('No edition names it.');
    expect(await html(`/p/${ana.slug}/editions/1/asks/1/card`)).toContain('Signed by one organisation');
    for (const gone of ['Orchard Street', 'Too slow for us.', 'Signed by 2']) expect(await around()).not.toContain(gone);
    // No name stood on the pictures, nor how many there were: they are what they were.
    expect(await pictures()).toEqual(before);
    for (const number of [1, 2]) {
      const record = await recordOf(number);
      expect(JSON.stringify(record)).not.toContain('Orchard Street');
      expect(verified(record)).toMatchObject({ ok: true });
    }
    const [second, first] = await editionsOf(ana) as [Named, Named];
    for (const { organisations } of [first, second]) expect(organisations.map(({ name }) => name)).not.toContain('Orchard Street');
    // The edition is what it was, and members see what was signed and withdrawn.
    expect((await ana.query<{ network: { editions: { hash: string }[] } }>('query($slug: String!) { network(slug: $slug) { editions { hash } } }', { slug: ana.slug })).network.editions[1]!.hash).toBe(hash);
    expect(await boardOf(ana, call.id)).toMatchObject({ 'Orchard Street': ['WITHDRAWN', 'WITHDRAWN'] });
    expect(await api.database.query('SELECT state, words FROM signature_event WHERE organisation_id = $1 AND version_id = (SELECT agreed_version_id FROM document WHERE id = $2) ORDER BY revision', [orla.organisationId, one]))
      .toEqual([{ state: 'signed_with_reservation', words: 'Too slow for us.' }, { state: 'withdrawn', words: null }]);
    // Signing again is for the next edition: an edition never gains a name.
    expect(await signs(orla, (await signOnSeen(orla, call.id))!)).toMatchObject({ texts: [{ signatures: 2 }, { signatures: 2 }] });
    for (const page of await everywhere()) expect(page).not.toContain('Orchard Street');
  });

  test('[P2] whoever was named as a supporter and withdraws a later signature under the same words is named in no public form any more, the record included', async () => {
    const [, one] = await agreed(['Name a minister']);
    await publishes(ana);
    const call = await callsFor(ana, { documentIds: [one] });
    await signs(orla, call);
    expect(await html(paths(1)[2]!)).toContain('Supported by 3 organisations');
    const before = await recordOf(1);
    expect(before.editions).toHaveLength(1);
    await withdraws(orla, call);
    const page = await html(paths(1)[2]!);
    expect(page).toContain('Supported by 2 organisations');
    expect(page).not.toContain('Orchard Street');
    const record = await recordOf(1);
    expect(record.editions).toEqual([]);
    expect(verified(record)).toMatchObject({ ok: true });
    const names = JSON.stringify(record.references).match(/Orchard Street/g) ?? [];
    expect(names).toHaveLength(1); // under the goal, whose signature nobody asked for and nobody withdrew
  });

  test('[P1] [S1] new signatures are reason enough for a next edition; those of the last one are not', async () => {
    await agreed(['Name a minister']);
    const strategyId = (await strategyOf(ana)).id;
    const call = await callsFor(ana);
    await signs(orla, call);
    await publishes(ana);
    expect(await readinessOf(ana, strategyId)).toMatchObject({ ready: false, obstacles: expect.arrayContaining([expect.objectContaining({ blocking: true, sentence: expect.stringContaining('Nothing has been agreed since the last edition, and nobody has signed') })]) });
    await signs(wim, call);
    expect(await html(paths(1)[1]!)).not.toContain('Weir Collective');
    expect(await readinessOf(ana, strategyId)).toMatchObject({ ready: true });
    await publishes(ana, 'With more signatures');
    expect(await html(paths(2)[1]!)).toContain('Signed by 2 organisations');
  });
});
