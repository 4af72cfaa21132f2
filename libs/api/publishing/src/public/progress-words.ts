import type { PublicStep } from '@northstar/api-progress';
import { DELIVERY_WORDS, RESPONSE_WORDS } from '@northstar/domain-progress';

const WORDS = { meeting: 'Meeting', letter: 'Letter', question: 'Parliamentary question', media: 'Media', correction: 'Correction', overdue: 'Overdue' } as const;

/** What a step is, in a word. */
export function headline({ kind, response, delivery }: PublicStep): string {
  if (response !== null) return RESPONSE_WORDS[response];
  if (delivery !== null) return DELIVERY_WORDS[delivery];
  return WORDS[kind as keyof typeof WORDS];
}

/** What a step says; of what the clock found, a sentence of ours. */
export const wordsOf = ({ kind, words }: PublicStep): string => (kind === 'overdue' ? 'The date by which the network had wanted an answer passed without one.' : words);
