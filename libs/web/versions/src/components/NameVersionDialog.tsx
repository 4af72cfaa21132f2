import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { notifyDone, useOutcome } from '@northstar/web-core';
import { Dialog, Problem } from '@northstar/web-ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NAME_VERSION } from '../api/name-version.js';

/** Keeps the text as it stands now under a name. */
export function NameVersionDialog({ documentId, onClose }: { documentId: string; onClose: () => void }) {
  const { t } = useTranslation('versions');
  const [name, setName] = useState('');
  const [note, setNote] = useState('');
  const [missing, setMissing] = useState(false);
  const { run, busy, fieldErrors, problem, clear } = useOutcome(NAME_VERSION, { fields: ['name', 'note'], show: 'inline' });
  const save = async () => {
    if (name.trim() === '') { setMissing(true); return; }
    const version = await run({ documentId, name: name.trim(), note: note.trim() || null });
    if (!version) return;
    notifyDone(t('name.done', { number: version.number, name: version.name ?? '' }));
    onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={t('name.title')}>
      <form noValidate onSubmit={(event) => { event.preventDefault(); void save(); }}>
        <Stack gap="md">
          <Text size="sm">{t('name.explain')}</Text>
          <TextInput
            data-autofocus required label={t('name.name')} placeholder={t('name.namePlaceholder')} value={name} maxLength={120} error={missing ? t('name.missing') : fieldErrors['name']}
            onChange={(event) => { setName(event.currentTarget.value); setMissing(false); clear('name'); }}
          />
          <Textarea label={t('name.note')} placeholder={t('name.notePlaceholder')} value={note} maxLength={1000} autosize minRows={2} error={fieldErrors['note']} onChange={(event) => { setNote(event.currentTarget.value); clear('note'); }} />
          <Problem>{problem}</Problem>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>{t('name.cancel')}</Button>
            <Button type="submit" loading={busy}>{t('name.save')}</Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
