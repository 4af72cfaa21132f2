import { applyJson, fromBlocks, toJson, toText } from '@northstar/engine-editor-schema';
import { renderApp } from '@northstar/web-core/testing';
import type { Editor } from '@tiptap/core';
import { act, screen, waitFor } from '@testing-library/react';
import { DocumentEditor } from '../components/DocumentEditor.js';
import { DocumentSession, useDocumentSession } from '../components/DocumentSession.js';
// Here already, so that no test waits for its code.
import '../components/EditorSurface.js';
import '../components/FindBar.js';
import '../components/FootnoteDialog.js';
import '../components/LinkDialog.js';
import '../components/SourceDialog.js';
import type { Session } from '../components/DocumentSession.js';
import { forgetDocuments } from '../lib/open-documents.js';
import { editorMessages } from '../messages.js';
import { FakeServer } from './fake-server.js';

const original = globalThis.WebSocket;

/** A text in the editor, as it stands on its page, with the server that holds it. */
export interface OpenText { readonly server: FakeServer; readonly text: HTMLElement; readonly editor: () => Editor; /** The words that the server would have after this. */ readonly stored: () => string }

/** Opens a text of these blocks and waits until it is there. `mode` says what the person may do. */
export async function openText(blocks: Parameters<typeof fromBlocks>[0], mode: 'edit' | 'suggest' | 'read' = 'edit', settings: { language?: string; wordLimit?: number } = {}): Promise<OpenText> {
  const server = new FakeServer();
  server.mode = mode;
  applyJson(server.ydoc, fromBlocks(blocks));
  globalThis.WebSocket = server.surroundings().WebSocket;
  let session: Session | undefined;
  const Probe = () => { session = useDocumentSession(); return null; };
  renderApp(<DocumentSession documentId="doc-1" title="Fund early warning" {...settings}><Probe /><DocumentEditor /></DocumentSession>, { messages: { editor: editorMessages } });
  await waitFor(() => expect(server.sockets).toHaveLength(1));
  act(() => server.admits());
  const text = await screen.findByLabelText('Text of Fund early warning', {}, { timeout: 4_000 });
  await waitFor(() => expect(session?.editor).toBeTruthy());
  return { server, text, editor: () => session!.editor!, stored: () => { act(() => server.commits()); return toText(toJson(server.ydoc)); } };
}

/** Lets go of every open text; after each test. */
export function closeTexts(): void {
  act(() => forgetDocuments());
  globalThis.WebSocket = original;
}
