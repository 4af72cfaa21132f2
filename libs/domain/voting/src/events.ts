import type { BlockWithdrawn, ObjectionOverridden } from './objection.js';
import type { PositionTaken } from './position.js';
import type { PositionTakenBack } from './take-back.js';

/**
 * What is said in a ballot, as whoever writes it down or counts it again has to know it.
 *
 * Positions taken before the deadline make the first count. A `position_taken` inside a `block_withdrawn` comes after the close: it takes the
 * place of that organisation's block in the count that follows, and of nothing in the first one [D4.15, D4.16].
 */
export type BallotEvent = PositionTaken | PositionTakenBack | BlockWithdrawn | ObjectionOverridden;
