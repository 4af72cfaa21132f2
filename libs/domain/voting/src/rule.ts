import { ok } from '@northstar/domain-membership';
import { no, type VotingOutcome } from './refusals.js';
import { whyNotSecret } from './secrecy.js';
import { isBinding, type Template, type Threshold, thresholdOf } from './template.js';

/** Of what the threshold is a share. */
export const BASES = ['votes_cast', 'all_eligible'] as const;
export type Basis = (typeof BASES)[number];

/** Whether positions are shown while the ballot is open, only after its close, or never: of a secret ballot there is a count and nothing else [D8]. */
export const VISIBILITIES = ['named', 'counts_until_close', 'secret'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** Whether an objection can be set aside, and by how many: never, or by at least two thirds of those that say yes or no [D4.17]. */
export const OVERRIDES = ['none', 'two_thirds'] as const;
export type Override = (typeof OVERRIDES)[number];

export type Quorum = { readonly kind: 'none' } | { readonly kind: 'count'; readonly count: number };

/** How a ballot is decided. Frozen when it opens [D3]. */
export interface Rule {
  readonly template: Template;
  readonly threshold: { readonly kind: Threshold };
  readonly basis: Basis;
  readonly quorum: Quorum;
  readonly visibility: Visibility;
  /** How long before its opening the ballot was announced; 0 for none. */
  readonly noticeMs: number;
  /** How many dots each organisation may spread over the texts; null unless they are ranked by dots. */
  readonly dots: number | null;
  readonly override: Override;
}

/** The choices that a person makes about a rule; the template settles the rest. */
export interface RuleChoices {
  readonly template: Template;
  readonly basis: Basis;
  /** How many organisations must answer; null for no quorum. */
  readonly quorum: number | null;
  readonly visibility: Visibility;
  readonly noticeMs?: number;
  readonly dots?: number | null;
  readonly override?: Override;
}

export const MOST_DOTS = 100;

/** The rule as it was stored with its ballot. */
export const ruleOf = ({ template, basis, quorum, visibility, noticeMs = 0, dots = null, override = 'none' }: RuleChoices): Rule => ({
  template,
  threshold: { kind: thresholdOf(template) },
  basis,
  quorum: quorum === null ? { kind: 'none' } : { kind: 'count', count: quorum },
  visibility,
  noticeMs,
  dots: template === 'dots' ? dots : null,
  // Nobody blocks in secret, so there is no objection to set aside.
  override: isBinding(template) && visibility !== 'secret' ? override : 'none',
});

/** A rule for a new ballot among `eligible` organisations. */
export function makeRule(choices: RuleChoices, eligible: number): VotingOutcome<Rule> {
  const { quorum } = choices;
  if (quorum !== null && (!Number.isSafeInteger(quorum) || quorum < 1)) {
    return no('INVALID', 'The quorum is a whole number of organisations, at least 1. Leave it empty for none.', 'quorum');
  }
  if (quorum !== null && quorum > eligible) {
    return no('QUORUM_OUT_OF_REACH', `The quorum asks for ${quorum} organisations, but only ${eligible} may answer, so it could never be met. Choose a smaller one.`, 'quorum');
  }
  const { template, visibility, dots = null } = choices;
  const notSecret = visibility === 'secret' ? whyNotSecret(template, quorum, eligible) : null;
  if (notSecret) return notSecret;
  if (template === 'dots' && (dots === null || !Number.isSafeInteger(dots) || dots < 1 || dots > MOST_DOTS)) {
    return no('INVALID', `Say how many dots each organisation may give: a whole number from 1 to ${MOST_DOTS}.`, 'dots');
  }
  return ok(ruleOf(choices));
}

/** Whether the positions themselves may be shown, given whether the ballot is still running. Who has answered is always shown. */
export const positionsVisible = (visibility: Visibility, running: boolean): boolean => visibility === 'named' || (visibility === 'counts_until_close' && !running);
