import { useQuery } from '@apollo/client/react';
import { useNetwork } from '@northstar/web-core';
import { useTranslation } from 'react-i18next';
import { PLACES } from '../api/places.js';

/** A text one can go to. */
export interface TextPlace { readonly id: string; readonly label: string; readonly description: string; readonly to: string }

/** The texts of the network, for the command palette. */
export function usePlaces(): readonly TextPlace[] {
  const { t } = useTranslation('strategies');
  const { slug, path } = useNetwork();
  const { data } = useQuery(PLACES, { variables: { slug }, fetchPolicy: 'cache-and-network' });
  const strategy = data?.network?.strategy;
  if (!strategy) return [];
  return [
    { id: strategy.goal.id, label: t('goal'), description: strategy.goal.title, to: path('d', strategy.goal.id) },
    { id: strategy.definition.id, label: t('definition'), description: strategy.definition.title, to: path('d', strategy.definition.id) },
    ...strategy.asks.map(({ id, title, ask }) => ({ id, label: title, description: ask ? `${t('number', { number: ask.number })} · ${t('to', { addressee: ask.addressee })}` : '', to: path('d', id) })),
  ];
}
