import { UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { sectionsOf } from '../lib/sections.js';
import { wordsOf } from '../lib/words.js';
import { useDocumentSession } from './DocumentSession.js';
import { Outline } from './Outline.js';

/** What is typed is counted when the hand rests. */
const REST_MS = 250;

/** The line above a text, for readers and writers: its outline, a way to find words in it, what the page adds, how long it is. */
export function AboutText({ editor, onFind, children }: { editor: Editor; onFind: () => void; children: ReactNode }) {
  const { t } = useTranslation('editor');
  const { wordLimit } = useDocumentSession();
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
      {children}
      <Length words={wordsOf(doc)} limit={wordLimit} />
    </div>
  );
}

/** How long the text is, and by how much it is longer than it should be. Only crossing the limit is announced, not every word beyond it. */
function Length({ words, limit }: { words: number; limit: number | null }) {
  const { t } = useTranslation('editor');
  if (limit === null) return <span className="ns-about-words">{t('words', { count: words })}</span>;
  const over = words - limit;
  return (
    <span className="ns-about-words">
      {t('wordsOf', { count: limit, words: format(words), limit: format(limit) })}
      {over > 0 ? <span className="ns-about-over"> · {t('wordsOver', { count: over, over: format(over) })}</span> : null}
      <span className="ns-hidden" role="status">{over > 0 ? t('overLimit', { count: limit, limit: format(limit) }) : ''}</span>
    </span>
  );
}

const format = (count: number): string => count.toLocaleString('en-GB');
