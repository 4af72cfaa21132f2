import { useOutcome } from '@northstar/web-core';
import { Dialog, Problem } from '@northstar/web-ui';
import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { RENAME_STRATEGY } from '../api/rename-strategy.js';

/** Gives the strategy another title. */
export function RenameDialog({ strategyId, title: before, onClose }: { readonly strategyId: string; readonly title: string; readonly onClose: () => void }) {
  const { t } = useTranslation('strategies');
  const outcome = useOutcome(RENAME_STRATEGY, { show: 'inline', fields: ['title'], done: t('renamed') });
  const [title, setTitle] = useState(before);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (await outcome.run({ strategyId, title: title.trim() })) onClose();
  };
  return (
    <Dialog opened title={t('rename')} onClose={onClose}>
      <form className="ns-form" onSubmit={(event) => void save(event)} noValidate>
        <Problem>{outcome.problem}</Problem>
        <TextInput label={t('renameTitle')} data-autofocus value={title} error={outcome.fieldErrors['title']} onChange={(event) => { setTitle(event.currentTarget.value); outcome.clear('title'); }} />
        <div className="ns-form-actions"><Button type="submit" loading={outcome.busy}>{t('save')}</Button></div>
      </form>
    </Dialog>
  );
}
