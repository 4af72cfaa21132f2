import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { isSourceValue, LONGEST_SOURCE_WORDS, sourceOf } from '@northstar/engine-editor-schema';
import type { Source } from '@northstar/engine-editor-schema';
import { Dialog } from '@northstar/web-ui';
import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { completeAddress } from '../lib/address.js';
import { changeSource, insertCitation, notesOf, removeAt } from '../lib/text-notes.js';
import { SourceLine } from './NotesList.js';

const FIELDS = ['title', 'publisher', 'date', 'href', 'archiveHref', 'archiveDate'] as const;
type Field = (typeof FIELDS)[number];

const newSource = (): Source => sourceOf({ id: `s-${crypto.getRandomValues(new Uint32Array(2)).join('-')}` });
const asStored = (field: Field, written: string): string => {
  const value = written.trim();
  return value !== '' && (field === 'href' || field === 'archiveHref') ? completeAddress(value) ?? value : value;
};

/** What is known of a source: of a new one, or of the one cited at `pos`, which then changes wherever it is cited. Whoever may only read sees it. */
export function SourceDialog({ editor, pos, writable, onClose }: { editor: Editor; pos: number | null; writable: boolean; onClose: () => void }) {
  const { t } = useTranslation('editor');
  const [was] = useState<Source>(() => (pos === null ? newSource() : sourceOf(editor.state.doc.nodeAt(pos)?.attrs)));
  const [known] = useState(() => notesOf(editor.state.doc).sources);
  const [source, setSource] = useState(was);
  const [chosen, setChosen] = useState('');
  const [wrong, setWrong] = useState<readonly Field[]>([]);
  const close = () => { onClose(); editor.commands.focus(); };
  const save = () => {
    const again = known.find(({ number }) => String(number) === chosen);
    if (again) { insertCitation(editor, again.source); onClose(); return; }
    const stored: Source = { ...source, ...Object.fromEntries(FIELDS.map((field) => [field, asStored(field, source[field])])) };
    const bad = FIELDS.filter((field) => !isSourceValue(field, stored[field]));
    if (stored.title === '' && stored.href === '') bad.push('title');
    setWrong(bad);
    if (bad.length > 0) return;
    if (pos === null) insertCitation(editor, stored); else changeSource(editor, was, stored);
    onClose();
  };
  const input = (field: Field) => (
    <TextInput
      key={field} label={t(`blocks.source.${field}`)} {...(field === 'title' ? { 'data-autofocus': true, maxLength: LONGEST_SOURCE_WORDS } : {})} autoComplete="off"
      {...(field === 'date' || field === 'archiveDate' ? { description: t(`blocks.source.${field}Hint`) } : {})}
      value={source[field]} onChange={(event) => { setSource({ ...source, [field]: event.currentTarget.value }); setWrong(wrong.filter((one) => one !== field)); }}
      error={wrong.includes(field) ? t(`blocks.source.${field}Wrong`) : null}
    />
  );
  return (
    <Dialog opened onClose={close} title={t('blocks.source.name')} size="md">
      {writable ? (
        <form onSubmit={(event) => { event.preventDefault(); save(); }} noValidate>
          <Stack gap="sm">
            {pos === null && known.length > 0 && (
              <NativeSelect
                label={t('blocks.source.again')} value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}
                data={[{ value: '', label: t('blocks.source.another') }, ...known.map(({ number, source: one }) => ({ value: String(number), label: `${number}. ${one.title || one.href}` }))]}
              />
            )}
            {chosen === '' && FIELDS.map(input)}
            <Group justify="flex-end" gap="xs">
              {pos !== null && <Button variant="subtle" color="red" mr="auto" onClick={() => { removeAt(editor, pos); onClose(); }}>{t('blocks.source.remove')}</Button>}
              <Button variant="default" onClick={close}>{t('link.cancel')}</Button>
              <Button type="submit">{t('blocks.source.save')}</Button>
            </Group>
          </Stack>
        </form>
      ) : <p><SourceLine source={was} /></p>}
    </Dialog>
  );
}
