import { eventually } from '@northstar/testing';
import * as Y from 'yjs';
import { type Api, startApi } from './harness.js';
import { recordedHistory, type RecordedHistory } from './support/recorded-history.js';
import { newAsk } from './support/strategy-documents.js';
import { Writer } from './support/writer.js';

/** Steps that one person types before the next goes on, as people take turns with a text. */
const TURN = 600;
/** While one types the history, the others type its beginning in paragraphs of their own: one step for so many. */
const BESIDE = 12;

let api: Api;
beforeAll(async () => {
  api = await startApi();
});
afterAll(async () => {
  Writer.allLeave();
  await api.close();
});

type Step = RecordedHistory['txns'][number];

/** The same step in a text and in the string that the text must equal. */
function apply({ patches }: Step, writer: Writer, paragraph: number, known: string[]): void {
  writer.doc.transact(() => {
    const text = writer.block(paragraph);
    for (const [position, deleted, inserted] of patches) {
      if (deleted > 0) text.delete(position, deleted);
      if (inserted) text.insert(position, inserted);
      known[paragraph] = known[paragraph]!.slice(0, position) + inserted + known[paragraph]!.slice(position + deleted);
    }
  });
}

test('[C5.14] a recorded history, typed by three stock clients at once, ends in its known text on all of them and after a restart', async () => {
  const { startContent, endContent, txns } = recordedHistory();
  expect(startContent).toBe('');
  const ana = await api.founds();
  const people = [ana, await ana.invites({ organisation: 'Orchard Street', role: 'POLICY_LEAD' }), await ana.invites({ organisation: 'Weir Collective', role: 'POLICY_LEAD' })];
  const { id } = await newAsk(ana, 'Typed by many');
  const writers = await Promise.all(people.map((person) => Writer.opens(person, id, { reconnects: true })));
  // The paragraph of the history, then one for each person.
  const known = ['', '', '', ''];
  writers[0]!.doc.getXmlFragment('content').insert(0, known.map(() => {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText()]);
    return paragraph;
  }));
  const texts = (writer: Writer): string[] => known.map((_, at) => writer.block(at).toString());
  await eventually(() => writers.every((writer) => writer.doc.getXmlFragment('content').length === known.length));

  let steps = 0;
  const done = people.map(() => 0);
  const begun = performance.now();
  for (let turn = 0; turn * TURN < txns.length; turn += 1) {
    const typing = turn % writers.length;
    await eventually(() => writers[typing]!.block(0).toString() === known[0], { timeoutMs: 20_000, everyMs: 1 });
    for (const [at, step] of txns.slice(turn * TURN, (turn + 1) * TURN).entries()) {
      apply(step, writers[typing]!, 0, known);
      steps += 1;
      if (at % BESIDE > 0) continue;
      for (const other of writers.keys()) {
        if (other === typing) continue;
        apply(txns[done[other]!++]!, writers[other]!, other + 1, known);
        steps += 1;
      }
      // Frames leave and arrive between the steps.
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
  expect(known[0]).toBe(endContent);
  await Promise.all(writers.map((writer) => writer.isSaved()));
  const stored = performance.now() - begun;
  await eventually(() => writers.every((writer) => texts(writer).every((text, at) => text === known[at])), { timeoutMs: 20_000 });
  const everywhere = performance.now() - begun;
  expect(writers.flatMap(({ closes }) => closes)).toEqual([]);

  await api.restarts();
  const loading = performance.now();
  const newcomer = await Writer.opens(ana, id);
  const loaded = performance.now() - loading;
  expect(texts(newcomer)).toEqual(known);
  // The stock clients come back by themselves and write on.
  await eventually(() => writers.every(({ provider }) => provider.synced), { timeoutMs: 20_000 });
  writers[2]!.block(3).insert(0, 'after the restart');
  known[3] = `after the restart${known[3]}`;
  await eventually(() => [newcomer, ...writers].every((writer) => texts(writer).every((text, at) => text === known[at])));
  expect(newcomer.doc.store.pendingStructs).toBeNull();

  const [{ n }] = (await api.database.query('SELECT count(*) AS n FROM document_update WHERE document_id = $1', [id])) as [{ n: string }];
  console.info(`${steps} steps of a recorded history by 3 stock clients: stored after ${stored.toFixed(0)} ms, on all of them after ${everywhere.toFixed(0)} ms (${Math.round((steps / everywhere) * 1_000)} steps/s, ${n} rows of the log); opened after a restart in ${loaded.toFixed(0)} ms`);
}, 120_000);
