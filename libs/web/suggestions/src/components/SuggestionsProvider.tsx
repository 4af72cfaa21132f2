import { VisuallyHidden } from '@mantine/core';
import type { Placed, Proposal } from '@northstar/engine-suggestions';
import { useViewer } from '@northstar/web-core';
import { scrollToPassage, useDocumentSession } from '@northstar/web-editor';
import type { SuggestionDeciders } from '@northstar/web-graphql';
import type { Node } from '@tiptap/pm/model';
import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../hooks/useDraft.js';
import { useDrawing } from '../hooks/useDrawing.js';
import { useOutbox } from '../hooks/useOutbox.js';
import { useOwnDecisions } from '../hooks/useOwnDecisions.js';
import { usePlaces } from '../hooks/usePlaces.js';
import { useSuggestionActions, type SuggestionActions } from '../hooks/useSuggestionActions.js';
import { useSuggestionRows } from '../hooks/useSuggestionRows.js';
import { arrange } from '../lib/arrange.js';
import type { OutboxState } from '../lib/outbox.js';
import { rowOf, type Suggestion } from '../lib/types.js';
import { shownPassages, type ShownPassage } from '../lib/wordings.js';

/** What the switch, the text, the list and the state of saving share. */
export interface Suggestions {
  readonly documentId: string;
  /** Those that wait, in the order of the text. */
  readonly suggestions: readonly Suggestion[];
  readonly places: ReadonlyMap<string, Placed> | null;
  /** The shared text that the places are of; null where nothing waits. */
  readonly text: Node | null;
  /** Where several wordings wait for the same words. */
  readonly passages: readonly ShownPassage[];
  readonly loading: boolean;
  /** Whether all that wait have arrived. */
  readonly complete: boolean;
  readonly failed: boolean;
  readonly refetch: () => void;
  readonly personId: string;
  readonly decides: boolean;
  /** Who decides about suggestions here; null until that is known. */
  readonly deciders: SuggestionDeciders | null;
  readonly setsDeciders: boolean;
  readonly leadOrganisation: { readonly id: string; readonly name: string } | null;
  readonly maySuggest: boolean;
  /** Whether what is typed becomes suggestions. */
  readonly suggesting: boolean;
  readonly setSuggesting: (suggesting: boolean) => void;
  readonly saving: OutboxState;
  /** Whether what is unsent outlasts this window. */
  readonly onDevice: boolean;
  /** Sends a change that was made as one. Like what is typed, it is kept in this window until the server has it. */
  readonly offer: (proposal: Proposal) => void;
  readonly actions: SuggestionActions;
  readonly focused: string | null;
  readonly focus: (id: string | null, scroll?: boolean) => void;
  /** Goes to the next suggestion in the text, or to the one before. */
  readonly step: (by: 1 | -1) => void;
  /** Selects the passage of a suggestion and begins a comment about it [S11]. */
  readonly discuss: (suggestion: Suggestion) => void;
  readonly mayDiscuss: boolean;
  readonly openThread: (threadId: string) => void;
}

const SAVING: OutboxState = { kind: 'saving' };
const nothing = () => () => {};
const NONE: readonly ShownPassage[] = [];
const Context = createContext<Suggestions | null>(null);

export function useSuggestions(): Suggestions {
  const suggestions = useContext(Context);
  if (!suggestions) throw new Error('useSuggestions needs a SuggestionsProvider around it');
  return suggestions;
}

export interface SuggestionsProviderProps {
  /** The suggestion that the address names, and how to change it. */
  readonly suggestionId: string | null;
  readonly onSuggestion: (id: string | null) => void;
  /** Called to see a thread about a suggestion. */
  readonly onThread: (threadId: string) => void;
  readonly children: ReactNode;
}

/** Keeps suggestions, their places in the text, their drawing and one's own copy together. Goes inside the document's session. */
export function SuggestionsProvider({ suggestionId: focused, onSuggestion, onThread, children }: SuggestionsProviderProps) {
  const { t } = useTranslation('suggestions');
  const { documentId, document, editor, copy, loaded, askToComment } = useDocumentSession();
  const personId = useViewer().person.id;
  const [spoken, setSpoken] = useState('');
  const [suggesting, setSuggesting] = useState(false);

  const hear = useRef<(changed: readonly Suggestion[]) => void>(() => {});
  const { rows, complete, can, decides, deciders, setsDeciders, leadOrganisation, loading, failed, refetch, take } = useSuggestionRows(documentId, (changed) => hear.current(changed));
  // What may be done with each suggestion follows from who decides.
  const decidedBy = useRef(deciders);
  useEffect(() => {
    if (decidedBy.current !== null && decidedBy.current !== deciders) void refetch();
    decidedBy.current = deciders;
  }, [deciders, refetch]);
  const actions = useSuggestionActions(documentId, take);
  const maySuggest = can.includes('DOCUMENT_SUGGEST');
  const { outbox, state, onDevice } = useOutbox(documentId, personId, maySuggest, actions);
  const draft = useDraft(outbox, suggesting, setSuggesting);
  // What was typed a moment ago is not safe before it has been taken down and sent.
  const writing = useSyncExternalStore(draft?.subscribe ?? nothing, () => draft?.writing ?? false);
  const saving: OutboxState = writing && state.kind === 'saved' ? SAVING : state;

  const open = useMemo(() => rows.filter(({ state }) => state === 'OPEN'), [rows]);
  const hearDecisions = useOwnDecisions(personId);
  hear.current = (changed) => {
    hearDecisions(changed);
    const own = changed.filter(({ author }) => author.id === personId).map(rowOf);
    if (own.length > 0 && outbox?.hear(own)) draft?.lay();
    const fresh = changed.filter((row) => row.author.id !== personId && row.state === 'OPEN' && open.every(({ id }) => id !== row.id)).length;
    if (fresh > 0) setSpoken(t('announceNew', { count: fresh }));
  };
  useEffect(() => {
    if (!outbox || !complete) return;
    if (outbox.hearAll(open.filter(({ author }) => author.id === personId).map(rowOf))) draft?.lay();
  }, [outbox, complete, open, personId, draft]);

  const found = usePlaces(loaded ? document?.ydoc ?? null : null, open);
  const [places, text] = [found?.at ?? null, found?.text ?? null];
  const passages = useMemo(() => (places ? shownPassages(open, places) : NONE), [open, places]);
  const suggestions = useMemo(() => arrange(open, places), [open, places]);
  const latest = useRef({ onSuggestion, onThread, suggestions, places, focused, copy });
  latest.current = { onSuggestion, onThread, suggestions, places, focused, copy };
  useDrawing({ editor, draft, suggestions, passages, places, personId, focused, onClick: useCallback((id: string) => latest.current.onSuggestion(id), []) });

  const placeOf = useCallback((id: string) => {
    const placed = latest.current.places?.get(id);
    if (!placed || placed.is === 'gone') return null;
    const shown = latest.current.copy;
    return { from: shown ? shown.toCopy(placed.from, -1) : placed.from, to: shown ? shown.toCopy(placed.to, 1) : placed.to };
  }, []);
  const focus = useCallback((id: string | null, scroll = true) => {
    latest.current.onSuggestion(id);
    const at = id && scroll ? placeOf(id) : null;
    if (at && editor) scrollToPassage(editor, at.from);
  }, [editor, placeOf]);
  const step = useCallback((by: 1 | -1) => {
    const inText = latest.current.suggestions.filter(({ id }) => placeOf(id) !== null);
    const now = inText.findIndex(({ id }) => id === latest.current.focused);
    const next = inText[now < 0 ? (by === 1 ? 0 : inText.length - 1) : (now + by + inText.length) % inText.length];
    if (next) focus(next.id);
  }, [focus, placeOf]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || !event.altKey || (event.code !== 'KeyN' && event.code !== 'KeyP')) return;
      event.preventDefault();
      step(event.code === 'KeyN' ? 1 : -1);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [step]);
  const offer = useCallback((proposal: Proposal) => {
    // What is being typed refers to the text as it is laid now, so it is taken down first.
    draft?.takeDown();
    outbox?.put(new Map([[crypto.randomUUID(), proposal]]), []);
    draft?.lay();
  }, [draft, outbox]);
  const discuss = useCallback(({ id, author }: Suggestion) => {
    const at = placeOf(id);
    if (!editor || editor.isDestroyed) return;
    if (!at) { askToComment({ suggestionId: id, by: author.name, gone: true }); return; }
    // Something that is only put in has no words of its own in the text yet: the paragraph around it has.
    const around = editor.state.doc.resolve(Math.min(Math.max(at.from, 1), editor.state.doc.content.size));
    const [from, to] = at.to - at.from > 2 || around.depth === 0 ? [at.from, at.to] : [around.start(), around.end()];
    editor.commands.setTextSelection({ from, to });
    askToComment({ suggestionId: id, by: author.name });
  }, [editor, placeOf, askToComment]);

  const openThread = useCallback((threadId: string) => latest.current.onThread(threadId), []);
  const mayDiscuss = can.includes('THREAD_CREATE');

  // A link to a suggestion brings its passage into view once, when both have arrived.
  const arrived = useRef<string | null>(null);
  useEffect(() => {
    if (!editor || !places || !focused || arrived.current === focused) return;
    arrived.current = focused;
    const at = placeOf(focused);
    if (at) scrollToPassage(editor, at.from);
  }, [editor, places, focused, placeOf]);

  const value = useMemo<Suggestions>(() => ({
    documentId, suggestions, places, text, passages, loading, complete, failed, refetch: () => void refetch(), personId, decides, deciders, setsDeciders, leadOrganisation, maySuggest, suggesting: draft !== null, setSuggesting, saving, onDevice, offer, actions, focused, focus, step, discuss, mayDiscuss, openThread,
  }), [documentId, suggestions, places, text, passages, loading, complete, failed, refetch, personId, decides, deciders, setsDeciders, leadOrganisation, maySuggest, draft, saving, onDevice, offer, actions, focused, focus, step, discuss, mayDiscuss, openThread]);
  return (
    <Context.Provider value={value}>
      {children}
      <VisuallyHidden role="status" aria-live="polite">{spoken}</VisuallyHidden>
    </Context.Provider>
  );
}
