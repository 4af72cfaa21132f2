export { hunks, applied } from './hunks.js';
export type { Hunk } from './hunks.js';
export { accept, liveReading, partsOf, pieceOf, place, proposalOf, propose, reading, sliceOf } from './proposal.js';
export type { Accepted, Part, Piece, Placed, Proposal, Reading } from './proposal.js';
export { acceptWording, changeAt, contradict, hold, passageAt, passages, passageText, readAround, reword } from './wordings.js';
export type { Change, Offer, Passage, Rewording, Stretch, Wording } from './wordings.js';
export { amended, exactChange, lettersOf, NOT_A_WORD, paragraphsOf } from './exact.js';
export type { Amended, ExactChange, Exactly, Paragraph } from './exact.js';
