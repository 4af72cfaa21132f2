import { randomUUID } from 'node:crypto';
import { CELL_BREAK, type DocJson, fromBlocks, toCanonicalJson, toNode, type WrittenBlock } from '@northstar/engine-editor-schema';
import { type Proposal, propose } from '@northstar/engine-suggestions';
import { eventually } from '@northstar/testing';
import { type Api, REFUSAL, type Someone, startApi } from './harness.js';
import { value } from './support/client.js';
import { coalition } from './support/coalition.js';
import { newAsk } from './support/strategy-documents.js';
import { paragraph as p, textIn, Writer } from './support/writer.js';

const PARTS = `id key state author { name } organisation { name } replaced proposed parts { insertion deletion blocks } settledBy { name } settledByOrganisation { name } reason takenPart takenBlocks changedAt can`;
const ANSWER = `{ ... on Suggestions { suggestions { ${PARTS} } } ${REFUSAL} }`;
const SUGGEST = `mutation($document: ID!, $suggestions: [SuggestionInput!]!, $withdraw: [String!]) { suggest(documentId: $document, suggestions: $suggestions, withdrawKeys: $withdraw) ${ANSWER} }`;
const ACCEPT = `mutation($id: ID!, $part: SuggestionPart, $blocks: [Int!], $reason: String, $seen: DateTime) { acceptSuggestion(suggestionId: $id, part: $part, blocks: $blocks, reason: $reason, seen: $seen) ${ANSWER} }`;
const REJECT = `mutation($id: ID!, $reason: String) { rejectSuggestion(suggestionId: $id, reason: $reason) ${ANSWER} }`;
const WITHDRAW = `mutation($id: ID!) { withdrawSuggestion(suggestionId: $id) ${ANSWER} }`;
const ACCEPT_ALL = `mutation($document: ID!, $person: ID!, $seen: [SeenSuggestionInput!]!) { acceptAllSuggestions(documentId: $document, personId: $person, seen: $seen) ${ANSWER} }`;
const REJECT_ALL = `mutation($document: ID!, $person: ID!, $seen: [SeenSuggestionInput!]!) { rejectAllSuggestions(documentId: $document, personId: $person, seen: $seen) ${ANSWER} }`;
const DECIDERS = `mutation($document: ID!, $deciders: SuggestionDeciders!) { setSuggestionDeciders(documentId: $document, deciders: $deciders) { ... on Document { suggestionDeciders setsSuggestionDeciders } ${REFUSAL} } }`;
const SETS = 'query($id: ID!) { document(id: $id) { setsSuggestionDeciders } }';
const LIST = `query($id: ID!, $open: Boolean) { document(id: $id) { openSuggestionCount decidesSuggestions suggestions(open: $open) { totalCount nodes { ${PARTS} } } } }`;
const CHANGED = `subscription($id: ID!) { suggestionsChanged(documentId: $id) { suggestions { ${PARTS} } } }`;
const DECIDED = `query($id: ID!, $since: DateTime, $until: DateTime, $first: Int, $after: String) { document(id: $id) { decidedSuggestions(since: $since, until: $until, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { ${PARTS} } } } }`;
const NEWS = 'query($slug: String!) { network(slug: $slug) { suggestionNews { document { id } accepted rejected latest { id state reason settledBy { name } } } } }';
const VISIT = `mutation($id: ID!) { markVisited(documentId: $id) { ... on Document { id } ${REFUSAL} } }`;
const COMPARE = 'query($from: ID!, $to: ID) { compare(from: $from, to: $to) { fromAt to { createdAt } } }';
const NAME_VERSION = `mutation($document: ID!) { nameVersion(documentId: $document, name: "After the round") { ... on Version { id createdAt settledSuggestions { state reason author { name } settledBy { name } } } ${REFUSAL} } }`;

interface Suggestion { id: string; changedAt: string; takenPart: string | null; takenBlocks: number[] | null; key: string; state: string; author: { name: string }; organisation: { name: string }; settledBy: { name: string } | null; reason: string | null; can: string[]; proposed: { content: DocJson[] } }
interface Answer { suggestions?: Suggestion[]; code?: string; message?: string }

let api: Api;
let ana: Someone;
let lead: Someone;
let rep: Someone;
let eye: Someone;
let bea: Someone;

beforeAll(async () => {
  api = await startApi();
  ({ ana, lead, rep, eye, bea } = await coalition(api));
});
afterAll(async () => {
  Writer.allLeave();
  await api.close();
});

const heading = (text: string): WrittenBlock => ({ type: 'heading', level: 2, text });
const row = (...cells: string[]): WrittenBlock => ({ type: 'table_row', text: cells.join(CELL_BREAK) });
const item = (text: string): WrittenBlock => ({ type: 'bullet_item', text });
const blocks = (...given: (WrittenBlock | string)[]) => fromBlocks(given.map((block) => (typeof block === 'string' ? p(block) : block)));

async function document(...given: (WrittenBlock | string)[]): Promise<string> {
  const { id } = await newAsk(ana, `Suggested ${randomUUID().slice(0, 8)}`);
  await textIn(lead, id, ...given);
  return id;
}

/** What somebody would rather read, as separate suggestions: the way the editor makes them of the text that this window holds. */
const suggests = (window: Writer, ...wanted: (WrittenBlock | string)[]): (Proposal & { key: string })[] =>
  propose(window.doc, toNode(blocks(...wanted))).map((proposal) => ({ key: randomUUID(), ...proposal }));

const send = async (person: Someone, id: string, suggestions: object[], withdraw: string[] = []): Promise<Suggestion[]> => {
  // The list is in the order of time; what is sent in one millisecond has none.
  api.clock.advance(1);
  return value<Answer>(await person.mutate(SUGGEST, { document: id, suggestions, withdraw })).suggestions!;
};
/** These, in the form in which they are now. */
const looked = (rows: readonly Suggestion[]) => rows.map(({ id: suggestionId, changedAt }) => ({ suggestionId, changedAt }));
const listed = async (person: Someone, id: string, open = true): Promise<Suggestion[]> =>
  (await person.query<{ document: { suggestions: { nodes: Suggestion[] } } }>(LIST, { id, open })).document.suggestions.nodes;
const canonical = (window: Writer): string => toCanonicalJson(window.doc);

describe('[T3] suggestions', () => {
  test('two people suggest, one of them without the right to write and from a text that has moved on meanwhile; rejecting all leaves the text byte-equal', async () => {
    const id = await document(heading('What we ask'), 'Fund the desk.', 'Publish what it says. Keep this.', 'Lose that. Keep that.', item('One'), item('Three'), row('Who', 'What'), row('Desk', 'Warns'));
    const [window, offline] = [await Writer.opens(lead, id), await Writer.opens(rep, id)];
    expect(offline.mode).toBe('suggest');
    // What the second one holds is from before the line broke.
    offline.provider.disconnect();
    window.types(' Now.', 1);
    await window.isSaved();
    const before = canonical(window);
    const mine = await send(rep, id, suggests(offline,
      { type: 'heading', level: 1, text: 'What we ask' }, 'Fund the office.', 'Publish at once what it says. Keep this.', 'Keep that.', item('One'), item('Two'), item('Three'), row('Who', 'What'), row('Desk', 'Warns early')));
    const yours = await send(lead, id, suggests(window, heading('What we ask'), 'Fund the bureau. Now.', 'Publish what it says. New one.', 'New two.', 'New three. Keep that.', item('One'), item('Three'), row('Who', 'What'), row('Office', 'Warns'), 'And so.'));
    expect(mine.length).toBeGreaterThanOrEqual(6);
    expect(yours.length).toBeGreaterThanOrEqual(4);
    expect(mine[0]).toMatchObject({ state: 'OPEN', author: { name: 'Rea Present' }, organisation: { name: 'Weir Collective' }, can: ['WITHDRAW', 'CHANGE'] });
    expect(await listed(ana, id)).toHaveLength(mine.length + yours.length);
    for (const [{ personId }, made] of [[rep, mine], [lead, yours]] as const) expect(value<Answer>(await ana.mutate(REJECT_ALL, { document: id, person: personId, seen: looked(made) })).suggestions).toHaveLength(made.length);
    expect(await listed(ana, id)).toEqual([]);
    window.leaves();
    offline.leaves();
    const later = await Writer.opens(lead, id);
    expect(canonical(later)).toBe(before);
    later.leaves();
  });

  test('accepting one leaves the others waiting, in place; the words are their author’s, and the record says who accepted', async () => {
    const id = await document('What we ask', 'Fund the desk.', 'Publish what it says.');
    const [window, watching] = [await Writer.opens(lead, id), await ana.subscribe<{ suggestionsChanged: { suggestions: Suggestion[] } }>(CHANGED, { id })];
    const made = await send(rep, id, suggests(window, heading('What we all ask'), 'Fund the office.', 'Publish what it says.', 'Name a person.'));
    expect((await watching.next()).suggestionsChanged.suggestions.map(({ id: each }) => each).sort()).toEqual(made.map(({ id: each }) => each).sort());
    const of = (words: string): Suggestion => made.find(({ proposed }) => JSON.stringify(proposed).includes(words))!;
    // A paragraph that becomes a heading is made anew, with another suggestion waiting in it.
    expect(value<Answer>(await lead.mutate(ACCEPT, { id: of('"heading"').id, reason: 'Reads better.' })).suggestions).toMatchObject([{ state: 'ACCEPTED', settledBy: { name: 'Lee Drift' }, reason: 'Reads better.' }]);
    await eventually(() => JSON.stringify(canonical(window)).includes('heading'));
    expect((await listed(lead, id)).map(({ state }) => state)).toEqual(Array(made.length - 1).fill('OPEN'));
    for (const words of ['all ', 'office', 'Name']) expect(value<Answer>(await lead.mutate(ACCEPT, { id: of(words).id })).suggestions).toMatchObject([{ state: 'ACCEPTED' }]);
    await window.sees('Name a person.');
    expect(canonical(window)).toBe(toCanonicalJson(blocks(heading('What we all ask'), 'Fund the office.', 'Publish what it says.', 'Name a person.')));
    const [{ person }] = (await api.database.query(
      `SELECT p.name AS person FROM document_update u JOIN person p ON p.id = u.person_id WHERE u.document_id = $1 ORDER BY seq DESC LIMIT 1`, [id])) as [{ person: string }];
    expect(person).toBe('Rea Present');
    const version = value<{ settledSuggestions: object[] }>(await lead.mutate(NAME_VERSION, { document: id }));
    expect(version.settledSuggestions).toHaveLength(made.length);
    expect(version.settledSuggestions).toContainEqual({ state: 'ACCEPTED', reason: 'Reads better.', author: { name: 'Rea Present' }, settledBy: { name: 'Lee Drift' } });
    await watching.stop();
    window.leaves();
  });

  test('two who suggest other words for the same passage: when one is accepted, the other stays, and says that the words have changed', async () => {
    const id = await document('Fund the desk.');
    const window = await Writer.opens(lead, id);
    const [mine] = await send(rep, id, suggests(window, 'Fund the office.'));
    const [yours] = await send(lead, id, suggests(window, 'Fund the bureau.'));
    value(await lead.mutate(ACCEPT, { id: mine!.id }));
    expect(await lead.mutate(ACCEPT, { id: yours!.id })).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('have changed') });
    await window.sees('office');
    expect((await listed(ana, id)).map(({ id: each }) => each)).toEqual([yours!.id]);
    api.clock.advance(1);
    value(await ana.mutate(REJECT, { id: yours!.id, reason: 'We took the other.' }));
    expect((await listed(rep, id, false)).map(({ state, reason }) => [state, reason])).toEqual([['REJECTED', 'We took the other.'], ['ACCEPTED', null]]);
    window.leaves();
  });

  test('two accept at the same time: it is in the text once', async () => {
    const id = await document('Fund the desk.');
    const window = await Writer.opens(lead, id);
    const [made] = await send(rep, id, suggests(window, 'Fund the new desk.'));
    const answers = await Promise.all([lead.mutate<Answer>(ACCEPT, { id: made!.id }), ana.mutate<Answer>(ACCEPT, { id: made!.id })]);
    expect(answers.map(({ code }) => code ?? 'accepted').sort()).toEqual(['CLOSED', 'accepted']);
    await window.sees('new desk');
    expect(window.text).toBe('Fund the new desk.');
    window.leaves();
  });

  test('a part: what is new of a replacement, and two of three new paragraphs', async () => {
    const id = await document('Fund the desk as it was promised.', 'One.');
    const window = await Writer.opens(lead, id);
    const made = await send(rep, id, suggests(window, 'Fund the office as it was promised.', 'One.', 'Two.', 'Three.', 'Four.'));
    const [words, paragraphs] = [made.find(({ proposed }) => proposed.content[0]!.type === 'text')!, made.find(({ proposed }) => proposed.content[0]!.type === 'paragraph')!];
    expect(await lead.mutate(ACCEPT, { id: words.id, blocks: [0] })).toMatchObject({ code: 'CONFLICT' });
    expect(value<Answer>(await lead.mutate(ACCEPT, { id: paragraphs.id, blocks: [0, 2] })).suggestions).toMatchObject([{ state: 'PARTLY_ACCEPTED', takenPart: null, takenBlocks: [0, 2] }]);
    expect(value<Answer>(await lead.mutate(ACCEPT, { id: words.id, part: 'DELETION' })).suggestions).toMatchObject([{ state: 'PARTLY_ACCEPTED', takenPart: 'DELETION', takenBlocks: null }]);
    await window.sees('Four.');
    await eventually(() => window.text === 'Fund the  as it was promised.\n\nOne.\n\nTwo.\n\nFour.');
    window.leaves();
  });

  test('[S1] what was decided is reached from the version and from any comparison, with author, decider and reason; what waits or was withdrawn is not', async () => {
    const id = await document('Fund the desk.', 'Two words.', 'Three words.', 'Four words.');
    const window = await Writer.opens(lead, id);
    const decided = async (given: object): Promise<{ totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string }; nodes: Suggestion[] }> =>
      (await eye.query<{ document: { decidedSuggestions: { totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string }; nodes: Suggestion[] } } }>(DECIDED, { id, ...given })).document.decidedSuggestions;
    const [one, two, three] = await send(rep, id, suggests(window, 'Fund the office.', '2 words.', '3 words.', 'Four words.'));
    value(await lead.mutate(ACCEPT, { id: one!.id, reason: 'Said so in May.' }));
    api.clock.advance(1_000);
    const first = value<{ id: string; createdAt: string; settledSuggestions: object[] }>(await lead.mutate(NAME_VERSION, { document: id }));
    expect(first.settledSuggestions).toEqual([{ state: 'ACCEPTED', reason: 'Said so in May.', author: { name: 'Rea Present' }, settledBy: { name: 'Lee Drift' } }]);
    api.clock.advance(1_000);
    value(await ana.mutate(REJECT, { id: two!.id, reason: 'Words, not figures.' }));
    api.clock.advance(1_000);
    value(await rep.mutate(WITHDRAW, { id: three!.id }));
    const [four] = await send(lead, id, suggests(window, 'Fund the office.', 'Two words.', 'Three words.', '4 words.'));
    api.clock.advance(1_000);
    value(await ana.mutate(ACCEPT, { id: four!.id }));
    await send(lead, id, suggests(window, 'Fund the office.', 'Two words.', 'Thrice words.', 'Four words.'));
    const { compare } = await eye.query<{ compare: { fromAt: string; to: null } }>(COMPARE, { from: first.id });
    expect((await decided({ since: compare.fromAt })).nodes.map(({ id: each, state, reason, author, settledBy }) => [each, state, reason, author.name, settledBy?.name])).toEqual([
      [four!.id, 'ACCEPTED', null, 'Lee Drift', 'Ana Quill'], [two!.id, 'REJECTED', 'Words, not figures.', 'Rea Present', 'Ana Quill'],
    ]);
    expect((await decided({ until: compare.fromAt })).nodes.map(({ id: each }) => each)).toEqual([one!.id]);
    // A page at a time, latest first, each once.
    const page = await decided({ first: 2 });
    expect([page.totalCount, page.pageInfo.hasNextPage, page.nodes.map(({ id: each }) => each)]).toEqual([3, true, [four!.id, two!.id]]);
    expect((await decided({ first: 2, after: page.pageInfo.endCursor })).nodes.map(({ id: each }) => each)).toEqual([one!.id]);
    expect((await listed(rep, id, false)).map(({ id: each }) => each)).toEqual([four!.id, three!.id, two!.id, one!.id]);
    // Decided long before the version was cut, and in the way to no other.
    const second = value<{ settledSuggestions: object[] }>(await lead.mutate(NAME_VERSION, { document: id }));
    expect(second.settledSuggestions).toHaveLength(2);
    window.leaves();
  });

  test('[S1] whoever suggested finds what others decided, text by text, until they have been there; what they settled themselves is no news', async () => {
    const id = await document('Fund the desk.', 'Two words.', 'Three words.');
    const window = await Writer.opens(lead, id);
    const author = await ana.invites({ name: 'Sugi Wells', organisation: 'Well House' });
    const news = async (person: Someone): Promise<object[]> => (await person.query<{ network: { suggestionNews: object[] } }>(NEWS, { slug: person.slug })).network.suggestionNews;
    value(await author.mutate(VISIT, { id }));
    const [one, two, three] = await send(author, id, suggests(window, 'Fund the office.', '2 words.', '3 words.'));
    value(await lead.mutate(ACCEPT, { id: one!.id }));
    api.clock.advance(1);
    value(await lead.mutate(REJECT, { id: two!.id, reason: 'No figures.' }));
    value(await author.mutate(WITHDRAW, { id: three!.id }));
    expect(await news(author)).toEqual([{ document: { id }, accepted: 1, rejected: 1, latest: { id: two!.id, state: 'REJECTED', reason: 'No figures.', settledBy: { name: 'Lee Drift' } } }]);
    // To whoever decided it is none, nor to people of another network.
    expect(await news(lead)).not.toContainEqual(expect.objectContaining({ document: { id } }));
    expect((await bea.query<{ network: unknown }>(NEWS, { slug: author.slug })).network).toBeNull();
    api.clock.advance(1);
    value(await author.mutate(VISIT, { id }));
    expect(await news(author)).toEqual([]);
    window.leaves();
  });

  test('[S3] whoever accepts what its author has changed meanwhile is told so, and nothing enters the text unseen', async () => {
    const id = await document('Fund the desk.');
    const window = await Writer.opens(lead, id);
    const [seen] = await send(rep, id, suggests(window, 'Fund the office.'));
    const [other] = suggests(window, 'Fund the castle.');
    const [now] = await send(rep, id, [{ ...other!, key: seen!.key }]);
    expect(now!.id).toBe(seen!.id);
    expect(await lead.mutate(ACCEPT, { id: seen!.id, seen: seen!.changedAt })).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('has changed this suggestion') });
    expect(await listed(lead, id)).toMatchObject([{ state: 'OPEN' }]);
    value(await lead.mutate(ACCEPT, { id: seen!.id, seen: now!.changedAt }));
    await window.sees('castle');
    window.leaves();
  });

  test('sent twice it is one; an open one takes its new form, and what is no longer wanted is withdrawn in the same step', async () => {
    const id = await document('Fund the desk.', 'Two.');
    const window = await Writer.opens(lead, id);
    const [first, second] = suggests(window, 'Fund the office.', 'Two and more.');
    await send(rep, id, [first!, second!]);
    await send(rep, id, [first!, second!]);
    expect(await listed(rep, id)).toHaveLength(2);
    const [other] = suggests(window, 'Fund the bureau.', 'Two.');
    await send(rep, id, [{ ...other!, key: first!.key }], [second!.key]);
    const now = await listed(rep, id);
    expect(now.map(({ proposed }) => JSON.stringify(proposed.content))).toEqual([expect.stringContaining('bureau')]);
    expect(value<Answer>(await rep.mutate(WITHDRAW, { id: now[0]!.id })).suggestions).toMatchObject([{ state: 'WITHDRAWN' }]);
    // Settled is settled: what a slow line brings after that changes nothing.
    await send(rep, id, [first!]);
    expect(await listed(rep, id)).toEqual([]);
    window.leaves();
  });

  test('[S3] who decides is set for each document; observers suggest nothing, strangers see nothing', async () => {
    const id = await document('Fund the desk.');
    const window = await Writer.opens(lead, id);
    const [proposal] = suggests(window, 'Fund the office.');
    expect(await eye.mutate(SUGGEST, { document: id, suggestions: [proposal] })).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await bea.mutate(SUGGEST, { document: id, suggestions: [proposal] })).toMatchObject({ code: 'NOT_FOUND' });
    const [made] = await send(rep, id, [proposal!]);
    expect(await rep.mutate(ACCEPT, { id: made!.id })).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await bea.mutate(ACCEPT, { id: made!.id })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await lead.mutate(WITHDRAW, { id: made!.id })).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await lead.mutate(DECIDERS, { document: id, deciders: 'COORDINATORS' })).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(value(await ana.mutate(DECIDERS, { document: id, deciders: 'COORDINATORS' }))).toMatchObject({ suggestionDeciders: 'COORDINATORS', setsSuggestionDeciders: true });
    expect(await lead.query(SETS, { id })).toEqual({ document: { setsSuggestionDeciders: false } });
    expect(await lead.mutate(ACCEPT, { id: made!.id })).toMatchObject({ code: 'NOT_ALLOWED', message: expect.stringContaining('coordinators decide') });
    expect(await lead.mutate(ACCEPT_ALL, { document: id, person: rep.personId, seen: looked([made!]) })).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(value<Answer>(await ana.mutate(ACCEPT_ALL, { document: id, person: rep.personId, seen: looked([made!]) })).suggestions).toHaveLength(1);
    await window.sees('office');
    window.leaves();
  });

  test.each<[string, (proposal: Proposal & { key: string }) => object]>([
    ['a node that no text may hold', (proposal) => ({ ...proposal, proposed: { content: [{ type: 'script' }], openStart: 0, openEnd: 0 } })],
    ['nothing for nothing', (proposal) => ({ ...proposal, replaced: { content: [], openStart: 0, openEnd: 0 }, proposed: { content: [], openStart: 0, openEnd: 0 } })],
    ['a place without end', (proposal) => ({ ...proposal, from: 'A'.repeat(2_000) })],
    ['a name of one letter', (proposal) => ({ ...proposal, key: 'x' })],
    ['more than a suggestion holds', (proposal) => ({ ...proposal, proposed: { content: [{ type: 'text', text: 'x'.repeat(61_000) }], openStart: 0, openEnd: 0 } })],
  ])('%s is refused in a sentence', async (_case, damage) => {
    const id = await document('Fund the desk.');
    const window = await Writer.opens(lead, id);
    const [proposal] = suggests(window, 'Fund the office.');
    const answer = await rep.mutate<Answer>(SUGGEST, { document: id, suggestions: [damage(proposal!)] });
    expect(['INVALID', 'TOO_MANY']).toContain(answer.code);
    expect(await listed(rep, id)).toEqual([]);
    window.leaves();
  });

  test('a list costs the same number of statements however long it is', async () => {
    const id = await document('One two three four five six.');
    const window = await Writer.opens(lead, id);
    await send(rep, id, suggests(window, 'One 2 three four five six.'));
    const few = await api.fewestStatements(() => listed(ana, id));
    await send(rep, id, suggests(window, 'One two three 4 five 6.'));
    await send(lead, id, suggests(window, 'I two three four five six.'));
    expect(await api.fewestStatements(() => listed(ana, id))).toBe(few);
    window.leaves();
  });
});
