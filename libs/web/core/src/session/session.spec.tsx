import { ApolloClient, ApolloLink } from '@apollo/client';
import type { SessionQuery } from '@northstar/web-graphql';
import { act, render, waitFor } from '@testing-library/react';
import { Observable } from 'rxjs';
import type { Api } from '../apollo/client.js';
import { createCache } from '../apollo/cache.js';
import { SessionProvider, useSession, useSessionControls } from './session.js';

/** A window in which somebody is signed in, or nobody; tells what it forgot. */
function aWindow() {
  let here: string | null = 'ana';
  const answer = (): SessionQuery => ({
    signInEnded: false, installation: { __typename: 'Installation', networksExist: true, demoAvailable: false, demoMode: false, keepsOnDevices: true },
    me: here === null ? null : { __typename: 'Viewer', person: { __typename: 'Person', id: here, name: here, initials: 'A', email: null }, networks: [] },
  });
  const client = new ApolloClient({ cache: createCache(), link: new ApolloLink(() => new Observable((observer) => { observer.next({ data: answer() } as ApolloLink.Result); observer.complete(); })) });
  const kept: boolean[] = [];
  const api: Api = { client, personChanged: async (same = false) => { kept.push(same); await client.clearStore(); }, onPersonChanged: () => {}, onSignedOut: () => {} };
  let status = '';
  let controls: ReturnType<typeof useSessionControls>;
  const Probe = () => { status = useSession().status; controls = useSessionControls(); return null; };
  render(<SessionProvider api={api}><Probe /></SessionProvider>);
  const shows = (expected: string) => waitFor(() => expect(status).toBe(expected));
  return {
    kept, shows,
    signInRunsOut: async () => { here = null; act(() => api.onSignedOut()); await shows('signed-out'); },
    signsIn: async (person: string) => { here = person; await act(() => controls.personChanged(person)); await shows('signed-in'); },
    signsOut: async () => { here = null; await act(() => controls.personChanged()); await shows('signed-out'); },
  };
}

describe('what a window could not send', () => {
  test('stays for whoever signs in again after their sign-in ran out, and for nobody else', async () => {
    const same = aWindow();
    await same.shows('signed-in');
    await same.signInRunsOut();
    await same.signsIn('ana');
    expect(same.kept).toEqual([true]);
    await same.signInRunsOut();
    await same.signsIn('bea');
    expect(same.kept).toEqual([true, false]);
  });

  test('goes when somebody signs out, also where the same person comes back [C11]', async () => {
    const left = aWindow();
    await left.shows('signed-in');
    await left.signsOut();
    await left.signsIn('ana');
    expect(left.kept).toEqual([false, false]);
  });
});
