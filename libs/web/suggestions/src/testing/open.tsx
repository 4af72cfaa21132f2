import { applyJson, fromBlocks, toNode, type WrittenBlock } from '@northstar/engine-editor-schema';
import { type Proposal, propose } from '@northstar/engine-suggestions';
import { NetworkProvider } from '@northstar/web-core';
import { type Answers, renderApp } from '@northstar/web-core/testing';
import { DocumentEditor, DocumentSession, editorMessages, useDocumentSession } from '@northstar/web-editor';
import type { DocumentSessionValue } from '@northstar/web-editor';
import { FakeServer } from '@northstar/web-editor/testing';
import { uiMessages } from '@northstar/web-ui';
import { act, screen, waitFor } from '@testing-library/react';
import { writeVarUint } from 'lib0/encoding';
import { type ReactNode, useState } from 'react';
import { writeUpdate } from 'y-protocols/sync';
import * as Y from 'yjs';
import { SuggestionsProvider } from '../components/SuggestionsProvider.js';
import { SuggestionsRail } from '../components/SuggestionsRail.js';
import { WordingsProvider } from '../components/WordingsProvider.js';
import type { Suggestion } from '../lib/types.js';
import { suggestionsMessages } from '../messages.js';

export const paragraph = (text: string): WrittenBlock => ({ type: 'paragraph', text });
const TEXT = [paragraph('Governments should fund one early warning desk.'), paragraph('Publish what it warns of.')];

/** What the page says of the document, besides its suggestions. */
export type OfDocument = Readonly<Record<string, unknown>>;

let session: DocumentSessionValue;
function Probe() {
  session = useDocumentSession();
  return null;
}

function Page({ linked, beside }: { readonly linked: string | null; readonly beside: ReactNode }) {
  const [suggestion, setSuggestion] = useState<string | null>(linked);
  const [thread, setThread] = useState<string | null>(null);
  const [compared, setCompared] = useState<string | null>(null);
  return (
    <DocumentSession documentId="doc-1" title="Desk">
      <Probe />
      <SuggestionsProvider suggestionId={suggestion} onSuggestion={setSuggestion} onThread={setThread}>
        <NetworkProvider slug="coast" missing={null}><WordingsProvider comparedId={compared} onCompare={setCompared}><DocumentEditor /><SuggestionsRail />{beside}</WordingsProvider></NetworkProvider>
      </SuggestionsProvider>
      <output aria-label="address">{compared ? `compared ${compared}` : thread ? `thread ${thread}` : suggestion ?? 'none'}</output>
    </DocumentSession>
  );
}

/** The suggestions of a document as the API answers them. */
export const theSuggestions = (suggestions: readonly Suggestion[], of: OfDocument = {}) => ({
  me: { __typename: 'Viewer', person: { __typename: 'Person', id: 'person-1' } },
  document: {
    __typename: 'Document', id: 'doc-1', can: [], openSuggestionCount: suggestions.length, suggestionDeciders: 'WRITERS', decidesSuggestions: true, setsSuggestionDeciders: false, ask: null, ...of,
    suggestions: { __typename: 'SuggestionConnection', totalCount: suggestions.length, pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null }, nodes: suggestions },
  },
});

/** The suggestions to this text that lead to another one, as it stands for everybody. */
export type Suggesting = (...wanted: WrittenBlock[]) => Proposal[];

/** A page with a text and the suggestions beside it, as it is once both have arrived; `made` gets what ties a change to the text, `linked` is the suggestion that the address names, and `beside` what else stands there. */
export async function open(made: (suggesting: Suggesting) => readonly Suggestion[], { answers = {}, of = {}, mode = 'edit', text = TEXT, linked = null, beside = null }: { answers?: Answers; of?: OfDocument; mode?: string; text?: readonly WrittenBlock[]; linked?: string | null; beside?: ReactNode } = {}) {
  const server = new FakeServer();
  server.mode = mode;
  applyJson(server.ydoc, fromBlocks([...text]));
  globalThis.WebSocket = server.surroundings().WebSocket;
  const rows = made((...wanted) => propose(server.ydoc, toNode(fromBlocks(wanted))));
  const app = renderApp(<Page linked={linked} beside={beside} />, {
    messages: { editor: editorMessages, suggestions: suggestionsMessages, ui: uiMessages },
    answers: { DocumentSuggestions: ({ open: waiting }) => theSuggestions(rows.filter(({ state }) => (state === 'OPEN') === waiting), of), ...answers },
  });
  await waitFor(() => expect(server.sockets).toHaveLength(1));
  act(() => server.admits());
  await waitFor(() => expect(session.editor).not.toBeNull());
  await screen.findByRole('radiogroup', { name: 'Which suggestions' });
  /** Somebody else makes the text this. */
  const othersWrite = (...blocks: WrittenBlock[]) => act(() => {
    const known = Y.encodeStateVector(server.ydoc);
    applyJson(server.ydoc, fromBlocks(blocks));
    server.tells((encoder) => { writeVarUint(encoder, 0); writeUpdate(encoder, Y.encodeStateAsUpdate(server.ydoc, known)); });
  });
  return { server, editor: () => session.editor!, othersWrite, ...app };
}
