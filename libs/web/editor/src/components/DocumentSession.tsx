import type { Editor } from '@tiptap/core';
import { useMaybeNetwork, useViewer } from '@northstar/web-core';
import { organisationColour } from '@northstar/domain-membership';
import { DEFAULT_LANGUAGE } from '@northstar/domain-strategy';
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useSharedDocument } from '../hooks/useSharedDocument.js';
import type { PrivateCopy } from '../lib/private-copy.js';
import type { SaveStatus } from '../lib/save-state.js';
import type { SharedDocument } from '../lib/shared-document.js';

/** What a comment is asked for about besides the words that are selected: a suggestion, and who made it. */
export interface AskedAbout { readonly suggestionId: string; readonly by: string; /** Whether its words are gone from the text, so that there is no passage to comment on. */ readonly gone?: boolean }

/** What everything around one document shares: the text, its connection, and the editor once it is there. */
export interface Session {
  readonly documentId: string;
  readonly title: string;
  /** BCP-47 tag of the language that it is written in. */
  readonly language: string;
  /** The most words it should have; null for no limit. */
  readonly wordLimit: number | null;
  readonly document: SharedDocument | null;
  readonly loaded: boolean;
  /** Whether the person may write just now. */
  readonly writable: boolean;
  /** The editor; null until text and editor code have arrived. */
  readonly editor: Editor | null;
  readonly setEditor: (editor: Editor | null) => void;
  /** The private copy that the editor shows instead of the shared text, or null. Whoever offers one sets it. */
  readonly copy: PrivateCopy | null;
  readonly setCopy: (copy: PrivateCopy | null) => void;
  /** Called when the person asks to comment on what is selected; whoever offers commenting registers here. */
  readonly onComment: (listener: (about: AskedAbout | null) => void) => () => void;
  readonly askToComment: (about?: AskedAbout) => void;
}

const Context = createContext<Session | null>(null);
/** Apart from the rest, because it changes whenever somebody begins to type, and few ask for it. */
const StatusContext = createContext<SaveStatus | null>(null);

/** The session of the document that is shown. */
export function useDocumentSession(): Session {
  const session = useContext(Context);
  if (!session) throw new Error('useDocumentSession needs a DocumentSession around it');
  return session;
}

/** The truth about what is saved of the document that is shown. */
export function useSaveStatus(): SaveStatus {
  const status = useContext(StatusContext);
  if (!status) throw new Error('useSaveStatus needs a DocumentSession around it');
  return status;
}

interface DocumentSessionProps {
  documentId: string;
  title: string;
  language?: string;
  wordLimit?: number | null;
  /** In which network one is and for whom one speaks, where the network cannot be asked. */
  place?: { readonly slug: string; readonly organisation: { readonly name: string; readonly colour: number } | null };
  children: ReactNode;
}

/** Opens a document for everything inside: the text, its header, its rail. */
export function DocumentSession({ documentId, title, language = DEFAULT_LANGUAGE, wordLimit = null, place, children }: DocumentSessionProps) {
  const { id: personId, name } = useViewer().person;
  const network = useMaybeNetwork();
  const { slug, organisation } = place ?? { slug: network?.slug, organisation: network?.actingFor ?? null };
  const { document, status, loaded } = useSharedDocument(documentId, slug === undefined ? null : { personId, title, language, slug, organisation: organisation && { name: organisation.name, colour: organisation.colour } });
  const [editor, setEditor] = useState<Editor | null>(null);
  const [copy, setCopy] = useState<PrivateCopy | null>(null);
  // The server stamps what others see [C7]; to this window it does not repeat its own state, so that is filled in here.
  useEffect(() => {
    document?.awareness.setLocalStateField('user', { name, organisation: organisation?.name ?? '', colour: organisationColour(organisation?.colour ?? null) });
  }, [document, name, organisation?.name, organisation?.colour]);
  const listeners = useRef(new Set<(about: AskedAbout | null) => void>());
  const onComment = useCallback((listener: (about: AskedAbout | null) => void) => {
    listeners.current.add(listener);
    return () => { listeners.current.delete(listener); };
  }, []);
  const askToComment = useCallback((about?: AskedAbout) => { for (const listener of [...listeners.current]) listener(about ?? null); }, []);
  const writable = loaded && (status.kind === 'saved' || status.kind === 'saving' || status.kind === 'offline');
  const session = useMemo<Session>(
    () => ({ documentId, title, language, wordLimit, document, loaded, writable, editor, setEditor, copy, setCopy, onComment, askToComment }),
    [documentId, title, language, wordLimit, document, loaded, writable, editor, copy, onComment, askToComment],
  );
  return <Context.Provider value={session}><StatusContext.Provider value={status}>{children}</StatusContext.Provider></Context.Provider>;
}
