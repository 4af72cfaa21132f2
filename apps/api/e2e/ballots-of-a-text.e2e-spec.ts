import { type Api, type Someone, startApi } from './harness.js';
import { coalition, opens, writtenAsk } from './support/voting-documents.js';
import { textIn } from './support/writer.js';

let api: Api;
let ana: Someone;

beforeAll(async () => {
  api = await startApi();
  ({ ana } = (await coalition(api)) as { ana: Someone });
});
afterAll(() => api.close());

const OF_A_TEXT = `query($slug: String!, $documentId: ID, $states: [BallotState!], $after: String) {
  network(slug: $slug) { ballots(documentId: $documentId, states: $states, first: 1, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { id } } }
}`;
interface Page { network: { ballots: { totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string | null }; nodes: { id: string }[] } } }

test('a text that there is not has no ballots and no calls, also under what is no id at all', async () => {
  for (const id of ['x', '00000000-0000-4000-8000-000000000000']) {
    expect(await ana.query('query($slug: String!, $id: ID) { network(slug: $slug) { ballots(documentId: $id) { totalCount nodes { id } } signOns(documentId: $id) { totalCount nodes { id } } } }', { slug: ana.slug, id }))
      .toEqual({ network: { ballots: { totalCount: 0, nodes: [] }, signOns: { totalCount: 0, nodes: [] } } });
  }
});

test('the ballots about one text are listed newest first, page by page, and no others', async () => {
  const { slug } = (await ana.query<{ me: { networks: { network: { slug: string } }[] } }>('{ me { networks { network { slug } } } }')).me.networks[0]!.network;
  const [ask, other] = [await writtenAsk(ana, 'Voted on twice'), await writtenAsk(ana, 'Another text')];
  const first = await opens(ana, ask);
  const elsewhere = await opens(ana, other);
  await textIn(ana, ask, 'Newer words, which supersede the first ballot.');
  const second = await opens(ana, ask);
  const page = async (variables: object) => (await ana.query<Page>(OF_A_TEXT, { slug, ...variables })).network.ballots;
  const newest = await page({ documentId: ask });
  expect(newest).toMatchObject({ totalCount: 2, nodes: [{ id: second.id }], pageInfo: { hasNextPage: true } });
  expect(await page({ documentId: ask, after: newest.pageInfo.endCursor })).toMatchObject({ nodes: [{ id: first.id }], pageInfo: { hasNextPage: false } });
  expect(await page({ documentId: ask, states: ['SUPERSEDED'] })).toMatchObject({ totalCount: 1, nodes: [{ id: first.id }] });
  expect(await page({ documentId: other })).toMatchObject({ totalCount: 1, nodes: [{ id: elsewhere.id }] });
  expect(await page({})).toMatchObject({ totalCount: 3 });
});
