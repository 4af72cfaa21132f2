import * as Y from 'yjs';
import { difference, materialise } from './replay.js';
import { ManualTime, MemoryUpdateLog, Random, RandomEditor, TestHub, turns } from './testing/index.js';
import type { TestClient } from './testing/index.js';

/**
 * Seeds that once failed: typing before offline work was sent (1), joining a room in the turn in which it gave up (15),
 * the same with two servers (26), a cursor inside a surrogate pair (68, a fault of the test), an undo between neighbours that stand
 * the wrong way round (805819).
 */
const OLD_SEEDS: readonly number[] = [1, 15, 26, 68, 805819];
const FRESH_SEEDS = Number(process.env['FUZZ_SEEDS'] ?? 40);
const STEPS = 250;

/** Several people, one or two servers on one log, and everything that can happen to a network and to a process. */
class Storm {
  readonly random: Random;
  readonly time = new ManualTime();
  readonly log = new MemoryUpdateLog();
  readonly nodes: TestHub[];
  readonly people: { readonly client: TestClient; readonly editor: RandomEditor; readonly node: TestHub }[] = [];
  private release: (() => void) | null = null;

  constructor(seed: number, nodes: number) {
    this.random = new Random(seed);
    this.log.create('d');
    const limits = { idleMs: 200, compactAfter: 5 };
    this.nodes = Array.from({ length: nodes }, () => new TestHub({ log: this.log, time: this.time, limits }));
    for (let person = 0; person < 4; person++) {
      const node = this.nodes[person % nodes]!;
      const client = node.client(`p${person}`, { clientID: this.random.below(2 ** 32) }).connect();
      this.people.push({ client, node, editor: new RandomEditor(client.doc, this.random) });
    }
  }

  async step(): Promise<void> {
    const { random } = this;
    const person = random.pick(this.people);
    const kind = random.next();
    if (kind < 0.4) { if (person.client.wire === null || random.chance(0.8)) person.editor.edit(); }
    else if (kind < 0.62) for (let frames = random.below(6); frames > 0; frames--) person.client.deliverUp();
    else if (kind < 0.84) for (let frames = random.below(8); frames > 0; frames--) person.client.deliverDown();
    else if (kind < 0.88) person.client.disconnect();
    else if (kind < 0.92) { if (!person.client.wire) person.client.connect(); }
    else if (kind < 0.925) { person.client.reload(random.below(2 ** 32)); person.editor.use(person.client.doc); }
    else if (kind < 0.935) person.node.kill();
    else if (kind < 0.95) this.release ??= this.log.holdAppends();
    else if (kind < 0.97) { this.release?.(); this.release = null; }
    else if (kind < 0.975) this.log.failNext(random.pick(['before', 'after'] as const));
    else if (kind < 0.985) { const head = (await this.log.load('d'))!.head; for (const node of this.nodes) void node.hub.moved('d', head); }
    else this.time.advance(random.below(600));
    if (random.chance(0.5)) await turns(random.below(12));
  }

  /** The storm is over: everybody is connected, and every frame arrives. */
  async calm(): Promise<void> {
    this.release?.();
    this.log.heal();
    for (let round = 0; round < 6; round++) {
      for (const { client } of this.people) if (!client.wire) client.connect();
      for (const node of this.nodes) await node.settle();
      // What was being gathered is stored.
      this.time.advance(50);
      const head = (await this.log.load('d'))!.head;
      for (const node of this.nodes) await node.hub.moved('d', head);
      for (const node of this.nodes) await node.settle();
    }
  }

  async verify(): Promise<void> {
    for (const node of this.nodes) expect(node.refusals.map(({ refusal }) => refusal)).toEqual([]);
    const stored = materialise((await this.log.load('d'))!);
    for (const { client } of this.people) {
      expect(client.closedFor).toBeUndefined();
      expect(client.isSaved).toBe(true);
      expect(difference(client.doc, stored)).toBeNull();
    }
    const rows = this.log.rows('d');
    const seen = new Map<number, number>();
    for (const { inserted, author } of rows) {
      for (const { client, clock, length } of inserted) {
        expect(clock).toBe(seen.get(client) ?? 0);
        seen.set(client, clock + length);
        expect(author.personId).toMatch(/^person-p/);
      }
    }
    expect(seen).toEqual(Y.decodeStateVector(Y.encodeStateVector(stored)));
    stored.destroy();
  }

  destroy(): void {
    for (const node of this.nodes) node.destroy();
  }
}

async function weather(seed: number, nodes: number): Promise<void> {
  const storm = new Storm(seed, nodes);
  try {
    for (let step = 0; step < STEPS; step++) await storm.step();
    await storm.calm();
    await storm.verify();
  } catch (error) {
    throw new Error(`seed ${seed} with ${nodes} node(s) failed: ${(error as Error).message}`, { cause: error });
  } finally {
    storm.destroy();
  }
}

describe('[C1] [C5] [C8] [C10] whatever the network and the process do, all end with the same text and nothing stored is lost', () => {
  const first = Number(process.env['FUZZ_FROM'] ?? Date.now() % 1_000_000);
  const fresh = Array.from({ length: FRESH_SEEDS }, (_, at) => first + at);

  test.each(OLD_SEEDS)('old seed %i', async (seed) => {
    await weather(seed, 1);
    await weather(seed, 2);
  });

  test(`one server, seeds ${fresh[0]} to ${fresh[fresh.length - 1]}`, async () => {
    for (const seed of fresh) await weather(seed, 1);
  }, 120_000);

  test(`two servers on one log, seeds ${fresh[0]} to ${fresh[fresh.length - 1]}`, async () => {
    for (const seed of fresh) await weather(seed, 2);
  }, 120_000);
});
