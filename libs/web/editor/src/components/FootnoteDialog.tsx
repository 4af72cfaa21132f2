import { Button, Group, Stack, Textarea } from '@mantine/core';
import { Dialog } from '@northstar/web-ui';
import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeFootnote, insertFootnote, removeAt } from '../lib/text-notes.js';

/** The words of a footnote: of a new one, or of the one at `pos`. Whoever may only read sees them. */
export function FootnoteDialog({ editor, pos, writable, onClose }: { editor: Editor; pos: number | null; writable: boolean; onClose: () => void }) {
  const { t } = useTranslation('editor');
  const [seen] = useState(() => (pos === null ? '' : editor.state.doc.nodeAt(pos)?.textContent ?? ''));
  const [words, setWords] = useState(seen);
  const close = () => { onClose(); editor.commands.focus(); };
  const save = () => {
    const said = words.replace(/\s+/gu, ' ').trim();
    if (pos === null) insertFootnote(editor, said); else changeFootnote(editor, pos, seen, said);
    onClose();
  };
  return (
    <Dialog opened onClose={close} title={t('blocks.footnote')} size="sm">
      {writable ? (
        <form onSubmit={(event) => { event.preventDefault(); save(); }}>
          <Stack gap="md">
            <Textarea data-autofocus label={t('blocks.footnoteWords')} description={t('blocks.footnoteHint')} autosize minRows={3} value={words} onChange={(event) => setWords(event.currentTarget.value)} />
            <Group justify="flex-end" gap="xs">
              {pos !== null && <Button variant="subtle" color="red" mr="auto" onClick={() => { removeAt(editor, pos); onClose(); }}>{t('blocks.removeNote')}</Button>}
              <Button variant="default" onClick={close}>{t('link.cancel')}</Button>
              <Button type="submit" disabled={words.trim() === ''}>{t('blocks.saveNote')}</Button>
            </Group>
          </Stack>
        </form>
      ) : <p>{seen || t('blocks.emptyNote')}</p>}
    </Dialog>
  );
}
