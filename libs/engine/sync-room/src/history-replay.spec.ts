import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import * as Y from 'yjs';
import { materialise } from './replay.js';
import { Random, TestHub } from './testing/index.js';

interface Trace {
  readonly startContent: string;
  readonly endContent: string;
  readonly txns: readonly { readonly patches: readonly (readonly [position: number, deleted: number, inserted: string])[] }[];
}

function readTrace(): Trace {
  return JSON.parse(gunzipSync(readFileSync(new URL('./testing/traces/sveltecomponent.json.gz', import.meta.url))).toString('utf8')) as Trace;
}

test('[C5.14] a recorded history, typed by three people in turn, is never refused and ends in its known text, also after a restart', async () => {
  const EDITS = 6000;
  const { txns } = readTrace();
  const room = new TestHub({ limits: { idleMs: 100 } });
  const people = [await room.joined('ann'), await room.joined('bob'), await room.joined('cat')];
  const random = new Random(3);
  let expected = '';
  const text = (at: number) => (people[at]!.content.get(0) as Y.XmlElement).get(0) as Y.XmlText;
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText()]);
  people[0]!.content.insert(0, [paragraph]);
  await room.settle();

  let writer = 0;
  for (const [at, { patches }] of txns.slice(0, EDITS).entries()) {
    if (at % 97 === 0) {
      await room.settle();
      writer = random.below(3);
      if (at % 970 === 0) people[random.below(3)]!.disconnect().connect();
      await room.settle();
    }
    people[writer]!.doc.transact(() => {
      for (const [position, deleted, inserted] of patches) {
        if (deleted > 0) text(writer).delete(position, deleted);
        if (inserted) text(writer).insert(position, inserted);
        expected = expected.slice(0, position) + inserted + expected.slice(position + deleted);
      }
    });
  }
  await room.settle();
  expect(room.refusals).toEqual([]);
  for (const at of [0, 1, 2]) expect(text(at).toString()).toBe(expected);

  for (const person of people) person.disconnect();
  room.time.advance(10_000);
  await room.settle();
  expect((await room.memory.load('d'))!.tail).toEqual([]);
  room.kill();
  const dan = await room.joined('dan');
  expect(((dan.content.get(0) as Y.XmlElement).get(0) as Y.XmlText).toString()).toBe(expected);
  const doc = materialise((await room.memory.load('d'))!);
  expect(doc.getXmlFragment('content').toString()).toBe(dan.text);
  doc.destroy();
  room.destroy();
}, 60_000);
