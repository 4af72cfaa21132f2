import { createDecoder, readVarString, readVarUint } from 'lib0/decoding';
import type { Decoder } from 'lib0/decoding';
import type { Mode } from './save-state.js';

/** Message types that only our server sends; a stock client ignores them. */
export const SAVED = 10;
export const WELCOME = 11;

const SYNC = 0;
const SYNC_STEP_2 = 1;
const SYNC_UPDATE = 2;
/** What an outgoing frame means for saving. `whole` answers the server's question for everything that it lacks. */
export type Outgoing = 'change' | 'whole' | 'other';

/** Reads as much of an outgoing frame as is needed to know whether the server counts it as a write. It counts empty ones too. */
export function classify(frame: Uint8Array): Outgoing {
  const decoder = createDecoder(frame);
  if (readVarUint(decoder) !== SYNC) return 'other';
  const kind = readVarUint(decoder);
  return kind === SYNC_STEP_2 ? 'whole' : kind === SYNC_UPDATE ? 'change' : 'other';
}

/** What the server says when it lets a connection in. */
export interface Welcome { readonly protocolVersion: number; readonly schemaVersion: number; readonly epoch: number; readonly mode: Mode; readonly reason: string }

/** Reads a welcome; an unknown mode is the most careful one. */
export function readWelcome(decoder: Decoder): Welcome {
  const protocolVersion = readVarUint(decoder);
  const schemaVersion = readVarUint(decoder);
  const epoch = readVarUint(decoder);
  const mode = readVarString(decoder);
  return { protocolVersion, schemaVersion, epoch, mode: mode === 'edit' || mode === 'suggest' ? mode : 'read', reason: readVarString(decoder) };
}
