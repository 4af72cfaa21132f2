export const TEMPLATES = ['consent', 'simple_majority'] as const;
export type Template = (typeof TEMPLATES)[number];

export const BASES = ['votes_cast', 'all_eligible'] as const;
export type Basis = (typeof BASES)[number];

export const VISIBILITIES = ['named', 'counts_until_close'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

/** A share of the basis: more than `numerator / denominator` when `strict`, at least that otherwise. Integers, so nothing is rounded. */
export interface Threshold {
  readonly numerator: number;
  readonly denominator: number;
  readonly strict: boolean;
}

/** How a ballot is decided; frozen when it opens [D3]. */
export interface Rule {
  readonly template: Template;
  readonly basis: Basis;
  /** How many organisations must answer; null for none. */
  readonly quorum: number | null;
  readonly visibility: Visibility;
}

/** The threshold of a template, or null where only the absence of blocks decides. */
export const THRESHOLDS: Readonly<Record<Template, Threshold | null>> = {
  consent: null,
  simple_majority: { numerator: 1, denominator: 2, strict: true },
};

/** The least whole number of yes that passes the threshold over `base` organisations. */
export function leastYes({ numerator, denominator, strict }: Threshold, base: number): number {
  const share = numerator * base;
  return strict ? Math.floor(share / denominator) + 1 : Math.ceil(share / denominator);
}

export const organisations = (count: number): string => (count === 1 ? '1 organisation' : `${count} organisations`);

/** The rule in one plain sentence with the numbers of this electorate. */
export function ruleSentence(rule: Rule, eligible: number): string {
  const threshold = THRESHOLDS[rule.template];
  const conditions = threshold === null
    ? ['no organisation blocks it', 'at least one supports it']
    : [
        rule.basis === 'all_eligible' ? `at least ${leastYes(threshold, eligible)} of the ${eligible} organisations support it` : 'more organisations support than oppose it',
        'none blocks it',
      ];
  if (rule.quorum !== null) conditions.push(`at least ${rule.quorum} of the ${eligible} answer`);
  return `Carried if ${conditions.slice(0, -1).join(', ')} and ${conditions.at(-1)}.`;
}
