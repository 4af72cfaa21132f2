import type { ExactText } from './ballot.js';
import { no, type VotingRefusal } from './refusals.js';
import { isRanking, type Template } from './template.js';

/** More than any strategy holds; beyond it nobody can say what they answered. */
export const MOST_TEXTS = 100;

/** Whether what is to be decided can be put to one ballot by this rule [D5.6]. */
export function checkTexts(texts: readonly ExactText[], template: Template): VotingRefusal | null {
  if (texts.length === 0) return no('INVALID', 'Choose the text that is to be decided.', 'documentId');
  if (texts.length > MOST_TEXTS) return no('INVALID', `One ballot is about at most ${MOST_TEXTS} texts.`, 'documentId');
  if (new Set(texts.map(({ documentId }) => documentId)).size < texts.length) return no('INVALID', 'One of the texts is named twice.', 'documentId');
  if (isRanking(template) && texts.length < 2) return no('INVALID', 'To put asks in an order, choose at least two.', 'documentId');
  return null;
}

const versions = (texts: readonly ExactText[]): Map<string, string> => new Map(texts.map(({ documentId, versionId }) => [documentId, versionId]));

/** Whether two ballots share documents, and in all that they share the very same words. */
export function sameWords(some: readonly ExactText[], others: readonly ExactText[]): boolean {
  const known = versions(some);
  const shared = others.filter(({ documentId }) => known.has(documentId));
  return shared.length > 0 && shared.every(({ documentId, versionId }) => known.get(documentId) === versionId);
}

/** Whether two ballots are about the same documents, in whatever versions. */
export function sameDocuments(some: readonly ExactText[], others: readonly ExactText[]): boolean {
  const known = versions(some);
  return some.length === others.length && others.every(({ documentId }) => known.has(documentId));
}
