import type { Accepted, Refused } from './guard.js';
import type { AppendRequest, Author, ClockRange } from './ports.js';
import type { RoomSession } from './room-session.js';
import { joinSegments } from './update-writer.js';
import type { Segment } from './update-writer.js';

/** A write that passed the guard and is not committed yet. */
export interface PendingWrite {
  readonly session: RoomSession | null;
  readonly author: Author;
  readonly receivedAt: number;
  /** The frame's size, for the accounts of back-pressure. */
  readonly frameBytes: number;
  readonly accepted: Accepted;
  /** For writes of the server itself, which wait for their outcome. */
  readonly resolve?: (outcome: { readonly ok: true; readonly seq: number } | Refused) => void;
  readonly reject?: (error: unknown) => void;
}

/** Writes that are stored as one row: consecutive ones of one author, joined. */
export interface Group {
  readonly session: RoomSession | null;
  readonly author: Author;
  readonly receivedAt: number;
  readonly writes: readonly PendingWrite[];
  readonly segment: Segment;
  readonly inserted: readonly ClockRange[];
  readonly deleted: readonly ClockRange[];
  readonly claims: readonly number[];
  readonly vanished: readonly ClockRange[];
  readonly unwanted: readonly ClockRange[];
}

const GROUP_BYTES = 256 * 1024;

/**
 * Cuts the next batch off the writes that wait. Writes that add nothing ride along with the one before them, because they are
 * only safe when it is; at the front they are safe already, and the caller has answered them before.
 */
export function nextGroups(waiting: PendingWrite[], mostBytes: number): Group[] {
  const groups: PendingWrite[][] = [];
  let bytes = 0, groupBytes = 0;
  while (waiting.length > 0 && bytes < mostBytes) {
    const write = waiting[0]!;
    const size = write.accepted.segment?.bytes.length ?? 0;
    const group = groups[groups.length - 1];
    const first = group?.[0];
    const joins = first !== undefined && (size === 0 || (groupBytes + size <= GROUP_BYTES && sameSource(first, write)));
    if (joins) group!.push(write);
    else groups.push([write]);
    groupBytes = joins ? groupBytes + size : size;
    bytes += size;
    waiting.shift();
  }
  return groups.map(toGroup);
}

export function toRequest(group: Group, documentId: string, after: number): AppendRequest {
  const { author, receivedAt, inserted, deleted, claims, vanished, unwanted } = group;
  return { documentId, after, update: group.segment.bytes, author, receivedAt, claims, inserted, deleted, ...(vanished.length > 0 ? { vanished, unwanted } : {}) };
}

function sameSource(left: PendingWrite, right: PendingWrite): boolean {
  return left.session !== null && left.session === right.session;
}

function toGroup(writes: readonly PendingWrite[]): Group {
  const adding = writes.filter(({ accepted }) => accepted.segment !== null);
  const first = adding[0]!;
  const { session, author, receivedAt } = first;
  if (adding.length === 1) {
    const { segment, inserted, deleted, claims, implied, unwanted } = first.accepted;
    return { session, author, receivedAt, writes, segment: segment!, inserted, deleted, claims, vanished: implied, unwanted };
  }
  const deleted = adding.flatMap(({ accepted }) => accepted.deleted);
  return {
    session, author, receivedAt, writes, deleted,
    segment: joinSegments(adding.map(({ accepted }) => ({ ...accepted.segment!, deleted: accepted.deleted }))),
    inserted: joinRanges(adding.flatMap(({ accepted }) => accepted.inserted)),
    claims: adding.flatMap(({ accepted }) => accepted.claims),
    vanished: adding.flatMap(({ accepted }) => accepted.implied),
    unwanted: adding.flatMap(({ accepted }) => accepted.unwanted),
  };
}

function joinRanges(ranges: readonly ClockRange[]): ClockRange[] {
  const joined = new Map<number, ClockRange>();
  for (const range of ranges) {
    const before = joined.get(range.client);
    joined.set(range.client, before ? { ...before, length: before.length + range.length } : range);
  }
  return [...joined.values()];
}
