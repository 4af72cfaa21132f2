/** Sets up a network on a fresh server through its public door and answers what a script needs to write in a document. */
export async function foundNetwork(url: string): Promise<{ bearer: string; documentId: string }> {
  const jar: string[] = [];
  const ask = async <T>(query: string, variables: Record<string, unknown>): Promise<T> => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: jar.join('; ') },
      body: JSON.stringify({ query, variables }),
    });
    for (const cookie of response.headers.getSetCookie()) jar.push(cookie.split(';')[0]!);
    const body = (await response.json()) as { data?: T; errors?: unknown };
    if (!body.data) throw new Error(JSON.stringify(body.errors));
    return body.data;
  };
  const { setUpNetwork } = await ask<{ setUpNetwork: { networks?: { network: { strategy: { goal: { id: string } } } }[]; message?: string } }>(
    `mutation ($input: SetUpNetworkInput!) { setUpNetwork(input: $input) {
       ... on Viewer { networks { network { strategy { goal { id } } } } }
       ... on Refusal { message }
     } }`,
    { input: { networkName: 'Kill test', organisationName: 'Harbour Watch', personName: 'Ana', email: 'ana@example.org', password: 'a long and quiet sentence' } },
  );
  const documentId = setUpNetwork.networks?.[0]?.network.strategy.goal.id;
  if (!documentId) throw new Error(setUpNetwork.message ?? 'no network was set up');
  const { createAccessToken } = await ask<{ createAccessToken: { secret?: string; message?: string } }>(
    'mutation { createAccessToken(name: "kill test", days: 1) { ... on NewAccessToken { secret } ... on Refusal { message } } }', {},
  );
  if (!createAccessToken.secret) throw new Error(createAccessToken.message ?? 'no token was made');
  return { bearer: createAccessToken.secret, documentId };
}
