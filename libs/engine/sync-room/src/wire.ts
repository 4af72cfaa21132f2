import * as encoding from 'lib0/encoding';
import { BadBytes, ByteReader } from './byte-reader.js';
import type { CollabMode } from './ports.js';

/** Grows when the extra messages of this file change; a client of an older version is told by its number in `welcome`. */
export const PROTOCOL_VERSION = 1;

const MESSAGE = { sync: 0, awareness: 1, auth: 2, queryAwareness: 3, saved: 10, welcome: 11 } as const;
const SYNC = { step1: 0, step2: 1, update: 2 } as const;

/** What a client may say. */
export type ClientMessage =
  | { readonly kind: 'step1'; readonly vector: Uint8Array }
  /** An update or, as the answer to our sync step 1, a sync step 2: both are writes [C3]. */
  | { readonly kind: 'write'; readonly update: Uint8Array; readonly answer: boolean }
  | { readonly kind: 'presence'; readonly states: Uint8Array }
  | { readonly kind: 'query_presence' };

/** Reads one frame, which holds exactly one message. Null for anything else, server-only messages included. */
export function readFrame(frame: Uint8Array): ClientMessage | null {
  try {
    const reader = new ByteReader(frame);
    const message = readMessage(reader);
    return reader.left === 0 ? message : null;
  } catch (error) {
    if (error instanceof BadBytes) return null;
    throw error;
  }
}

function readMessage(reader: ByteReader): ClientMessage | null {
  switch (reader.uint()) {
    case MESSAGE.sync:
      switch (reader.uint()) {
        case SYNC.step1: return { kind: 'step1', vector: reader.take(reader.uint()) };
        case SYNC.step2: return { kind: 'write', update: reader.take(reader.uint()), answer: true };
        case SYNC.update: return { kind: 'write', update: reader.take(reader.uint()), answer: false };
        default: return null;
      }
    case MESSAGE.awareness: return { kind: 'presence', states: reader.take(reader.uint()) };
    case MESSAGE.queryAwareness: return { kind: 'query_presence' };
    default: return null;
  }
}

export function step1Frame(vector: Uint8Array): Uint8Array {
  return syncFrame(SYNC.step1, vector);
}

export function step2Frame(update: Uint8Array): Uint8Array {
  return syncFrame(SYNC.step2, update);
}

export function updateFrame(update: Uint8Array): Uint8Array {
  return syncFrame(SYNC.update, update);
}

export function presenceFrame(states: Uint8Array): Uint8Array {
  return frame((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.awareness);
    encoding.writeVarUint8Array(encoder, states);
  });
}

/** How many of this connection's writes are stored, counted from the first. */
export function savedFrame(count: number): Uint8Array {
  return frame((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.saved);
    encoding.writeVarUint(encoder, count);
  });
}

export interface Welcome {
  readonly protocolVersion: number;
  readonly schemaVersion: number;
  readonly epoch: number;
  readonly mode: CollabMode;
  /** Why the mode is not `edit`; empty if it is. */
  readonly reason: string;
}

export function welcomeFrame(welcome: Welcome): Uint8Array {
  return frame((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.welcome);
    encoding.writeVarUint(encoder, welcome.protocolVersion);
    encoding.writeVarUint(encoder, welcome.schemaVersion);
    encoding.writeVarUint(encoder, welcome.epoch);
    encoding.writeVarString(encoder, welcome.mode);
    encoding.writeVarString(encoder, welcome.reason);
  });
}

export type ServerExtra = { readonly kind: 'saved'; readonly count: number } | ({ readonly kind: 'welcome' } & Welcome);

/** For clients and tests: reads our two extra messages; null for every other frame. */
export function readServerExtra(bytes: Uint8Array): ServerExtra | null {
  const reader = new ByteReader(bytes);
  switch (reader.uint()) {
    case MESSAGE.saved: return { kind: 'saved', count: reader.uint() };
    case MESSAGE.welcome: return {
      kind: 'welcome', protocolVersion: reader.uint(), schemaVersion: reader.uint(), epoch: reader.uint(),
      mode: reader.text() as CollabMode, reason: reader.text(),
    };
    default: return null;
  }
}

function syncFrame(kind: number, bytes: Uint8Array): Uint8Array {
  return frame((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.sync);
    encoding.writeVarUint(encoder, kind);
    encoding.writeVarUint8Array(encoder, bytes);
  });
}

function frame(write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder();
  write(encoder);
  return encoding.toUint8Array(encoder);
}
