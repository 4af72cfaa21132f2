import { useQuery, useSubscription } from '@apollo/client/react';
import { setTurnCount, useNetwork } from '@northstar/web-core';
import type { YourTurnQuery } from '@northstar/web-graphql';
import { useEffect } from 'react';
import { MENTIONS_CHANGED } from '../api/mentions-changed.js';
import { POLLS_CHANGED } from '../api/polls-changed.js';
import { SIGNATURES_CHANGED } from '../api/signatures-changed.js';
import { TURNS_CHANGED } from '../api/turns-changed.js';
import { YOUR_TURN } from '../api/your-turn.js';

export type Turn = NonNullable<YourTurnQuery['network']>['yourTurn'][number];
export type SignatureTurn = NonNullable<YourTurnQuery['network']>['yourSignatures'][number];
export type AmendmentTurn = NonNullable<YourTurnQuery['network']>['yourAmendments'][number];
export type PollTurn = NonNullable<YourTurnQuery['network']>['yourPolls'][number];
export type WaitingMention = NonNullable<YourTurnQuery['network']>['mentions'][number];

const deadlineOf = (turn: Turn | SignatureTurn | AmendmentTurn | PollTurn): number => Date.parse('closesAt' in turn ? turn.closesAt : turn.deadline);

/** All that waits, also what another feature shows below: the heading, the navigation and the title say one number. */
const countOf = (data: YourTurnQuery | undefined): number => {
  const of = data?.network;
  return of ? of.yourTurn.length + of.yourSignatures.length + of.yourPolls.length + of.yourAmendments.length + of.yourProgress.length + of.mentions.length : 0;
};

/** What waits for the viewer's organisations and for the viewer, soonest deadline first, and who named the viewer. */
export function useYourTurn(): { readonly turns: readonly (Turn | SignatureTurn | PollTurn | AmendmentTurn)[] | null; readonly mentions: readonly WaitingMention[]; readonly count: number; readonly error: unknown; readonly retry: () => void } {
  const { slug } = useNetwork();
  const { data, error, refetch } = useQuery(YOUR_TURN, { variables: { slug }, fetchPolicy: 'cache-and-network' });
  const waiting = data?.network ? [...data.network.yourTurn, ...data.network.yourSignatures, ...data.network.yourPolls, ...data.network.yourAmendments].sort((a, b) => deadlineOf(a) - deadlineOf(b)) : null;
  return { turns: waiting, mentions: data?.network?.mentions ?? [], count: countOf(data), error, retry: () => void refetch() };
}

/** Keeps the count in navigation and title true on every page of the network: read again whenever a ballot, a call for signatures or a poll changes or somebody is named. */
export function useTurnsLive(): void {
  const { id, slug, actingFor, mandates } = useNetwork();
  const { data, refetch } = useQuery(YOUR_TURN, { variables: { slug } });
  useSubscription(TURNS_CHANGED, { variables: { networkId: id }, ignoreResults: true, onData: () => void refetch() });
  useSubscription(SIGNATURES_CHANGED, { variables: { networkId: id }, ignoreResults: true, onData: () => void refetch() });
  useSubscription(POLLS_CHANGED, { variables: { networkId: id }, ignoreResults: true, onData: () => void refetch() });
  useSubscription(MENTIONS_CHANGED, { variables: { networkId: id }, ignoreResults: true, onData: () => void refetch() });
  const rights = `${actingFor?.id ?? ''} ${mandates.map((mandate) => mandate.id).join(' ')}`;
  useEffect(() => { void refetch(); }, [rights, refetch]);
  const count = countOf(data);
  useEffect(() => setTurnCount(count), [count]);
  useEffect(() => () => setTurnCount(0), []);
}
