import { useOutcome } from '@northstar/web-core';
import { Problem } from '@northstar/web-ui';
import { Button } from '@mantine/core';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { CHANGE_PASSWORD } from '../api/change-password.js';
import { useForm } from '../hooks/useForm.js';
import { PasswordField } from './PasswordField.js';

/** Changes one's own password; the old one is asked for, because an open screen is not a person. */
export function PasswordForm({ onChanged }: { readonly onChanged: () => void }) {
  const { t } = useTranslation('network');
  const outcome = useOutcome(CHANGE_PASSWORD, { show: 'inline', fields: ['current', 'next'], done: t('settings.changed') });
  const form = useForm({ current: '', next: '' }, ['current', 'next'], outcome);
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!form.complete(event.currentTarget)) return;
    if (!(await outcome.run(form.values))) return;
    form.reset();
    onChanged();
  };
  return (
    <form className="ns-form ns-password-form" onSubmit={(event) => void save(event)} noValidate>
      <Problem>{outcome.problem}</Problem>
      <PasswordField label={t('settings.current')} name="current" value={form.values.current} onChange={(value) => form.set('current', value)} error={form.error('current')} />
      <PasswordField isNew label={t('settings.next')} name="next" value={form.values.next} onChange={(value) => form.set('next', value)} error={form.error('next')} />
      <div><Button type="submit" variant="default" loading={outcome.busy}>{t('settings.change')}</Button></div>
    </form>
  );
}
