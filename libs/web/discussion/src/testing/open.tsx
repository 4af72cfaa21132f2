import { applyJson, createAnchor, fromBlocks, textMap } from '@northstar/engine-editor-schema';
import { renderApp } from '@northstar/web-core/testing';
import { DocumentEditor, DocumentSession, editorMessages, useDocumentSession } from '@northstar/web-editor';
import type { DocumentSessionValue } from '@northstar/web-editor';
import { FakeServer } from '@northstar/web-editor/testing';
import { uiMessages } from '@northstar/web-ui';
import { act, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { CommentBubble } from '../components/CommentBubble.js';
import { DiscussionProvider } from '../components/DiscussionProvider.js';
import { DiscussionRail } from '../components/DiscussionRail.js';
import type { Thread } from '../lib/types.js';
import { discussionMessages } from '../messages.js';
import { theThreads } from './a-thread.js';

const TEXT = 'Governments should fund one early warning desk, and publish what it warns of.';
/** The session of the page that is open. */
export let session: DocumentSessionValue;

function Page({ first, comment }: { first: string | null; comment: string | null }) {
  const [thread, setThread] = useState<string | null>(first);
  return (
    <DocumentSession documentId="doc-1" title="Desk">
      <Probe />
      <DiscussionProvider threadId={thread} onThread={setThread} commentId={comment} onOpen={() => {}} drawSuggestion={({ id }) => <p>the suggestion {id}</p>}><DocumentEditor /><DiscussionRail /><CommentBubble /></DiscussionProvider>
      <output aria-label="address">{thread ?? 'none'}</output>
    </DocumentSession>
  );
}
function Probe() {
  session = useDocumentSession();
  return null;
}

/** A page with a text and its discussion, as it is once both have arrived. */
export async function open(threads: readonly Thread[], { answers = {}, can, thread = null, comment = null, mode = 'edit' }: { answers?: Record<string, object | ((variables: Record<string, unknown>) => object)>; can?: string[]; thread?: string | null; comment?: string | null; mode?: string } = {}) {
  const server = new FakeServer();
  server.mode = mode;
  applyJson(server.ydoc, fromBlocks([{ type: 'paragraph', text: TEXT }]));
  globalThis.WebSocket = server.surroundings().WebSocket;
  const app = renderApp(<Page first={thread} comment={comment} />, {
    messages: { editor: editorMessages, discussion: discussionMessages, ui: uiMessages },
    answers: { DocumentThreads: theThreads(threads.map((entry) => (entry.quote && !entry.anchor ? { ...entry, anchor: anchorOf(server, entry.quote) } : entry)), can), ...answers },
  });
  await waitFor(() => expect(server.sockets).toHaveLength(1));
  act(() => server.admits());
  await waitFor(() => expect(session.editor).not.toBeNull());
  await screen.findByRole('radiogroup', { name: 'Which threads' });
  return { server, ...app };
}

function anchorOf(server: FakeServer, words: string) {
  const map = textMap(server.ydoc);
  const at = map.text.indexOf(words);
  const { start, end, prefix, suffix } = createAnchor(server.ydoc, map.positions[at]!, map.positions[at + words.length - 1]! + 1)!;
  return { __typename: 'Anchor' as const, start, end, words: '', prefix, suffix };
}
