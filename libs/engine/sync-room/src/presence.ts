import * as encoding from 'lib0/encoding';
import { BadBytes, ByteReader } from './byte-reader.js';
import type { Limits } from './limits.js';
import type { SharedCursor } from './news.js';
import type { Clock, Scheduler } from './ports.js';
import type { Identity } from './session.js';
import { presenceFrame } from './wire.js';

/** Someone whose cursor others see, and who sees theirs. */
export interface Viewer {
  readonly identity: Identity;
  deliver(frames: readonly Uint8Array[]): void;
}

/** A cursor of somebody who is connected to another node [C10]. */
interface Remote {
  readonly personId: string;
  readonly clock: number;
  readonly lead: number;
  readonly state: string;
  heardAt: number;
}

/** A change that was not told yet; `owner` is null for people of other nodes. */
interface Change {
  readonly clock: number;
  readonly state: string | null;
  readonly owner: Viewer | null;
  readonly lead: number;
}

interface Cursor {
  owner: Viewer;
  /** The client's own counter; only a greater one brings news. */
  clock: number;
  /** Added for the others: after a reconnect the counter they know may be ahead of the one the client goes on with. */
  lead: number;
  /** The encoded entry; null while the person has no cursor. */
  state: string | null;
}

/** A cursor whose owner left: who may have it back, and the counter the others have seen. */
interface Departed {
  readonly personId: string;
  readonly clock: number;
  readonly seen: number;
}

const REMEMBERED = 10_000;

/**
 * Who is here and where [C7]. A stock client repeats everybody's state to the server, so entries about others are not an offence:
 * they are skipped unread. What counts is an id that the connection owns; names come from the session. Changes are gathered and
 * go out as one frame for all.
 */
export class Presence {
  private readonly cursors = new Map<number, Cursor>();
  private readonly departed = new Map<number, Departed>();
  /** Who looks, and how many cursors each of them has. */
  private readonly viewers = new Map<Viewer, number>();
  private readonly asking = new Set<Viewer>();
  private readonly changed = new Map<number, Change>();
  private readonly remote = new Map<number, Remote>();
  private cancelTick: (() => void) | null = null;
  private cancelBeat: (() => void) | null = null;

  /** `tell` brings this node's cursors to the other nodes, where there are any. */
  constructor(
    private readonly scheduler: Scheduler, private readonly clock: Clock, private readonly limits: Limits,
    private readonly tell: ((cursors: readonly SharedCursor[]) => void) | null = null,
  ) {}

  join(viewer: Viewer): void {
    this.viewers.set(viewer, 0);
    if (this.cursors.size + this.remote.size > 0) viewer.deliver([this.everybody()]);
  }

  leave(viewer: Viewer): void {
    if (!this.viewers.delete(viewer)) return;
    this.asking.delete(viewer);
    for (const [id, cursor] of this.cursors) {
      if (cursor.owner !== viewer) continue;
      this.cursors.delete(id);
      this.remember(id, { personId: viewer.identity.personId, clock: cursor.clock, seen: cursor.clock + cursor.lead });
      if (cursor.state !== null) this.note(id, { ...cursor, state: null });
    }
  }

  /** Answered with the next tick, so that asking often costs nothing. */
  query(viewer: Viewer): void {
    this.asking.add(viewer);
    this.tickSoon();
  }

  receive(viewer: Viewer, states: Uint8Array): 'ok' | 'malformed' | 'too_large' {
    try {
      const reader = new ByteReader(states);
      for (let left = reader.count(); left > 0; left--) {
        const id = reader.uint();
        const clock = reader.uint();
        const bytes = reader.take(reader.uint());
        if (!this.owns(viewer, id, clock, bytes)) continue;
        if (bytes.length > this.limits.presenceBytes) return 'too_large';
        this.move(viewer, id, clock, bytes);
      }
      return reader.left === 0 ? 'ok' : 'malformed';
    } catch (error) {
      if (error instanceof BadBytes) return 'malformed';
      throw error;
    }
  }

  /** Other nodes say where their people are. Whoever is connected here is known better here, unless they came back there since. */
  hear(cursors: readonly SharedCursor[]): void {
    for (const { id, clock, personId, state } of cursors) {
      const here = this.cursors.get(id);
      const before = this.remote.get(id);
      const owner = here?.owner.identity.personId ?? before?.personId ?? this.departed.get(id)?.personId ?? personId;
      if (owner !== personId || (here && clock <= here.clock + here.lead) || (before && clock < before.clock)) continue;
      if (state === null) {
        if (before) this.lose(id, before);
      } else if (before?.clock === clock && before.state === state) {
        before.heardAt = this.clock.now();
      } else {
        this.place(id, { personId, clock, state }, here, before);
      }
    }
  }

  /** Says who is here to a node that asks. */
  tellAll(): void {
    const cursors = [...this.cursors].map(([id, { clock, lead, state, owner }]) => ({ id, clock: clock + lead, state, personId: owner.identity.personId }));
    if (cursors.length > 0) this.tell?.(cursors);
  }

  close(): void {
    this.cancelTick?.();
    this.cancelTick = null;
    this.cancelBeat?.();
    this.cancelBeat = null;
  }

  private place(id: number, { personId, clock, state }: { personId: string; clock: number; state: string }, here: Cursor | undefined, before: Remote | undefined): void {
    if (here) {
      this.viewers.set(here.owner, this.viewers.get(here.owner)! - 1);
      this.cursors.delete(id);
    }
    const lead = before?.lead ?? Math.max(0, (this.departed.get(id)?.seen ?? -1) + 1 - clock);
    this.departed.delete(id);
    this.remote.set(id, { personId, clock, lead, state, heardAt: this.clock.now() });
    this.note(id, { owner: null, clock, lead, state });
  }

  private lose(id: number, { personId, clock, lead }: Remote): void {
    this.remote.delete(id);
    this.remember(id, { personId, clock, seen: clock + lead });
    this.note(id, { owner: null, clock, lead, state: null });
  }

  private remember(id: number, departed: Departed): void {
    if (this.departed.size >= REMEMBERED) this.departed.delete(this.departed.keys().next().value!);
    this.departed.set(id, departed);
  }

  /** Messages between nodes may get lost, so each repeats who is with it, and forgets whom nobody repeats. */
  private beatSoon(): void {
    if (!this.tell) return;
    this.cancelBeat ??= this.scheduler.after(this.limits.presenceBeatMs, () => {
      this.cancelBeat = null;
      this.tellAll();
      const lost = this.clock.now() - this.limits.presenceLostMs;
      for (const [id, remote] of this.remote) if (remote.heardAt <= lost) this.lose(id, remote);
      if (this.cursors.size + this.remote.size > 0) this.beatSoon();
    });
  }

  /**
   * Whether the entry is about the viewer's own cursor. An id belongs to the connection that used it first, and later only to the
   * same person: to a connection that has no cursor yet (it has just come back), or that brings news about it (an echo never does).
   */
  private owns(viewer: Viewer, id: number, clock: number, bytes: Uint8Array): boolean {
    const cursor = this.cursors.get(id);
    if (cursor?.owner === viewer) return clock > cursor.clock || (clock === cursor.clock && isNull(bytes) && cursor.state !== null);
    if (isNull(bytes)) return false;
    const before = cursor ? { personId: cursor.owner.identity.personId, clock: cursor.clock } : this.remote.get(id) ?? this.departed.get(id);
    if (before && before.personId !== viewer.identity.personId) return false;
    const own = this.viewers.get(viewer) ?? this.limits.presenceIds;
    return own < this.limits.presenceIds && (!before || own === 0 || clock > before.clock);
  }

  private move(viewer: Viewer, id: number, clock: number, bytes: Uint8Array): void {
    const before = this.cursors.get(id);
    const there = before ?? this.remote.get(id);
    const seen = there ? there.clock + there.lead : this.departed.get(id)?.seen ?? -1;
    const lead = before?.owner === viewer ? before.lead : Math.max(0, seen + 1 - clock);
    const cursor = { owner: viewer, clock, lead, state: stamp(bytes, viewer.identity, this.limits.presenceBytes) };
    this.cursors.set(id, cursor);
    if (before?.owner !== viewer) {
      if (before) this.viewers.set(before.owner, this.viewers.get(before.owner)! - 1);
      this.viewers.set(viewer, this.viewers.get(viewer)! + 1);
    }
    this.departed.delete(id);
    this.remote.delete(id);
    this.note(id, cursor);
  }

  private note(id: number, cursor: Change): void {
    this.changed.set(id, { clock: cursor.clock + cursor.lead, state: cursor.state, owner: cursor.owner, lead: cursor.lead });
    this.tickSoon();
    this.beatSoon();
  }

  private tickSoon(): void {
    this.cancelTick ??= this.scheduler.after(this.limits.presenceMs, () => this.tick());
  }

  private tick(): void {
    this.cancelTick = null;
    const changed = [...this.changed];
    this.changed.clear();
    const everybody = this.asking.size > 0 ? this.everybody() : null;
    const news = changed.length > 0 ? encode(changed) : null;
    // A client takes a greater counter about itself for a newer state of its own, so it must not see one that we raised.
    const raised = new Set(changed.filter(([, { lead }]) => lead > 0).map(([, { owner }]) => owner));
    const ours = this.tell ? changed.flatMap(([id, { clock, state, owner }]) => (owner ? [{ id, clock, state, personId: owner.identity.personId }] : [])) : [];
    if (ours.length > 0) this.tell?.(ours);
    for (const viewer of this.viewers.keys()) {
      if (everybody && this.asking.has(viewer)) viewer.deliver([everybody]);
      else if (news) viewer.deliver([raised.has(viewer) ? encode(changed.filter(([, { owner }]) => owner !== viewer)) : news]);
    }
    this.asking.clear();
  }

  private everybody(): Uint8Array {
    return encode([...this.cursors, ...this.remote].map(([id, { clock, lead, state }]) => [id, { clock: clock + lead, state }]));
  }
}

/** An empty presence message: a sign of life that every client understands. */
export const NO_NEWS: Uint8Array = encode([]);

function encode(entries: readonly (readonly [number, { readonly clock: number; readonly state: string | null }])[]): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, entries.length);
  for (const [id, { clock, state }] of entries) {
    encoding.writeVarUint(encoder, id);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarString(encoder, state ?? 'null');
  }
  return presenceFrame(encoding.toUint8Array(encoder));
}

function isNull(bytes: Uint8Array): boolean {
  return bytes.length === 4 && String.fromCharCode(...bytes) === 'null';
}

/** The client's state with the identity that the session knows, whatever the client wrote there. */
function stamp(bytes: Uint8Array, identity: Identity, mostBytes: number): string | null {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint8Array(encoder, bytes);
  const state = new ByteReader(encoding.toUint8Array(encoder)).json(mostBytes);
  if (state === null) return null;
  const { personId, organisationId, name, organisation, initials, colour } = identity;
  // `color` is what the stock caret plugins read.
  const user = { name, organisation, initials, colour, color: colour, personId, organisationId };
  return JSON.stringify({ ...(typeof state === 'object' && !Array.isArray(state) ? state : {}), user });
}
