import type { Mandate } from '@northstar/domain-membership';
import type { ExactText, OpenBallot } from '../ballot.js';
import type { Elector } from '../electorate.js';
import type { Answer, Choice, Position } from '../position.js';
import { ruleOf, type Rule, type RuleChoices } from '../rule.js';
import type { CurrentPosition, PositionRequest } from '../take-position.js';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
export const OPENS = Date.UTC(2026, 10, 23, 9);
export const CLOSES = OPENS + 7 * DAY;

export const TEXTS: readonly ExactText[] = [{ documentId: 'ask-4', versionId: 'version-9' }];
/** So many asks, each in its first version. */
export const asks = (count: number): ExactText[] => Array.from({ length: count }, (_, n) => ({ documentId: ask(n), versionId: `version-${n}` }));
/** The name of the n-th ask. */
export const ask = (n: number): string => `ask-${String(n).padStart(2, '0')}`;

export const rule = (given: Partial<RuleChoices> = {}): Rule => ruleOf({ template: 'simple_majority', basis: 'votes_cast', quorum: null, visibility: 'named', ...given });

export const ballot = (given: Partial<OpenBallot> = {}): OpenBallot => ({
  state: 'open', id: 'ballot', texts: TEXTS, rule: rule(), opensAt: OPENS, closesAt: CLOSES, timeZone: 'Europe/London', previousId: null, ...given,
});

/** The name of the n-th organisation. */
export const org = (n: number): string => `org-${n}`;
export const electorate = (count: number): Elector[] => Array.from({ length: count }, (_, n) => ({ organisationId: org(n), leftAt: null }));

export const position = (organisationId: string, choice: Answer, given: Partial<Position> = {}): Position => ({
  organisationId, choice, preferences: null, reason: null, proposedChange: null, shareDissent: false, takenBy: 'amina', takenAt: OPENS + HOUR, revision: 1, ...given,
});
/** The order of an organisation: asks by number, the first on top. */
export const ordered = (organisationId: string, ...asksInOrder: number[]): Position => position(organisationId, 'ranked', { preferences: asksInOrder.map((n, place) => ({ documentId: ask(n), value: place + 1 })) });
/** The dots of an organisation: for each ask by number, how many. */
export const dotted = (organisationId: string, dots: Readonly<Record<number, number>>): Position => position(organisationId, 'ranked', { preferences: Object.entries(dots).map(([n, value]) => ({ documentId: ask(Number(n)), value })) });
/** One position for each choice: the first organisation says the first, and so on. */
export const positions = (...choices: Choice[]): Position[] => choices.map((choice, n) => position(org(n), choice));
export const times = (count: number, choice: Choice): Choice[] => Array<Choice>(count).fill(choice);

export const current = (given: Partial<CurrentPosition> = {}): CurrentPosition => ({ ...position(org(0), 'support'), takenByName: 'Amina Diallo', ...given });
export const mandate = (organisationId: string, given: Partial<Mandate> = {}): Mandate => ({ organisationId, kind: 'voter', from: OPENS - DAY, until: null, revokedAt: null, ...given });
export const request = (given: Partial<PositionRequest> = {}): PositionRequest => ({
  organisationId: org(0), choice: 'support', expectedRevision: 0, personId: 'amina', mandates: [mandate(org(0))], standing: 'member', ...given,
});
