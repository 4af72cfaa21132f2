import { useQuery } from '@apollo/client/react';
import { troubleSentence, usePageTitle, useViewer } from '@northstar/web-core';
import { ErrorState, LoadingState, Page, PageHeader, Section, ThemeToggle } from '@northstar/web-ui';
import { useTranslation } from 'react-i18next';
import { ACCOUNT } from '../api/account.js';
import { PasswordForm } from '../components/PasswordForm.js';
import { SessionsList } from '../components/SessionsList.js';
import { ThisDevice } from '../components/ThisDevice.js';
import { TokensSection } from '../components/TokensSection.js';
import '../components/network.css';

/** One's own account: password, where one is signed in, tokens for scripts. */
export function SettingsPage() {
  const { t } = useTranslation('network');
  const { person } = useViewer();
  const { data, error, refetch } = useQuery(ACCOUNT);
  usePageTitle(t('settings.title'));
  const account = data?.me;
  return (
    <Page>
      <PageHeader title={t('settings.title')} lead={t('settings.lead', { email: person.email ?? person.name })} />
      <Section title={t('settings.appearance')} note={t('settings.appearanceHint')} action={<ThemeToggle />}>{null}</Section>
      <Section title={t('device.title')}><ThisDevice /></Section>
      <Section title={t('settings.password')}><PasswordForm onChanged={() => void refetch()} /></Section>
      {account ? (
        <>
          <Section title={t('settings.sessions')}><SessionsList sessions={account.sessions} onChanged={() => void refetch()} /></Section>
          <TokensSection tokens={account.accessTokens} onChanged={() => void refetch()} />
        </>
      ) : error ? <ErrorState onRetry={() => void refetch()}>{troubleSentence(error)}</ErrorState> : <LoadingState />}
    </Page>
  );
}
