import { ActionIcon, Button, Checkbox, TextInput } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { find, found, goToMatch, replaceAllMatches, replaceMatch } from '../lib/find.js';
import { scrollToPassage } from '../lib/passages.js';

/** Finds words in the text and, for whoever may write, puts others in their place. `asked` grows when it is asked for again. */
export function FindBar({ editor, writable, asked, onClose }: { editor: Editor; writable: boolean; asked: number; onClose: () => void }) {
  const { t } = useTranslation('editor');
  const [words, setWords] = useState('');
  const [instead, setInstead] = useState('');
  const [matchCase, setMatchCase] = useState(false);
  const [wholeWords, setWholeWords] = useState(false);
  const [replaced, setReplaced] = useState<number | null>(null);
  const bar = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const { count, current } = useEditorState({ editor, selector: ({ editor: now }) => ({ count: found(now).matches.length, current: found(now).current }) });
  const show = useCallback(() => {
    const { matches, current: index } = found(editor);
    if (matches[index]) scrollToPassage(editor, matches[index].note ?? matches[index].from);
  }, [editor]);

  useEffect(() => {
    const { from, to, $from, $to } = editor.state.selection;
    // Words that are selected are what is looked for, as in other programs.
    if (from < to && $from.sameParent($to)) setWords(editor.state.doc.textBetween(from, to));
    field.current?.focus();
    field.current?.select();
  }, [editor, asked]);
  useEffect(() => {
    find(editor, words === '' ? null : { words, matchCase, wholeWords });
    setReplaced(null);
    show();
  }, [editor, words, matchCase, wholeWords, show]);
  useEffect(() => () => find(editor, null), [editor]);

  const go = (step: 1 | -1) => { goToMatch(editor, step); setReplaced(null); show(); };
  const close = () => {
    const { matches, current: index } = found(editor);
    const place = matches[index];
    onClose();
    if (place) { if (place.note === undefined) editor.commands.setTextSelection(place); else editor.commands.setNodeSelection(place.note); }
    editor.view.focus();
  };
  // Wherever in the bar the focus is.
  const escape = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Escape') { event.preventDefault(); event.stopPropagation(); close(); }
  });
  useEffect(() => {
    const element = bar.current;
    const onKey = (event: KeyboardEvent) => escape(event);
    element?.addEventListener('keydown', onKey);
    return () => element?.removeEventListener('keydown', onKey);
  }, []);
  // Where nothing is left to replace, the buttons fall silent: the focus goes to the words before it is lost.
  const settle = () => { if (found(editor).matches.length === 0) field.current?.focus(); };
  const one = () => { replaceMatch(editor, instead); setReplaced(null); show(); settle(); };
  const all = () => { setReplaced(replaceAllMatches(editor, instead)); settle(); };
  const result = replaced !== null ? t('find.replaced', { count: replaced }) : words === '' ? '' : count === 0 ? t('find.none') : t('find.count', { current: current + 1, count });
  return (
    <div className="ns-find" role="search" aria-label={t('find.label')} ref={bar}>
      <form className="ns-find-line" onSubmit={(event) => { event.preventDefault(); go(1); }}>
        <TextInput
          ref={field} size="sm" className="ns-find-field" aria-label={t('find.words')} placeholder={t('find.words')} value={words} autoComplete="off" spellCheck={false} enterKeyHint="search"
          onChange={(event) => setWords(event.currentTarget.value)}
          onKeyDown={(event) => { if (event.key === 'Enter' && event.shiftKey) { event.preventDefault(); go(-1); } }}
        />
        <span className="ns-find-count" role="status">{result}</span>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('find.previous')} disabled={count === 0} onClick={() => go(-1)}><IconChevronUp size={18} aria-hidden /></ActionIcon>
        <ActionIcon variant="subtle" color="gray" size="lg" type="submit" aria-label={t('find.next')} disabled={count === 0}><IconChevronDown size={18} aria-hidden /></ActionIcon>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('find.close')} onClick={close}><IconX size={18} aria-hidden /></ActionIcon>
      </form>
      {writable && (
        <form className="ns-find-line" onSubmit={(event) => { event.preventDefault(); one(); }}>
          <TextInput
            size="sm" className="ns-find-field" aria-label={t('find.instead')} placeholder={t('find.instead')} value={instead} autoComplete="off"
            onChange={(event) => setInstead(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" size="xs" disabled={count === 0}>{t('find.replace')}</Button>
          <Button variant="default" size="xs" disabled={count === 0} onClick={all}>{t('find.replaceAll')}</Button>
        </form>
      )}
      <div className="ns-find-line ns-find-how">
        <Checkbox size="xs" label={t('find.matchCase')} checked={matchCase} onChange={(event) => setMatchCase(event.currentTarget.checked)} />
        <Checkbox size="xs" label={t('find.wholeWords')} checked={wholeWords} onChange={(event) => setWholeWords(event.currentTarget.checked)} />
      </div>
    </div>
  );
}
