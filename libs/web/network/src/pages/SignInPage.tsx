import { usePageTitle, useOutcome, useSession } from '@northstar/web-core';
import { Problem } from '@northstar/web-ui';
import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useSearchParams } from 'react-router';
import { SIGN_IN } from '../api/sign-in.js';
import { PasswordField } from '../components/PasswordField.js';
import { PublicShell } from '../components/PublicShell.js';
import { safeReturn, useEnter } from '../hooks/useEnter.js';
import { useForm } from '../hooks/useForm.js';
import { useOwnDevice } from '../hooks/useOwnDevice.js';

/** Sign in; afterwards one is where one wanted to be. */
export function SignInPage() {
  const { t } = useTranslation('network');
  const [search] = useSearchParams();
  const to = safeReturn(search.get('to'));
  const session = useSession();
  const outcome = useOutcome(SIGN_IN, { keep: false, show: 'inline', fields: ['email', 'password'] });
  const form = useForm({ email: '', password: '' }, ['email', 'password'], outcome);
  const enter = useEnter();
  const ownDevice = useOwnDevice();
  const [entering, setEntering] = useState(false);
  usePageTitle(t('signIn.title'));
  if (session.status === 'signed-in' && !entering) return <Navigate to={to ?? '/'} replace />;

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!form.complete(event.currentTarget)) return;
    const viewer = await outcome.run({ email: form.values.email.trim(), password: form.values.password });
    if (!viewer) return;
    setEntering(true);
    await ownDevice.settle(viewer.person);
    await enter(viewer.networks.map(({ network }) => network.slug), to, viewer.person.id);
  };
  return (
    <PublicShell>
      <h1 className="ns-public-title">{t('signIn.title')}</h1>
      {to ? <p className="ns-public-lead">{t('signIn.again')}</p> : null}
      <form className="ns-form" onSubmit={(event) => void send(event)} noValidate>
        <Problem>{outcome.problem}</Problem>
        <TextInput label={t('fields.email')} type="email" autoComplete="username" {...form.field('email')} />
        <PasswordField label={t('fields.password')} name="password" value={form.values.password} onChange={(value) => form.set('password', value)} error={form.error('password')} />
        {ownDevice.question}
        <Button type="submit" size="md" loading={outcome.busy || entering}>{t('signIn.action')}</Button>
      </form>
      <p className="ns-public-note">{t('signIn.forgotten')}</p>
      <p className="ns-public-note"><Link to="/set-up">{t('signIn.newHere')}</Link></p>
    </PublicShell>
  );
}
