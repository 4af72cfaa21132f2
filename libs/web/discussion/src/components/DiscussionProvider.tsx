import { VisuallyHidden } from '@mantine/core';
import type { Located, TextAnchor } from '@northstar/engine-editor-schema';
import { scrollToPassage, showPassages, useDocumentSession, watchPassages } from '@northstar/web-editor';
import type { AskedAbout } from '@northstar/web-editor';
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocated } from '../hooks/useLocated.js';
import { selectedAnchor } from '../lib/selected-anchor.js';
import { useThreadActions } from '../hooks/useThreadActions.js';
import type { AnchorWords, ThreadActions } from '../hooks/useThreadActions.js';
import { useThreads } from '../hooks/useThreads.js';
import type { ThreadNews } from '../hooks/useThreads.js';
import { useUnread } from '../hooks/useUnread.js';
import type { Unread } from '../hooks/useUnread.js';
import type { Thread } from '../lib/types.js';

/** The comment that is being written to start a thread: about a passage, perhaps about a suggestion there, or about the whole text. */
export type Beginning = { readonly about: 'whole'; readonly asked: AskedAbout | null } | { readonly about: 'passage'; readonly anchor: AnchorWords; readonly asked: AskedAbout | null };

/** Suggestions are drawn by whoever knows them. */
export type DrawSuggestion = (suggestion: NonNullable<Thread['suggestion']>) => ReactNode;

/** What rail, highlights and bubble share. */
export interface Discussion {
  readonly documentId: string;
  readonly threads: readonly Thread[];
  readonly loading: boolean;
  readonly failed: boolean;
  readonly refetch: () => void;
  readonly personId: string | null;
  readonly mayComment: boolean;
  readonly actions: ThreadActions;
  /** The thread in focus; it has an address. */
  readonly focused: string | null;
  readonly focus: (threadId: string | null, scroll?: boolean) => void;
  /** Brings a thread into focus with the keyboard in it, now or as soon as it is drawn. */
  readonly enter: (threadId: string) => void;
  /** The thread that still has to take the keyboard. */
  readonly entering: RefObject<string | null>;
  /** Tells those who cannot see it that something is done. */
  readonly say: (words: string) => void;
  readonly beginning: Beginning | null;
  /** Begins a thread about what is selected now, perhaps about a suggestion there, or about the whole text. */
  readonly begin: (about: 'selection' | 'whole', asked?: AskedAbout | null) => void;
  readonly stopBeginning: () => void;
  /** Draws the suggestion that a thread is about. */
  readonly drawSuggestion: DrawSuggestion | null;
  /** What the viewer has not seen. */
  readonly unread: Unread;
  /** What the address named when one came: its thread, and which of its comments. */
  readonly linked: { readonly threadId: string | null; readonly commentId: string | null };
  /** The thread that is to be given another passage, while one selects it. */
  readonly attaching: string | null;
  readonly startAttaching: (threadId: string | null) => void;
  /** Gives that thread what is selected now as its passage; answers a sentence if that did not work. */
  readonly attachHere: () => Promise<string | null>;
}

const Context = createContext<Discussion | null>(null);
/** Apart from the rest, because places move at every pause of whoever writes, and only what lists the threads asks for them. */
const PlacesContext = createContext<ReadonlyMap<string, Located> | null>(null);

/** Where each thread is in the text as it stands; null until the text is there. */
export const usePlacesOfThreads = (): ReadonlyMap<string, Located> | null => useContext(PlacesContext);

/** The passage of the comment that is being written, among the places of threads. */
export const BEGINNING = 'beginning';

export function useDiscussion(): Discussion {
  const discussion = useContext(Context);
  if (!discussion) throw new Error('useDiscussion needs a DiscussionProvider around it');
  return discussion;
}

export interface DiscussionProviderProps {
  /** The thread that the address names, and how to change it. */
  readonly threadId: string | null;
  readonly onThread: (threadId: string | null) => void;
  /** The comment of that thread that the address names. */
  readonly commentId?: string | null;
  /** Called when the rail has to be seen: somebody begins a comment or clicks a passage. */
  readonly onOpen: () => void;
  /** Called when the text has to be seen, where the rail covers it. */
  readonly onAside?: () => void;
  readonly drawSuggestion?: DrawSuggestion | null;
  readonly children: ReactNode;
}

/** Keeps threads, their places in the text and the highlights together. Goes inside the document's session. */
export function DiscussionProvider({ threadId, onThread, commentId = null, onOpen, onAside, drawSuggestion = null, children }: DiscussionProviderProps) {
  const { t } = useTranslation('discussion');
  const { documentId, document, editor, copy, onComment } = useDocumentSession();
  // Threads hang on the shared text; a private copy shows it with changes in between.
  const shown = useCallback((position: number, side: -1 | 1) => copy?.toCopy(position, side) ?? position, [copy]);
  const [spoken, setSpoken] = useState('');
  // The same words once more are told again only if they differ.
  const say = useCallback((words: string) => setSpoken((before) => (before === words ? `${words}\u00a0` : words)), []);
  const tell = useCallback(({ kind, by }: ThreadNews) => setSpoken(t(`announce.${kind}`, { name: by?.name ?? t('somebody') })), [t]);
  const { threads, can, personId, loading, failed, refetch } = useThreads(documentId, tell);
  const actions = useThreadActions(documentId);
  const unread = useUnread(documentId, threads, personId);
  const [linked] = useState({ threadId, commentId });
  const [beginning, setBeginning] = useState<Beginning | null>(null);
  useEffect(() => setBeginning(null), [documentId]);

  const anchors = useMemo(() => {
    const map = new Map<string, TextAnchor>();
    for (const { id, anchor, quote } of threads) if (anchor) map.set(id, { start: anchor.start, end: anchor.end, words: anchor.words, prefix: anchor.prefix, suffix: anchor.suffix, quote });
    if (beginning?.about === 'passage') map.set(BEGINNING, beginning.anchor);
    return map;
  }, [threads, beginning]);
  const located = useLocated(anchors);

  const latest = useRef({ onThread, onOpen, onAside, threadId, located });
  latest.current = { onThread, onOpen, onAside, threadId, located };
  const focus = useCallback((id: string | null, scroll = true) => {
    latest.current.onThread(id);
    const place = id && latest.current.located?.get(id);
    if (scroll && editor && place && place.found) scrollToPassage(editor, shown(place.from, 1));
  }, [editor, shown]);

  const entering = useRef<string | null>(null);
  const enter = useCallback((id: string) => { entering.current = id; focus(id, false); }, [focus]);

  useEffect(() => (editor ? watchPassages(editor, (ids) => {
    const threadsHere = ids.filter((candidate) => candidate !== BEGINNING);
    // Where several overlap, each click goes on to the next.
    const id = threadsHere[(threadsHere.indexOf(latest.current.threadId ?? '') + 1) % threadsHere.length];
    if (!id) return;
    latest.current.onOpen();
    latest.current.onThread(id);
  }) : undefined), [editor]);

  const open = useMemo(() => new Set(threads.filter((thread) => thread.state === 'OPEN').map(({ id }) => id)), [threads]);
  useEffect(() => {
    if (!editor || !located) return;
    showPassages(editor, [...located].flatMap(([id, place]) => {
      const active = id === threadId || id === BEGINNING;
      return place.found && (open.has(id) || active) ? [{ id, from: shown(place.from, 1), to: shown(place.to, -1), active }] : [];
    }));
  }, [editor, located, open, threadId, shown]);

  // A link to a thread brings its passage into view once, when both have arrived.
  const arrived = useRef<string | null>(null);
  useEffect(() => {
    if (!editor || !located || !threadId || arrived.current === threadId) return;
    arrived.current = threadId;
    const place = located.get(threadId);
    if (place?.found) scrollToPassage(editor, shown(place.from, 1));
  }, [editor, located, threadId, shown]);

  const mayComment = can.includes('THREAD_CREATE');
  const begin = useCallback((about: 'selection' | 'whole', asked: AskedAbout | null = null) => {
    if (!mayComment) return;
    if (about === 'whole') setBeginning({ about: 'whole', asked });
    else {
      if (!editor || !document) return;
      const { to } = editor.state.selection;
      const anchor = selectedAnchor(editor, document.ydoc, copy);
      if (!anchor) return;
      setBeginning({ about: 'passage', anchor, asked });
      // The passage is highlighted from here on; a selection besides would only offer to comment on it again.
      editor.commands.setTextSelection(to);
    }
    latest.current.onThread(null);
    latest.current.onOpen();
  }, [mayComment, editor, document, copy]);
  useEffect(() => onComment((asked) => begin(asked?.gone ? 'whole' : 'selection', asked)), [onComment, begin]);
  const stopBeginning = useCallback(() => setBeginning(null), []);

  const [attaching, setAttaching] = useState<string | null>(null);
  useEffect(() => setAttaching(null), [documentId]);
  const startAttaching = useCallback((id: string | null) => {
    setAttaching(id);
    if (id && window.matchMedia('(max-width: 61.99em)').matches) latest.current.onAside?.();
  }, []);
  const attachHere = useCallback(async () => {
    if (!attaching || !editor || !document) return null;
    const { to } = editor.state.selection;
    const anchor = selectedAnchor(editor, document.ydoc, copy);
    if (!anchor) return t('selectWords');
    const result = await actions.attach(attaching, anchor);
    if (!result.ok) return result.message ?? t('sendFailed');
    setAttaching(null);
    editor.commands.setTextSelection(to);
    setSpoken(t('attachedNow'));
    latest.current.onOpen();
    latest.current.onThread(result.thread.id);
    return null;
  }, [attaching, editor, document, copy, actions, t]);

  const discussion = useMemo<Discussion>(() => ({
    documentId, threads, loading, failed, refetch: () => void refetch(), personId, mayComment, actions, focused: threadId, focus, enter, entering, say, beginning, begin, stopBeginning, drawSuggestion, unread, linked, attaching, startAttaching, attachHere,
  }), [documentId, threads, loading, failed, refetch, personId, mayComment, actions, threadId, focus, enter, say, beginning, begin, stopBeginning, drawSuggestion, unread, linked, attaching, startAttaching, attachHere]);
  return (
    <Context.Provider value={discussion}>
      <PlacesContext.Provider value={located}>{children}</PlacesContext.Provider>
      <VisuallyHidden role="status" aria-live="polite">{spoken}</VisuallyHidden>
    </Context.Provider>
  );
}
