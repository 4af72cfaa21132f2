import { isCommonPassword } from './common-passwords.js';

export const SHORTEST_PASSWORD = 12;
const LONGEST_PASSWORD = 256;

/**
 * Why a password cannot be used, as a sentence, or null when it can. `about` is what everybody knows of the person: name, e-mail.
 * Length and a list of what attackers try first; no rules about kinds of characters, which only make passwords worse.
 */
export function passwordProblem(password: string, about: readonly string[] = []): string | null {
  const length = [...password.normalize('NFKC')].length;
  if (length < SHORTEST_PASSWORD) return `Choose a password of at least ${SHORTEST_PASSWORD} characters. Three or four words that do not belong together work well.`;
  if (length > LONGEST_PASSWORD) return `Choose a password of at most ${LONGEST_PASSWORD} characters.`;
  if (isCommonPassword(password, about)) return 'This password is one of those that attackers try first. Choose another; three or four words that do not belong together work well.';
  return null;
}
