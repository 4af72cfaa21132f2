import { REFUSAL, type Someone } from '../harness.js';
import { value } from './client.js';

// What the stories of discussions send.
export const THREAD_PARTS = `id state quote anchor { start end } createdBy { name } organisation { name } resolvedAt resolvedBy { name } resolvedByOrganisation { name } can
  comments { id body author { name } organisation { name } createdAt editedAt }`;
const answer = `{ ... on Thread { ${THREAD_PARTS} } ${REFUSAL} }`;
export const START_THREAD = `mutation($document: ID!, $anchor: AnchorInput, $body: String!) { startThread(documentId: $document, anchor: $anchor, body: $body) ${answer} }`;
export const REPLY = `mutation($id: ID!, $body: String!) { reply(threadId: $id, body: $body) ${answer} }`;
export const EDIT_COMMENT = `mutation($id: ID!, $body: String!) { editComment(id: $id, body: $body) ${answer} }`;
export const DELETE_COMMENT = `mutation($id: ID!) { deleteComment(id: $id) ${answer} }`;
export const RESOLVE_THREAD = `mutation($id: ID!) { resolveThread(id: $id) ${answer} }`;
export const REOPEN_THREAD = `mutation($id: ID!) { reopenThread(id: $id) ${answer} }`;
export const THREAD = `query($id: ID!) { thread(id: $id) { ${THREAD_PARTS} } }`;
export const THREAD_CHANGED = `subscription($id: ID!) { threadChanged(documentId: $id) { ${THREAD_PARTS} } }`;
export const THREADS = `query($id: ID!, $state: ThreadState, $first: Int, $after: String) { document(id: $id) { openThreadCount
  threads(state: $state, first: $first, after: $after) { totalCount nodes { ${THREAD_PARTS} } pageInfo { hasNextPage endCursor } } } }`;

export interface Comment { id: string; body: string; author: { name: string }; organisation: { name: string } | null; createdAt: string; editedAt: string | null }
export interface Thread {
  id: string; state: string; quote: string; anchor: { start: string; end: string } | null; createdBy: { name: string }; organisation: { name: string } | null;
  resolvedAt: string | null; resolvedBy: { name: string } | null; resolvedByOrganisation: { name: string } | null; can: string[]; comments: Comment[];
}
export interface ThreadPage { totalCount: number; nodes: Thread[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } }
export interface Threads { openThreadCount: number; threads: ThreadPage }

/** The threads of a document as somebody sees them. */
export const threadsOf = async (person: Someone, id: string, page: { state?: string; first?: number; after?: string | null | undefined } = {}): Promise<Threads> =>
  (await person.query<{ document: Threads }>(THREADS, { id, ...page })).document;

/** Begins a thread, about the whole text or a passage. */
export const begins = async (person: Someone, document: string, body: string, anchor: object | null = null): Promise<Thread> =>
  value(await person.mutate(START_THREAD, { document, body, anchor }));

/** Does something to a thread or a comment; answers the thread or why not. */
export const acts = (person: Someone, mutation: string, id: string, body?: string): Promise<Thread & { code?: string }> => person.mutate(mutation, { id, body });
