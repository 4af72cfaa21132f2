import { randomUUID } from 'node:crypto';
import { ScheduleClock, StoppedMail } from '@northstar/api-publishing';
import { eventually } from '@northstar/testing';
import { type Api, type Someone, startApi } from './harness.js';
import { Mailbox, type Received } from './support/mailbox.js';
import { GRANT, ROLE } from './support/network-documents.js';
import { agreedStrategy, decide, PUBLISH, publicPage, publicWords } from './support/publishing-documents.js';
import { agreedVersions, CALL_EDITION_OFF, COVER, MAKE_LINK, makesLink, MOVE, PROVE, REVOKE_LINK, schedules, scheduledOf, type ScheduledSeen, tries } from './support/schedule-documents.js';
import { callsFor, signs, withdraws } from './support/sign-on-documents.js';
import { strategyOf } from './support/strategy-documents.js';
import { coalition, DAY, HOUR, later, opens, WITHDRAW } from './support/voting-documents.js';
import { textIn } from './support/writer.js';

let box: Mailbox;
let api: Api;
let ana: Someone;
let orla: Someone;
let one: string;

beforeAll(async () => {
  box = await Mailbox.open();
  api = await startApi({ config: { sessionDays: 366, smtpUrl: box.url, mailFrom: 'Northstar <news@northstar.example>' } });
});
afterAll(async () => {
  await api.close();
  await box.close();
});

/** A network of its own with an agreed goal and ask; its second organisation can sign. */
async function network(): Promise<void> {
  const host = await coalition(api, ['Orchard Street']);
  ana = host.ana;
  [orla] = host.voters as [Someone];
  await ana.mutate(GRANT, { member: orla.memberId, organisation: orla.organisationId, kind: 'SIGNATORY' });
  [, one] = (await agreedStrategy([ana, orla], ['Name one minister'], ['Ministers answer within ten days.'])) as [string, string];
}
/** Time goes on, and the alarm has looked. */
async function passes(ms: number): Promise<void> {
  api.clock.advance(ms);
  await api.get(ScheduleClock).patrol();
}
/** Whatever mail is due has gone. */
async function told(person: Someone): Promise<Received[]> {
  await api.get(StoppedMail).lookNow();
  return box.to(person.email);
}
const page = (path: string, person?: Someone) => publicPage(api.url, path, person ? { headers: { cookie: person.cookieHeader } } : {});
const publicPaths = () => ['', '/editions/1', '/editions/1/asks/1', '/editions/1/changes', '/editions/1/record.json', '/editions.atom', '/sitemap.xml', ...['md', 'json', 'pdf', 'docx'].map((ending) => `/editions/1/${ana.slug}-edition-1.${ending}`)].map((path) => `/p/${ana.slug}${path}`);
const oembed = () => `/p/assets/oembed?url=${encodeURIComponent(`${api.url}/p/${ana.slug}/editions/1/asks/1`)}`;
const editions = async () => (await api.database.query('SELECT number, published_by FROM edition WHERE network_id = $1', [ana.networkId])) as { number: number; published_by: string }[];

describe('an edition that waits for its time', () => {
  test('[A16] is nowhere to be seen before, however one asks; [A18] and at its time it is public once, whichever server looks', async () => {
    await network();
    const waits = await schedules(ana, DAY);
    expect(waits).toMatchObject({ state: 'WAITING', title: COVER.title, timeZone: 'Europe/London', trouble: null, setBy: { id: ana.personId } });
    const other = await api.another();
    await passes(DAY - 1);
    for (const path of [...publicPaths(), oembed()]) expect({ path, status: (await page(path)).status }).toEqual({ path, status: 404 });
    // Its id is no key for anybody who does not coordinate.
    for (const person of [undefined, orla]) expect((await page(waits.path, person)).status).toBe(404);
    expect(await scheduledOf(orla)).toBeNull();
    expect(await orla.query('query($slug: String!) { network(slug: $slug) { scheduledEdition { id } withdrawnNames { withdrawnAt } editions { id } } }', { slug: ana.slug })).toEqual({ network: { scheduledEdition: null, withdrawnNames: [], editions: [] } });
    api.clock.advance(1);
    await Promise.all([api.get(ScheduleClock), other.nest.get(ScheduleClock), api.get(ScheduleClock)].map((clock) => clock.patrol()));
    await other.close();
    expect(await editions()).toEqual([{ number: 1, published_by: ana.personId }]);
    for (const path of publicPaths().filter((each) => !each.endsWith('/changes'))) expect({ path, status: (await page(path)).status }).toEqual({ path, status: 200 });
    expect(await scheduledOf(ana)).toBeNull();
  });

  test('[A18] is published after a restart when the server was down at its time', async () => {
    await network();
    await schedules(ana, DAY);
    await api.restarts(() => api.clock.advance(2 * DAY));
    await api.get(ScheduleClock).settled();
    expect(await editions()).toHaveLength(1);
  });

  test('[A16] has a time to come, at most a year away, in a zone with a name; one waits at a time, and nothing goes out beside it; [A19] it is moved and called off by any coordinator, and coordinators are told', async () => {
    await network();
    for (const [ms, timeZone, field] of [[-1, 'Europe/London', 'publishAt'], [367 * DAY, 'Europe/London', 'publishAt'], [DAY, '+01:00', 'timeZone']] as const) expect(await tries(ana, ms, { timeZone })).toMatchObject({ code: 'INVALID', field });
    expect(await tries(ana, DAY, { versionIds: [randomUUID()] })).toMatchObject({ code: 'CONFLICT' });
    expect(await tries(ana, DAY, { cover: { ...COVER, title: ' ' } })).toMatchObject({ code: 'INVALID', field: 'title' });
    expect(await orla.mutate(PROVE, { id: (await strategyOf(ana)).id, cover: COVER, versionIds: [] })).toMatchObject({ code: 'NOT_ALLOWED' });
    const second = await ana.invites({ role: 'COORDINATOR' });
    const watching = await second.subscribe<{ editionScheduled: { state: string; publishAt: string } }>('subscription($id: ID!) { editionScheduled(networkId: $id) { state publishAt } }', { id: ana.networkId });
    const { id } = await schedules(ana, DAY);
    expect((await watching.next()).editionScheduled).toMatchObject({ state: 'WAITING' });
    const busy = { code: 'CONFLICT', message: expect.stringMatching(/^An edition waits to be published on \w+day \d.* \(London\)\. Call it off first\.$/) };
    expect(await tries(ana, 2 * DAY)).toMatchObject(busy);
    expect(await ana.mutate(PUBLISH, { id: (await strategyOf(ana)).id, title: 'At once', note: '' })).toMatchObject(busy);
    expect(await second.mutate(MOVE, { id, publishAt: later(api, 3 * DAY), timeZone: 'Asia/Yangon' })).toMatchObject({ state: 'WAITING', publishAt: later(api, 3 * DAY), timeZone: 'Asia/Yangon', setBy: { id: second.personId } });
    await watching.next();
    await passes(2 * DAY);
    expect(await editions()).toEqual([]);
    expect(await ana.mutate(CALL_EDITION_OFF, { id })).toMatchObject({ state: 'CALLED_OFF' });
    expect((await watching.next()).editionScheduled).toMatchObject({ state: 'CALLED_OFF' });
    await watching.stop();
    for (const document of [CALL_EDITION_OFF, MOVE]) expect(await ana.mutate(document, { id, publishAt: later(api, DAY), timeZone: 'Europe/London' })).toMatchObject({ code: 'CONFLICT' });
    await passes(3 * DAY);
    expect(await editions()).toEqual([]);
  });
});

describe('what goes out at its time', () => {
  test('[A17] is what is agreed and signed then: a newer wording that was given up changes nothing, whoever signed meanwhile is named, whoever withdrew is not; [A21] [P2] and the coordinators see who was shown a name that was withdrawn', async () => {
    await network();
    const call = await callsFor(ana, { documentIds: [one], closesAt: later(api, 9 * DAY) });
    await signs(orla, call);
    const waits = await schedules(ana, 2 * DAY);
    const [seen, unopened] = [await makesLink(ana, waits.id, 'Harbour Gazette desk', DAY), await makesLink(ana, waits.id, 'Never opened with it', DAY)];
    expect((await page(seen.path)).html).toContain('Orchard Street');
    const lastAt = api.clock.date().toISOString();
    api.clock.advance(1);
    await textIn(ana, one, 'Ministers answer at once.');
    const { id } = await opens(ana, one);
    await ana.mutate(WITHDRAW, { id, reason: 'The first was better' });
    await ana.mutate(GRANT, { member: ana.memberId, organisation: ana.organisationId, kind: 'SIGNATORY' });
    await signs(ana, call);
    await withdraws(orla, call);
    for (const { path } of [seen, unopened]) expect((await page(path)).html).toContain('Signed by one organisation');
    const WITHDRAWN = 'query($slug: String!) { network(slug: $slug) { withdrawnNames { organisation { name } document { id } editions copies { label lastAt } } } }';
    expect(await ana.query(WITHDRAWN, { slug: ana.slug })).toEqual({ network: { withdrawnNames: [{ organisation: { name: 'Orchard Street' }, document: { id: one }, editions: [], copies: [{ label: 'Harbour Gazette desk', lastAt }] }] } });
    expect(await orla.query(WITHDRAWN, { slug: ana.slug })).toEqual({ network: { withdrawnNames: [] } });
    await passes(2 * DAY);
    const { html } = await page(`/p/${ana.slug}/editions/1/asks/1`);
    expect(html).toContain('Ministers answer within ten days.');
    expect(html).toContain('Signed by one organisation');
    expect(html).not.toContain('Orchard Street');
  });

  test('[A17] coordinators are told by mail, once each, why an edition was stopped and where to go on: by two servers, after a restart for what came due meanwhile, and when the mail server was away', async () => {
    await network();
    const second = await ana.invites({ role: 'COORDINATOR' });
    await schedules(ana, DAY, { cover: { ...COVER, title: 'Before <it> is too late' } });
    await textIn(ana, one, 'Ministers answer within five days.');
    await decide([ana, orla], [one]);
    const other = await api.another();
    api.clock.advance(DAY);
    await Promise.all([api.get(ScheduleClock), other.nest.get(ScheduleClock)].map((clock) => clock.patrol()));
    await Promise.all([api.get(StoppedMail), other.nest.get(StoppedMail)].map((mail) => mail.lookNow()));
    await other.close();
    const because = (await scheduledOf(ana))!.stoppedBecause!;
    for (const person of [ana, second]) {
      const [mail] = (await eventually(async () => ((await told(person)).length > 0 ? told(person) : null))) as [Received];
      expect(mail.headers).toMatchObject({ from: 'Northstar <news@northstar.example>', to: person.email, 'auto-submitted': 'auto-generated' });
      expect(mail.headers['subject']).toMatch(/^Not published: Before <it> is too late/);
      expect(mail.raw).toMatch(/Content-Type: text\/plain[\s\S]*Content-Type: text\/html/);
      for (const words of ['&lt;it&gt;', '(London). It did not.', because, `/n/${ana.slug}/publish`]) expect(mail.text).toContain(words);
    }
    // Of one that is stopped while the server is down and the mail server away, each is told when both are back; who has seen to it needs no mail, nor who coordinates no more.
    await schedules(ana, DAY);
    await ana.mutate(ROLE, { id: await membershipOf(second), role: 'OBSERVER' });
    const third = await ana.invites({ role: 'COORDINATOR' });
    await textIn(ana, (await strategyOf(ana)).goal.id, 'Another goal.');
    await decide([ana, orla], [(await strategyOf(ana)).goal.id]);
    box.refuses = 451;
    await api.restarts(() => api.clock.advance(2 * DAY));
    const tried = () => eventually(async () => { await told(third); const [row] = (await api.database.query('SELECT min(tries) AS tries FROM stopped_edition_mail WHERE sent_at IS NULL')) as [{ tries: number | null }]; return row.tries ? true : null; });
    await tried();
    box.refuses = null;
    await api.restarts(() => api.clock.advance(DAY));
    await eventually(async () => ((await told(third)).length > 0 ? true : null));
    expect([ana, second, third, orla].map(({ email }) => box.to(email).length)).toEqual([2, 1, 1, 0]);
    box.refuses = 451;
    await schedules(ana, DAY);
    await textIn(ana, one, 'Ministers answer within two days.');
    await decide([ana, orla], [one]);
    await passes(DAY);
    await tried();
    await ana.mutate(CALL_EDITION_OFF, { id: (await scheduledOf(ana))!.id });
    box.refuses = null;
    api.clock.advance(DAY);
    await told(ana);
    expect(await api.database.query('SELECT FROM stopped_edition_mail WHERE sent_at IS NULL')).toEqual([]);
    expect([ana, second, third].map(({ email }) => box.to(email).length)).toEqual([2, 1, 1]);
  });

  test('[A17] is nothing when other words were agreed meanwhile: coordinators are told which text, before and after; [A20] previews show nothing of it; then it can be set anew', async () => {
    await network();
    const { path } = await makesLink(ana, (await schedules(ana, 3 * DAY)).id, 'Harbour Gazette desk', 3 * DAY);
    expect((await page(path)).status).toBe(200);
    await textIn(ana, one, 'Ministers answer within five days.');
    await decide([ana, orla], [one]);
    expect((await page(path)).status).toBe(404);
    expect((await scheduledOf(ana))!.trouble).toMatch(/^“Name one minister” is agreed in other words by now/);
    await passes(2 * DAY);
    expect(await editions()).toEqual([]);
    expect(await scheduledOf(ana)).toMatchObject({ state: 'STOPPED', stoppedBecause: expect.stringMatching(/^“Name one minister” is agreed in other words by now, or no longer agreed\. Nothing was published\./) });
    await passes(DAY);
    expect(await editions()).toEqual([]);
    const anew = await schedules(ana, HOUR);
    expect((await scheduledOf(ana))!.id).toBe(anew.id);
    await passes(HOUR);
    expect((await page(`/p/${ana.slug}`)).html).toContain('within five days');
  });

  test('[A17] is nothing when whoever set the time coordinates the network no more', async () => {
    await network();
    const second = await ana.invites({ role: 'COORDINATOR' });
    await schedules(second, DAY);
    await ana.mutate(ROLE, { id: await membershipOf(second), role: 'OBSERVER' });
    await passes(DAY);
    expect(await editions()).toEqual([]);
    expect(await scheduledOf(ana)).toMatchObject({ state: 'STOPPED', stoppedBecause: expect.stringContaining('does not coordinate the network any more') });
    expect((await eventually(async () => ((await told(ana)).length > 0 ? told(ana) : null)))![0]!.text).toContain('does not coordinate the network any more');
    expect(box.to(second.email)).toEqual([]);
    const { id } = (await scheduledOf(ana)) as ScheduledSeen;
    expect(await ana.mutate(CALL_EDITION_OFF, { id })).toMatchObject({ state: 'CALLED_OFF' });
    expect(await scheduledOf(ana)).toBeNull();
  });
});

describe('a preview', () => {
  test('[A20] shows a reader what would be published, under embargo and in every format, kept by nobody; wrong, ended and revoked addresses are one', async () => {
    await network();
    const { id } = await schedules(ana, 5 * DAY);
    const { path, id: linkId } = await makesLink(ana, id, 'Harbour Gazette desk', 2 * DAY);
    const seen = await page(path);
    expect(seen.status).toBe(200);
    expect(Object.fromEntries(['cache-control', 'x-robots-tag', 'referrer-policy', 'etag'].map((name) => [name, seen.headers.get(name)]))).toMatchObject({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex, nofollow', 'referrer-policy': 'no-referrer' });
    expect(seen.html).toMatch(/<p class="notice" role="note">Embargoed until \w+day \d.*\(London\)\. Not for publication/);
    expect(seen.html).toContain('Ministers answer within ten days.');
    expect(seen.html).not.toMatch(/rel="canonical"|property="og:/);
    for (const ending of ['pdf', 'docx', 'md', 'json']) {
      expect(seen.html).toContain(`href="${path}/${ending}"`);
      const words = await publicWordsOf(`${path}/${ending}`);
      for (const told of ['Embargoed until', 'Ministers answer within ten days.', 'press@lantern.example']) expect({ ending, told, found: words.replaceAll('\\', '').includes(told) }).toEqual({ ending, told, found: true });
    }
    // The database knows no secret, and the list shows when it was looked at.
    expect(JSON.stringify(await api.database.query('SELECT encode(secret_hash, $1) AS hash, to_jsonb(l) AS row FROM preview_link l', ['escape']))).not.toContain(path.split('/').at(-1));
    expect((await scheduledOf(ana))!.links).toMatchObject([{ label: 'Harbour Gazette desk', opened: 5, lastOpenedAt: api.clock.date().toISOString(), revokedAt: null }]);
    const wrong = await page(`/preview/${'A'.repeat(43)}`);
    expect(wrong.status).toBe(404);
    expect(wrong.html).toContain('Nothing is published here');
    const second = await makesLink(ana, id, 'Another desk', DAY);
    expect(await ana.mutate(REVOKE_LINK, { id: linkId })).toMatchObject({ revokedAt: api.clock.date().toISOString() });
    api.clock.advance(DAY);
    for (const gone of [path, `${path}/pdf`, `${path}/changes`, second.path, `/preview/${randomUUID()}`]) {
      const answer = await page(gone);
      expect({ gone, status: answer.status, same: answer.html === wrong.html }).toEqual({ gone, status: 404, same: true });
    }
    expect(await ana.mutate(MAKE_LINK, { id, label: 'For long', expiresAt: later(api, 31 * DAY) })).toMatchObject({ code: 'INVALID', field: 'expiresAt' });
    expect(await ana.mutate(MAKE_LINK, { id, label: ' ', expiresAt: later(api, DAY) })).toMatchObject({ code: 'INVALID', field: 'label' });
    expect(await orla.mutate(MAKE_LINK, { id, label: 'Me', expiresAt: later(api, DAY) })).toMatchObject({ code: 'NOT_ALLOWED' });
    // Once it is public, an address that is still open leads there.
    const third = await makesLink(ana, id, 'A third', 10 * DAY);
    await passes(4 * DAY);
    const moved = await page(third.path);
    expect([moved.status, moved.headers.get('location')]).toEqual([303, `/p/${ana.slug}`]);
  });

  test('[A20] shows a coordinator alone every format of what is being put together, byte for byte as it would be published, and what changed', async () => {
    await network();
    const input = { id: (await strategyOf(ana)).id, cover: COVER, versionIds: await agreedVersions(ana) };
    const proof = await ana.mutate<{ path: string; files: { name: string; path: string }[] }>(PROVE, input);
    expect(proof.files.map(({ name }) => name)).toEqual(['PDF', 'Word', 'Markdown', 'JSON']);
    const shown = await page(proof.path, ana);
    expect(shown.html).toContain('Preview for coordinators. Nothing of this is public.');
    for (const person of [undefined, orla, await ana.invites({ role: 'COORDINATOR' })]) for (const { path } of [proof, ...proof.files]) expect((await page(path, person)).status).toBe(404);
    const before = await (await fetch(`${api.url}${proof.path}/md`, { headers: { cookie: ana.cookieHeader } })).text();
    await ana.mutate(PUBLISH, { id: input.id, ...COVER });
    const after = (await page(`/p/${ana.slug}/editions/1/${ana.slug}-edition-1.md`)).html;
    // Only its place in the record is not known before.
    expect(after.startsWith(before.slice(0, before.indexOf('Fingerprint')))).toBe(true);
    await textIn(ana, one, 'Ministers answer within five days.');
    await decide([ana, orla], [one]);
    await schedules(ana, DAY);
    const { path } = (await scheduledOf(ana))!;
    expect((await page(`${path}/changes`, ana)).html).toContain('<del>ten</del><ins>five</ins>');
    expect((await page(path, orla)).status).toBe(404);
  });
});

async function membershipOf(person: Someone): Promise<string> {
  const { network } = await ana.query<{ network: { members: { nodes: { id: string; person: { id: string } }[] } } }>('query($slug: String!) { network(slug: $slug) { members { nodes { id person { id } } } } }', { slug: ana.slug });
  return network.members.nodes.find((each) => each.person.id === person.personId)!.id;
}
const publicWordsOf = (path: string) => publicWords(api.url, path);
