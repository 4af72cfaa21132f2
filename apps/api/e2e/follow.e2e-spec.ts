import { FollowMail, ReviewWatch } from '@northstar/api-progress';
import { eventually } from '@northstar/testing';
import { type Api, type Someone, startApi } from './harness.js';
import { coalition } from './support/coalition.js';
import { Mailbox, type Received } from './support/mailbox.js';
import { progressOf, records, SET_REVIEW, SHOW } from './support/progress-documents.js';
import { newAsk } from './support/strategy-documents.js';

const DAY = 86_400_000;
const FOLLOW = 'mutation($id: ID!, $ask: ID) { followProgress(networkId: $id, documentId: $ask) { ... on Network { id following } ... on Refusal { code message } } }';
const UNFOLLOW = 'mutation($id: ID!, $ask: ID) { unfollowProgress(networkId: $id, documentId: $ask) { ... on Network { id following } ... on Refusal { code } } }';
let box: Mailbox;
let api: Api;
let ana: Someone;
let lead: Someone;
let rep: Someone;
let bea: Someone;

beforeAll(async () => {
  box = await Mailbox.open();
  api = await startApi({ config: { sessionDays: 366, smtpUrl: box.url, mailFrom: 'Northstar <news@northstar.example>' }, now: Date.UTC(2026, 0, 10, 9) });
  ({ ana, lead, rep, bea } = await coalition(api));
});
afterAll(async () => {
  await api.close();
  await box.close();
});

const follows = (person: Someone, ask: string | null): Promise<{ code?: string }> => person.mutate(FOLLOW, { id: ana.networkId, ask });
const linkIn = ({ text }: Received, what: 'confirm' | 'stop'): string => new RegExp(`http://[^\\s"<>]+/follow/${what}/[\\w-]{43}`).exec(text)![0];
const press = async (url: string, method = 'POST'): Promise<number> => (await fetch(url, method === 'POST' ? { method, headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'List-Unsubscribe=One-Click' } : {})).status;
const arrives = (person: Someone, count: number): Promise<Received[]> => eventually(() => Promise.resolve(box.to(person.email).length >= count ? box.to(person.email) : null)) as Promise<Received[]>;
const quiet = async (): Promise<void> => {
  api.get(FollowMail).lookAgain();
  await api.get(FollowMail).settled();
};
/** Follows and answers the mail; what came before is forgotten. */
async function following(person: Someone, ask: string | null): Promise<void> {
  const before = box.to(person.email).length;
  await follows(person, ask);
  expect(await press(linkIn((await arrives(person, before + 1)).at(-1)!, 'confirm'))).toBe(200);
  box.mails.length = 0;
}
const stateOf = async (person: Someone, id: string): Promise<string | null> => (await person.query<{ document: { progress: { following: string | null } } }>('query($id: ID!) { document(id: $id) { progress { following } } }', { id })).document.progress.following;

test('[G1.13] nothing is sent but the question until it is answered; looking at the address answers nothing', async () => {
  const ask = (await newAsk(ana, 'Name a <minister>\u2028 & soon')).id;
  expect(await follows(rep, ask)).not.toHaveProperty('code');
  const [mail] = (await arrives(rep, 1)) as [Received];
  expect(mail.headers).toMatchObject({ from: 'Northstar <news@northstar.example>', to: rep.email, 'auto-submitted': 'auto-generated' });
  expect(mail.raw).toMatch(/Content-Type: text\/plain[\s\S]*Content-Type: text\/html/);
  expect(mail.text).toContain('&lt;minister&gt;');
  expect(mail.headers['list-unsubscribe']).toBeUndefined();
  await records(lead, ask);
  await quiet();
  expect(box.to(rep.email)).toHaveLength(1);
  const url = linkIn(mail, 'confirm');
  expect([await press(url, 'GET'), await stateOf(rep, ask)]).toEqual([200, 'ASKED']);
  expect(await api.database.query('SELECT FROM follow WHERE confirm_hash = $1', [Buffer.from(url.split('/').at(-1)!)])).toEqual([]);
  expect([await press(url), await stateOf(rep, ask), await press(url)]).toEqual([200, 'FOLLOWING', 404]);
  box.mails.length = 0;
});

test('[G1.13] each step is told once to each who follows the ask or the network, not to whoever recorded it; what is kept in the network is not written into it', async () => {
  const ask = (await newAsk(ana, 'Train embassies')).id;
  await following(rep, ask);
  await following(rep, null);
  await following(lead, null);
  const step = await records(lead, ask, { response: 'ACCEPTED', words: 'A secret for now.', contact: 'Pat Privy' });
  const [mail] = (await arrives(rep, 1)) as [Received];
  await quiet();
  expect(box.mails).toHaveLength(1);
  expect(mail.headers['subject']).toBe('Train embassies: Accepted');
  expect(mail.text).toContain(`/n/${ana.slug}/d/${ask}/progress`);
  for (const word of ['secret', 'Privy', lead.name, lead.email]) expect(mail.raw).not.toContain(word);
  await ana.mutate(SHOW, { id: step.id, shown: true });
  await records(ana, ask, { response: 'NOTED', words: 'In public words.', shown: true });
  expect((await arrives(rep, 2))[1]!.text).toContain('In public words.');
  expect(await arrives(lead, 1)).toHaveLength(1);
  await rep.mutate(UNFOLLOW, { id: ana.networkId, ask: null });
  await lead.mutate(UNFOLLOW, { id: ana.networkId, ask: null });
  box.mails.length = 0;
});

test('[G1.13] one press in any mail ends it, by the mail program too, without signing in', async () => {
  const ask = (await newAsk(ana, 'Publish a report')).id;
  await following(rep, ask);
  await records(lead, ask);
  await records(lead, ask);
  const [first, second] = (await arrives(rep, 2)) as [Received, Received];
  expect(first.headers).toMatchObject({ 'list-unsubscribe': `<${linkIn(first, 'stop')}>`, 'list-unsubscribe-post': 'List-Unsubscribe=One-Click' });
  expect([await press(linkIn(first, 'stop'), 'GET'), await stateOf(rep, ask)]).toEqual([200, 'FOLLOWING']);
  expect([await press(linkIn(first, 'stop')), await stateOf(rep, ask), await press(linkIn(second, 'stop')), await press(linkIn(first, 'stop'))]).toEqual([200, null, 404, 404]);
  await records(lead, ask);
  await quiet();
  expect(box.to(rep.email)).toHaveLength(2);
  box.mails.length = 0;
});

test('[G1.8] [G1.13] a lapsed review date is told once, also when it lapsed while the server was down, and when the mail server was away', async () => {
  const ask = (await newAsk(ana, 'Fund early warning')).id;
  await following(rep, ask);
  await lead.mutate(SET_REVIEW, { id: ask, at: new Date(api.clock.now() + DAY).toISOString(), zone: 'Europe/London' });
  box.refuses = 451;
  await api.restarts(() => api.clock.advance(2 * DAY));
  await eventually(async () => ((await progressOf(ana, ask))!.response === 'OVERDUE' ? true : null));
  await eventually(async () => (((await api.database.query('SELECT tries FROM follow_mail WHERE sent_at IS NULL')) as { tries: number }[])[0]?.tries ? true : null));
  expect(box.mails).toEqual([]);
  box.refuses = null;
  await api.restarts(() => api.clock.advance(DAY));
  const [mail] = (await arrives(rep, 1)) as [Received];
  expect(mail.headers['subject']).toBe('Fund early warning: Overdue');
  await api.get(ReviewWatch).patrol();
  await api.restarts();
  await quiet();
  expect(box.to(rep.email)).toHaveLength(1);
  box.mails.length = 0;
});

test('[G1.13] whoever has left is told nothing; strangers follow nothing; asking too often ends', async () => {
  const ask = (await newAsk(ana, 'Keep evidence')).id;
  const guest = await ana.invites({ organisation: 'Weir Collective' });
  await following(guest, ask);
  await ana.query('mutation($member: ID!) { removeMember(memberId: $member) { __typename } }', { member: guest.memberId });
  await records(lead, ask);
  await quiet();
  expect(box.mails).toEqual([]);
  expect(await follows(bea, ask)).toMatchObject({ code: 'NOT_FOUND' });
  expect(await bea.mutate(FOLLOW, { id: bea.networkId, ask })).toMatchObject({ code: 'NOT_FOUND' });
  const asked: (string | undefined)[] = [];
  for (let n = 0; n < 22; n += 1) {
    asked.push((await follows(lead, ask)).code);
    await quiet();
  }
  expect([asked[0], asked.at(-1)]).toEqual([undefined, 'TOO_MANY']);
});

test('[G1.13] without a mail server nobody is offered any', async () => {
  const silent = await startApi();
  const founder = await silent.founds();
  expect(await founder.query('query($slug: String!) { network(slug: $slug) { sendsMail following } }', { slug: founder.slug })).toEqual({ network: { sendsMail: false, following: null } });
  expect(await founder.mutate(FOLLOW, { id: founder.networkId, ask: null })).toMatchObject({ code: 'NOT_READY' });
  await silent.close();
});
