import type { ComparedBlock, ComparedSegment } from './types.js';

/** A comparison in which only one organisation's changes are marked: what others added stands as text, what they removed is left out. */
export function onlyBy(blocks: readonly ComparedBlock[], organisationId: string | null): ComparedBlock[] {
  if (organisationId === null) return [...blocks];
  return blocks.flatMap((block): ComparedBlock[] => {
    const segments = block.segments.flatMap((segment): ComparedSegment[] => {
      if (segment.kind === 'SAME' || segment.organisation?.id === organisationId) return [segment];
      return segment.kind === 'DELETED' ? [] : [{ ...segment, kind: 'SAME', organisation: null, move: null }];
    });
    if (segments.length === 0 && block.segments.length > 0) return [];
    const theirs = segments.some(({ kind }) => kind !== 'SAME');
    const whole = segments.every(({ kind }) => kind === (block.change === 'INSERTED' ? 'INSERTED' : 'DELETED'));
    const change = !theirs ? 'SAME' : (block.change === 'INSERTED' || block.change === 'DELETED') && !whole ? 'CHANGED' : block.change;
    return [{ ...block, segments, change, previousType: theirs ? block.previousType ?? null : null }];
  });
}
