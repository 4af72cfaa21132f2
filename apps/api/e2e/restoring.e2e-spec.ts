import { randomUUID } from 'node:crypto';
import { NOT_FOUND_SENTENCE } from '@northstar/api-core';
import { eventually } from '@northstar/testing';
import { type Api, type Someone, startApi } from './harness.js';
import { coalition } from './support/coalition.js';
import { begins, threadsOf } from './support/discussion-documents.js';
import { newAsk, RETIRE_ASK } from './support/strategy-documents.js';
import { compares, names, restores, sharesOf, versionsOf } from './support/version-documents.js';
import { textIn, Writer } from './support/writer.js';

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

const OLD = ['What we ask', 'Governments should fund one early warning desk.', 'Money for three years.'];
const NEW = ['What we ask', 'Governments should fund one early warning desk.', 'Nothing of the kind.', 'And more besides.'];
/** A document with an older version, and a newer text written by somebody else. */
async function rewritten(): Promise<{ id: string; old: string }> {
  const { id } = await newAsk(ana, 'Restored');
  await textIn(ana, id, { type: 'heading', level: 1, text: OLD[0]! }, ...OLD.slice(1));
  const { id: old } = await names(ana, id, 'Old');
  await textIn(lead, id, { type: 'heading', level: 2, text: NEW[0]! }, ...NEW.slice(1));
  return { id, old };
}
const upTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i);
const lines = (text: string): string[] => text.split('\n').filter(Boolean);

test('[V3] an older version comes back while somebody else keeps typing: no word is lost and no socket cut', async () => {
  const { id, old } = await rewritten();
  const [typist, reader] = await Promise.all([Writer.opens(lead, id), Writer.opens(eye, id)]);
  let kept = '';
  const restoring = (async () => {
    for (let i = 0; i < 6; i += 1) {
      await eventually(() => typist.text.split('typed').length > 5 * (i + 1));
      const { beforeRestore } = await restores(ana, old);
      expect(beforeRestore).toMatchObject({ kind: 'BEFORE_RESTORE', createdBy: { name: 'Ana Quill' }, organisation: { name: 'Harbour Watch' } });
      kept += ` ${beforeRestore.text}`;
    }
  })();
  const typed = await typist.keepsTyping('typed', restoring, 1);
  await restoring;
  await typist.isSaved();
  await reader.sees(typed.at(-1)!);
  const { text } = await names(ana, id, 'After');
  expect(reader.text).toBe(text);
  expect(typist.text).toBe(text);
  // What had been typed when it was restored is in the version that was kept, what came after is in the text; and once each.
  const now = text.split(/\s+/);
  const before = new Set(kept.split(/\s+/));
  expect(typed.filter((word) => !now.includes(word) && !before.has(word))).toEqual([]);
  expect(now.filter((word) => word.startsWith('typed'))).toEqual(typed.filter((word) => now.includes(word)));
  expect(now).toContain(typed.at(-1));
  expect(lines(text)[2]).toBe('Money for three years.');
  expect([typist.closes, reader.closes]).toEqual([[], []]);
  typist.leaves();
  reader.leaves();
});

test('[V1] [V3] what comes back is the very text of the version, and so does what was there before, formatting included', async () => {
  const { id, old } = await rewritten();
  const writer = await Writer.opens(lead, id);
  writer.block(1).format(0, 'Governments'.length, { bold: {} });
  writer.block(2).delete(0, 'Nothing '.length);
  await writer.isSaved();
  writer.leaves();
  const newer = await names(lead, id, 'Newer');
  const { beforeRestore } = await restores(ana, old);
  expect(beforeRestore).toMatchObject({ number: 3, name: 'Before restoring version 1', text: newer.text, hash: newer.hash });
  const again = await names(ana, id, 'Old again');
  expect(lines(again.text)).toEqual(OLD);
  await restores(lead, beforeRestore.id);
  expect(await names(ana, id, 'Newer again')).toMatchObject({ hash: newer.hash, number: 6 });
  await restores(lead, again.id);
  const { hash } = (await versionsOf(eye, id, { first: 100 })).nodes.at(-1)!;
  expect((await names(ana, id, 'Old once more')).hash).toBe(hash);
  // A step back and forth leaves nothing doubled, whoever opens it.
  const reader = await Writer.opens(eye, id);
  expect(lines(reader.text)).toEqual(OLD);
  reader.leaves();
});

test('[V3] [C6] the restore is the work of whoever restored, in the log, in the shares and in the comparison', async () => {
  const { id, old } = await rewritten();
  const newer = await names(lead, id, 'Newer');
  await restores(ana, old);
  const after = await names(lead, id, 'After');
  expect(sharesOf([after])).toEqual({ 'Harbour Watch': [expect.any(Number), expect.any(Number)] });
  const changed = (await compares(eye, newer.id, after.id))!.blocks.flatMap(({ segments }) => segments).filter(({ kind }) => kind !== 'SAME');
  expect(changed.length).toBeGreaterThan(0);
  expect(new Set(changed.map(({ organisation }) => organisation?.name))).toEqual(new Set(['Harbour Watch']));
  const [last] = (await api.database.query('SELECT person_id AS person, organisation_id AS organisation FROM document_update WHERE document_id = $1 ORDER BY seq DESC LIMIT 1', [id])) as object[];
  expect(last).toEqual({ person: ana.personId, organisation: ana.organisationId });
});

test('[V3] two who restore at the same moment bring the text back once', async () => {
  const { id, old } = await rewritten();
  const reader = await Writer.opens(eye, id);
  const answers = await Promise.all([ana, lead, ana, lead].map((person) => restores(person, old)));
  expect(answers.map(({ code }) => code ?? 'done').sort()).toEqual(['CONFLICT', 'CONFLICT', 'CONFLICT', 'done']);
  await reader.sees('Money for three years.');
  expect(lines(reader.text)).toEqual(OLD);
  expect((await versionsOf(eye, id)).nodes.map(({ kind }) => kind)).toEqual(['BEFORE_RESTORE', 'NAMED']);
  reader.leaves();
});

test('[V3] [T1] [V1] one writes offline into an unchanged ask, another restores a version with more paragraphs: each finds the words in their place and the comments where they were, nobody opens the page anew, and the way forward is open', async () => {
  const long = ['What we ask', ...upTo(4).map((i) => `Ask ${i + 1}: what number ${i + 1} demands.`), OLD[1]!, ...upTo(4).map((i) => `Reason ${i + 1}: why number ${i + 1} matters.`)];
  const short = ['What we ask', OLD[1]!, 'Something newer.'];
  const { id } = await newAsk(ana, 'Restored');
  await textIn(ana, id, ...long);
  const { id: old } = await names(ana, id, 'Old');
  // Taken out piece by piece, as people do: the ask between stays what it was.
  const editor = await Writer.opens(lead, id);
  editor.doc.getXmlFragment('content').delete(6, 4);
  editor.doc.getXmlFragment('content').delete(1, 4);
  editor.writes(...short);
  await editor.isSaved();
  editor.leaves();
  const [away, reader] = await Promise.all([Writer.opens(lead, id), Writer.opens(rep, id)]);
  const onUnchanged = await begins(rep, id, 'Whose desk?', reader.selects('early warning desk'));
  const onNewer = await begins(rep, id, 'How much newer?', reader.selects('newer'));
  const found = async (writer: Writer): Promise<(string | null)[]> => {
    const { nodes } = (await threadsOf(rep, id)).threads;
    return [onUnchanged, onNewer].map(({ id: thread }) => nodes.find((node) => node.id === thread)!).map(({ anchor, quote }) => writer.finds({ ...anchor!, quote }));
  };
  away.provider.disconnect();
  away.types(' In every capital.', 1);
  away.block(1).insert('Governments'.length, ' of the region');
  const edited = 'Governments of the region should fund one early warning desk. In every capital.';

  const { beforeRestore } = await restores(ana, old);
  expect(beforeRestore).toMatchObject({ kind: 'BEFORE_RESTORE', text: short.join('\n\n') });
  away.provider.connect();
  await away.sees('Reason 4');
  await reader.sees('In every capital.');
  for (const writer of [away, reader]) {
    expect(lines(writer.text)).toEqual(long.map((line) => (line === OLD[1] ? edited : line)));
    // What stands is found; what is gone is listed with its quote.
    expect(await found(writer)).toEqual(['early warning desk', null]);
  }

  // Forward again: the newer text, and what was written meanwhile in a version of its own.
  const { beforeRestore: withEdit } = await restores(lead, beforeRestore.id);
  expect(lines(withEdit.text)).toContain(edited);
  for (const writer of [away, reader]) {
    await eventually(() => writer.text === short.join('\n\n'));
    expect(await found(writer)).toEqual(['early warning desk', 'newer']);
  }
  await restores(ana, withEdit.id);
  await reader.sees(edited);
  expect((await versionsOf(eye, id)).nodes.map(({ kind }) => kind)).toEqual(['BEFORE_RESTORE', 'BEFORE_RESTORE', 'BEFORE_RESTORE', 'NAMED']);
  // 1005 is the own going away.
  expect([away.closes.filter((code) => code !== 1005), reader.closes]).toEqual([[], []]);
  away.leaves();
  reader.leaves();
});

test('[T1] a passage that is commented on is found after the restore, also when it had been deleted', async () => {
  const { id } = await newAsk(ana, 'Commented');
  await textIn(ana, id, ...OLD);
  const reader = await Writer.opens(rep, id);
  const [stays, goes] = [reader.selects('early warning desk'), reader.selects('three years')];
  await begins(rep, id, 'Whose desk?', stays);
  await begins(rep, id, 'Why three?', goes);
  const old = await names(ana, id, 'Old');
  await textIn(lead, id, ...NEW);
  await reader.sees('Nothing of the kind.');
  expect([reader.finds(stays), reader.finds(goes)]).toEqual(['early warning desk', null]);
  await restores(ana, old.id);
  await reader.sees('Money for three years.');
  expect([reader.finds(stays), reader.finds(goes)]).toEqual(['early warning desk', 'three years']);
  reader.leaves();
});

describe('is refused', () => {
  test('[M1] [M4] without the right, on a retired ask, and when there is nothing to restore; nothing is kept or changed then', async () => {
    const { id, old } = await rewritten();
    for (const person of [rep, eye]) {
      expect(await restores(person, old)).toMatchObject({ code: 'NOT_ALLOWED' });
      const { document } = await person.query<{ document: { can: string[] } }>('query($id: ID!) { document(id: $id) { can } }', { id });
      expect(document.can).not.toContain('VERSION_RESTORE');
    }
    const now = await names(ana, id, 'Now');
    expect(await restores(lead, now.id)).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('nothing to restore') });
    await ana.mutate(RETIRE_ASK, { id });
    expect(await restores(ana, old)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect((await versionsOf(eye, id)).nodes.map(({ number, kind }) => [number, kind])).toEqual([[2, 'NAMED'], [1, 'NAMED']]);
    const reader = await Writer.opens(eye, id);
    expect(lines(reader.text)).toEqual(NEW);
    reader.leaves();
  });

  test('[M4] also when the ask was retired while the restore was on its way', async () => {
    const texts = await Promise.all([1, 2, 3, 4].map(() => rewritten()));
    await Promise.all(texts.map(async ({ id, old }) => {
      const [restored] = await Promise.all([restores(lead, old), ana.mutate(RETIRE_ASK, { id })]);
      // Either it was restored and then retired, or it was not restored at all.
      const { nodes } = await versionsOf(eye, id);
      expect(nodes.map(({ kind }) => kind)).toEqual(restored.code ? ['NAMED'] : ['BEFORE_RESTORE', 'NAMED']);
      const reader = await Writer.opens(eye, id);
      expect(lines(reader.text)).toEqual(restored.code ? NEW : OLD);
      reader.leaves();
    }));
  });

  test('[N10] for a version of another network and for one that never was, in the same words', async () => {
    const { id, old } = await rewritten();
    for (const version of [old, randomUUID()]) expect(await restores(bea, version)).toEqual({ code: 'NOT_FOUND', message: NOT_FOUND_SENTENCE, field: null });
    expect((await versionsOf(eye, id)).totalCount).toBe(1);
  });
});
