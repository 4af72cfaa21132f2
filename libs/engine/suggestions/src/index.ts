export { hunks, applied } from './hunks.js';
export type { Hunk } from './hunks.js';
export { accept, partsOf, place, proposalOf, propose, sliceOf } from './proposal.js';
export type { Accepted, Part, Piece, Placed, Proposal } from './proposal.js';
