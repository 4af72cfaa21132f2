import { DocIndex } from './doc-index.js';
import { examine } from './guard.js';
import type { Refused } from './guard.js';
import { DEFAULT_LIMITS } from './limits.js';
import type { AppendRequest, Author } from './ports.js';
import { CompiledRules } from './schema-rules.js';
import type { SchemaRules } from './schema-rules.js';

/**
 * The text with which a document begins, judged as any write [C5] and ready for its log. For a document that is made in the same
 * transaction, so that neither is ever there without the other: nobody can have it open yet, so there is nobody to tell.
 */
export function firstWrite(documentId: string, update: Uint8Array, author: Author, receivedAt: number, rules: SchemaRules): { readonly ok: true; readonly request: AppendRequest } | Refused {
  const writer = { personId: author.personId, mayWrite: true, claimsLeft: 1 };
  const verdict = examine(new DocIndex(), update, writer, new CompiledRules(rules), { ...DEFAULT_LIMITS, frameBytes: DEFAULT_LIMITS.documentBytes });
  if (!verdict.ok) return verdict;
  if (!verdict.segment) return { ok: false, code: 'malformed', detail: 'nothing in it' };
  const { segment, inserted, deleted, claims } = verdict;
  return { ok: true, request: { documentId, after: 0, update: segment.bytes, author, receivedAt, claims, inserted, deleted } };
}
