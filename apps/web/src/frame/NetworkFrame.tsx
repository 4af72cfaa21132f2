import { NetworkProvider, troubleSentence, useDeviceOwner, useNetwork, useOnline, useSession, useTurnCount } from '@northstar/web-core';
import { NetworkSwitch, PersonMenu, useRightsLive } from '@northstar/web-network';
import { useTurnsLive } from '@northstar/web-notices';
import { AppFrame, ErrorState, LoadingState, OfflineBanner, onDemand, Page } from '@northstar/web-ui';
import { IconBook2, IconHourglassHigh, IconListDetails, IconMessageQuestion, IconScale, IconUsers } from '@tabler/icons-react';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Outlet, useLocation, useParams } from 'react-router';
import { UnsentWords } from '../offline/UnsentWords.js';
import { MissingPage } from './MissingPage.js';
import { PageBoundary } from './pages.js';
import { SearchButton } from './SearchButton.js';
import { useShortcuts } from '../palette/useShortcuts.js';

/** Every page of a network: asks who is here, then gives frame and navigation. */
export function NetworkFrame() {
  const session = useSession();
  const { slug = '' } = useParams();
  const { pathname, search } = useLocation();
  if (session.status === 'loading') return <Page><LoadingState shape="page" /></Page>;
  if (session.status === 'unreachable') return <Unreachable error={session.error} retry={session.retry} />;
  if (session.status === 'signed-out') return <Navigate to={`/sign-in?to=${encodeURIComponent(pathname + search)}`} replace />;
  // Another person starts with nothing of the one before: no open dialog, no half-read page.
  return <NetworkProvider key={session.viewer.person.id} slug={slug} missing={<MissingPage alone />}><Frame /></NetworkProvider>;
}

const DemoSwitcher = onDemand(() => import('./demo.js').then(({ DemoSwitcher }) => DemoSwitcher));
/** Nobody can be asked: what this device keeps can still be read and written, if anything is kept. Its code is kept with it. */
const OfflineDesk = lazy(() => import('../offline/OfflineDesk.js'));

function Unreachable({ error, retry }: { readonly error: unknown; readonly retry: () => void }) {
  const { t } = useTranslation('app');
  const owner = useDeviceOwner();
  if (owner === undefined) return <Page><LoadingState shape="page" /></Page>;
  if (owner) return <Suspense fallback={<Page><LoadingState shape="text" /></Page>}><OfflineDesk owner={owner} retry={retry} /></Suspense>;
  return <Page><ErrorState title={t('unreachable')} onRetry={retry}>{troubleSentence(error)}</ErrorState></Page>;
}

function Frame() {
  const { t } = useTranslation('app');
  const { path, id, demo } = useNetwork();
  const count = useTurnCount();
  const online = useOnline();
  const location = useLocation();
  useTurnsLive();
  useRightsLive();
  useFocusOnArrival();
  const { overlays, openPalette, openKeys } = useShortcuts();
  return (
    <>
      <AppFrame
        key={id}
        brand={<NetworkSwitch />}
        items={[
          { to: path(), label: t('nav.turn'), icon: IconHourglassHigh, end: true, ...(count > 0 ? { count } : {}) },
          { to: path('strategy'), label: t('nav.strategy'), icon: IconListDetails },
          { to: path('decisions'), label: t('nav.decisions'), icon: IconScale },
          { to: path('published'), label: t('nav.published'), icon: IconBook2 },
        ]}
        more={[{ to: path('polls'), label: t('nav.polls'), icon: IconMessageQuestion }, { to: path('members'), label: t('nav.members'), icon: IconUsers }]}
        foot={<><SearchButton onClick={openPalette} /><PersonMenu onKeys={openKeys} /></>}
        phoneMenu={<span className="ns-phone-menu"><SearchButton compact onClick={openPalette} /><PersonMenu compact onKeys={openKeys} /></span>}
        banners={<>{demo ? <DemoSwitcher /> : null}<UnsentWords /><OfflineBanner offline={!online} /></>}
      >
        <PageBoundary place={location}><Suspense fallback={<Page><LoadingState shape="page" /></Page>}><Outlet /></Suspense></PageBoundary>
      </AppFrame>
      {overlays}
    </>
  );
}

/** After following a link, reading and Tab begin in the new page, not in the navigation of the old one. */
function useFocusOnArrival(): void {
  const { pathname } = useLocation();
  const first = useRef(true);
  useEffect(() => {
    if (first.current) { first.current = false; return; }
    document.getElementById('content')?.focus({ preventScroll: true });
  }, [pathname]);
}
