import { Collab } from '@northstar/api-collab';
import { toJson, toText } from '@northstar/engine-editor-schema';
import { forge, structs } from '@northstar/engine-sync-room/testing';
import { eventually, seededRandom } from '@northstar/testing';
import * as Y from 'yjs';
import { type Api, type Someone, startApi } from './harness.js';
import { coalition } from './support/coalition.js';
import { presenceFrame, RawSocket, writeFrame } from './support/raw-socket.js';
import { newAsk } from './support/strategy-documents.js';
import { textIn, Writer } from './support/writer.js';

/** Seeds under which something once went wrong stay in the list. */
const SEEDS = [20_261_123, ...(process.env['FUZZ_SEED'] ? [Number(process.env['FUZZ_SEED'])] : [])];
const FRAMES_PER_SEED = 100;
const MiB = 1024 * 1024;

let api: Api;
let ana: Someone;
let lead: Someone;
let rep: Someone;
let id: string;
let witness: Writer;
const alarms: unknown[] = [];
const alarm = (error: unknown): void => void alarms.push(error);

beforeAll(async () => {
  process.on('unhandledRejection', alarm);
  api = await startApi();
  ({ ana, lead, rep } = await coalition(api));
});
beforeEach(async () => {
  ({ id } = await newAsk(ana, 'Under attack'));
  await textIn(ana, id, 'Never again', 'is a promise');
  witness = await Writer.opens(ana, id);
});
afterEach(() => Writer.allLeave());
afterAll(async () => {
  process.off('unhandledRejection', alarm);
  await api.close();
  expect(alarms).toEqual([]);
});

/** Everything the log has of the text, to the byte. */
const logged = async (): Promise<string> => JSON.stringify(await api.database.query(
  "SELECT seq, encode(bytes, 'hex') AS bytes, person_id, encode(inserted, 'hex') AS i, encode(deleted, 'hex') AS d FROM document_update WHERE document_id = $1 ORDER BY seq", [id]));
/** Everything that is stored of the text: its log, whose client ids it knows, where it stands, and what waits beside it. */
const everythingStored = async (): Promise<string> => JSON.stringify([await logged(), ...await Promise.all(['document_client', 'document_head', 'document_checkpoint', 'suggestion', 'thread', 'version'].map((table) =>
  api.database.query(`SELECT t::text AS row FROM ${table} t WHERE document_id = $1 ORDER BY 1`, [id])))]);
/** The witness writes somewhere: bytes that happen to be a right editor's deletion may have taken any block away. */
function witnessWrites(): void {
  const block = witness.doc.getXmlFragment('content').toArray().findIndex((element) => element instanceof Y.XmlElement && element.get(0) instanceof Y.XmlText);
  if (block < 0) witness.writes('Here again');
  else witness.types('.', block);
}
/** The text is served on, and nobody holds anything back that waits for something. */
async function lifeGoesOn(): Promise<void> {
  witnessWrites();
  await witness.isSaved();
  const newcomer = await Writer.opens(lead, id);
  await eventually(() => newcomer.text === witness.text);
  expect([newcomer.doc.store.pendingStructs, witness.doc.store.pendingStructs, witness.closes]).toEqual([null, null, []]);
  newcomer.leaves();
}
const NOTHING = Uint8Array.of(0, 0);
const ASK_FOR_ALL = Uint8Array.of(0, 0, 1, 0);

/** Sends frames on one socket and waits until the server has dealt with them all: it ended the socket, or answered what was asked after them. */
async function send(person: Someone, ...frames: (Uint8Array | string)[]): Promise<RawSocket> {
  const socket = await RawSocket.opens(person, id);
  // As an honest client begins: it has nothing that the server lacks. Until then what builds on unknown things would wait for it.
  socket.send(writeFrame(NOTHING, 'step2'));
  for (const frame of frames) socket.send(frame);
  socket.send(ASK_FOR_ALL);
  await eventually(() => socket.end !== null || socket.frames.some(([type, kind]) => type === 0 && kind === 1), { timeoutMs: 20_000 });
  return socket;
}

describe('[C5] hostile frames over a real socket', () => {
  const victim = (): number => witness.doc.getXmlFragment('content')._first!.id.client;
  test.each<[string, number, () => Uint8Array | string]>([
    ['[C5.11] an empty frame', 4400, () => new Uint8Array(0)],
    ['[C5.11] text instead of bytes', 4400, () => '{"type":"connection_init"}'],
    ['[C5.11] a message type that nobody knows', 4400, () => Uint8Array.of(99, 1, 2)],
    ['[C5.11] "saved", which only the server says', 4400, () => Uint8Array.of(10, 5)],
    ['[C5.11] "welcome", which only the server says', 4400, () => Uint8Array.of(11, 1, 1, 1, 4, 101, 100, 105, 116, 0)],
    ['[C5.11] "permission denied", which only the server says', 4400, () => Uint8Array.of(2, 0, 1, 120)],
    ['[C5.9] a number without an end', 4400, () => new Uint8Array(4_000).fill(0xff)],
    ['[C5.9] an update that claims more bytes than there are', 4400, () => Uint8Array.of(0, 2, 0xff, 0xff, 0xff, 0xff, 0x7f, 1)],
    ['[C5.9] 2^50 structs', 4400, () => writeFrame(forge([{ client: 9, clock: 0, structs: [structs.gc(1)], announced: 2 ** 50 }]))],
    ['[C5.9] a state vector with counts beyond its bytes', 4400, () => Uint8Array.of(0, 0, 6, 0xff, 0xff, 0xff, 0xff, 0x0f, 0)],
    ['[C5.1] text under the client id of somebody else', 4422, () => writeFrame(forge([{ client: victim(), clock: Y.getState(witness.doc.store, victim()), structs: [structs.gc(3)] }]))],
    ['[C5.4] deletions of what does not exist yet', 4422, () => writeFrame(forge([], [[victim(), 10_000, 500]]))],
    ['[C5.7] elements nested 5,000 deep', 4422, () => writeFrame(forge([{ client: 9, clock: 0, structs: Array.from({ length: 5_000 }, (_, at) => structs.element('blockquote', at === 0 ? { root: 'content' } : { parent: [9, at - 1] })) }]))],
    ['[C5.8] a frame a little too large', 4413, () => writeFrame(forge([{ client: 9, clock: 0, structs: [structs.text('x'.repeat(MiB), { root: 'content' })] }]))],
    ['[C5.8] a frame of 3 MiB', 4413, () => new Uint8Array(3 * MiB)],
    ['[C7.10] a presence of 100 kB', 4413, () => presenceFrame([{ id: 1, clock: 1, state: { note: 'x'.repeat(100_000) } }])],
    ['[C7.10] a presence nested like a tower', 4400, () => presenceFrame([{ id: 1, clock: 1, state: Array.from({ length: 1_500 }).reduce((inner: unknown) => [inner], 0) }])],
  ])('%s ends the connection with %i and a sentence, and changes nothing', async (_, code, make) => {
    const before = await logged();
    const socket = await send(lead, make());
    expect(await socket.isEnded()).toEqual({ code, reason: expect.stringMatching(/\w{3,}.*\.$/) });
    expect(await logged()).toBe(before);
    await lifeGoesOn();
  });

  test('[C5.9] every beginning of an honest frame, cut off', async () => {
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(witness.doc));
    const vector = Y.encodeStateVector(copy);
    ((copy.getXmlFragment('content').get(0) as Y.XmlElement).get(0) as Y.XmlText).insert(5, ' ever');
    const before = await logged();
    for (const honest of [writeFrame(Y.encodeStateAsUpdate(copy, vector)), presenceFrame([{ id: 5, clock: 1, state: { cursor: 1 } }]), Uint8Array.of(0, 0, vector.length, ...vector)]) {
      const sockets = await Promise.all(Array.from({ length: honest.length - 1 }, (_, length) => send(lead, honest.slice(0, length))));
      expect(sockets.map(({ end }) => end?.code)).toEqual(Array(honest.length - 1).fill(4400));
    }
    expect(await logged()).toBe(before);
    await lifeGoesOn();
  });
});

describe('[C5.12] fuzz', () => {
  /** Random bytes as a whole frame or as what a frame of each kind carries; or an honest frame with some bytes changed. */
  function frames(random: () => number, honest: readonly Uint8Array[]): (Uint8Array | null)[] {
    const below = (n: number): number => Math.floor(random() * n);
    const noise = (length: number): Uint8Array => Uint8Array.from({ length }, () => (random() < 0.3 ? [0, 1, 127, 128, 255][below(5)]! : below(256)));
    return Array.from({ length: FRAMES_PER_SEED }, () => {
      switch (below(4)) {
        case 0: return noise(below(200));
        case 1: return writeFrame(noise(below(300)), random() < 0.5 ? 'update' : 'step2');
        case 2: return Uint8Array.of(1, ...noise(below(120)));
        default: {
          const bytes = honest[below(honest.length)]!.slice();
          for (let change = 0; change <= below(3); change += 1) bytes[below(bytes.length)] = below(256);
          return bytes;
        }
      }
    });
  }

  test.each(SEEDS)('seed %i: no bytes bring the server down, leave anybody behind, or get past the rights', async (seed) => {
    const random = seededRandom(seed);
    const editor = new Y.Doc();
    editor.clientID = seed;
    Y.applyUpdate(editor, Y.encodeStateAsUpdate(witness.doc));
    const changes: Uint8Array[] = [];
    editor.on('update', (update: Uint8Array) => changes.push(writeFrame(update)));
    const first = (editor.getXmlFragment('content').get(0) as Y.XmlElement).get(0) as Y.XmlText;
    first.insert(3, 'honest');
    first.format(0, 4, { bold: {} });
    editor.getXmlFragment('content').insert(1, [new Y.XmlElement('paragraph')]);
    first.delete(1, 5);
    const honest = [...changes, writeFrame(Y.encodeStateAsUpdate(editor), 'step2'), presenceFrame([{ id: 5, clock: 1, state: { cursor: { anchor: 1 } } }])];
    let ended = 0;
    // Who may read and suggest [T3]: nothing may come of it at all, neither of what an editor would send nor of what comes near it.
    const before = await everythingStored();
    for (const frame of [...honest, ...frames(random, honest)]) {
      const socket = await send(rep, frame!);
      ended += Number(socket.end !== null);
      await socket.leaves();
    }
    expect(await everythingStored()).toBe(before);
    expect((await Writer.opens(rep, id)).mode).toBe('suggest');
    // Who may write: a changed byte can be another honest word, but whatever is accepted everybody has alike.
    const waits: number[] = [];
    for (const frame of frames(random, honest)) {
      const socket = await send(lead, frame!);
      ended += Number(socket.end !== null);
      await socket.leaves();
      const begun = performance.now();
      witnessWrites();
      await witness.isSaved();
      waits.push(performance.now() - begun);
    }
    const stored = new Y.Doc();
    for (const { bytes } of (await api.database.query('SELECT bytes FROM document_update WHERE document_id = $1 ORDER BY seq', [id])) as { bytes: Buffer }[]) Y.applyUpdate(stored, bytes);
    await eventually(() => toText(toJson(stored)) === witness.text);
    expect(stored.store.pendingStructs).toBeNull();
    await lifeGoesOn();
    waits.sort((a, b) => a - b);
    console.info(`hostile fuzz, seed ${seed}: ${honest.length + 2 * FRAMES_PER_SEED} frames, ${ended} ended their connection, 0 changed anything that they may not; saving beside them took ${waits[waits.length >> 1]!.toFixed(0)} ms (median), ${waits.at(-1)!.toFixed(0)} ms (longest)`);
  });
});

describe('[C9] floods', () => {
  test('[C9.3] who sends faster than PostgreSQL stores is read no further: what waits stays bounded, and all of it is stored in the end', async () => {
    const flooder = await Writer.opens(lead, id);
    const gate = api.database.createQueryRunner();
    await gate.startTransaction();
    await gate.query('SELECT FROM document_head WHERE document_id = $1 FOR UPDATE', [id]);
    for (let at = 0; at < 12; at += 1) flooder.types('x'.repeat(MiB / 2));
    await eventually(() => api.get(Collab).figures.uncommittedBytes > 2 * MiB);
    const most = api.get(Collab).figures.uncommittedBytes;
    expect(most).toBeLessThan(4 * MiB);
    await gate.commitTransaction();
    await gate.release();
    await flooder.isSaved();
    expect(flooder.closes).toEqual([]);
    await eventually(() => api.get(Collab).figures.uncommittedBytes === 0);
  });

  test('[C9.1] who asks and does not read is cut off; the others are served on', async () => {
    witness.types('x'.repeat(MiB / 2));
    await witness.isSaved();
    const { sessions } = api.get(Collab).figures;
    const idler = await RawSocket.opens(lead, id);
    expect(api.get(Collab).figures.sessions).toBe(sessions + 1);
    idler.stopsReading();
    for (let at = 0; at < 60; at += 1) idler.send(ASK_FOR_ALL);
    await eventually(() => api.get(Collab).figures.sessions === sessions);
    witness.types('still here');
    await witness.isSaved();
    await idler.leaves();
  });
});
