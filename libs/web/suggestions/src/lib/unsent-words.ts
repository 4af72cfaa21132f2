import { sliceOf } from '@northstar/engine-suggestions';
import type { KeptText } from '@northstar/web-core';
import { wordsOf } from './describe.js';
import { readUnsent } from './outbox.js';

/** The words of suggestions that only this device has, with a little of what stands around them, to be read by their author; empty where there are none. */
export function unsentSuggestionWords({ suggestions = {} }: Pick<KeptText, 'suggestions'>): string {
  const proposals = new Map(Object.values(suggestions).flatMap(({ unsent }) => readUnsent(unsent).proposals));
  return [...proposals.values()].map(({ before, replaced, proposed, after }) => {
    const [was, now] = [replaced, proposed].map((piece) => { const slice = sliceOf(piece); return slice ? wordsOf(slice) : ''; });
    return `… ${before}[${was} → ${now}]${after} …`.replace(/\s+/g, ' ');
  }).join('\n\n');
}
