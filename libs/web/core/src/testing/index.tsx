import { ApolloClient, ApolloLink } from '@apollo/client';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import type { Action, SessionQuery } from '@northstar/web-graphql';
import { render, type RenderResult } from '@testing-library/react';
import type { ReactElement } from 'react';
import { I18nextProvider } from 'react-i18next';
import { MemoryRouter } from 'react-router';
import { Observable } from 'rxjs';
import type { Api } from '../apollo/client.js';
import { createCache } from '../apollo/cache.js';
import { i18n, registerMessages } from '../i18n/i18n.js';
import { coreMessages } from '../messages.js';
import { NetworkProvider } from '../session/network.js';
import { SessionProvider, useSession } from '../session/session.js';

/** Answers of the API by operation name: data, or a function of the variables. A subscription gives what it is given, once. */
export type Answers = Readonly<Record<string, object | ((variables: Record<string, unknown>) => object)>>;

/** Who is signed in, where, and what they may do. */
export interface Situation {
  readonly answers?: Answers;
  readonly messages?: Readonly<Record<string, object>>;
  readonly can?: readonly Action[];
  readonly role?: SessionQuery['me'] extends infer V ? NonNullable<V> extends { networks: Array<infer N> } ? N extends { role: infer R } ? R : never : never : never;
  readonly address?: string;
  readonly signedIn?: boolean;
}

const harbourWatch = { __typename: 'Organisation', id: 'organisation-1', name: 'Harbour Watch', initials: 'HW', colour: 3, standing: 'MEMBER' } as const;

const sessionOf = ({ can = [], role = 'COORDINATOR', signedIn = true }: Situation): SessionQuery => ({
  signInEnded: false,
  installation: { __typename: 'Installation', networksExist: true, demoAvailable: true, demoMode: false, keepsOnDevices: true },
  me: signedIn ? {
    __typename: 'Viewer',
    person: { __typename: 'Person', id: 'person-1', name: 'Ines Okafor', initials: 'IO', email: 'ines@harbour-watch.example' },
    networks: [{
      __typename: 'NetworkMembership', role, can: [...can], mandates: [],
      network: { __typename: 'Network', id: 'network-1', slug: 'coast', name: 'Coast Coalition', demo: false },
      organisations: [harbourWatch], actingFor: harbourWatch,
    }],
  } : null,
});

/** Draws a component as it stands in the application: signed in as Ines Okafor of Harbour Watch in the network `coast`, against an API of given answers. */
export function renderApp(element: ReactElement, situation: Situation = {}): RenderResult & { readonly calls: { name: string; variables: Record<string, unknown> }[] } {
  registerMessages('core', coreMessages);
  for (const [namespace, messages] of Object.entries(situation.messages ?? {})) registerMessages(namespace, messages);
  const answers: Answers = { Session: sessionOf(situation), ...situation.answers };
  const calls: { name: string; variables: Record<string, unknown> }[] = [];
  const link = new ApolloLink((operation) => new Observable((observer) => {
    const name = operation.operationName ?? '';
    calls.push({ name, variables: operation.variables });
    const answer = answers[name];
    if (answer === undefined) {
      if (operation.operationType === 'subscription') return;
      observer.error(new Error(`No answer was prepared for ${name}`));
      return;
    }
    observer.next({ data: typeof answer === 'function' ? answer(operation.variables) : answer } as ApolloLink.Result);
    if (operation.operationType !== 'subscription') observer.complete();
  }));
  const client = new ApolloClient({ link, cache: createCache() });
  const api: Api = { client, personChanged: async () => { await client.clearStore(); }, onSignedOut: () => {}, onPersonChanged: () => {} };
  const view = render(
    <I18nextProvider i18n={i18n}>
      <MantineProvider env="test">
        <Notifications />
        <MemoryRouter initialEntries={[situation.address ?? '/n/coast']}>
          <SessionProvider api={api}><WhenKnown>{element}</WhenKnown></SessionProvider>
        </MemoryRouter>
      </MantineProvider>
    </I18nextProvider>,
  );
  return { ...view, calls };
}

function WhenKnown({ children }: { readonly children: ReactElement }) {
  const { status } = useSession();
  if (status === 'loading' || status === 'unreachable') return null;
  return status === 'signed-in' ? <NetworkProvider slug="coast" missing={null}>{children}</NetworkProvider> : children;
}
