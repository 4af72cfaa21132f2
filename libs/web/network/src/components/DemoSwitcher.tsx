import { useQuery } from '@apollo/client/react';
import { useMaybeNetwork, useSession } from '@northstar/web-core';
import { DemoBar } from '@northstar/web-ui';
import { useLocation } from 'react-router';
import { DEMO_PEOPLE } from '../api/demo-people.js';
import { useEnterDemo } from '../hooks/useEnterDemo.js';

/** The bar of the demo network. Switching keeps the page that is open, so that two windows can be two organisations on one text. */
export function DemoSwitcher() {
  const session = useSession();
  const network = useMaybeNetwork();
  const { pathname, search } = useLocation();
  const { enter, busy } = useEnterDemo();
  const inDemo = Boolean(network?.demo);
  const { data } = useQuery(DEMO_PEOPLE, { skip: !inDemo });
  if (!inDemo || session.status !== 'signed-in' || !data || data.demoPeople.length === 0) return null;
  return <DemoBar people={data.demoPeople} current={session.viewer.person} busy={busy} onChoose={(id) => void enter(id, `${pathname}${search}`)} />;
}
