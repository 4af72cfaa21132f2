import { readyToPublish, type Readiness as ReadinessOf } from '@northstar/domain-strategy';
import type { AgreedText } from './agreed-texts.js';

export type Readiness = ReadinessOf<AgreedText & { readonly agreedHash: string | null }>;

/** What the next edition would hold and what stands in its way. A version counts as agreed only with the ballot that carried it. */
export function readiness(texts: readonly AgreedText[], previous: ReadonlyMap<string, string>): Readiness {
  const facts = texts.map((text) => ({ ...text, agreedHash: text.ballotId === null ? null : text.hash }));
  return readyToPublish(facts, previous.size > 0 ? previous : null);
}
