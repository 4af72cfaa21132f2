import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** A document as somebody really typed it: each step is some replacements, each `[position, deleted, inserted]`, counted in Unicode characters. */
export interface RecordedHistory {
  startContent: string;
  endContent: string;
  txns: { patches: [position: number, deleted: number, inserted: string][] }[];
}

/** Where the engine keeps the recording, with its source and licence beside it. */
const SVELTE_COMPONENT = new URL('../../../../libs/engine/sync-room/src/testing/traces/sveltecomponent.json.gz', import.meta.url);

export const recordedHistory = (): RecordedHistory => JSON.parse(gunzipSync(readFileSync(SVELTE_COMPONENT)).toString('utf8')) as RecordedHistory;
