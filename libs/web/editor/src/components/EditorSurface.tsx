import { inLanguage } from '@northstar/domain-strategy';
import { extensions, FRAGMENT_NAME } from '@northstar/engine-editor-schema';
import { Collaboration } from '@tiptap/extension-collaboration';
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret';
import { Dropcursor } from '@tiptap/extensions/drop-cursor';
import { Gapcursor } from '@tiptap/extensions/gap-cursor';
import { Placeholder } from '@tiptap/extensions/placeholder';
import { UndoRedo } from '@tiptap/extensions/undo-redo';
import { EditorContent, useEditor } from '@tiptap/react';
import { notifyDone } from '@northstar/web-core';
import { onDemand } from '@northstar/web-ui';
import { memo, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { autoLink } from '../lib/auto-link.js';
import { keepCaretInView, showCaret } from '../lib/caret-in-view.js';
import { blockTools } from '../lib/block-tools.js';
import type { Opened } from '../lib/block-tools.js';
import { caretFirst } from '../lib/caret-first.js';
import { drawCaret, drawSelection, showMovingCarets } from '../lib/caret.js';
import { findInText } from '../lib/find.js';
import { outsideKeys } from '../lib/outside-keys.js';
import { keepsOwnSelection } from '../lib/own-selection.js';
import { pasteFromElsewhere } from '../lib/paste.js';
import { readingKeys } from '../lib/reading-keys.js';
import type { PrivateCopy } from '../lib/private-copy.js';
import type { SharedDocument } from '../lib/shared-document.js';
import { slashChoices, slashFace } from '../lib/slash-choices.js';
import { slashMenu } from '../lib/slash.js';
import { typingRules } from '../lib/typing-rules.js';
import { AboutText } from './AboutText.js';
import { useDocumentSession } from './DocumentSession.js';
import { EditorNotes } from './EditorNotes.js';
import { LinkTools } from './LinkTools.js';
import { SlashMenu } from './SlashMenu.js';
import { TableTools } from './TableTools.js';
import { Toolbar } from './Toolbar.js';

const FindBar = onDemand(() => import('./FindBar.js').then(({ FindBar }) => FindBar));
const FootnoteDialog = onDemand(() => import('./FootnoteDialog.js').then(({ FootnoteDialog }) => FootnoteDialog));
const LinkDialog = onDemand(() => import('./LinkDialog.js').then(({ LinkDialog }) => LinkDialog));
const SourceDialog = onDemand(() => import('./SourceDialog.js').then(({ SourceDialog }) => SourceDialog));

/** The editor itself. Shown only when the stored text is there, so an empty page is never taken for an empty document. */
function EditorSurface({ document, copy, about }: { document: SharedDocument; copy: PrivateCopy | null; about: ReactNode }) {
  const { t } = useTranslation('editor');
  const { title, language, writable: mayWrite, setEditor, askToComment } = useDocumentSession();
  // What is typed into a private copy is sent by whoever keeps it, so the right to write the shared text is not needed.
  const writable = mayWrite || copy !== null;
  const [linking, setLinking] = useState(false);
  // A note or a source that is open: a new one where it has no place yet.
  const [opened, setOpened] = useState<{ kind: Opened['kind']; pos: number | null } | null>(null);
  const surroundings = { ask: (kind: Opened['kind']) => setOpened({ kind, pos: null }) };
  // How often the bar was asked for since it was closed; 0 where it is not shown.
  const [finding, setFinding] = useState(0);
  const content = useMemo(() => copy?.content(), [copy]);
  const editor = useEditor({
    // The page's own style sheet covers this; injected styles would need a hole in the content policy.
    injectCSS: false,
    editable: writable,
    ...(content ? { content } : {}),
    extensions: [
      ...extensions,
      ...(copy ? [UndoRedo] : [
        Collaboration.configure({ document: document.ydoc, field: FRAGMENT_NAME }),
        CollaborationCaret.configure({ provider: document.provider, user: document.awareness.getLocalState()?.['user'] as Record<string, unknown> ?? {}, render: drawCaret, selectionRender: drawSelection }),
      ]),
      Gapcursor, Dropcursor.configure({ class: 'ns-dropcursor', color: false }),
      Placeholder.configure({ placeholder: t('placeholder') }),
      caretFirst.configure({ document: copy ? null : document.ydoc }), readingKeys, typingRules, autoLink,
      slashMenu.configure({ choices: (query, inCell) => slashChoices(query, inCell, (name) => `${t(slashFace(name).label)} ${t(`slash.also.${name}`)}`, surroundings) }),
      pasteFromElsewhere.configure({ onPicturesLeftOut: (count) => notifyDone(t('picturesLeftOut', { count })) }),
      blockTools.configure({
        note: (number, text) => `${t('blocks.noteNumber', { number })}: ${text}`, source: (number, source) => `${t('blocks.sourceNumber', { number })}: ${source}`,
        task: (text) => t('blocks.taskName', { text }), onOpen: setOpened, surroundings,
      }),
      findInText.configure({ onFind: () => setFinding((asked) => asked + 1) }),
      outsideKeys.configure({ onLink: () => setLinking(true), onComment: askToComment }),
    ],
    editorProps: {
      attributes: { class: 'ns-prose', role: 'textbox', 'aria-multiline': 'true', spellcheck: 'true', tabindex: '0' },
      // What the editor does itself about the edges of the window comes after this, and finds nothing left to do.
      handleScrollToSelection: (view) => { showCaret(view); return false; },
    },
  }, [document, copy]);

  // The hook may hand over an editor that it has already given up, when drawing took long; the one that replaces it follows at once.
  const alive = editor && !editor.isDestroyed ? editor : null;
  useEffect(() => {
    setEditor(alive?.isDestroyed ? null : alive);
    return () => setEditor(null);
  }, [alive, setEditor]);
  useEffect(() => (alive && !alive.isDestroyed ? keepCaretInView(alive.view) : undefined), [alive, writable]);
  useEffect(() => (alive && !alive.isDestroyed ? copy?.attach(alive) : undefined), [alive, copy]);
  useEffect(() => (alive && !alive.isDestroyed && !copy ? showMovingCarets(document.awareness, alive.view.dom) : undefined), [alive, copy, document]);
  useEffect(() => {
    if (!editor || editor.isDestroyed) return;
    keepsOwnSelection(editor.view.dom);
    editor.setEditable(writable, false);
    editor.view.dom.setAttribute('aria-label', t('text', { title }));
    editor.view.dom.setAttribute('aria-readonly', String(!writable));
    // For the browser's spell-check, for speech, and for the side on which lines begin [A13].
    const { lang, dir } = inLanguage(language);
    editor.view.dom.setAttribute('lang', lang);
    editor.view.dom.setAttribute('dir', dir);
  }, [editor, writable, title, language, t]);

  if (!editor) return null;
  return (
    <div className="ns-editor" data-writable={writable} data-private={copy !== null}>
      <AboutText editor={editor} onFind={() => setFinding((asked) => asked + 1)}>{about}</AboutText>
      {writable && <Toolbar editor={editor} onLink={() => setLinking(true)} surroundings={surroundings} />}
      {writable && <div className="ns-context-tools"><TableTools editor={editor} /><LinkTools editor={editor} onChange={() => setLinking(true)} /></div>}
      {finding > 0 && <FindBar editor={editor} writable={writable} asked={finding} onClose={() => setFinding(0)} />}
      <EditorContent editor={editor} className="ns-editor-page" />
      {writable && <SlashMenu editor={editor} />}
      <EditorNotes editor={editor} writable={writable} onOpen={setOpened} />
      {opened?.kind === 'note' && <FootnoteDialog editor={editor} pos={opened.pos} writable={writable} onClose={() => setOpened(null)} />}
      {opened?.kind === 'source' && <SourceDialog editor={editor} pos={opened.pos} writable={writable} onClose={() => setOpened(null)} />}
      {linking && <LinkDialog editor={editor} onClose={() => setLinking(false)} />}
    </div>
  );
}

/** Drawn anew only for what it is given: what is around it changes whenever somebody begins to type. */
export default memo(EditorSurface);
