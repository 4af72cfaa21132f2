import { ApolloProvider, useQuery } from '@apollo/client/react';
import type { SessionQuery } from '@northstar/web-graphql';
import { createContext, useContext, useEffect, useMemo, useRef, type ReactNode } from 'react';
import type { Api } from '../apollo/client.js';
import { SESSION } from '../api/session.js';

/** The person who is signed in. */
export type Viewer = NonNullable<SessionQuery['me']>;
export type Installation = SessionQuery['installation'];

/** What is known about who is here. */
export type SessionState =
  | { readonly status: 'loading' }
  | { readonly status: 'unreachable'; readonly error: unknown; readonly retry: () => void }
  /** `ended`: by somebody, not by time; then this device keeps nothing of that person [C11]. */
  | { readonly status: 'signed-out'; readonly installation: Installation; readonly ended: boolean }
  | { readonly status: 'signed-in'; readonly installation: Installation; readonly viewer: Viewer };

interface Controls {
  /** After signing in or out, or switching person: reads everything anew as whoever is here now. Whoever was here before, and is named, finds what this window could not send. */
  readonly personChanged: (personId?: string) => Promise<void>;
  /** The server said that nobody is signed in: find out, which leads to the sign-in page. */
  readonly signedOut: () => void;
  /** Rights, networks or organisations of the viewer changed. */
  readonly refresh: () => Promise<void>;
}

const SessionContext = createContext<SessionState>({ status: 'loading' });
const ControlsContext = createContext<Controls | null>(null);

/** Gives everything below it the API and the session. */
export function SessionProvider({ api, children }: { readonly api: Api; readonly children: ReactNode }) {
  return (
    <ApolloProvider client={api.client}>
      <SessionLoader api={api}>{children}</SessionLoader>
    </ApolloProvider>
  );
}

function SessionLoader({ api, children }: { readonly api: Api; readonly children: ReactNode }) {
  const { data, error, refetch } = useQuery(SESSION, { fetchPolicy: 'cache-and-network' });
  // Whose words this window holds: also while their sign-in has run out.
  const last = useRef<string | null>(null);
  const here = data?.me?.person.id;
  useEffect(() => { if (here !== undefined) last.current = here; }, [here]);
  const controls = useMemo<Controls>(() => ({
    personChanged: async (personId) => {
      const same = personId !== undefined && personId === last.current;
      if (!same) last.current = null;
      await api.personChanged(same);
      await refetch();
    },
    signedOut: () => { void refetch(); },
    refresh: async () => { await refetch(); },
  }), [api, refetch]);
  useEffect(() => {
    api.onSignedOut = controls.signedOut;
    return () => { api.onSignedOut = () => {}; };
  }, [api, controls]);

  const state = useMemo<SessionState>(() => {
    if (data?.me) return { status: 'signed-in', installation: data.installation, viewer: data.me };
    if (data) return { status: 'signed-out', installation: data.installation, ended: data.signInEnded };
    return error ? { status: 'unreachable', error, retry: () => void refetch() } : { status: 'loading' };
  }, [data, error, refetch]);
  return (
    <ControlsContext.Provider value={controls}>
      <SessionContext.Provider value={state}>{children}</SessionContext.Provider>
    </ControlsContext.Provider>
  );
}

/** Who is here, if anybody. */
export const useSession = (): SessionState => useContext(SessionContext);

/** What to call after the session changed. */
export function useSessionControls(): Controls {
  const controls = useContext(ControlsContext);
  if (!controls) throw new Error('useSessionControls outside of SessionProvider');
  return controls;
}

/** The signed-in person. Only below a page that asks for one. */
export function useViewer(): Viewer {
  const session = useSession();
  if (session.status !== 'signed-in') throw new Error('useViewer where nobody is signed in');
  return session.viewer;
}

/** What is below takes this person for signed in: as the device remembers it, for what can be done while nobody can be asked [C11]. */
export function RememberedSession({ person, children }: { readonly person: { readonly id: string; readonly name: string; readonly initials: string }; readonly children: ReactNode }) {
  const { id, name, initials } = person;
  const state = useMemo<SessionState>(() => ({
    status: 'signed-in',
    installation: { __typename: 'Installation', networksExist: true, demoAvailable: false, demoMode: false, keepsOnDevices: true },
    viewer: { __typename: 'Viewer', person: { __typename: 'Person', id, name, initials, email: null }, networks: [] },
  }), [id, name, initials]);
  return <SessionContext.Provider value={state}>{children}</SessionContext.Provider>;
}
