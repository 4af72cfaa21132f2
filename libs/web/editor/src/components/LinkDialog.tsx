import { Button, Group, Stack, TextInput } from '@mantine/core';
import { Dialog } from '@northstar/web-ui';
import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { completeAddress } from '../lib/address.js';

/** Asks for the address of a link, and for words where none are selected. */
export function LinkDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const { t } = useTranslation('editor');
  const present = (editor.getAttributes('link')['href'] as string | undefined) ?? '';
  const needsWords = editor.state.selection.empty && present === '';
  const [address, setAddress] = useState(present);
  const [words, setWords] = useState('');
  const [invalid, setInvalid] = useState(false);
  const close = () => { onClose(); editor.commands.focus(); };
  const set = () => {
    const href = completeAddress(address);
    if (href === null) { setInvalid(true); return; }
    if (needsWords) editor.chain().focus().insertContent({ type: 'text', text: words.trim() || address.trim(), marks: [{ type: 'link', attrs: { href } }] }).run();
    else editor.chain().focus().extendMarkRange('link').setMark('link', { href }).run();
    onClose();
  };
  return (
    <Dialog opened onClose={close} title={t('link.title')} size="sm">
      <form onSubmit={(event) => { event.preventDefault(); set(); }} noValidate>
        <Stack gap="md">
          <TextInput
            data-autofocus label={t('link.address')} description={t('link.hint')} inputMode="url" autoComplete="off" spellCheck={false} value={address}
            onChange={(event) => { setAddress(event.currentTarget.value); setInvalid(false); }} error={invalid ? t('link.invalid') : null}
          />
          {needsWords && <TextInput label={t('link.words')} value={words} onChange={(event) => setWords(event.currentTarget.value)} />}
          <Group justify="flex-end" gap="xs">
            {present !== '' && (
              <Button variant="subtle" color="red" mr="auto" onClick={() => { editor.chain().focus().extendMarkRange('link').unsetMark('link').run(); onClose(); }}>{t('link.remove')}</Button>
            )}
            <Button variant="default" onClick={close}>{t('link.cancel')}</Button>
            <Button type="submit">{t('link.set')}</Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
