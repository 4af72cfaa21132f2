import { readyToPublish, type DocumentKind, type DocumentStatus, type Obstacle, type Readiness, type TextFacts } from '@northstar/domain-strategy';
import type { PublishableText, PublishReadiness } from './types.js';

interface Facts extends TextFacts { readonly text: PublishableText }

/** The API writes in capitals what the domain writes small; the words are the same. */
const facts = (text: PublishableText): Facts => ({
  documentId: text.document.id, kind: text.document.kind.toLowerCase() as DocumentKind, title: text.document.title, status: text.document.status.toLowerCase() as DocumentStatus, agreedHash: text.version?.hash ?? null, text,
});

/** What an edition of the chosen texts would hold and what stands in its way, by the same rules that the server applies [A9]–[A12]. */
export function selection({ texts, previous }: Pick<PublishReadiness, 'texts' | 'previous'>, leftOut: ReadonlySet<string>): Readiness<Facts> {
  const hashes = previous ? new Map(previous.documents.map(({ documentId, hash }) => [documentId, hash])) : null;
  return readyToPublish(texts.map(facts), hashes, new Set(texts.map(({ document }) => document.id).filter((id) => !leftOut.has(id))), new Set(texts.filter(({ signedSince }) => signedSince).map(({ document }) => document.id)));
}

/** How an agreed text compares with the last edition; null before the first. */
export function since({ document, version }: PublishableText, previous: PublishReadiness['previous']): 'same' | 'changed' | 'new' | null {
  if (!previous) return null;
  const before = previous.documents.find(({ documentId }) => documentId === document.id);
  if (!before) return 'new';
  return before.hash === version?.hash ? 'same' : 'changed';
}

/** Everybody who would be named, once, by name. */
export function standBehind(texts: readonly PublishableText[]): PublishableText['supporters'][number]['organisation'][] {
  const all = new Map(texts.flatMap(({ supporters }) => supporters.map(({ organisation }) => [organisation.id, organisation] as const)));
  return [...all.values()].sort((one, other) => one.name.localeCompare(other.name, 'en-GB', { sensitivity: 'base' }));
}

/** A ballot mends what stops an edition: on which text, null for any; nothing where it is mended by a choice on the same page. */
export const mendedBy = ({ documentId }: Obstacle, choose: boolean): { readonly documentId: string | null } | null => (documentId === null && choose ? null : { documentId });
