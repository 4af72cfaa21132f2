import { collabRules, createAnchor, locateAnchor, type TextAnchor, textMap, toJson, toNode } from '@northstar/engine-editor-schema';
import { accept, propose, type Proposal } from '@northstar/engine-suggestions';
import { compact, difference, materialise } from '@northstar/engine-sync-room';
import { ManualTime, MemoryUpdateLog, Random, RandomEditor, type TestClient, TestHub, turns } from '@northstar/engine-sync-room/testing';
import { restoringUpdate } from '@northstar/api-versions';
import * as Y from 'yjs';
import { authorshipOf, type Authorship, checkLog } from './authorship.js';

const PEOPLE = 5;
const OPERATIONS = 200;
const SERVER = { personId: 'person-coordinator', organisationId: null };

interface Peer {
  readonly client: TestClient;
  readonly editor: RandomEditor;
  readonly node: TestHub;
}

/** What one seed came to: how often each thing happened, for the report. */
export type Tally = Record<string, number>;

/**
 * Five people write in one text for two hundred operations, on one server or two, while everything happens that can happen to networks,
 * processes and texts: frames are lost with their connection, arrive twice, overtake each other; servers restart; storage fails; older versions are
 * restored, suggestions accepted, logs compacted. Afterwards all must have the same document, find the same anchors, and the log must know who wrote what.
 */
export class Storm {
  private readonly random: Random;
  private readonly time = new ManualTime();
  private readonly log = new MemoryUpdateLog();
  private readonly nodes: TestHub[];
  private readonly peers: Peer[] = [];
  /** Who first used a clientID: what the log must say at the end. */
  private readonly writers = new Map<number, string>();
  private readonly anchors: TextAnchor[] = [];
  private readonly proposals: Proposal[] = [];
  private readonly versions: Uint8Array[] = [];
  private readonly tally: Tally = {};
  private release: (() => void) | null = null;

  constructor(readonly seed: number) {
    this.random = new Random(seed);
    this.log.create('d');
    const limits = { idleMs: 200, compactAfter: 5 };
    this.nodes = Array.from({ length: 1 + (seed % 2) }, () => new TestHub({ log: this.log, time: this.time, rules: collabRules, limits }));
    for (let person = 0; person < PEOPLE; person++) {
      const node = this.nodes[person % this.nodes.length]!;
      const client = node.client(`p${person}`, { clientID: this.newClientID(`person-p${person}`) }).connect();
      this.peers.push({ client, node, editor: new RandomEditor(client.doc, this.random) });
    }
  }

  /** All of it; throws with the seed when something is not as it must be. */
  static async weather(seed: number): Promise<Tally> {
    const storm = new Storm(seed);
    try {
      for (let operation = 0; operation < OPERATIONS; operation++) await storm.operation();
      await storm.calm();
      await storm.verify();
      return storm.tally;
    } catch (error) {
      throw new Error(`seed ${seed}: ${(error as Error).message}`, { cause: error });
    } finally {
      for (const node of storm.nodes) node.destroy();
    }
  }

  private async operation(): Promise<void> {
    const { random } = this;
    const peer = random.pick(this.peers);
    const kind = random.next();
    if (kind < 0.38) { if (peer.client.wire === null || random.chance(0.8)) this.count('edit', () => peer.editor.edit()); }
    else if (kind < 0.58) for (let frames = random.below(6); frames > 0; frames--) peer.client.deliverUp();
    else if (kind < 0.78) for (let frames = random.below(8); frames > 0; frames--) peer.client.deliverDown();
    else if (kind < 0.8) this.count('drop', () => peer.client.disconnect());
    else if (kind < 0.84) { if (!peer.client.wire) peer.client.connect(); }
    else if (kind < 0.845) this.reload(peer);
    else if (kind < 0.865) this.duplicate(peer.client);
    else if (kind < 0.885) this.reorder(peer.client);
    else if (kind < 0.895) this.count('restart', () => peer.node.kill());
    else if (kind < 0.905) this.release ??= this.log.holdAppends();
    else if (kind < 0.925) this.letGo();
    else if (kind < 0.93) this.count('storage failed', () => this.log.failNext(random.pick(['before', 'after'] as const)));
    else if (kind < 0.945) this.mark(peer.client.doc);
    else if (kind < 0.955) await this.keepVersion();
    else if (kind < 0.96) await this.restore(peer.node);
    else if (kind < 0.967) await this.suggest();
    else if (kind < 0.975) await this.acceptSuggestion(peer.node);
    else if (kind < 0.98) await this.compaction();
    else if (kind < 0.99) await this.tellNodes();
    else this.time.advance(random.below(600));
    if (random.chance(0.5)) await turns(random.below(12));
  }

  private reload({ client, editor }: Peer): void {
    this.count('reload', () => {
      client.reload(this.newClientID(client.person.personId));
      editor.use(client.doc);
    });
  }

  /** A frame arrives twice, in either direction. The client counts what it sends, as it would had it sent it twice. */
  private duplicate(client: TestClient): void {
    const { wire } = client;
    if (!wire) return;
    const [frames, up] = this.random.chance(0.5) ? [wire.up, true] as const : [wire.down, false] as const;
    const at = frames.findIndex(isUpdate);
    if (at < 0) return;
    this.count('duplicate', () => frames.splice(at + 1, 0, frames[at]!.slice()));
    if (up) client.sent++;
  }

  /** Two updates reach a reader in the wrong order. What one writer sends over one connection cannot overtake itself; that would be refused. */
  private reorder({ wire }: TestClient): void {
    const down = wire?.down ?? [];
    const at = down.findIndex((frame, index) => isUpdate(frame) && index + 1 < down.length && isUpdate(down[index + 1]!));
    if (at >= 0) this.count('reorder', () => down.splice(at, 2, down[at + 1]!, down[at]!));
  }

  /** Somebody comments on a passage of the text as they see it. */
  private mark(doc: Y.Doc): void {
    const { positions } = textMap(doc);
    if (positions.length < 2) return;
    const [from, to] = [this.random.below(positions.length), this.random.below(positions.length)].sort((a, b) => a - b) as [number, number];
    const anchor = createAnchor(doc, positions[from]!, positions[to]! + 1);
    if (anchor) this.count('anchor', () => this.anchors.push(anchor));
  }

  private async keepVersion(): Promise<void> {
    const doc = await this.stored();
    this.versions.push(Y.encodeStateAsUpdate(doc));
    doc.destroy();
  }

  private async restore(node: TestHub): Promise<void> {
    if (this.versions.length === 0) return;
    const doc = await this.stored();
    const restoring = restoringUpdate(this.random.pick(this.versions), Y.encodeStateAsUpdate(doc));
    doc.destroy();
    if (restoring) await this.serverWrite(node, restoring.update, 'restore');
  }

  /** Somebody would rather read something else; it waits beside the text. */
  private async suggest(): Promise<void> {
    const doc = await this.stored();
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    const editor = new RandomEditor(other, this.random);
    for (let edits = 1 + this.random.below(4); edits > 0; edits--) editor.edit();
    this.proposals.push(...propose(doc, toNode(toJson(other))));
    doc.destroy();
    other.destroy();
  }

  private async acceptSuggestion(node: TestHub): Promise<void> {
    const proposal = this.proposals.splice(this.random.below(this.proposals.length), 1)[0];
    if (!proposal) return;
    const doc = await this.stored();
    const before = Y.encodeStateVector(doc);
    if (accept(doc, proposal).ok) await this.serverWrite(node, Y.encodeStateAsUpdate(doc, before), 'accept suggestion');
    doc.destroy();
  }

  /** A change by the server in somebody's name. It may fail when storage does, or be overtaken; then nothing of it may be there. */
  private async serverWrite(node: TestHub, update: Uint8Array, what: string): Promise<void> {
    for (const client of Y.parseUpdateMeta(update).from.keys()) if (!this.writers.has(client)) this.writers.set(client, SERVER.personId);
    // It would wait for ever for a log that is held on purpose.
    this.letGo();
    const outcome = await this.inTime(node.hub.applyServerUpdate('d', update, SERVER).catch(() => null));
    this.tally[outcome?.ok ? what : `${what}, not stored`] = (this.tally[outcome?.ok ? what : `${what}, not stored`] ?? 0) + 1;
  }

  /** Time goes on while somebody waits: what is being gathered is stored. */
  private async inTime<Outcome>(work: Promise<Outcome>): Promise<Outcome> {
    let waiting = true;
    const done = work.finally(() => { waiting = false; });
    while (waiting) {
      await turns();
      this.time.advance(10);
    }
    return done;
  }

  private async compaction(): Promise<void> {
    const result = await compact(this.log, 'd');
    if (result.done) this.tally['compaction'] = (this.tally['compaction'] ?? 0) + 1;
    else if (result.why !== 'nothing to compact') throw new Error(`compaction: ${result.why}`);
  }

  private async tellNodes(): Promise<void> {
    const { head } = (await this.log.load('d'))!;
    for (const node of this.nodes) void node.hub.moved('d', head);
  }

  private letGo(): void {
    this.release?.();
    this.release = null;
  }

  /** The storm is over: everybody is connected, and every frame arrives. */
  private async calm(): Promise<void> {
    this.letGo();
    this.log.heal();
    for (let round = 0; round < 6; round++) {
      for (const { client } of this.peers) if (!client.wire) client.connect();
      for (const node of this.nodes) await node.settle();
      // What was being gathered is stored.
      this.time.advance(50);
      const { head } = (await this.log.load('d'))!;
      for (const node of this.nodes) await node.hub.moved('d', head);
      for (const node of this.nodes) await node.settle();
    }
  }

  private async verify(): Promise<void> {
    for (const node of this.nodes) same('refusals', node.refusals.map(({ refusal }) => refusal), []);
    const stored = await this.stored();
    const found = this.anchorsIn(stored);
    const rows = this.log.rows('d');
    checkLog(rows, this.writers, stored);
    const table = authorshipOf(rows, stored);
    for (const { client } of this.peers) {
      const name = client.person.name;
      same(`${name} was closed`, client.closedFor, undefined);
      same(`${name}: everything is saved`, client.isSaved, true);
      same(`${name}: document`, difference(client.doc, stored), null);
      same(`${name}: anchors`, this.anchorsIn(client.doc), found);
      same(`${name}: authorship`, authorshipOf(rows, client.doc) satisfies Authorship, table);
    }
    stored.destroy();
  }

  private anchorsIn(doc: Y.Doc): unknown[] {
    const map = textMap(doc);
    return this.anchors.map((anchor) => locateAnchor(doc, anchor, map));
  }

  private async stored(): Promise<Y.Doc> {
    const doc = materialise((await this.log.load('d'))!);
    doc.clientID = this.newClientID(SERVER.personId);
    return doc;
  }

  private newClientID(personId: string): number {
    const id = this.random.below(2 ** 32);
    this.writers.set(id, personId);
    return id;
  }

  private count(what: string, happens: () => unknown): void {
    this.tally[what] = (this.tally[what] ?? 0) + 1;
    happens();
  }
}

const isUpdate = (frame: Uint8Array): boolean => frame[0] === 0 && frame[1] === 2;

/** Plain, because it runs without Jest, ten thousand times. */
function same(what: string, found: unknown, wanted: unknown): void {
  const [one, other] = [JSON.stringify(found), JSON.stringify(wanted)];
  if (one !== other) throw new Error(`${what}: ${one?.slice(0, 400)} instead of ${other?.slice(0, 400)}`);
}
