import { createHash } from 'node:crypto';
import * as Y from 'yjs';
import { LightClient } from './light-client.mjs';
import { skim } from './skim.mjs';
import { contentOf } from './typing.mjs';

/** Sends updates as fast as the network takes them. */
export async function pour(client, updates) {
  const PORTION = 200;
  for (let at = 0; at < updates.length; at += PORTION) {
    client.socket.cork();
    let flowing = true;
    for (const update of updates.slice(at, at + PORTION)) flowing = client.send(client.frameOf(update));
    client.socket.uncork();
    if (client.closed) throw new Error(`the writer was closed: ${JSON.stringify(client.closed)}`);
    if (!flowing) await new Promise((resolve) => { client.socket.once('drain', resolve); client.socket.once('close', resolve); });
    // The socket's own reading gets its turn.
    else await new Promise(setImmediate);
  }
}

/** Resolves when everything up to this clock has arrived at a client. */
export function hasAll(client, author, clocks, timeoutMs = 180_000) {
  return new Promise((resolve, reject) => {
    let seen = 0;
    const timer = setTimeout(() => reject(new Error(`only ${seen} of ${clocks} clocks arrived within ${timeoutMs} ms`)), timeoutMs);
    const look = (update) => {
      skim(update, (client_, from, to) => { if (client_ === author && from <= seen) seen = Math.max(seen, to); });
      if (seen >= clocks) {
        clearTimeout(timer);
        resolve();
      }
    };
    client.received.forEach(look);
    client.onUpdate = look;
    client.onEnd = () => { clearTimeout(timer); reject(new Error(`a reader was closed: ${JSON.stringify(client.closed)}`)); };
  });
}

/** Resolves when the server called everything saved that was sent; at once where it says no such thing. */
export async function allSaved(server, client, timeoutMs = 180_000) {
  const deadline = Date.now() + timeoutMs;
  while (server.saves && client.saved < client.sent) {
    if (client.closed || Date.now() > deadline) throw new Error(`${client.sent - client.saved} writes were never called saved`);
    await new Promise((resolve) => { setTimeout(resolve, 5); });
  }
}

/** A client that is there, with what it got. */
export const visit = (server, doc, n, more = {}) => new LightClient({ ...server.spec(doc, n), ...more }).joined(120_000);

/** Whether what was received amounts to this text; many updates at a time, since histories are long. */
export function sameText(received, outcome) {
  const doc = new Y.Doc();
  doc.transact(() => { for (const update of received) if (update.length > 2) Y.applyUpdate(doc, update); });
  const hash = (text) => createHash('sha256').update(text).digest('hex');
  const same = hash(contentOf(doc)) === hash(outcome);
  doc.destroy();
  return same;
}
