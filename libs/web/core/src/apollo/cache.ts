import { InMemoryCache, type FieldPolicy, type Reference } from '@apollo/client';

interface Page { readonly nodes?: readonly Reference[]; readonly [field: string]: unknown }

/** Pages of one list that grow together: with `after` they are appended, without it the list starts anew. */
const appended = (keyArgs: string[]): FieldPolicy<Page> => ({
  keyArgs,
  merge(existing, incoming, { args }) {
    if (!existing?.nodes || !incoming.nodes || !args?.['after']) return { ...existing, ...incoming };
    const known = new Set(existing.nodes.map(({ __ref }) => __ref));
    return { ...existing, ...incoming, nodes: [...existing.nodes, ...incoming.nodes.filter(({ __ref }) => !known.has(__ref))] };
  },
});

/** Something that another query fetched already is shown at once when it is asked for by its id. */
const byId = (typename: string): FieldPolicy<Reference> => ({
  read: (existing, { args, toReference }) => existing ?? (args?.['id'] ? toReference({ __typename: typename, id: args['id'] as string }) : undefined),
});

/** The cache of what the API said. Lists are replaced, not merged: the server's order and length are the truth. */
export const createCache = (): InMemoryCache =>
  new InMemoryCache({
    typePolicies: {
      Query: { fields: { document: byId('Document'), ballot: byId('Ballot'), poll: byId('Poll'), thread: byId('Thread'), version: byId('Version'), edition: byId('Edition') } },
      // There is one viewer; what several queries read of it belongs together.
      Viewer: { keyFields: [] },
      Installation: { keyFields: [] },
      Network: { fields: { members: appended([]), ballots: appended(['states', 'documentId']), signOns: appended(['documentId']), polls: appended([]), viewer: { merge: true }, record: { merge: true } } },
      // What has no id of its own is one with its owner: a list that read less of it must not make a page forget the rest.
      Document: { fields: { versions: appended([]), threads: appended(['state']), suggestions: appended(['open']), decidedSuggestions: appended(['since', 'until']), ask: { merge: true } } },
      Ballot: { fields: { rule: { merge: true }, outcome: { merge: true } } },
    },
  });
