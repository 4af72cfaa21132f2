import { useOutcome } from '@northstar/web-core';
import { moveAsk } from '@northstar/domain-strategy';
import type { DocumentRowFragment } from '@northstar/web-graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MOVE_ASK } from '../api/move-ask.js';

type Ask = DocumentRowFragment;

/** The asks as they are about to be: the new order shows at once, and the old one again if the move is refused. */
export function useMoveAsk(given: readonly Ask[]): { readonly asks: readonly Ask[]; readonly move: (id: string, to: number, say?: boolean) => Promise<void>; readonly said: string } {
  const { t } = useTranslation('strategies');
  const outcome = useOutcome(MOVE_ASK);
  const [order, setOrder] = useState<readonly string[] | null>(null);
  const [said, setSaid] = useState('');
  const asks = order === null ? given : inOrder(given, order);
  return {
    asks,
    said,
    move: async (id, to, say = false) => {
      const target = asks[to];
      const ask = asks.find((one) => one.id === id);
      if (!target || !ask || target.id === id) return;
      setOrder(moveAsk(asks.map((one) => one.id), id, to));
      // The place among all asks, retired ones included, is the target's own; places on the screen leave those out.
      const done = await outcome.run({ documentId: id, toPosition: target.position });
      setOrder(null);
      if (done && say) setSaid(t('announce.moved', { title: ask.title, to: to + 1, total: asks.length }));
    },
  };
}

/** Asks in the order of these ids; those that came meanwhile stand at the end. */
export function inOrder(asks: readonly Ask[], order: readonly string[]): readonly Ask[] {
  const place = new Map(order.map((id, index) => [id, index]));
  return [...asks].sort((one, other) => (place.get(one.id) ?? Infinity) - (place.get(other.id) ?? Infinity) || one.position - other.position);
}
