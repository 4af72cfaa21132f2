import { useOutcome, usePageTitle } from '@northstar/web-core';
import { Problem } from '@northstar/web-ui';
import { Button, TextInput } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { SET_UP_NETWORK } from '../api/set-up-network.js';
import { PasswordField } from '../components/PasswordField.js';
import { PublicShell } from '../components/PublicShell.js';
import { useEnter } from '../hooks/useEnter.js';
import { useForm } from '../hooks/useForm.js';

const FIELDS = ['networkName', 'organisationName', 'personName', 'email', 'password'] as const;
const EMPTY = { networkName: '', organisationName: '', personName: '', email: '', password: '' };

/** Begin a network: its name, one's organisation, one's account. */
export function SetUpPage() {
  const { t } = useTranslation('network');
  const outcome = useOutcome(SET_UP_NETWORK, { keep: false, show: 'inline', fields: FIELDS });
  const form = useForm(EMPTY, FIELDS, outcome);
  const enter = useEnter();
  usePageTitle(t('setUp.title'));
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!form.complete(event.currentTarget)) return;
    const viewer = await outcome.run({ input: form.values });
    const slug = viewer?.networks[0]?.network.slug;
    if (viewer) await enter(slug ? [slug] : [], slug ? `/n/${encodeURIComponent(slug)}` : null);
  };
  return (
    <PublicShell>
      <h1 className="ns-public-title">{t('setUp.title')}</h1>
      <p className="ns-public-lead">{t('setUp.lead')}</p>
      <form className="ns-form" onSubmit={(event) => void send(event)} noValidate>
        <Group title={t('setUp.network')}><TextInput label={t('setUp.networkName')} description={t('setUp.networkNameHint')} {...form.field('networkName')} /></Group>
        <Group title={t('setUp.organisation')}><TextInput label={t('setUp.organisationName')} description={t('setUp.organisationNameHint')} autoComplete="organization" {...form.field('organisationName')} /></Group>
        <Group title={t('setUp.account')}>
          <TextInput label={t('setUp.personName')} autoComplete="name" {...form.field('personName')} />
          <TextInput label={t('fields.email')} type="email" autoComplete="username" {...form.field('email')} />
          <PasswordField isNew label={t('fields.newPassword')} name="password" value={form.values.password} onChange={(value) => form.set('password', value)} error={form.error('password')} />
        </Group>
        <Problem>{outcome.problem}</Problem>
        <Button type="submit" size="md" loading={outcome.busy}>{t('setUp.action')}</Button>
      </form>
      <p className="ns-public-note">{t('setUp.have')} <Link to="/sign-in">{t('signIn.title')}</Link></p>
    </PublicShell>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return <fieldset className="ns-fieldset"><legend>{title}</legend>{children}</fieldset>;
}
