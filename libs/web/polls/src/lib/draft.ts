import type { DraftQuestion } from './types.js';

/** What is asked by a question in the form: a field for a choice that was left empty is no choice. */
export const askedBy = ({ text, choices }: DraftQuestion): DraftQuestion => ({ text, choices: choices.filter((choice) => choice.trim() !== '') });

/** Beside which question a refusal about questions is said: the first that lacks something. */
export function lacking(questions: readonly DraftQuestion[]): number {
  const at = questions.map(askedBy).findIndex(({ text, choices }) => text.trim() === '' || choices.length < 2 || new Set(choices.map((choice) => choice.trim().toLowerCase())).size < choices.length);
  return Math.max(0, at);
}
