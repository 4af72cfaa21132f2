import * as Y from 'yjs';
import { CLOSE } from './close-codes.js';
import { forge, structs, TestHub } from './testing/index.js';
import type { TestClient } from './testing/index.js';
import { readServerExtra, updateFrame } from './wire.js';

function write(client: TestClient, text: string, block = 'paragraph'): Y.XmlText {
  const element = new Y.XmlElement(block);
  const inner = new Y.XmlText(text);
  element.insert(0, [inner]);
  client.content.push([element]);
  return inner;
}

function textAt(client: TestClient, at: number): Y.XmlText {
  return (client.content.get(at) as Y.XmlElement).get(0) as Y.XmlText;
}

const updatesIn = (frames: readonly Uint8Array[]) => frames.filter((frame) => frame[0] === 0 && frame[1] === 2);

describe('people who write together', () => {
  let room: TestHub;
  beforeEach(() => { room = new TestHub(); });
  afterEach(() => {
    expect(room.alarms).toEqual([]);
    room.destroy();
  });

  test('[C1.1] what one writes reaches the other and is called saved', async () => {
    const ann = await room.joined('ann');
    const bob = await room.joined('bob');
    write(ann, 'never again');
    await room.settle();
    expect(bob.text).toBe('<paragraph>never again</paragraph>');
    expect(ann.isSaved).toBe(true);
  });

  test('[C1.2] until it is stored nobody hears of it: not the others, not a newcomer, and not the writer', async () => {
    const ann = await room.joined('ann');
    const bob = await room.joined('bob');
    const release = room.memory.holdAppends();
    write(ann, 'secret until stored');
    await room.settle();
    const zoe = await room.joined('zoe');
    expect([bob.text, zoe.text, ann.isSaved]).toEqual(['', '', false]);
    release();
    await room.settle();
    expect([bob.text, zoe.text]).toEqual([ann.text, ann.text]);
    expect(ann.isSaved).toBe(true);
  });

  test('[C1.3] while one batch is being stored the next one gathers: many writes, few appends, one row per run of a writer', async () => {
    const ann = await room.joined('ann');
    const bob = await room.joined('bob');
    const text = write(ann, 'a');
    await room.settle();
    const appends = room.memory.appends;
    const release = room.memory.holdAppends();
    text.insert(0, '!');
    await room.settle();
    for (let at = 0; at < 50; at++) text.insert(text.length, `${at} `);
    await room.settle();
    release();
    await room.settle();
    expect(bob.text).toBe(ann.text);
    expect(room.memory.appends - appends).toBe(2);
    expect(room.memory.rows('d').slice(1).map(({ inserted }) => inserted[0]!.length)).toEqual([1, 50 * 3 - 10]);
    expect(ann.isSaved).toBe(true);
  });

  test('[C1.4] a batch reaches each reader as one frame in one write; writers get what the others wrote, and the count, in one write', async () => {
    const [ann, bob, cat] = [await room.joined('ann'), await room.joined('bob'), await room.joined('cat')];
    const release = room.memory.holdAppends();
    write(ann, 'x');
    await room.settle();
    write(ann, 'one');
    write(bob, 'two');
    await room.settle();
    const before = new Map([ann, bob, cat].map((client) => [client, client.wire!.writes.length]));
    release();
    await new Promise((resolve) => setImmediate(resolve));
    // The first batch is ann's first write; the second one is everything else.
    expect(cat.wire!.writes.slice(before.get(cat))).toEqual([1, 1]);
    expect(updatesIn(cat.wire!.down)).toHaveLength(2);
    expect(ann.wire!.writes.slice(before.get(ann))).toEqual([1, 2]);
    expect(bob.wire!.writes.slice(before.get(bob))).toEqual([1, 2]);
    await room.settle();
    expect([ann.text, bob.text]).toEqual([cat.text, cat.text]);
  });

  test('[C1.12] where many read, what is typed right after a telling goes out together; into silence it goes at once, and draining waits for nothing', async () => {
    const crowd = await Promise.all(Array.from({ length: 60 }, (_, at) => room.joined(`reader${at}`)));
    const [ann, bob, cat] = [await room.joined('ann'), await room.joined('bob'), crowd[0]!];
    const heard = () => updatesIn(cat.received).length;
    const before = heard();
    write(ann, 'first');
    await room.settle();
    expect(heard() - before).toBe(1);

    write(ann, 'second');
    write(bob, 'third');
    await room.settle();
    expect(ann.isSaved).toBe(false);
    expect(heard() - before).toBe(1);
    room.time.advance(4);
    await room.settle();
    expect([ann.isSaved, bob.isSaved]).toEqual([true, true]);
    expect(heard() - before).toBe(2);
    expect(cat.text).toBe(ann.text);

    room.time.advance(40);
    write(bob, 'still hot');
    await room.settle();
    expect(bob.isSaved).toBe(false);
    room.time.advance(4);
    await room.settle();
    expect(heard() - before).toBe(3);

    room.time.advance(50);
    write(bob, 'into silence');
    await room.settle();
    expect(heard() - before).toBe(4);
    write(ann, 'last');
    await room.settle();
    const drained = room.hub.drain(5_000);
    await room.settle();
    await drained;
    expect(room.memory.rows('d')).toHaveLength(6);
  });

  test('[C1.13] while many write, an append waits for ten milliseconds from the beginning of the last; who writes alone waits for nothing, and neither does draining', async () => {
    const people = await Promise.all(['ann', 'bob', 'cat'].map((name) => room.joined(name)));
    const all = (words: string) => { for (const person of people) write(person, words); };
    all('together');
    await room.settle();
    expect(people.every(({ isSaved }) => isSaved)).toBe(true);

    const { appends } = room.memory;
    room.time.advance(9);
    all('soon after');
    await room.settle();
    expect(people.some(({ isSaved }) => isSaved)).toBe(false);
    room.time.advance(1);
    await room.settle();
    expect(people.every(({ isSaved }) => isSaved)).toBe(true);
    expect(room.memory.appends - appends).toBe(1);

    room.time.advance(10);
    write(people[0]!, 'alone');
    await room.settle();
    write(people[0]!, 'and again');
    await room.settle();
    expect(people[0]!.isSaved).toBe(true);

    all('before the end');
    await room.settle();
    all('at the end');
    await room.settle();
    const drained = room.hub.drain(5_000);
    await room.settle();
    await drained;
    expect(room.memory.rows('d')).toHaveLength(14);
  });

  test('[C1.5] nobody gets the own writes back', async () => {
    const ann = await room.joined('ann');
    await room.joined('bob');
    const before = ann.received.length;
    write(ann, 'mine');
    await room.settle();
    expect(ann.received.slice(before).map((frame) => readServerExtra(frame)?.kind)).toEqual(['saved']);
  });

  test('[C1.6] an update for many readers is encoded once', async () => {
    const ann = await room.joined('ann');
    const readers = [await room.joined('bob'), await room.joined('cat'), await room.joined('dan')];
    write(ann, 'once');
    ann.deliverUp();
    await new Promise((resolve) => setImmediate(resolve));
    const [first, ...others] = readers.map((reader) => reader.wire!.down[0]);
    expect(others.every((frame) => frame === first)).toBe(true);
    await room.settle();
  });

  test('[C1.7] a write that adds nothing is only called saved when what it repeats is stored', async () => {
    const ann = await room.joined('ann');
    const release = room.memory.holdAppends();
    write(ann, 'x');
    await room.settle();
    ann.sendUpdate(Y.encodeStateAsUpdate(ann.doc));
    await room.settle();
    expect(ann.saved).toBe(ann.sent - 2);
    release();
    await room.settle();
    expect(ann.isSaved).toBe(true);
    expect(room.memory.rows('d')).toHaveLength(1);
  });

  test('[C2.1] nobody is called synced before the document is loaded, and all who come meanwhile share one load', async () => {
    const ann = await room.joined('ann');
    write(ann, 'stored');
    await room.settle();
    room.kill();
    const release = room.memory.holdLoads();
    const loads = room.memory.loads;
    const people = ['bob', 'cat', 'dan'].map((name) => room.client(name).connect());
    await room.settle();
    expect(people.map(({ synced, received }) => [synced, received.length])).toEqual([[false, 0], [false, 0], [false, 0]]);
    release();
    await room.settle();
    expect(people.map(({ text }) => text)).toEqual(people.map(() => '<paragraph>stored</paragraph>'));
    expect(room.memory.loads - loads).toBe(1);
  });

  test('[C2.2] a document that does not exist: the connection is closed as not found, and nothing is created', async () => {
    const ann = await room.joined('ann', { documentId: 'nowhere' });
    expect([ann.closedFor, ann.synced]).toEqual(['not_found', false]);
    expect(await room.memory.load('nowhere')).toBeNull();
  });

  test('[C2.3] every frame holds exactly one message', async () => {
    const ann = await room.joined('ann');
    const bob = await room.joined('bob');
    ann.point({ cursor: 1 });
    write(ann, 'x');
    await room.settle();
    room.time.advance(100);
    await room.settle();
    // The harness reads like the stock client, only the first message; so all arrived only if no frame held two.
    expect([bob.text, bob.others.size]).toEqual([ann.text, 1]);
  });

  test('[C2.4] writing on top of offline work before the server has it is not held against anybody', async () => {
    const ann = await room.joined('ann');
    const bob = await room.joined('bob');
    const text = write(ann, 'online ');
    await room.settle();
    ann.disconnect();
    text.insert(text.length, 'offline ');
    ann.connect();
    text.insert(text.length, 'and on');
    await room.settle();
    expect(bob.text).toBe('<paragraph>online offline and on</paragraph>');
    expect([ann.isSaved, room.refusals]).toEqual([true, []]);
  });

  test('[C2.5] whoever is nearly up to date gets only what is missing', async () => {
    const ann = await room.joined('ann');
    const bob = await room.joined('bob');
    const text = write(ann, 'a long beginning '.repeat(500));
    await room.settle();
    bob.disconnect();
    text.insert(3, '!');
    await room.settle();
    bob.connect();
    await room.settle();
    const reply = bob.received.filter((frame) => frame[0] === 0 && frame[1] === 1).pop()!;
    expect(reply.length).toBeLessThan(60);
    expect(bob.text).toBe(ann.text);
  });

  test('[C3.1] every write is authorised when it arrives, not only at the door', async () => {
    const ann = await room.joined('ann');
    const bob = await room.joined('bob');
    room.mayNotWrite.add('ann');
    write(ann, 'too late');
    await room.settle();
    expect([ann.closedFor, bob.text, room.memory.rows('d').length]).toEqual(['forbidden', '', 0]);
  });

  test.each(['read', 'suggest'] as const)('[C3.2] who may only %s syncs and sees, and is closed for content in an update or a sync step 2', async (mode) => {
    const ann = await room.joined('ann');
    write(ann, 'hello');
    const bob = await room.joined('bob', { mode });
    expect([bob.synced, bob.text, bob.isSaved, bob.welcome?.mode]).toEqual([true, ann.text, true, mode]);
    write(bob, 'not allowed');
    await room.settle();
    expect([bob.closedFor, ann.text]).toEqual(['forbidden', '<paragraph>hello</paragraph>']);
    bob.connect();
    await room.settle();
    expect([bob.closedFor, ann.text]).toEqual(['forbidden', '<paragraph>hello</paragraph>']);
  });

  test('[C3.3] who may only read cannot delete either', async () => {
    const ann = await room.joined('ann');
    write(ann, 'hello');
    const bob = await room.joined('bob', { mode: 'read' });
    textAt(bob, 0).delete(0, 2);
    await room.settle();
    expect([bob.closedFor, ann.text]).toEqual(['forbidden', '<paragraph>hello</paragraph>']);
  });

  test('[C3.4] deletions that Yjs derives by itself while a reader merges are not held against the reader', async () => {
    const ann = await room.joined('ann');
    const bob = await room.joined('bob');
    const cat = await room.joined('cat', { mode: 'read' });
    const text = write(ann, 'bold words', 'heading');
    await room.settle();
    for (const client of [ann, bob]) client.disconnect();
    (ann.content.get(0) as Y.XmlElement).setAttribute('level', 2 as never);
    (bob.content.get(0) as Y.XmlElement).setAttribute('level', 3 as never);
    text.format(0, 4, { bold: {} });
    textAt(bob, 0).format(0, 4, { bold: {} });
    for (const client of [ann, bob]) client.connect();
    await room.settle();
    text.format(0, 4, { bold: null });
    await room.settle();
    cat.disconnect().connect();
    await room.settle();
    expect([cat.closed, cat.text, room.refusals]).toEqual([null, ann.text, []]);
  });

  test('[C4.1] sockets of somebody whose rights changed are closed at once, and only those', async () => {
    const ann = await room.joined('ann');
    const bob = await room.joined('bob');
    room.mayNotWrite.add('bob');
    expect(await room.hub.recheck((session) => session.identity.personId.startsWith('person-'))).toBe(1);
    expect([ann.wire!.closed, bob.wire!.closed?.code]).toEqual([null, CLOSE.rightsChanged.code]);
    expect(room.closeSessions('ann', CLOSE.signedOut)).toBe(1);
    await room.settle();
    expect([ann.closedFor, bob.closedFor]).toEqual(['signed_out', 'rights_changed']);
  });

  test('[C4.2] what a closed session had on its way is not read any more', async () => {
    const ann = await room.joined('ann');
    const bob = await room.joined('bob');
    write(ann, 'on its way');
    const wire = ann.wire!;
    room.closeSessions('ann', CLOSE.signedOut);
    for (const frame of wire.up) wire.connection!.receive(frame);
    await room.settle();
    expect(bob.text).toBe('');
  });

  test('[C6.1] the log records who, for whom, when, which clocks and which deletions, across new clientIDs', async () => {
    const ann = await room.joined('ann', { clientID: 11 });
    const text = write(ann, 'abc');
    await room.settle();
    const bob = await room.joined('bob', { clientID: 22 });
    textAt(bob, 0).delete(1, 1);
    await room.settle();
    ann.reload(33);
    await room.settle();
    textAt(ann, 0).insert(0, 'x');
    await room.settle();
    expect(text).toBeDefined();
    expect(room.memory.rows('d').map(({ author, claims, inserted, deleted, receivedAt }) => [author.personId, author.organisationId, claims, inserted, deleted, receivedAt])).toEqual([
      ['person-ann', 'organisation-ann', [11], [{ client: 11, clock: 0, length: 5 }], [], room.time.now()],
      ['person-bob', 'organisation-bob', [], [], [{ client: 11, clock: 3, length: 1 }], room.time.now()],
      ['person-ann', 'organisation-ann', [33], [{ client: 33, clock: 0, length: 1 }], [], room.time.now()],
    ]);
  });

  test('[C6.2] the full delete set of a sync step 2 is not recorded again', async () => {
    const ann = await room.joined('ann');
    write(ann, 'abcdef').delete(1, 3);
    await room.settle();
    const bob = await room.joined('bob');
    bob.disconnect();
    textAt(bob, 0).insert(0, 'y');
    bob.connect();
    await room.settle();
    expect(room.memory.rows('d').map(({ author, deleted }) => [author.personId, deleted.length])).toEqual([['person-ann', 1], ['person-bob', 0]]);
  });

  test('[C8.1] a room without people is unloaded after its last commit, compacted, and opens again with the same text', async () => {
    const ann = await room.joined('ann');
    const text = write(ann, 'a');
    for (let at = 0; at < 80; at++) {
      text.insert(text.length, 'b');
      await room.settle();
    }
    const before = ann.text;
    const release = room.memory.holdAppends();
    text.insert(0, 'last ');
    await room.settle();
    ann.disconnect();
    room.time.advance(60_000);
    expect(room.hub.figures.rooms).toBe(1);
    release();
    await room.settle();
    room.time.advance(60_000);
    await room.settle();
    expect(room.hub.figures).toEqual({ rooms: 0, sessions: 0, uncommittedBytes: 0 });
    const stored = (await room.memory.load('d'))!;
    expect([stored.checkpoint?.seq, stored.tail, stored.head]).toEqual([stored.head, [], room.memory.rows('d').length]);
    const bob = await room.joined('bob');
    expect(bob.text).toBe(before.replace('<paragraph>', '<paragraph>last '));
    expect(room.time.waiting).toBe(1);
  });

  test('[C9.1] a reader who stops reading is closed at 4 MiB, and catches up on return', async () => {
    const ann = await room.joined('ann');
    const bob = await room.joined('bob');
    const text = write(ann, '');
    await room.settle();
    for (let at = 0; at < 12; at++) {
      text.insert(0, 'x'.repeat(500_000));
      text.delete(0, 499_000);
      await room.settle([ann]);
    }
    expect(bob.wire!.closed?.code).toBe(CLOSE.tooSlow.code);
    expect(bob.wire!.socket.bufferedAmount).toBeLessThan(5 * 1024 * 1024);
    bob.disconnect().connect();
    await room.settle();
    expect([bob.text, ann.isSaved]).toEqual([ann.text, true]);
  });

  test('[C9.2] a reader from whom nothing drains for 10 s is closed; one who is only slow is not', async () => {
    const ann = await room.joined('ann');
    const [stuck, slow] = [await room.joined('stuck'), await room.joined('slow')];
    for (let second = 0; second < 12; second++) {
      write(ann, 'line');
      write(ann, 'line');
      await room.settle([ann]);
      slow.deliverDown();
      room.time.advance(1000);
    }
    expect([stuck.wire!.closed?.code, slow.wire!.closed]).toEqual([CLOSE.tooSlow.code, null]);
  });

  test('[C9.3] who sends faster than it is stored is not read any further, and goes on when it is', async () => {
    room.destroy();
    room = new TestHub({ limits: { pauseBytes: 4000 } });
    const ann = await room.joined('ann');
    const release = room.memory.holdAppends();
    const text = write(ann, '');
    for (let at = 0; at < 100; at++) text.insert(text.length, 'word ');
    await room.settle();
    expect(ann.wire!.paused).toBe(true);
    expect(ann.wire!.up.length).toBeGreaterThan(50);
    release();
    await room.settle();
    expect([ann.isSaved, ann.wire!.paused]).toEqual([true, false]);
    expect(room.hub.figures.uncommittedBytes).toBe(0);
  });

  test('[C9.4] who goes on sending all the same is closed, and costs nothing afterwards', async () => {
    room.destroy();
    room = new TestHub({ limits: { pauseBytes: 1000, sessionBytes: 5000 } });
    const eve = await room.joined('eve');
    room.memory.holdAppends();
    for (let at = 0; at < 100; at++) eve.wire?.connection!.receive(updateFrame(forge([{ client: 5, clock: at, structs: [structs.gc(1)] }])));
    expect(eve.wire!.closed?.code).toBe(CLOSE.tooMany.code);
    expect(room.hub.figures.uncommittedBytes).toBe(0);
  });

  test('[C12.1] an editor of an older schema may read, and is told why', async () => {
    room.destroy();
    room = new TestHub({ rules: { ...(await import('./testing/index.js')).TEST_RULES, schemaVersion: 3 } });
    const old = await room.joined('old', { clientSchemaVersion: 2 });
    const current = await room.joined('current', { clientSchemaVersion: 3 });
    const script = await room.joined('script');
    expect([old, current, script].map(({ welcome }) => [welcome?.mode, welcome?.schemaVersion, welcome?.reason === ''])).toEqual([['read', 3, false], ['edit', 3, true], ['edit', 3, true]]);
    write(old, 'from the past');
    await room.settle();
    expect([old.closedFor, current.text]).toEqual(['forbidden', '']);
    expect(await room.hub.recheck(() => true)).toBe(0);
  });

  test('[C13.1] the epoch is told at the door', async () => {
    room.memory.create('restored', 7);
    expect((await room.joined('ann', { documentId: 'restored' })).welcome?.epoch).toBe(7);
  });

  test('[C14.1] text that somebody wrote into a block that somebody else deleted meanwhile is reported, with its clocks', async () => {
    const ann = await room.joined('ann', { clientID: 11 });
    const bob = await room.joined('bob', { clientID: 22 });
    const text = write(ann, 'shared');
    await room.settle();
    ann.disconnect();
    text.insert(0, 'lost ');
    bob.content.delete(0, 1);
    await room.settle();
    ann.connect();
    await room.settle();
    expect(ann.text).toBe('');
    expect(room.vanished).toEqual([{ ranges: [{ client: 11, clock: 8, length: 5 }], by: expect.objectContaining({ personId: 'person-ann' }) as unknown }]);
    expect(room.memory.rows('d').at(-1)!.vanished).toEqual([{ client: 11, clock: 8, length: 5 }]);
  });

  test('[C14.1] what its writer deleted before sending it is nobody’s loss', async () => {
    const ann = await room.joined('ann', { clientID: 11 });
    const bob = await room.joined('bob', { clientID: 22 });
    const text = write(ann, 'shared');
    await room.settle();
    ann.disconnect();
    text.insert(0, 'lost ');
    text.delete(0, 5);
    bob.content.delete(0, 1);
    await room.settle();
    ann.connect();
    await room.settle();
    expect([room.vanished, room.memory.rows('d').map(({ vanished }) => vanished ?? [])].flat(2)).toEqual([]);
  });

  test('[C14.1] what its writer deleted of what was gone already is told with it, and is no deletion of theirs', async () => {
    const ann = await room.joined('ann', { clientID: 11 });
    const bob = await room.joined('bob', { clientID: 22 });
    const text = write(ann, 'shared');
    await room.settle();
    ann.disconnect();
    text.delete(0, 3);
    text.insert(0, 'lost ');
    bob.content.delete(0, 1);
    await room.settle();
    ann.connect();
    await room.settle();
    expect(room.memory.rows('d').at(-1)!).toMatchObject({ vanished: [{ client: 11, clock: 8, length: 5 }], unwanted: [{ client: 11, clock: 2, length: 3 }], deleted: [] });
  });

  test('[C1.8] a failed append is told to nobody; all come back, and what was written is stored then', async () => {
    const ann = await room.joined('ann');
    const bob = await room.joined('bob');
    room.memory.failNext('before');
    write(ann, 'again');
    await room.settle();
    expect([ann.closedFor, bob.closedFor, bob.text]).toEqual(['storage', 'storage', '']);
    for (const client of [ann, bob]) client.connect();
    await room.settle();
    expect([bob.text, ann.isSaved, room.alarms.splice(0).length]).toEqual(['<paragraph>again</paragraph>', true, 1]);
  });

  test('[C1.9] an append whose answer got lost is stored once', async () => {
    const ann = await room.joined('ann');
    room.memory.failNext('after');
    write(ann, 'once');
    await room.settle();
    ann.connect();
    await room.settle();
    expect([ann.isSaved, room.memory.rows('d').length, room.alarms.splice(0).length]).toEqual([true, 1, 1]);
  });

  test('[C1.10] a failed load is told as trouble, never as an empty page, and the next one tries again', async () => {
    const load = room.memory.load.bind(room.memory);
    room.memory.load = () => Promise.reject(new Error('no database'));
    const ann = await room.joined('ann');
    expect([ann.closedFor, ann.synced]).toEqual(['storage', false]);
    room.memory.load = load;
    ann.connect();
    await room.settle();
    expect([ann.synced, room.alarms.splice(0).length]).toEqual([true, 1]);
  });

  test('[C8.2] draining finishes what was accepted, closes everybody with a reason to come back, and lets nobody in', async () => {
    const ann = await room.joined('ann');
    const release = room.memory.holdAppends();
    write(ann, 'just in time');
    await room.settle();
    const drained = room.hub.drain(10_000);
    const late = room.client('late').connect();
    release();
    await drained;
    await room.settle();
    expect([ann.closedFor, late.closedFor, room.memory.rows('d').length]).toEqual(['restarting', 'restarting', 1]);
  });

  test('[C8.3] draining ends at its deadline even if the log does not answer', async () => {
    const ann = await room.joined('ann');
    room.memory.holdAppends();
    write(ann, 'stuck');
    await room.settle();
    const drained = room.hub.drain(5000);
    room.time.advance(5000);
    await drained;
    expect(ann.wire!.closed?.code).toBe(CLOSE.restarting.code);
  });

  test('[C1.11] the server writes through the same door: guarded, stored, told', async () => {
    const ann = await room.joined('ann');
    const doc = new Y.Doc();
    const element = new Y.XmlElement('paragraph');
    element.insert(0, [new Y.XmlText('seeded')]);
    doc.getXmlFragment('content').insert(0, [element]);
    const author = { personId: 'person-server', organisationId: null };
    expect(await room.hub.applyServerUpdate('d', Y.encodeStateAsUpdate(doc), author)).toEqual({ ok: true, seq: 1 });
    await room.settle();
    expect([ann.text, room.memory.rows('d')[0]!.author]).toEqual(['<paragraph>seeded</paragraph>', author]);
    expect(await room.hub.applyServerUpdate('d', forge([{ client: 1, clock: 0, structs: [structs.element('script', { root: 'content' })] }]), author)).toMatchObject({ ok: false, code: 'schema' });
    expect(await room.hub.applyServerUpdate('nowhere', Y.encodeStateAsUpdate(doc), author)).toEqual({ ok: false, code: 'not_found' });
    const merged = await room.hub.committed('d');
    const copy = new Y.Doc();
    Y.applyUpdate(copy, merged!);
    expect(copy.getXmlFragment('content').toString()).toBe(ann.text);
    for (const one of [doc, copy]) one.destroy();
  });

  test('[C10.1] before something is refused as unknown, the log is asked what another server stored', async () => {
    const other = new TestHub({ log: room.memory, time: room.time });
    const ann = await room.joined('ann');
    const bob = await other.joined('bob');
    write(ann, 'written here');
    await room.settle();
    expect(bob.text).toBe('');
    // bob saw ann's text in another way, and answers it through the other server, which does not know it yet.
    Y.applyUpdate(bob.doc, Y.encodeStateAsUpdate(ann.doc), bob);
    textAt(bob, 0).insert(7, ' also');
    await other.settle();
    expect([bob.isSaved, other.refusals]).toEqual([true, []]);
    await room.hub.moved('d', 2);
    await room.settle();
    expect(ann.text).toBe('<paragraph>written also here</paragraph>');
    other.destroy();
  });

  test('[C10.2] two servers that write at once agree, and both writers are called saved', async () => {
    const other = new TestHub({ log: room.memory, time: room.time });
    const ann = await room.joined('ann');
    const bob = await other.joined('bob');
    const release = room.memory.holdAppends();
    write(ann, 'one');
    write(bob, 'two');
    await room.settle();
    await other.settle();
    release();
    await room.settle();
    await other.settle();
    await room.hub.moved('d', 2);
    await other.hub.moved('d', 2);
    await room.settle();
    await other.settle();
    expect([ann.isSaved, bob.isSaved, bob.text]).toEqual([true, true, ann.text]);
    expect(ann.text).toContain('one');
    expect(ann.text).toContain('two');
    other.destroy();
  });
});
