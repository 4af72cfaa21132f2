export type { Block, Run } from './block.js';
export { diffBlocks, type BlockChange, type BlockDiff } from './diff.js';
export { changeLog, type ChangeLogEntry } from './change-log.js';
export { withMoves } from './moves.js';
export { wordCounts } from './word-counts.js';
export { diffSequences } from './sequence.js';
export { looksAlike, type Grain, type Segment, type SegmentKind } from './words.js';
