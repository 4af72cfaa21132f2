import { useQuery } from '@apollo/client/react';
import { troubleSentence, useOutcome, usePageTitle, useSession } from '@northstar/web-core';
import { EmptyState, ErrorState, LoadingState, Problem } from '@northstar/web-ui';
import { Button, Textarea, TextInput } from '@mantine/core';
import type { InvitationPreviewQuery } from '@northstar/web-graphql';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { ACCEPT_INVITATION } from '../api/accept-invitation.js';
import { INVITATION } from '../api/invitation.js';
import { PasswordField } from '../components/PasswordField.js';
import { PublicShell } from '../components/PublicShell.js';
import { useEnter } from '../hooks/useEnter.js';
import { useForm } from '../hooks/useForm.js';

/** Where an invitation's link leads. The token stands behind the #, so it is never sent as part of an address. */
export function JoinPage() {
  const { t } = useTranslation('network');
  const token = useLocation().hash.slice(1);
  const { data, error, refetch } = useQuery(INVITATION, { variables: { token }, skip: token === '', fetchPolicy: 'no-cache' });
  usePageTitle(data?.invitation ? t('join.title', { network: data.invitation.networkName }) : undefined);
  if (error) return <PublicShell><ErrorState onRetry={() => void refetch()}>{troubleSentence(error)}</ErrorState></PublicShell>;
  if (token !== '' && !data) return <PublicShell><LoadingState shape="page" /></PublicShell>;
  if (!data?.invitation) {
    return <PublicShell><EmptyState page title={t('join.gone')} action={<Button component={Link} to="/sign-in" variant="default">{t('join.toSignIn')}</Button>}>{t('join.goneHint')}</EmptyState></PublicShell>;
  }
  return <PublicShell><JoinForm token={token} invitation={data.invitation} /></PublicShell>;
}

function JoinForm({ token, invitation }: { readonly token: string; readonly invitation: NonNullable<InvitationPreviewQuery['invitation']> }) {
  const { t } = useTranslation('network');
  const session = useSession();
  const { networkName: network, organisationName: organisation, invitedBy: by, newOrganisation, email, hasAccount, role } = invitation;
  const outcome = useOutcome(ACCEPT_INVITATION, { keep: false, show: 'inline', fields: ['personName', 'password', 'organisationAbout'] });
  const form = useForm({ personName: '', password: '', organisationAbout: '' }, hasAccount ? ['password'] : ['personName', 'password'], outcome);
  const enter = useEnter();
  const [before] = useState(session.status === 'signed-in' ? session.viewer.person : null);
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!form.complete(event.currentTarget)) return;
    const { personName, password, organisationAbout } = form.values;
    const viewer = await outcome.run({ input: { token, password, personName: hasAccount ? null : personName, organisationAbout: newOrganisation ? organisationAbout : null } });
    const slug = viewer?.networks.find((membership) => membership.network.name === network)?.network.slug;
    if (viewer) await enter(viewer.networks.map((membership) => membership.network.slug), slug ? `/n/${encodeURIComponent(slug)}` : null);
  };
  return (
    <>
      <h1 className="ns-public-title">{t('join.title', { network })}</h1>
      <p className="ns-public-lead">{t(newOrganisation ? 'join.leadNew' : 'join.lead', { by, network, organisation, role: t(`role.${role}`) })}</p>
      <form className="ns-form" onSubmit={(event) => void send(event)} noValidate>
        {before && before.email !== email ? <p className="ns-join-note">{t('join.other', { name: before.name, email })}</p> : null}
        <TextInput label={t('join.as')} value={email} readOnly autoComplete="username" description={hasAccount ? t('join.existing') : undefined} />
        {hasAccount ? null : <TextInput label={t('join.name')} autoComplete="name" {...form.field('personName')} />}
        <PasswordField isNew={!hasAccount} label={t(hasAccount ? 'fields.password' : 'fields.newPassword')} name="password" value={form.values.password} onChange={(value) => form.set('password', value)} error={form.error('password')} />
        {newOrganisation ? <Textarea label={t('join.about', { organisation })} description={t('join.aboutHint')} autosize minRows={3} {...form.field('organisationAbout')} /> : null}
        <Problem>{outcome.problem}</Problem>
        <Button type="submit" size="md" loading={outcome.busy}>{t('join.action', { network })}</Button>
      </form>
    </>
  );
}
