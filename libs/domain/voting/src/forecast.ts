import { needed } from './arithmetic.js';
import type { Rule } from './rule.js';
import { isRanking } from './template.js';
import { organisations } from './words.js';

/** What happens in one case, as it can be told before anybody has answered [D3.10]. */
export interface Forecast {
  readonly when: string;
  readonly then: string;
}

const yesVotes = (count: number): string => `${count} ${count === 1 ? 'yes carries' : 'yes carry'} it`;

function threshold({ threshold: { kind }, basis }: Rule, answering: number, eligible: number, all: boolean): Forecast {
  const when = all ? `All ${eligible} say yes or no` : `${answering} of ${eligible} say yes or no, and nobody else answers`;
  if (kind === 'none') return { when: all ? `All ${eligible} answer` : `${answering} of ${eligible} answer, and nobody else`, then: '1 yes carries it, as long as nobody blocks. Those that oppose it are heard and do not stop it.' };
  const enough = needed(kind, basis === 'all_eligible' ? eligible : answering);
  if (enough > answering) return { when, then: `It cannot be carried: ${enough} yes are needed.` };
  return { when, then: `${yesVotes(enough)}.${kind === 'majority' && 2 * (enough - 1) === answering && (basis === 'votes_cast' || answering === eligible) ? ` With ${enough - 1} yes and ${enough - 1} no it is a tie, and things stay as they are.` : ''}` };
}

/** What the rule makes of the cases that people ask about: too few answers, just enough, all, silence, and a block. */
export function forecasts(rule: Rule, eligible: number): Forecast[] {
  if (eligible === 0) return [];
  const quorum = rule.quorum.kind === 'count' ? rule.quorum.count : null;
  const few: Forecast[] = quorum === null || quorum < 2 ? [] : [{ when: `Only ${quorum - 1} of ${eligible} answer`, then: isRanking(rule.template) ? 'There is no order.' : rule.template === 'sense_check' ? 'It shows nothing.' : 'Nothing is decided, for or against. The ballot can be repeated once.' }];
  const none: Forecast[] = quorum === null ? [{ when: 'Nobody answers', then: isRanking(rule.template) ? 'There is no order.' : rule.template === 'sense_check' ? 'It shows nothing.' : 'It is not carried.' }] : [];
  if (isRanking(rule.template)) {
    return [...few, ...none, { when: `At least ${quorum ?? 1} of ${eligible} answer`, then: 'The asks stand in a common order. Where asks are level they share a place; nobody has a casting vote.' }];
  }
  if (rule.template === 'sense_check') return [...few, ...none, { when: `At least ${quorum ?? 1} of ${eligible} answer`, then: 'Everybody sees how many are for it and how many against. The text stays as it is.' }];
  const part = quorum ?? Math.ceil(eligible / 2);
  const cases = [...(part < eligible ? [threshold(rule, part, eligible, false)] : []), threshold(rule, eligible, eligible, true)];
  // Nobody can block in secret [D8.3].
  if (rule.visibility === 'secret') return [...few, ...none, ...cases];
  return [...few, ...none, ...cases, { when: `${organisations(1)} blocks it`, then: 'It is under objection, whatever the others say, until the objection is resolved.' }];
}
