import { no, type VotingRefusal } from './refusals.js';
import type { Template } from './template.js';

/** No number is told about fewer answers than this [D8]. */
export const FEWEST_ANSWERS = 5;

/**
 * The rules under which a ballot can be secret [D8.3]. Consent lives on blocks, which need words; where all have to agree, the outcome tells
 * what each of them said; and an order of asks can be recognised by what stands on top of it.
 */
export const SECRET_TEMPLATES = ['simple_majority', 'two_thirds', 'sense_check'] as const satisfies readonly Template[];
export const canBeSecret = (template: Template): boolean => (SECRET_TEMPLATES as readonly Template[]).includes(template);

/** Why a ballot with this rule among so many cannot be secret. */
export function whyNotSecret(template: Template, quorum: number | null, eligible: number): VotingRefusal | null {
  if (!canBeSecret(template)) return no('INVALID', 'A ballot can be secret by simple majority, by two thirds or as a sense check. Under the other rules the outcome itself would tell who said what.', 'visibility');
  if (eligible < FEWEST_ANSWERS) return no('INVALID', `A secret ballot needs at least ${FEWEST_ANSWERS} organisations that may answer. Among fewer, the numbers would tell who said what.`, 'visibility');
  if (quorum === null || quorum < FEWEST_ANSWERS) return no('INVALID', `A secret ballot needs a quorum of at least ${FEWEST_ANSWERS}. Of fewer answers nothing is shown, so nothing could be decided.`, 'quorum');
  return null;
}
