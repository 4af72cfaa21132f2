import { type Api, type Someone, startApi } from './harness.js';
import { VISITED } from './support/strategy-documents.js';
import { changesSince, type Changes, names } from './support/version-documents.js';
import { coalition, DAY, HOUR, opens, takes, writtenAsk } from './support/voting-documents.js';
import { textIn, Writer } from './support/writer.js';

let api: Api;
let ana: Someone;
let voter: Someone;

beforeAll(async () => {
  api = await startApi();
  const people = await coalition(api);
  ana = people.ana;
  voter = people.voters[0]!;
});
afterAll(async () => {
  Writer.allLeave();
  await api.close();
});

const marked = (changes: Changes): string[] => changes.blocks.flatMap(({ segments }) => segments.filter(({ kind }) => kind !== 'SAME').map(({ kind, text, organisation }) => `${kind} ${text.trim()} ${organisation?.name}`));

test('[V2] what changed since one was here before, also between two versions; coming back soon is the same visit', async () => {
  const id = await writtenAsk(ana, 'Visited', 'We ask for one desk.');
  const visits = (person: Someone): Promise<unknown> => person.mutate(VISITED, { id });
  await visits(voter);
  expect(await changesSince(voter, id, 'LAST_VISIT')).toBeNull();
  api.clock.advance(2 * DAY);
  await textIn(ana, id, 'We ask for one good desk.');
  await visits(voter);
  const news = (await changesSince(voter, id, 'LAST_VISIT'))!;
  expect([marked(news), news.from, news.insertedWords]).toEqual([['INSERTED good Harbour Watch'], null, 1]);
  expect(news.changes).toEqual([{ organisation: { name: 'Harbour Watch' }, heading: null, added: 0, removed: 0, reworded: 1, moved: 0, formatted: 0 }]);
  expect(marked((await changesSince(voter, id, 'LAST_VISIT', 'CHARACTER'))!)).toEqual(['INSERTED good Harbour Watch']);
  api.clock.advance(HOUR / 4);
  await visits(voter);
  expect(marked((await changesSince(voter, id, 'LAST_VISIT'))!)).toEqual(['INSERTED good Harbour Watch']);
  api.clock.advance(HOUR);
  await visits(voter);
  expect(marked((await changesSince(voter, id, 'LAST_VISIT'))!)).toEqual([]);
});

test('[V2] what changed since one’s organisation took its position, whoever took it and however often the text was cut since', async () => {
  const id = await writtenAsk(ana, 'Decided', 'We ask for one desk.');
  expect(await changesSince(voter, id, 'OUR_POSITION')).toBeNull();
  const ballot = await opens(ana, id);
  await takes(voter, ballot.id, 'SUPPORT');
  await textIn(ana, id, 'We ask for two desks.', 'And soon.');
  await names(ana, id, 'Later');
  const since = (await changesSince(voter, id, 'OUR_POSITION'))!;
  expect(marked(since)).toEqual(['DELETED one desk Harbour Watch', 'INSERTED two desks Harbour Watch', 'INSERTED And soon. Harbour Watch']);
  expect(since.from).not.toBeNull();
  expect(await changesSince(ana, id, 'OUR_POSITION')).toBeNull();
});

test('[V2] a version says in sentences what changed since the one before, and what only moved', async () => {
  const id = await writtenAsk(ana, 'Logged', 'x');
  const heading = { type: 'heading' as const, level: 2 as const, text: 'Funding' };
  await textIn(ana, id, heading, 'The fund pays for ten years.', 'A judge decides who reads it.', 'It stays as it is, in short.');
  await names(ana, id, 'First');
  await textIn(ana, id, heading, 'A judge decides who reads it.', 'It stays as it is, in short. And one more sentence.', 'The fund pays for ten years.');
  const { id: second } = await names(ana, id, 'Second');
  const { version } = await ana.query<{ version: { changes: Changes['changes'] } }>('query($id: ID!) { version(id: $id) { changes { organisation { name } heading added removed reworded moved formatted } } }', { id: second });
  expect(version.changes).toEqual([{ organisation: { name: 'Harbour Watch' }, heading: 'Funding', added: 1, removed: 0, reworded: 0, moved: 1, formatted: 0 }]);
});
