import { type Api, REFUSAL, type Someone, startApi } from './harness.js';
import { STANDING } from './support/network-documents.js';
import { agreedStrategy, decide, EDITION_PARTS, publicPage, publishes } from './support/publishing-documents.js';
import { strategyOf } from './support/strategy-documents.js';
import { coalition, opens, writtenAsk } from './support/voting-documents.js';
import { textIn } from './support/writer.js';

interface Text {
  movedOn: boolean; document: { id: string; title: string }; version: { id: string; number: number } | null; ballot: { id: string; state: string } | null;
  supporters: { reservation: string | null; organisation: { name: string; standing: string } }[];
}
interface Ready { previous: { number: number } | null; texts: Text[] }

const READY = `query($id: ID!) { publishReadiness(strategyId: $id) {
  previous { number } texts { movedOn document { id title } version { id number } ballot { id state } supporters { reservation organisation { name standing } } }
} }`;
const PUBLISH = `mutation($id: ID!, $versionIds: [ID!]) { publishEdition(strategyId: $id, title: "Chosen", note: "", versionIds: $versionIds) { ... on Edition { ${EDITION_PARTS} } ${REFUSAL} } }`;

let api: Api;
beforeAll(async () => {
  api = await startApi({ config: { sessionDays: 366 } });
});
afterAll(() => api.close());

/** A network of three organisations in which the goal and two asks are agreed. */
async function agreed(): Promise<{ ana: Someone; people: Someone[]; strategyId: string; goal: string; one: string; two: string }> {
  const { ana, voters } = await coalition(api);
  const people = [ana, ...voters];
  const [goal, one, two] = await agreedStrategy(people, ['One', 'Two']) as [string, string, string];
  return { ana, people, strategyId: (await strategyOf(ana)).id, goal, one, two };
}
const readyFor = async (person: Someone, id: string): Promise<Ready> => (await person.query<{ publishReadiness: Ready }>(READY, { id })).publishReadiness;
const versionOf = ({ texts }: Ready, documentId: string): string => texts.find(({ document }) => document.id === documentId)!.version!.id;
const publish = (person: Someone, id: string, versionIds: readonly string[]): Promise<unknown> => person.mutate(PUBLISH, { id, versionIds });

describe('choosing what goes into an edition', () => {
  test('[A12] an agreed text can be left out, and stays agreed for the next edition', async () => {
    const { ana, strategyId, goal, one, two } = await agreed();
    const ready = await readyFor(ana, strategyId);
    expect(await publish(ana, strategyId, [goal, one].map((id) => versionOf(ready, id)))).toMatchObject({ documents: [{ kind: 'GOAL' }, { kind: 'ASK', title: 'One' }] });
    expect((await publicPage(api.url, `/p/${ana.slug}/editions/1/asks/2`)).status).toBe(404);
    expect(await ana.query('query($id: ID!) { document(id: $id) { status } }', { id: two })).toEqual({ document: { status: 'AGREED' } });
    expect(await publishes(ana)).toMatchObject({ number: 2, documents: [{}, { title: 'One' }, { title: 'Two' }] });
  });

  test('[A12] neither the goal nor every ask can be left out', async () => {
    const { ana, strategyId, goal, one } = await agreed();
    const ready = await readyFor(ana, strategyId);
    expect(await publish(ana, strategyId, [versionOf(ready, one)])).toMatchObject({ code: 'NOT_READY', message: 'The goal cannot be left out: an edition begins with it.' });
    expect(await publish(ana, strategyId, [versionOf(ready, goal)])).toMatchObject({ code: 'NOT_READY', message: 'Choose at least one ask.' });
    expect((await readyFor(ana, strategyId)).previous).toBeNull();
  });

  test('[A12] words that were agreed anew meanwhile are not published unseen, nor words that were never agreed', async () => {
    const { ana, people, strategyId, goal, one } = await agreed();
    const seen = await readyFor(ana, strategyId);
    const chosen = [goal, one].map((id) => versionOf(seen, id));
    await textIn(ana, one, 'Other words.');
    await decide(people, [one]);
    expect(await publish(ana, strategyId, chosen)).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('agreed in other words by now') });
    const draft = await writtenAsk(ana, 'Three');
    const { version } = await opens(ana, draft);
    expect(await publish(ana, strategyId, [versionOf(seen, goal), version.id])).toMatchObject({ code: 'CONFLICT' });
    expect((await readyFor(ana, strategyId)).previous).toBeNull();
    expect(await publish(ana, strategyId, [goal, one])).toMatchObject({ code: 'CONFLICT' });
  });

  test('[A12] versions of another network are answered like versions that never were', async () => {
    const { ana, strategyId, goal } = await agreed();
    const { ana: stranger, strategyId: elsewhere, one } = await agreed();
    const theirs = versionOf(await readyFor(stranger, elsewhere), one);
    const mine = versionOf(await readyFor(ana, strategyId), goal);
    const answers = await Promise.all([theirs, '00000000-0000-4000-8000-000000000000'].map((id) => publish(ana, strategyId, [mine, id])));
    expect(answers).toEqual(answers.map(() => answers[0]));
    expect(answers[0]).toMatchObject({ code: 'CONFLICT' });
  });
});

describe('what is known of each text beforehand', () => {
  test('[A11] which ballot agreed it, who supported it with which reservation, and where they stand now', async () => {
    const { ana, people, strategyId } = await agreed();
    const three = await writtenAsk(ana, 'Three');
    const draft = await writtenAsk(ana, 'A draft');
    const [ballot] = await decide(people, [three], [['SUPPORT'], ['SUPPORT_WITH_RESERVATION', { reason: 'Too slow.' }], ['OPPOSE', { reason: 'No' }]]);
    await ana.mutate(STANDING, { id: people[1]!.organisationId, standing: 'SUSPENDED' });
    const { texts } = await readyFor(ana, strategyId);
    expect(texts.map(({ document }) => document.title)).toEqual([expect.any(String), expect.any(String), 'One', 'Two', 'Three', 'A draft']);
    expect(texts.find(({ document }) => document.id === three)).toMatchObject({
      version: { id: ballot!.version.id }, ballot: { id: ballot!.id, state: 'CARRIED' },
      supporters: [{ reservation: null, organisation: { name: 'Harbour Watch', standing: 'MEMBER' } }, { reservation: 'Too slow.', organisation: { name: 'Orchard Street', standing: 'SUSPENDED' } }],
    });
    expect(texts.find(({ document }) => document.id === draft)).toMatchObject({ version: null, ballot: null, supporters: [], movedOn: false });
  });

  test('[D5.1] whether the draft says something else by now; a change that was taken back is none', async () => {
    const { ana, strategyId, one, two } = await agreed();
    await textIn(ana, one, 'Other words.');
    await textIn(ana, two, 'Other words.');
    await textIn(ana, two, 'The words that were agreed.');
    const { texts } = await readyFor(ana, strategyId);
    expect(Object.fromEntries(texts.filter(({ version }) => version).map(({ document, movedOn }) => [document.title, movedOn]))).toMatchObject({ One: true, Two: false });
  });

  test('costs the same number of statements for two asks and for ten', async () => {
    const costs: number[] = [];
    for (const asks of [2, 10]) {
      const { ana, voters } = await coalition(api);
      await agreedStrategy([ana, ...voters], Array.from({ length: asks }, (_, i) => `Ask ${i}`));
      const { id } = await strategyOf(ana);
      costs.push(await api.fewestStatements(() => readyFor(ana, id)));
    }
    expect(costs[1]).toBe(costs[0]);
  });
});
