import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { replayedUpdates } from './typing.mjs';

const known = new Map();

/** A part of the recorded history of a paper, as the updates that its author's editor would have sent. */
export function recorded(limit = Infinity) {
  if (!known.has(limit)) {
    const { txns } = JSON.parse(gunzipSync(readFileSync(new URL('../traces/automerge-paper.json.gz', import.meta.url))).toString('utf8'));
    known.clear();
    known.set(limit, replayedUpdates(txns, { limit }));
  }
  return known.get(limit);
}
