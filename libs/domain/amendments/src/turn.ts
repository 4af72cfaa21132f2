import type { AmendmentFacts } from './amendment.js';

/** What an amendment waits for: that an organisation looks at it and sponsors it or passes it over [AM12], or that a coordinator decides about it [AM7]. */
export type AmendmentTurn = 'consider_amendment' | 'decide_amendment';

/** Of these organisations of its ballot, those for which an amendment waits. Once it was put to a vote, that is what to answer. */
export const considering = ({ state, vote, organisationId, sponsors }: AmendmentFacts, organisations: readonly string[], passedOver: readonly string[]): string[] =>
  (state === 'proposed' && vote === 'none' ? organisations.filter((id) => id !== organisationId && !sponsors.includes(id) && !passedOver.includes(id)) : []);

/** Whether it waits for a coordinator. */
export const awaitsDecision = ({ state, vote }: AmendmentFacts): boolean => state === 'proposed' && vote !== 'running';
