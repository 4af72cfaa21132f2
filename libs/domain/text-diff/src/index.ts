export { diffBlocks, wordCounts, type Block, type BlockChange, type BlockDiff, type Run, type Segment, type SegmentKind } from './diff.js';
