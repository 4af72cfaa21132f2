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
export type PollTurn = NonNullable<YourTurnQuery['network']>['yourPolls'][number];
export type WaitingMention = NonNullable<YourTurnQuery['network']>['mentions'][number];

const deadlineOf = (turn: Turn | SignatureTurn | PollTurn): number => Date.parse('closesAt' in turn ? turn.closesAt : turn.deadline);

/** What waits for the viewer's organisations and for the viewer, soonest deadline first, and who named the viewer. */
export function useYourTurn(): { readonly turns: readonly (Turn | SignatureTurn | PollTurn)[] | null; readonly mentions: readonly WaitingMention[]; readonly error: unknown; readonly retry: () => void } {
  const { slug } = useNetwork();
  const { data, error, refetch } = useQuery(YOUR_TURN, { variables: { slug } });
  const waiting = data?.network ? [...data.network.yourTurn, ...data.network.yourSignatures, ...data.network.yourPolls].sort((a, b) => deadlineOf(a) - deadlineOf(b)) : null;
  return { turns: waiting, mentions: data?.network?.mentions ?? [], error, retry: () => void refetch() };
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
  const count = (data?.network?.yourTurn.length ?? 0) + (data?.network?.yourSignatures.length ?? 0) + (data?.network?.yourPolls.length ?? 0) + (data?.network?.mentions.length ?? 0);
  useEffect(() => setTurnCount(count), [count]);
  useEffect(() => () => setTurnCount(0), []);
}
