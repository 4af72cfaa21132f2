export { shownBallot } from './ballot-shown.js';
export { BallotType } from './ballot.types.js';
export type { BallotRow } from './ballots.repository.js';
export { BallotsRepository } from './ballots.repository.js';
export { BallotsService } from './ballots.service.js';
export { Closing } from './closing.service.js';
export { Opening } from './opening.service.js';
export { PositionsService } from './positions.service.js';
export { VotingModule } from './voting.module.js';
