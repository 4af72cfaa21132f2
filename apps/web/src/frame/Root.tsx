import { device, useSession } from '@northstar/web-core';
import { useKeptFocus } from '@northstar/web-ui';
import { useEffect } from 'react';
import { Outlet, useLocation } from 'react-router';
import { UnsentWords } from '../offline/UnsentWords.js';
import { useScrollPlaces } from './useScrollPlaces.js';

/** Around every page. */
export function Root() {
  useDeviceOfWhoIsHere();
  useScrollPlaces();
  useKeptFocus();
  const { pathname } = useLocation();
  return (
    <>
      {/* Pages of a network say it in their frame; whoever has none any more reads it here. */}
      {!pathname.startsWith('/n/') && <UnsentWords />}
      <Outlet />
    </>
  );
}

/** What this device keeps belongs to one account: it goes when another comes or somebody ended the sign-in, and is locked while nobody is signed in [C11]. */
function useDeviceOfWhoIsHere(): void {
  const session = useSession();
  const person = session.status === 'signed-in' ? session.viewer.person : null;
  const { id, name, initials } = person ?? {};
  const signedOut = session.status === 'signed-out';
  const ended = session.status === 'signed-out' && session.ended;
  const forbidden = session.status === 'signed-in' && !session.installation.keepsOnDevices;
  useEffect(() => {
    if (id !== undefined) void device.arrived({ personId: id, name: name!, initials: initials! }, { forbidden }).catch(() => undefined);
    else if (signedOut) void (ended ? device.forget() : device.lock()).catch(() => undefined);
  }, [signedOut, ended, id, name, initials, forbidden]);
}
