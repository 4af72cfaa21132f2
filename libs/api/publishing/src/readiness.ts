import { readyToPublish, type Readiness as ReadinessOf } from '@northstar/domain-strategy';
import type { AgreedText } from './agreed-texts.js';

export type Readiness = ReadinessOf<AgreedText & { readonly agreedHash: string | null }>;

/** What the next edition would hold and what stands in its way. A version counts as agreed only with the ballot that carried it. */
export function readiness(texts: readonly AgreedText[], previous: ReadonlyMap<string, string>, chosen: ReadonlySet<string> | null, signedSince: ReadonlySet<string>): Readiness {
  const facts = texts.map((text) => ({ ...text, agreedHash: text.ballotId === null ? null : text.hash }));
  return readyToPublish(facts, previous.size > 0 ? previous : null, chosen, signedSince);
}

/** The documents whose agreed versions were chosen; null when one of them is agreed no longer, so that nobody publishes other words than were looked at. */
export function documentsOf(texts: readonly AgreedText[], versionIds: readonly string[]): ReadonlySet<string> | null {
  const agreed = new Map(texts.filter((text) => text.ballotId !== null).map((text) => [text.versionId, text.documentId]));
  const documents = versionIds.map((id) => agreed.get(id));
  return documents.includes(undefined) ? null : new Set(documents as string[]);
}
