import type { Group } from './pending.js';
import type { RoomSession } from './room-session.js';
import { joinSegments } from './update-writer.js';
import { savedFrame, updateFrame } from './wire.js';

/** Beyond this a joined frame would only delay whoever reads it. */
const JOIN_BYTES = 512 * 1024;

/**
 * Tells what was committed [C1]. Who only reads gets one frame for the whole batch, encoded once for all of them; who wrote gets
 * what the others wrote, and the count of its stored writes, in one write to its socket.
 */
export function fanOut(sessions: Iterable<RoomSession>, groups: readonly Group[]): void {
  const single = groups.map(({ segment }) => lazy(() => updateFrame(segment.bytes)));
  const bytes = groups.reduce((sum, { segment }) => sum + segment.bytes.length, 0);
  const all = lazy(() => (groups.length === 1 || bytes > JOIN_BYTES ? single.map((frame) => frame()) : [updateFrame(joinSegments(groups.map(toEntry)).bytes)]));
  const writers = new Set(groups.flatMap(({ writes }) => writes.map(({ session }) => session)));
  const authors = new Set(groups.map(({ session }) => session));
  for (const session of sessions) {
    const news = !session.synced ? [] : authors.has(session) ? single.filter((_, at) => groups[at]!.session !== session).map((frame) => frame()) : all();
    session.deliver(writers.has(session) ? [...news, savedFrame(session.saved)] : news);
  }
}

function toEntry({ segment, deleted }: Group) {
  return { ...segment, deleted };
}

function lazy<Value>(make: () => Value): () => Value {
  let value: Value | undefined;
  return () => value ??= make();
}
