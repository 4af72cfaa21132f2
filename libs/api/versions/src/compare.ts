import { type DocJson, toPlainBlocks } from '@northstar/engine-editor-schema';
import { type Block, type BlockDiff, changeLog, type ChangeLogEntry, diffBlocks, type Grain, looksAlike, type Segment, withMoves, wordCounts } from '@northstar/domain-text-diff';
import type * as Y from 'yjs';
import { type Character, charactersOf, ClockIndex } from './authorship.js';
import type { AuthorshipRow } from './versions.repository.js';

export interface AttributedSegment extends Omit<Segment, 'text'> {
  text: string;
  organisationId: string | null;
}

export interface AttributedBlock extends Omit<BlockDiff, 'segments'> {
  segments: AttributedSegment[];
}

export interface Side {
  content: DocJson;
  doc: Y.Doc;
}

const blocksOf = (content: DocJson): Block[] =>
  toPlainBlocks(content).map(({ runs, text: _text, ...place }) => ({ ...place, runs: runs.map(({ href, needsSource, ...run }) => ({ ...run, ...(href === undefined ? {} : { link: href }), ...(needsSource ? { flagged: true } : {}) })) }));

/**
 * Compares two texts and says for which organisation each new stretch was written and each missing one removed.
 * `rows` are the log's rows between the two.
 */
export function compare(from: Side, to: Side, rows: readonly AuthorshipRow[], grain: Grain = 'word'): { blocks: AttributedBlock[]; words: { inserted: number; deleted: number }; changes: ChangeLogEntry[] } {
  const inserted = ClockIndex.ofInsertions(rows);
  const deleted = ClockIndex.ofDeletions(rows);
  const before = new Reader(charactersOf(from.doc), (character) => deleted.at(character.client, character.clock)?.organisationId ?? null);
  const after = new Reader(charactersOf(to.doc), (character) => inserted.at(character.client, character.clock)?.organisationId ?? null);
  const compared = withMoves(diffBlocks(blocksOf(from.content), blocksOf(to.content), grain));
  const blocks = compared.map((block) => ({
    ...block,
    segments: withoutUnknown(block.segments.flatMap((segment): AttributedSegment[] => {
      if (segment.kind === 'deleted') return before.take(segment);
      if (segment.kind === 'inserted') return after.take(segment);
      before.take(segment);
      after.take(segment);
      return [{ ...segment, organisationId: null }];
    })),
  }));
  // Counted before they are cut where the organisation changes: two organisations can have a hand in one word.
  return { blocks, words: wordCounts(compared), changes: changeLog(blocks) };
}

/**
 * Words are shown as replaced whole, but of a mended word some letters were neither written nor removed: they belong to whoever
 * changed what stands beside them.
 */
function withoutUnknown(segments: readonly AttributedSegment[]): AttributedSegment[] {
  const changed = ({ kind }: AttributedSegment): boolean => kind === 'deleted' || kind === 'inserted';
  const known = segments.map((segment) => ({ ...segment }));
  const adopt = (at: number, from: number): void => {
    const [segment, neighbour] = [known[at]!, known[from]];
    if (neighbour && changed(segment) && changed(neighbour)) segment.organisationId ??= neighbour.organisationId;
  };
  for (let at = 0; at < known.length; at += 1) adopt(at, at - 1);
  for (let at = known.length - 1; at >= 0; at -= 1) adopt(at, at + 1);
  const joined: AttributedSegment[] = [];
  for (const segment of known) {
    const last = joined.at(-1);
    const same = last && changed(segment) && last.kind === segment.kind && last.move === segment.move && last.organisationId === segment.organisationId && looksAlike(last, segment);
    if (same) last.text += segment.text;
    else joined.push(segment);
  }
  return joined;
}

/** Walks the characters of one side alongside the segments of the comparison. */
class Reader {
  private at = 0;

  constructor(
    private readonly characters: readonly Character[],
    private readonly organisationOf: (character: Character) => string | null,
  ) {}

  /** The segment cut where the organisation changes. Characters that the text does not hold as such (a line break) are passed over. */
  take(segment: Segment): AttributedSegment[] {
    const parts: AttributedSegment[] = [];
    for (const text of segment.text.split('')) {
      const character = this.characters[this.at];
      const found = character?.text === text ? character : undefined;
      if (found) this.at += 1;
      const last = parts.at(-1);
      const organisationId = found ? this.organisationOf(found) : (last?.organisationId ?? null);
      if (last && last.organisationId === organisationId) last.text = last.text + text;
      else parts.push({ ...segment, text, organisationId });
    }
    return parts;
  }
}
