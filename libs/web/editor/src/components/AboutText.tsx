import { UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sectionsOf } from '../lib/sections.js';
import { wordsOf } from '../lib/words.js';
import { Outline } from './Outline.js';

/** What is typed is counted when the hand rests. */
const REST_MS = 250;

/** The line above a text, for readers and writers: its outline, a way to find words in it, how long it is. */
export function AboutText({ editor, onFind }: { editor: Editor; onFind: () => void }) {
  const { t } = useTranslation('editor');
  const [doc, setDoc] = useState(editor.state.doc);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = () => { if (!editor.isDestroyed) setDoc(editor.state.doc); };
    const later = () => { clearTimeout(timer); timer = setTimeout(read, REST_MS); };
    read();
    editor.on('update', later);
    return () => { clearTimeout(timer); editor.off('update', later); };
  }, [editor]);
  return (
    <div className="ns-about-text" role="group" aria-label={t('about')}>
      <Outline editor={editor} sections={sectionsOf(doc)} />
      <UnstyledButton className="ns-about-tool" onClick={onFind}><IconSearch size={16} aria-hidden />{t('find.open')}</UnstyledButton>
      <span className="ns-about-words">{t('words', { count: wordsOf(doc) })}</span>
    </div>
  );
}
