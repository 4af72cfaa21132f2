import { type BlockDiff, diffBlocks } from '@northstar/domain-text-diff';
import { toPlainBlocks } from '@northstar/engine-editor-schema';
import { type Publication, type PublicText, textsIn } from './publication.js';

/** What became of a text from one edition to another. */
export type TextChange =
  | { kind: 'new' | 'same'; text: PublicText }
  | { kind: 'gone'; text: PublicText }
  | { kind: 'changed'; text: PublicText; /** Only where the title or the addressee is another one. */ was: string[]; blocks: BlockDiff[] };

const blocksOf = ({ content }: PublicText) => toPlainBlocks(content).map(({ runs, text: _, ...place }) => ({ ...place, runs: runs.map(({ href, needsSource, ...run }) => ({ ...run, ...(href === undefined ? {} : { link: href }), ...(needsSource ? { flagged: true } : {}) })) }));

/** An edition beside the one before it, text by text in reading order; what is gone stands at the end. */
export function changesBetween(before: Publication, after: Publication): TextChange[] {
  const old = new Map(textsIn(before).map((text) => [text.documentId, text]));
  const now = textsIn(after).map((text): TextChange => {
    const was = old.get(text.documentId);
    old.delete(text.documentId);
    if (!was) return { kind: 'new', text };
    const around = [...(was.title === text.title ? [] : [`Its title was “${was.title}”.`]), ...addressed(was, text)];
    return was.hash === text.hash && around.length === 0 ? { kind: 'same', text } : { kind: 'changed', text, was: around, blocks: diffBlocks(blocksOf(was), blocksOf(text)) };
  });
  return [...now, ...[...old.values()].map((text): TextChange => ({ kind: 'gone', text }))];
}

const addressed = (was: PublicText, is: PublicText): string[] => ('addressee' in was && 'addressee' in is && was.addressee !== is.addressee ? [`It was addressed to ${String(was.addressee)}.`] : []);

/** In a sentence. */
export function changesInWords(changes: readonly TextChange[]): string {
  const count = (kind: TextChange['kind']): number => changes.filter((one) => one.kind === kind).length;
  const texts = (n: number, what: string): string[] => (n === 0 ? [] : [`${n === 1 ? 'one text is' : `${n} texts are`} ${what}`]);
  const parts = [...texts(count('new'), 'new'), ...texts(count('changed'), 'in other words'), ...texts(count('gone'), 'no longer part of it'), ...texts(count('same'), 'as before')];
  const sentence = new Intl.ListFormat('en-GB').format(parts);
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}
