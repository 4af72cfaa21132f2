import type { BallotOfPage, Position } from './types.js';

export type Ask = BallotOfPage['texts'][number]['document'];

/** An answer in the making: the asks in their order, those left out, and the dots of each. */
export interface Ranking {
  readonly order: readonly string[];
  readonly dots: Readonly<Record<string, number>>;
}

const NOTHING: Ranking = { order: [], dots: {} };

/** What an organisation said, to be changed; nothing where it said nothing. */
export function rankingOf(position: Pick<Position, 'preferences'> | null): Ranking {
  if (!position) return NOTHING;
  return { order: position.preferences.toSorted((a, b) => a.value - b.value).map(({ document }) => document.id), dots: Object.fromEntries(position.preferences.map(({ document, value }) => [document.id, value])) };
}

/** The ask at another place of the order, or out of it (`null`). */
export function moved(order: readonly string[], id: string, place: number | null): string[] {
  const others = order.filter((other) => other !== id);
  return place === null ? others : [...others.slice(0, Math.max(0, place)), id, ...others.slice(Math.max(0, place))];
}

export const spent = (dots: Ranking['dots']): number => Object.values(dots).reduce((sum, count) => sum + count, 0);

/** As the API wants it. */
export const preferencesOf = (kind: 'DOTS' | 'RANKED_CHOICE', { order, dots }: Ranking): { documentId: string; value: number }[] =>
  (kind === 'DOTS' ? Object.entries(dots).filter(([, value]) => value > 0).map(([documentId, value]) => ({ documentId, value })) : order.map((documentId, place) => ({ documentId, value: place + 1 })));
