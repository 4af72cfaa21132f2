import { randomUUID } from 'node:crypto';
import { fromBlocks, seedYDoc, toNode } from '@northstar/engine-editor-schema';
import { passageAt, type Proposal, propose, reading, reword } from '@northstar/engine-suggestions';
import { type Api, REFUSAL, type Someone, startApi } from './harness.js';
import { value } from './support/client.js';
import { coalition } from './support/coalition.js';
import { newAsk } from './support/strategy-documents.js';
import { paragraph as p, textIn, Writer } from './support/writer.js';

const PARTS = `id key state author { name } changedAt settledBy { name } reason can chosenInstead { id author { name } } support { organisation { name } person { name } current }`;
const ANSWER = `{ ... on Suggestions { suggestions { ${PARTS} } } ${REFUSAL} }`;
const SUGGEST = `mutation($document: ID!, $suggestions: [SuggestionInput!]!) { suggest(documentId: $document, suggestions: $suggestions) ${ANSWER} }`;
const SUPPORT = `mutation($ids: [ID!]!, $supports: Boolean!, $asOf: DateTime!) { supportWording(suggestionIds: $ids, supports: $supports, asOf: $asOf) ${ANSWER} }`;
const CHOOSE = `mutation($ids: [ID!]!, $close: [ID!]!, $asOf: DateTime!, $reason: String) { chooseWording(suggestionIds: $ids, closeSuggestionIds: $close, asOf: $asOf, reason: $reason) ${ANSWER} }`;
const LIST = `query($id: ID!, $open: Boolean) { document(id: $id) { suggestions(open: $open) { nodes { ${PARTS} } } } }`;
const CHANGED = `subscription($id: ID!) { suggestionsChanged(documentId: $id) { suggestions { ${PARTS} } } }`;
const NAME_VERSION = `mutation($document: ID!) { nameVersion(documentId: $document, name: "After the choice") { ... on Version { settledSuggestions { state author { name } chosenInstead { author { name } } } } ${REFUSAL} } }`;

interface Suggestion {
  id: string; key: string; state: string; author: { name: string }; changedAt: string; reason: string | null; can: string[];
  chosenInstead: { id: string } | null; support: { organisation: { name: string }; person: { name: string }; current: boolean }[];
}
interface Answer { suggestions?: Suggestion[]; code?: string; message?: string }

let api: Api;
let ana: Someone;
let lead: Someone;
let rep: Someone;
let eye: Someone;
let bea: Someone;
let cy: Someone;

beforeAll(async () => {
  api = await startApi();
  ({ ana, lead, rep, eye, bea } = await coalition(api));
  cy = await ana.invites({ organisation: 'Third Shore', name: 'Cy Third', role: 'REPRESENTATIVE' });
});
afterAll(async () => {
  Writer.allLeave();
  await api.close();
});

/** A text, and the window of somebody who may change it. */
async function text(...given: string[]): Promise<{ id: string; window: Writer }> {
  const { id } = await newAsk(ana, `Worded ${randomUUID().slice(0, 8)}`);
  await textIn(lead, id, ...given);
  return { id, window: await Writer.opens(lead, id) };
}
/** What somebody types instead, as separate changes. */
const types = (window: Writer, ...wanted: string[]): Proposal[] => propose(window.doc, toNode(fromBlocks(wanted.map(p))));
/** The first paragraph written anew, as one change. */
function rewords(window: Writer, wanted: string): Proposal {
  const result = reword(window.doc, passageAt(reading(window.doc).doc, 1, 1)!, fromBlocks([p(wanted)]));
  if (!result.ok) throw new Error(result.why);
  return result.proposal;
}
async function offers(person: Someone, id: string, proposals: readonly Proposal[], key = randomUUID()): Promise<Suggestion[]> {
  api.clock.advance(1_000);
  return value<Answer>(await person.mutate(SUGGEST, { document: id, suggestions: proposals.map((proposal, index) => ({ key: `${key}${index}`, ...proposal })) })).suggestions!;
}
const listed = async (person: Someone, id: string, open = true): Promise<Suggestion[]> =>
  (await person.query<{ document: { suggestions: { nodes: Suggestion[] } } }>(LIST, { id, open })).document.suggestions.nodes;
const ids = (...lists: Suggestion[][]): string[] => lists.flat().map(({ id }) => id);
/** That somebody looked at these just now. */
const seen = (...lists: Suggestion[][]): string => lists.flat().map(({ changedAt }) => changedAt).sort().at(-1)!;
const supporters = ({ support }: Suggestion): string[] => support.map(({ organisation, current }) => `${organisation.name}${current ? '' : ' (an earlier form)'}`);

test('two wordings of a passage: organisations say which they support, one is chosen as a whole, the rival is closed on record, and others wait on', async () => {
  const { id, window } = await text('Fund the desk at once.', 'Publish what it says.');
  const typed = await offers(rep, id, types(window, 'Pay the desk now.', 'Publish what it says.'));
  expect(typed).toHaveLength(2);
  const whole = await offers(lead, id, [rewords(window, 'Pay for an office.')]);
  const elsewhere = await offers(lead, id, types(window, 'Fund the desk at once.', 'Publish all that it says.'));
  const watching = await ana.subscribe<{ suggestionsChanged: { suggestions: Suggestion[] } }>(CHANGED, { id });
  const asOf = seen(typed, whole);

  // Cy's organisation supports both; said twice it is once, and it is taken back from one.
  for (const wording of [typed, typed, whole]) value(await cy.mutate(SUPPORT, { ids: ids(wording), supports: true, asOf }));
  value(await cy.mutate(SUPPORT, { ids: ids(whole), supports: false, asOf }));
  expect((await listed(rep, id)).map((each) => [each.id, supporters(each)])).toEqual(
    [...typed.map((each) => [each.id, ['Third Shore']]), [whole[0]!.id, []], [elsewhere[0]!.id, []]]);
  expect((await watching.next()).suggestionsChanged.suggestions.map(supporters)).toEqual([['Third Shore'], ['Third Shore']]);

  const answer = value<Answer>(await ana.mutate(CHOOSE, { ids: ids(typed), close: ids(whole), asOf, reason: 'It is shorter.' })).suggestions!;
  expect(Object.fromEntries(answer.map((each) => [each.id, each.state]))).toEqual({ [typed[0]!.id]: 'ACCEPTED', [typed[1]!.id]: 'ACCEPTED', [whole[0]!.id]: 'NOT_CHOSEN' });
  await window.sees('Pay the desk now.');
  expect(window.text).toBe('Pay the desk now.\n\nPublish what it says.');
  expect(ids(await listed(ana, id))).toEqual(ids(elsewhere));
  const record = await listed(eye, id, false);
  expect(record.find((each) => each.id === whole[0]!.id)).toMatchObject({
    state: 'NOT_CHOSEN', reason: 'It is shorter.', settledBy: { name: 'Ana Quill' }, chosenInstead: { id: typed[0]!.id, author: { name: 'Rea Present' } },
  });
  expect(record.find((each) => each.id === typed[0]!.id)).toMatchObject({ state: 'ACCEPTED', chosenInstead: null, support: [{ organisation: { name: 'Third Shore' }, person: { name: 'Cy Third' } }] });
  // The words are those of whoever wrote them.
  const [{ person }] = (await api.database.query(
    'SELECT p.name AS person FROM document_update u JOIN person p ON p.id = u.person_id WHERE u.document_id = $1 ORDER BY seq DESC LIMIT 1', [id])) as [{ person: string }];
  expect(person).toBe('Rea Present');
  expect(value<{ settledSuggestions: object[] }>(await lead.mutate(NAME_VERSION, { document: id })).settledSuggestions)
    .toContainEqual({ state: 'NOT_CHOSEN', author: { name: 'Lee Drift' }, chosenInstead: { author: { name: 'Rea Present' } } });
  await watching.stop();
  window.leaves();
});

test('a rival that is not named goes on waiting; one about other words cannot be closed along', async () => {
  const { id, window } = await text('Fund the desk.', 'Publish what it says.');
  const mine = await offers(rep, id, [rewords(window, 'Fund an office.')]);
  const rival = await offers(lead, id, [rewords(window, 'Fund a bureau.')]);
  const elsewhere = await offers(lead, id, types(window, 'Fund the desk.', 'Publish all that it says.'));
  const asOf = seen(mine, rival, elsewhere);
  expect(await ana.mutate(CHOOSE, { ids: ids(mine), close: ids(elsewhere), asOf })).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('not about these words') });
  expect(await ana.mutate(CHOOSE, { ids: [...ids(mine), ...ids(rival)], close: [], asOf })).toMatchObject({ code: 'INVALID' });
  expect(ids(await listed(ana, id))).toHaveLength(3);
  value(await ana.mutate(CHOOSE, { ids: ids(mine), close: [], asOf }));
  expect(ids(await listed(ana, id))).toEqual(ids(rival, elsewhere));
  expect(await lead.mutate(CHOOSE, { ids: ids(rival), close: [], asOf })).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('have changed') });
  await window.sees('an office');
  window.leaves();
});

test('[S8] [S10] when its author changes a wording, support is for an earlier form, and who looked before that neither supports, chooses nor closes it', async () => {
  const { id, window } = await text('Fund the desk.');
  const key = randomUUID();
  const mine = await offers(rep, id, [rewords(window, 'Fund an office.')], key);
  const rival = await offers(lead, id, [rewords(window, 'Fund a bureau.')]);
  const looked = seen(mine, rival);
  value(await cy.mutate(SUPPORT, { ids: ids(mine), supports: true, asOf: looked }));
  const changed = await offers(rep, id, [rewords(window, 'Fund two offices.')], key);
  expect(ids(changed)).toEqual(ids(mine));
  expect(supporters(changed[0]!)).toEqual(['Third Shore (an earlier form)']);
  expect(await cy.mutate(SUPPORT, { ids: ids(mine), supports: true, asOf: looked })).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('was changed while') });
  for (const [chosen, close] of [[mine, rival], [rival, mine]] as const) expect(await ana.mutate(CHOOSE, { ids: ids(chosen), close: ids(close), asOf: looked })).toMatchObject({ code: 'CONFLICT' });
  value(await cy.mutate(SUPPORT, { ids: ids(mine), supports: true, asOf: seen(changed) }));
  expect((await listed(ana, id)).map(supporters)).toEqual([['Third Shore'], []]);
  window.leaves();
});

test('[S7] [S9] who may: representatives for their organisation, not for words that it offers itself; observers and strangers not; deciders choose, once', async () => {
  const { id, window } = await text('Fund the desk.');
  const mine = await offers(rep, id, [rewords(window, 'Fund an office.')]);
  const rival = await offers(lead, id, [rewords(window, 'Fund a bureau.')]);
  const asOf = seen(mine, rival);
  const say = (person: Someone) => person.mutate<Answer>(SUPPORT, { ids: ids(mine), supports: true, asOf });
  const choose = (person: Someone) => person.mutate<Answer>(CHOOSE, { ids: ids(mine), close: ids(rival), asOf });
  expect(await say(rep)).toMatchObject({ code: 'NOT_ALLOWED', message: expect.stringContaining('stands behind them already') });
  expect(await say(eye)).toMatchObject({ code: 'NOT_ALLOWED' });
  for (const act of [say, choose]) expect(await act(bea)).toMatchObject({ code: 'NOT_FOUND' });
  expect((await listed(cy, id)).map(({ can }) => can)).toEqual([['SUPPORT'], ['SUPPORT']]);
  for (const person of [rep, cy, eye]) expect(await choose(person)).toMatchObject({ code: 'NOT_ALLOWED' });
  const answers = await Promise.all([choose(ana), choose(lead)]);
  expect(answers.map(({ code }) => code ?? 'chosen').sort()).toEqual(['CLOSED', 'chosen']);
  expect(await say(cy)).toMatchObject({ code: 'CLOSED' });
  await window.sees('an office');
  expect(window.text).toBe('Fund an office.');
  window.leaves();
});

test('it costs the same number of statements however many wordings, supporters and others there are', async () => {
  const cost = async (many: boolean): Promise<{ list: number; choose: number }> => {
    const { id, window } = await text('Fund the desk at once.', 'One two three four five.');
    const mine = await offers(rep, id, types(window, many ? 'Pay the desk now.' : 'Pay the desk at once.', 'One two three four five.'));
    const rivals = [await offers(lead, id, [rewords(window, 'Fund a bureau.')])];
    if (many) {
      rivals.push(await offers(ana, id, [rewords(window, 'Fund an office.')]), await offers(ana, id, [rewords(window, 'Do it.')]));
      await offers(ana, id, types(window, 'Fund the desk at once.', '1 two 3 four 5.'));
      value(await lead.mutate(SUPPORT, { ids: ids(mine), supports: true, asOf: seen(mine) }));
    }
    value(await cy.mutate(SUPPORT, { ids: ids(mine), supports: true, asOf: seen(mine) }));
    const list = await api.fewestStatements(() => listed(ana, id));
    const choose = await api.countStatements(() => ana.mutate(CHOOSE, { ids: ids(mine), close: ids(...rivals), asOf: seen(mine, ...rivals) }));
    expect(ids(await listed(ana, id, false))).toHaveLength(mine.length + rivals.length);
    window.leaves();
    return { list, choose };
  };
  // The server's own notes on texts at rest fall into one of two runs at most.
  const least = async (many: boolean) => {
    const runs = [await cost(many), await cost(many)];
    return { list: Math.min(...runs.map(({ list }) => list)), choose: Math.min(...runs.map(({ choose }) => choose)) };
  };
  expect(await least(true)).toEqual(await least(false));
});

test('what has no place in the text is not chosen', async () => {
  const { id, window } = await text('Fund the desk.');
  const foreign = seedYDoc(fromBlocks([p('Fund the desk.')]));
  const [made] = propose(foreign, toNode(fromBlocks([p('Fund the office.')])));
  const lost = await offers(rep, id, [{ ...made!, before: 'nowhere', after: 'nowhere' }]);
  expect(await ana.mutate(CHOOSE, { ids: ids(lost), close: [], asOf: seen(lost) })).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('no longer in the text') });
  foreign.destroy();
  window.leaves();
});
