import type { ExactText } from './ballot.js';
import type { Preference } from './position.js';
import type { RankingTemplate } from './template.js';

/** Where a text stands after the counting. */
export interface Ranked {
  readonly documentId: string;
  /** From 1. Texts with the same points share a place, and the places behind it stay empty. */
  readonly place: number;
  readonly tied: boolean;
  /** Dots; by ranked choice half points, as an unranked ask shares its points. */
  readonly points: number;
  /** How many organisations put it first, or gave it at least one dot. */
  readonly backers: number;
}

const sumOfDots = (points: Map<string, number>, orders: readonly (readonly Preference[])[]): void => {
  for (const order of orders) for (const { documentId, value } of order) points.set(documentId, points.get(documentId)! + value);
};

/**
 * Borda's count in half points [D4.13]. From each organisation a text gets two for every text that stands below it and one for every text that is
 * level with it. Unranked texts stand below all ranked ones and level with each other.
 */
function halfPoints(points: Map<string, number>, orders: readonly (readonly Preference[])[]): void {
  const all = points.size;
  for (const order of orders) {
    const unranked = all - order.length;
    const ranked = new Set<string>();
    for (const { documentId, value } of order) {
      ranked.add(documentId);
      points.set(documentId, points.get(documentId)! + 2 * (all - value));
    }
    if (unranked > 1) for (const documentId of points.keys()) if (!ranked.has(documentId)) points.set(documentId, points.get(documentId)! + unranked - 1);
  }
}

/** The common order of the texts, from the orders or dots of the organisations that gave some [D4.12, D4.13]. Texts of equal points keep the order of the ballot, and share a place. */
export function rank(template: RankingTemplate, texts: readonly ExactText[], orders: readonly (readonly Preference[])[]): readonly Ranked[] {
  const points = new Map(texts.map(({ documentId }) => [documentId, 0]));
  const backers = new Map(points);
  const known = orders.map((order) => order.filter(({ documentId }) => points.has(documentId)));
  if (template === 'dots') sumOfDots(points, known);
  else halfPoints(points, known);
  for (const order of known) for (const { documentId, value } of order) if (template === 'dots' || value === 1) backers.set(documentId, backers.get(documentId)! + 1);
  const sorted = texts.toSorted((a, b) => points.get(b.documentId)! - points.get(a.documentId)!);
  return sorted.map(({ documentId }) => {
    const own = points.get(documentId)!;
    const place = sorted.findIndex((other) => points.get(other.documentId) === own) + 1;
    return { documentId, place, tied: sorted.filter((other) => points.get(other.documentId) === own).length > 1, points: own, backers: backers.get(documentId)! };
  });
}
