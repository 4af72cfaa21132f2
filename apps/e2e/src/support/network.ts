import type { Page } from '@playwright/test';

export const PASSWORD = 'kettle fjord amber nine';
export const ANA = 'ana@harbour.example';

/** Asks the API as the person of this browser: how one gets there is another story. */
export async function ask<T>(page: Page, query: string, input: Record<string, unknown>): Promise<T> {
  const answer = (await (await page.request.post('/graphql', { data: { query, variables: { input } } })).json()) as { data: Record<string, T> };
  return Object.values(answer.data)[0]!;
}

/** A network with Ana as its coordinator, signed in on her page. */
export async function foundNetwork(ana: Page): Promise<{ id: string; home: string }> {
  const { networks } = await ask<{ networks: { network: { id: string; slug: string } }[] }>(ana, 'mutation($input: SetUpNetworkInput!) { setUpNetwork(input: $input) { ... on Viewer { networks { network { id slug } } } } }',
    { networkName: 'Lantern Coalition', organisationName: 'Harbour Watch', personName: 'Ana Quill', email: ANA, password: PASSWORD });
  const { id, slug } = networks[0]!.network;
  return { id, home: `/n/${slug}` };
}

/** Bea of another organisation comes into the network, as a policy lead, signed in on her page. */
export async function letIn(ana: Page, bea: Page, networkId: string, { name = 'Bea Marsh', email = 'bea@meridian.example', organisation = 'Meridian Legal Centre', mandates = [] as string[] } = {}): Promise<void> {
  const { link } = await ask<{ link: string }>(ana, 'mutation($input: InviteInput!) { invite(input: $input) { ... on NewInvitation { link } } }',
    { networkId, email, role: 'POLICY_LEAD', mandates, newOrganisationName: organisation });
  await ask(bea, 'mutation($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { __typename } }', { token: link.split('#')[1], personName: name, password: PASSWORD });
}
