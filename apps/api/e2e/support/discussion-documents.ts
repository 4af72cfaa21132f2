import { REFUSAL, type Someone } from '../harness.js';
import { value } from './client.js';

// What the stories of discussions send.
export const THREAD_PARTS = `id state quote anchor { start end words prefix suffix } createdBy { name } organisation { name } resolvedAt resolvedBy { name } resolvedByOrganisation { name } reopenedAt reopenedBy { name } reopenedByOrganisation { name } can mayAttach seenAt
  attachment { formerQuote at by { name } organisation { name } }
  comments { id body author { name } organisation { name } createdAt editedAt mentions { ref name left me } reactions { kind mine people { name } } }`;
const answer = `{ ... on Thread { ${THREAD_PARTS} } ${REFUSAL} }`;
export const START_THREAD = `mutation($document: ID!, $anchor: AnchorInput, $body: String!) { startThread(documentId: $document, anchor: $anchor, body: $body) ${answer} }`;
export const REPLY = `mutation($id: ID!, $body: String!) { reply(threadId: $id, body: $body) ${answer} }`;
export const EDIT_COMMENT = `mutation($id: ID!, $body: String!) { editComment(id: $id, body: $body) ${answer} }`;
export const DELETE_COMMENT = `mutation($id: ID!) { deleteComment(id: $id) ${answer} }`;
export const RESOLVE_THREAD = `mutation($id: ID!) { resolveThread(id: $id) ${answer} }`;
export const REOPEN_THREAD = `mutation($id: ID!) { reopenThread(id: $id) ${answer} }`;
export const ATTACH_THREAD = `mutation($id: ID!, $anchor: AnchorInput!) { attachThread(id: $id, anchor: $anchor) ${answer} }`;
export const REACT = `mutation($id: ID!, $kind: ReactionKind!, $on: Boolean!) { react(commentId: $id, kind: $kind, on: $on) ${answer} }`;
export const MARK_SEEN = `mutation($id: ID!, $threads: [ID!], $upTo: DateTime!) { markSeen(documentId: $id, threadIds: $threads, upTo: $upTo) { ... on Document { id } ${REFUSAL} } }`;
export const MENTIONS = 'query($slug: String!) { network(slug: $slug) { mentions { comment { body author { name } } thread { id document { id title } } organisation { name } } } }';
export const MENTIONS_CHANGED = 'subscription($id: ID!) { mentionsChanged(networkId: $id) }';
export const THREAD = `query($id: ID!) { thread(id: $id) { ${THREAD_PARTS} } }`;
export const THREAD_CHANGED = `subscription($id: ID!) { threadChanged(documentId: $id) { ${THREAD_PARTS} } }`;
export const THREADS = `query($id: ID!, $state: ThreadState, $first: Int, $after: String) { document(id: $id) { openThreadCount
  threads(state: $state, first: $first, after: $after) { totalCount nodes { ${THREAD_PARTS} } pageInfo { hasNextPage endCursor } } } }`;

export interface Comment { id: string; body: string; author: { name: string }; organisation: { name: string } | null; createdAt: string; editedAt: string | null;
  mentions: { ref: string; name: string; left: boolean; me: boolean }[]; reactions: { kind: string; mine: boolean; people: { name: string }[] }[];
}
export interface Thread {
  id: string; state: string; quote: string; anchor: { start: string; end: string; words: string; prefix: string; suffix: string } | null; createdBy: { name: string }; organisation: { name: string } | null;
  resolvedAt: string | null; resolvedBy: { name: string } | null; resolvedByOrganisation: { name: string } | null;
  reopenedAt: string | null; reopenedBy: { name: string } | null; reopenedByOrganisation: { name: string } | null; can: string[]; comments: Comment[]; mayAttach: boolean; seenAt: string | null;
  attachment: { formerQuote: string; at: string; by: { name: string }; organisation: { name: string } | null } | null;
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

/** What names somebody and waits to be seen, in their own network. */
export const waitingFor = async (person: Someone): Promise<{ comment: { body: string; author: { name: string } }; thread: { id: string; document: { id: string; title: string } }; organisation: { name: string } | null }[]> =>
  (await person.query<{ network: { mentions: never[] } }>(MENTIONS, { slug: person.slug })).network.mentions;
