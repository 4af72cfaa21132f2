import { usePageTitle, useSession } from '@northstar/web-core';
import { EmptyState } from '@northstar/web-ui';
import { Loader, UnstyledButton } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate } from 'react-router';
import { PublicShell } from '../components/PublicShell.js';
import { SignOutButton } from '../components/SignOutButton.js';
import { firstNetwork, lastNetwork } from '../hooks/useEnter.js';
import { useEnterDemo } from '../hooks/useEnterDemo.js';

/** The first page: begin a network, look around, or sign in. Who is signed in goes on to their network. */
export function WelcomePage() {
  const { t } = useTranslation('network');
  const session = useSession();
  const demo = useEnterDemo();
  usePageTitle(undefined);
  if (session.status === 'signed-in') {
    const slug = firstNetwork(session.viewer.networks.map(({ network }) => network.slug), lastNetwork.get());
    if (slug) return <Navigate to={`/n/${encodeURIComponent(slug)}`} replace />;
    return (
      <PublicShell>
        <EmptyState title={t('welcome.noNetwork')} action={<SignOutButton />}>{t('welcome.noNetworkHint', { name: session.viewer.person.name, email: session.viewer.person.email ?? '' })}</EmptyState>
      </PublicShell>
    );
  }
  if (session.status !== 'signed-out') return null;
  const { networksExist, demoAvailable } = session.installation;
  const signIn = <li key="sign-in"><Link className="ns-choice" to="/sign-in"><Words title={t('welcome.signIn')} hint={t('welcome.signInHint')} /></Link></li>;
  return (
    <PublicShell wide>
      <div className="ns-welcome">
        <div className="ns-welcome-words">
          <h1>{t('welcome.headline')}</h1>
          <p>{t('welcome.lead')}</p>
        </div>
        <ul className="ns-choices">
          {networksExist ? signIn : null}
          <li><Link className="ns-choice" to="/set-up"><Words title={t('welcome.setUp')} hint={t('welcome.setUpHint')} /></Link></li>
          {demoAvailable ? (
            <li>
              <UnstyledButton className="ns-choice" onClick={() => void demo.enter()} disabled={demo.busy} aria-busy={demo.busy}>
                <Words title={t('welcome.demo')} hint={t('welcome.demoHint')} busy={demo.busy} />
              </UnstyledButton>
            </li>
          ) : null}
          {networksExist ? null : signIn}
        </ul>
        <p className="ns-welcome-note">{t('welcome.invited')}</p>
      </div>
    </PublicShell>
  );
}

function Words({ title, hint, busy = false }: { readonly title: string; readonly hint: string; readonly busy?: boolean }) {
  return (
    <>
      <span><span className="ns-choice-title">{title}</span><span className="ns-choice-hint">{hint}</span></span>
      {busy ? <Loader size={18} /> : <IconArrowRight size={20} aria-hidden />}
    </>
  );
}
