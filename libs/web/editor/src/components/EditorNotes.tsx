import { Button, Group } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useTranslation } from 'react-i18next';
import type { Opened } from '../lib/block-tools.js';
import { notesOf, removeFlag } from '../lib/text-notes.js';
import { NotesList } from './NotesList.js';

/** Below the text: its notes, its sources, and the claims that need a source, each with the way to it. */
export function EditorNotes({ editor, writable, onOpen }: { editor: Editor; writable: boolean; onOpen: (opened: Opened) => void }) {
  const { t } = useTranslation('editor');
  const { notes, sources, citations, flags } = useEditorState({ editor, selector: ({ editor: now }) => notesOf(now.state.doc) });
  const placeOf = (kind: Opened['kind'], index: number) => (kind === 'note' ? notes[index]?.pos : citations.find(({ number }) => number === index + 1)?.pos);
  const goTo = (from: number, to: number) => editor.chain().focus().setTextSelection({ from, to }).scrollIntoView().run();
  const edit = (kind: Opened['kind'], index: number) => (
    <Button size="compact-xs" variant="subtle" aria-label={t(kind === 'note' ? 'blocks.editNote' : 'blocks.editSource', { number: index + 1 })} onClick={() => { const pos = placeOf(kind, index); if (pos !== undefined) onOpen({ kind, pos }); }}>{t('blocks.edit')}</Button>
  );
  return (
    <div className="ns-editor-notes">
      <NotesList notes={notes.map(({ text }) => text)} sources={sources} {...(writable ? { edit } : {})} />
      {flags.length > 0 && (
        <section className="ns-notes" aria-label={t('blocks.flags')}>
          <p className="ns-notes-title">{t('blocks.flags')}</p>
          <ul>
            {flags.map((flag, index) => (
              <li key={index}>
                “{flag.text}”
                <Group component="span" gap={4} display="inline-flex" ms={6}>
                  <Button size="compact-xs" variant="subtle" aria-label={t('blocks.showFlag', { words: flag.text })} onClick={() => goTo(flag.from, flag.to)}>{t('blocks.show')}</Button>
                  {writable && <Button size="compact-xs" variant="subtle" aria-label={t('blocks.dropFlag', { words: flag.text })} onClick={() => removeFlag(editor, flag)}>{t('blocks.drop')}</Button>}
                </Group>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
