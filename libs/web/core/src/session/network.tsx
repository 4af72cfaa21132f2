import type { Action } from '@northstar/web-graphql';
import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { useViewer, type Viewer } from './session.js';

type Membership = Viewer['networks'][number];

/** The network one is in, as this person may use it. */
export interface CurrentNetwork {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly demo: boolean;
  readonly role: Membership['role'];
  readonly organisations: Membership['organisations'];
  /** The organisation one speaks for now. */
  readonly actingFor: Membership['actingFor'];
  readonly mandates: Membership['mandates'];
  /** Whether the person may do this here at all; single documents and ballots say more with their own `can`. */
  readonly may: (action: Action) => boolean;
  /** An address inside this network: `path('decisions', id)`. */
  readonly path: (...segments: readonly string[]) => string;
}

const NetworkContext = createContext<CurrentNetwork | null>(null);

/** Gives what is below it the network of this address; `missing` is shown when the person may not enter it or it does not exist. */
export function NetworkProvider({ slug, missing, children }: { readonly slug: string; readonly missing: ReactNode; readonly children: ReactNode }) {
  const { networks } = useViewer();
  const membership = networks.find(({ network }) => network.slug === slug);
  const value = useMemo<CurrentNetwork | null>(() => {
    if (!membership) return null;
    const { network, can, ...rest } = membership;
    const allowed = new Set(can);
    return {
      ...network, ...rest,
      may: (action) => allowed.has(action),
      path: (...segments) => ['/n', network.slug, ...segments].map((segment) => (segment === '/n' ? segment : encodeURIComponent(segment))).join('/'),
    };
  }, [membership]);
  return value ? <NetworkContext.Provider value={value}>{children}</NetworkContext.Provider> : missing;
}

/** The network of the page. */
export function useNetwork(): CurrentNetwork {
  const network = useContext(NetworkContext);
  if (!network) throw new Error('useNetwork outside of a network');
  return network;
}

/** The network of the page, or null on pages outside of any. */
export const useMaybeNetwork = (): CurrentNetwork | null => useContext(NetworkContext);
