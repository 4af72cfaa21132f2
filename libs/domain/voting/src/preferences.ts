import { ok } from '@northstar/domain-membership';
import type { ExactText } from './ballot.js';
import type { Preference } from './position.js';
import { no, type VotingOutcome } from './refusals.js';
import type { Rule } from './rule.js';
import { capital } from './words.js';

const things = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

/**
 * An organisation's order or dots in the one form in which they are kept [D2.5]: by value, and by document where dots are equal, so that
 * what is said the same is also written the same. An order is counted anew from 1; texts with no dots are left away.
 */
export function checkPreferences(rule: Rule, texts: readonly ExactText[], given: readonly Preference[]): VotingOutcome<readonly Preference[]> {
  const known = new Set(texts.map(({ documentId }) => documentId));
  if (given.some(({ documentId }) => !known.has(documentId))) return no('INVALID', 'One of the asks is not part of this ballot. Please open the ballot again.', 'preferences');
  if (new Set(given.map(({ documentId }) => documentId)).size < given.length) return no('INVALID', 'One ask stands twice in your answer. Each can stand there once.', 'preferences');
  if (given.some(({ value }) => !Number.isSafeInteger(value) || value < 0)) return no('INVALID', 'Places and dots are whole numbers.', 'preferences');
  return rule.template === 'dots' ? dots(rule.dots ?? 0, given) : order(given);
}

function dots(budget: number, given: readonly Preference[]): VotingOutcome<readonly Preference[]> {
  const spent = given.filter(({ value }) => value > 0);
  const sum = spent.reduce((total, { value }) => total + value, 0);
  if (sum === 0) return no('INVALID', 'Give at least one dot, or abstain.', 'preferences');
  if (sum > budget) return no('INVALID', `${capital(things(sum, 'dot'))} are given, and each organisation has ${budget}. Take ${sum - budget} back.`, 'preferences');
  return ok(spent.toSorted((a, b) => b.value - a.value || (a.documentId < b.documentId ? -1 : 1)));
}

function order(given: readonly Preference[]): VotingOutcome<readonly Preference[]> {
  if (given.length === 0) return no('INVALID', 'Put at least one ask in its place, or abstain.', 'preferences');
  const sorted = given.toSorted((a, b) => a.value - b.value);
  if (sorted.some(({ value }, n) => value === 0 || value === sorted[n - 1]?.value)) return no('INVALID', 'Two asks stand in one place. Give each a place of its own, or leave asks out.', 'preferences');
  return ok(sorted.map(({ documentId }, n) => ({ documentId, value: n + 1 })));
}
