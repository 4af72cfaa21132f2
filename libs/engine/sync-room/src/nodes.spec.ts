import * as Y from 'yjs';
import type { UpdateLog } from './ports.js';
import { MemoryNeighbourhood, TestHub } from './testing/index.js';
import type { ManualTime, TestClient } from './testing/index.js';

/** Adds a paragraph. */
function write(client: TestClient, text: string): void {
  const element = new Y.XmlElement('paragraph');
  element.insert(0, [new Y.XmlText(text)]);
  client.content.push([element]);
}

/** A log at some distance: each answer takes so many milliseconds, and what is asked for happens at their end. */
function farLog(log: UpdateLog, time: ManualTime, distance: number): UpdateLog {
  const later = <T>(work: () => Promise<T>) => new Promise<T>((resolve, reject) => { time.after(distance, () => { work().then(resolve, reject); }); });
  return Object.assign(Object.create(log) as UpdateLog, { append: (batch: Parameters<UpdateLog['append']>[0]) => later(() => log.append(batch)), tail: (id: string, after: number) => later(() => log.tail(id, after)) });
}

describe('two servers on one log', () => {
  let street: MemoryNeighbourhood;
  let one: TestHub;
  let two: TestHub;
  let ann: TestClient;
  let bob: TestClient;

  const settle = async () => {
    for (let round = 0; round < 4; round++) {
      await one.settle();
      await two.settle();
    }
  };
  const pass = async (milliseconds: number) => {
    for (let passed = 0; passed < milliseconds; passed += 250) {
      one.time.advance(250);
      await settle();
    }
  };
  const seenBy = (client: TestClient) => [...client.others.values()].map((state) => [(state['user'] as { name: string }).name, state['cursor']]);

  beforeEach(async () => {
    street = new MemoryNeighbourhood();
    // Turns need time, which stands still in most of these stories; one is about them [C10.11].
    const limits = { turnMs: 0 };
    one = new TestHub({ neighbours: street.node(), limits });
    two = new TestHub({ log: one.memory, time: one.time, neighbours: street.node(), limits });
    [ann, bob] = [await one.joined('ann', { clientID: 1 }), await two.joined('bob', { clientID: 2 })];
  });
  afterEach(() => {
    expect([one.alarms, two.alarms, one.refusals, two.refusals]).toEqual([[], [], [], []]);
    one.destroy();
    two.destroy();
  });

  test('[C10.3] what one stores the people of the other see at once, without a question to the log', async () => {
    const { tails } = one.memory;
    write(ann, 'from the first');
    await settle();
    write(bob, 'from the second');
    await settle();
    expect([ann.text, one.memory.tails - tails]).toEqual([bob.text, 0]);
    expect(ann.text).toContain('from the first');
    expect(ann.text).toContain('from the second');
  });

  test('[C10.3] a message that is not the next is not taken, and what it stands for is read from the log', async () => {
    street.cut = true;
    write(ann, 'nobody was told');
    await settle();
    expect(bob.text).toBe('');
    street.cut = false;
    write(ann, 'and this was told');
    await settle();
    expect(bob.text).toBe(ann.text);
    // Heard twice, and an old one late: nothing changes.
    const loads = one.memory.loads;
    const echo = street.node().join('d', () => undefined);
    for (const { message } of [...street.said]) echo.tell(message);
    await settle();
    expect([bob.text, one.memory.loads]).toEqual([ann.text, loads]);
  });

  test('[C10.11] a server whose people write without a pause leaves the other its turn, with the messenger or without', async () => {
    for (const cut of [true, false]) {
      street.cut = cut;
      const [slow, busy] = [5, 2].map((distance) => new TestHub({ log: farLog(one.memory, one.time, distance), time: one.time, neighbours: street.node() })) as [TestHub, TestHub];
      const hubs = [slow, busy];
      const both = async () => { for (let round = 0; round < 3; round++) for (const hub of hubs) await hub.settle(); };
      const step = async () => { one.time.advance(1); await both(); };
      const [cat, dan] = [slow.client(`cat${cut}`).connect(), busy.client(`dan${cut}`).connect()];
      for (let passed = 0; passed < 40; passed++) await step();
      write(dan, 'at the keyboard');
      write(cat, 'between the words');
      let waited = 0;
      for (; waited < 500 && !cat.isSaved; waited++) {
        (dan.content.get(dan.content.length - 1) as Y.XmlElement).insert(0, [new Y.XmlText('x')]);
        await step();
      }
      expect(waited).toBeLessThan(200);
      for (const hub of hubs) {
        expect([hub.alarms, hub.refusals]).toEqual([[], []]);
        hub.destroy();
      }
    }
  });

  test('[C10.3] both writing at once, with what the other stored arriving meanwhile, end with the same text', async () => {
    for (let round = 0; round < 10; round++) {
      const release = one.memory.holdAppends();
      write(ann, `a${round}`);
      write(bob, `b${round}`);
      await settle();
      release();
      await settle();
    }
    expect([ann.isSaved, bob.isSaved, ann.text.match(/[ab]\d/g)?.length]).toEqual([true, true, 20]);
    expect(bob.text).toBe(ann.text);
  });

  test('[C10.4] with every message lost both still see everything within a second', async () => {
    street.cut = true;
    write(ann, 'one');
    write(bob, 'two');
    await settle();
    await pass(1_000);
    expect(bob.text).toBe(ann.text);
    expect(ann.text).toContain('one');
    expect(ann.text).toContain('two');
  });

  test('[C10.5] a large change arrives too, and does not travel in the message', async () => {
    write(ann, 'x'.repeat(100_000));
    await settle();
    expect(bob.text).toBe(ann.text);
    expect(Math.max(...street.said.map(({ message }) => message.length))).toBeLessThan(1_000);
  });

  test('[C10.6] cursors are seen across, by newcomers too, and disappear with their people', async () => {
    ann.point({ cursor: 5 });
    await pass(1_000);
    expect(seenBy(bob)).toEqual([['ann', 5]]);
    const three = new TestHub({ log: one.memory, time: one.time, neighbours: street.node() });
    const cat = await three.joined('cat');
    await pass(1_000);
    await three.settle();
    expect(seenBy(cat)).toEqual([['ann', 5]]);
    three.destroy();
    ann.disconnect();
    await pass(1_000);
    expect(seenBy(bob)).toEqual([]);
  });

  test('[C10.7] people of a server that fell silent disappear, and are there again when it is heard', async () => {
    ann.point({ cursor: 5 });
    await pass(250);
    street.cut = true;
    await pass(20_000);
    expect(seenBy(bob)).toEqual([]);
    street.cut = false;
    await pass(5_000);
    expect(seenBy(bob)).toEqual([['ann', 5]]);
  });

  test('[C10.8] a cursor goes with its person to another server, and nobody else gets its id', async () => {
    ann.point({ cursor: 5 });
    await pass(250);
    const thief = await two.joined('thief', { clientID: 1 });
    thief.point({ cursor: 66 });
    await pass(250);
    expect(seenBy(bob)).toEqual([['ann', 5]]);
    thief.disconnect();
    const again = await two.joined('ann', { clientID: 1 });
    again.point({ cursor: 7 });
    // Nothing moves any more on the line that she had before; the server finds out later, and that takes nothing away.
    await two.settle();
    one.time.advance(250);
    await two.settle();
    expect(seenBy(bob)).toEqual([['ann', 7]]);
    ann.disconnect();
    await pass(250);
    expect(seenBy(bob)).toEqual([['ann', 7]]);
  });

  test('[C10.9] the server itself reads what the others stored, and writes on top of it', async () => {
    street.cut = true;
    write(ann, 'first');
    await settle();
    const doc = new Y.Doc();
    Y.applyUpdate(doc, (await two.hub.committed('d'))!);
    expect(doc.getXmlFragment('content').toString()).toBe(ann.text);
    write(ann, 'second');
    await settle();
    Y.applyUpdate(doc, (await one.hub.committed('d'))!);
    const before = Y.encodeStateVector(doc);
    ((doc.getXmlFragment('content').get(1) as Y.XmlElement).get(0) as Y.XmlText).insert(6, ', checked');
    expect(await two.hub.applyServerUpdate('d', Y.encodeStateAsUpdate(doc, before), { personId: 'person-server', organisationId: null })).toMatchObject({ ok: true });
    await settle();
    await pass(1_000);
    expect(ann.text).toContain('second, checked');
    doc.destroy();
  });

  test('[C10.10] a server alone tells nothing and asks nothing', async () => {
    const alone = new TestHub();
    const dan = await alone.joined('dan');
    write(dan, 'alone');
    await alone.settle();
    alone.time.advance(60_000);
    await alone.settle();
    expect(alone.memory.looks).toBe(0);
    alone.destroy();
  });
});
