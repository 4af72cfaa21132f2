import { Collab } from '@northstar/api-collab';
import { Clock, SystemClock } from '@northstar/api-core';
import { SuggestionsService, WordingsService } from '@northstar/api-suggestions';
import { fromBlocks } from '@northstar/engine-editor-schema';
import { passageAt, type Proposal, reading, reword } from '@northstar/engine-suggestions';
import type { ModuleRef } from '@nestjs/core';
import * as Y from 'yjs';
import type { DemoPeople } from './demo-people.js';
import type { DemoWording } from './demo/types.js';

const DAY = 86_400_000;
const lax = { strict: false };

/** Offers a wording as one of the demo's people did, and says who supports it, each at their own time. */
export async function offerWording(app: ModuleRef, people: DemoPeople, documentId: string, { passage, words, by, daysAgo, supported }: DemoWording): Promise<void> {
  const now = Date.now();
  const at = <T>(days: number, work: () => Promise<T>): Promise<T> => SystemClock.travel(now - days * DAY, work);
  const proposal = rewordingOf((await app.get(Collab, lax).committed(documentId))!, passage, words);
  const input = { key: `demo-wording-${by}`, ...proposal };
  const offered = await at(daysAgo, () => app.get(SuggestionsService, lax).propose(people.as(by), documentId, [input], []));
  if (!offered.ok) throw new Error(`demo: the wording by ${by}: ${offered.message}`);
  for (const support of supported) {
    const said = await at(support.daysAgo, () => app.get(WordingsService, lax).support(people.as(support.by), offered.value, true, app.get(Clock, lax).date()));
    if (!said.ok) throw new Error(`demo: ${support.by} supports the wording by ${by}: ${said.message}`);
  }
}

/** Other words in the place of a passage that stands exactly once in a text. */
function rewordingOf(state: Uint8Array, passage: string, words: string): Proposal {
  const ydoc = new Y.Doc();
  Y.applyUpdate(ydoc, state);
  try {
    const { doc, map } = reading(ydoc);
    const first = map.text.indexOf(passage);
    const stretch = first < 0 || map.text.indexOf(passage, first + 1) >= 0 ? null : passageAt(doc, map.positions[first]!, map.positions[first + passage.length - 1]! + 1);
    const result = stretch && reword(ydoc, stretch, fromBlocks([{ type: 'paragraph', text: words }]));
    if (!result?.ok) throw new Error(`the passage “${passage}” does not stand exactly once in its text, or reads so already`);
    return result.proposal;
  } finally {
    ydoc.destroy();
  }
}
