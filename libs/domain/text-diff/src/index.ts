export type { Block, Run } from './block.js';
export { diffBlocks, type BlockChange, type BlockDiff } from './diff.js';
export { wordCounts } from './word-counts.js';
export type { Segment, SegmentKind } from './words.js';
export { diffSequences } from './sequence.js';
