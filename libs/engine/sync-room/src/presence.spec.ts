import * as encoding from 'lib0/encoding';
import { TestHub } from './testing/index.js';
import type { TestClient } from './testing/index.js';
import { presenceFrame } from './wire.js';

/** A presence frame as a forger writes it. */
function forged(...entries: readonly (readonly [id: number, clock: number, state: unknown])[]): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, entries.length);
  for (const [id, clock, state] of entries) {
    encoding.writeVarUint(encoder, id);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarString(encoder, JSON.stringify(state));
  }
  return presenceFrame(encoding.toUint8Array(encoder));
}

describe('who is here and where', () => {
  let room: TestHub;
  let ann: TestClient;
  let bob: TestClient;

  /** One tick, and everything delivered. */
  const tick = async () => {
    await room.settle();
    room.time.advance(50);
    await room.settle();
  };
  const seenBy = (client: TestClient) => [...client.others.values()].map((state) => [(state['user'] as { name: string }).name, state['cursor']]);

  beforeEach(async () => {
    room = new TestHub();
    [ann, bob] = [await room.joined('ann', { clientID: 1 }), await room.joined('bob', { clientID: 2 })];
  });
  afterEach(() => {
    expect([room.refusals, room.alarms]).toEqual([[], []]);
    room.destroy();
  });

  test('[C7.1] name, organisation, colour and ids come from the session, whatever the client writes', async () => {
    ann.point({ cursor: 5, user: { name: 'The Coordinator', color: 'url(evil)', personId: 'person-bob' } });
    await tick();
    expect(bob.others.get(1)).toEqual({
      cursor: 5,
      user: { name: 'ann', organisation: 'The anns', initials: 'AN', colour: '#123456', color: '#123456', personId: 'person-ann', organisationId: 'organisation-ann' },
    });
  });

  test('[C7.2] nobody moves or removes the cursor of somebody else, and nobody is closed for repeating it', async () => {
    ann.point({ cursor: 1 });
    await tick();
    bob.sendRaw(forged([1, 99, { cursor: 66 }]));
    bob.sendRaw(forged([1, 100, null]));
    const cat = await room.joined('cat');
    await tick();
    expect([seenBy(cat), bob.closed]).toEqual([[['ann', 1]], null]);
  });

  test('[C7.3] an id whose owner left is not free for others', async () => {
    ann.point({ cursor: 1 });
    await tick();
    ann.disconnect();
    await tick();
    bob.sendRaw(forged([1, 99, { cursor: 66 }]));
    await tick();
    expect(seenBy(await room.joined('cat'))).toEqual([]);
    ann.connect();
    await tick();
    expect(seenBy(bob)).toEqual([['ann', 1]]);
  });

  test('[C7.4] all changes of a tick go to each reader as one frame, the same bytes for all', async () => {
    const people = await Promise.all(['p', 'q', 'r', 's', 't'].map((name) => room.joined(name)));
    for (const person of people) person.withPresence();
    const before = room.clients.map(({ wire }) => wire!.writes.length);
    for (let move = 0; move < 10; move++) for (const person of people) person.point({ cursor: move });
    for (const person of people) while (person.deliverUp());
    expect(room.clients.map(({ wire }, at) => wire!.writes.length - before[at]!)).toEqual(room.clients.map(() => 0));
    room.time.advance(50);
    expect(room.clients.map(({ wire }, at) => wire!.writes.length - before[at]!)).toEqual(room.clients.map(() => 1));
    expect(new Set(room.clients.map(({ wire }) => wire!.down[wire!.down.length - 1])).size).toBe(1);
    await tick();
    expect(seenBy(ann)).toEqual(people.map(({ person }) => [person.name, 9]));
  });

  test('[C7.5] whoever comes sees who is there, and whoever leaves is gone', async () => {
    ann.point({ cursor: 1 });
    await tick();
    const cat = await room.joined('cat');
    expect(seenBy(cat)).toEqual([['ann', 1]]);
    ann.disconnect();
    await tick();
    expect([seenBy(cat), seenBy(bob)]).toEqual([[], []]);
  });

  test('[C7.6] after a reconnect the others see the cursor at once, and its further moves', async () => {
    ann.point({ cursor: 1 });
    await tick();
    ann.disconnect();
    await tick();
    ann.connect();
    await tick();
    expect(seenBy(bob)).toEqual([['ann', 1]]);
    ann.point({ cursor: 2 });
    await tick();
    expect(seenBy(bob)).toEqual([['ann', 2]]);
    expect(ann.withPresence().getLocalState()).toEqual({ cursor: 2 });
  });

  test('[C7.7] who comes back while the old connection still counts as open takes the cursor along', async () => {
    ann.point({ cursor: 1 });
    await tick();
    const old = ann.wire!;
    ann.wire = null;
    ann.connect();
    ann.point({ cursor: 2 });
    await tick();
    old.connection!.left();
    await tick();
    expect(seenBy(bob)).toEqual([['ann', 2]]);
  });

  test('[C7.8] a client that takes its cursor away disappears, and may show it again', async () => {
    ann.point({ cursor: 1 });
    await tick();
    ann.withPresence().setLocalState(null);
    await tick();
    expect(seenBy(bob)).toEqual([]);
    ann.point({ cursor: 3 });
    await tick();
    expect(seenBy(bob)).toEqual([['ann', 3]]);
  });

  test('[C7.9] who asks gets everybody', async () => {
    ann.point({ cursor: 1 });
    await tick();
    const before = bob.received.length;
    bob.sendRaw(Uint8Array.of(3));
    bob.sendRaw(Uint8Array.of(3));
    await tick();
    expect(bob.received.slice(before).map((frame) => frame[0])).toEqual([1]);
  });

  test('[C7.10] a state above the limit, or one that is no JSON, ends the connection', async () => {
    bob.sendRaw(forged([2, 5, { cursor: 'x'.repeat(5000) }]));
    ann.sendRaw(Uint8Array.of(1, 5, 1, 1, 1, 1, 0x7b));
    await tick();
    expect([bob.closedFor, ann.closedFor]).toEqual(['too_large', 'malformed']);
  });

  test('[C7.11] one connection has few cursors, so that it cannot fill the room with ghosts', async () => {
    bob.sendRaw(forged(...Array.from({ length: 1000 }, (_, at) => [100 + at, 1, {}] as const)));
    await tick();
    expect(ann.others.size).toBe(4);
  });

  test('[C7.12] a silent connection gets a sign of life before a stock client gives up', async () => {
    await room.joined('cat');
    const before = ann.received.length;
    for (let second = 0; second < 29; second++) {
      room.time.advance(1000);
      await room.settle();
    }
    expect(ann.received.length).toBeGreaterThan(before);
    expect(ann.closed).toBeNull();
  });
});
