import type { ReadingBlock } from '@northstar/engine-editor-schema';
import { BorderStyle, type ILevelsOptions, type IParagraphOptions, LevelFormat, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import { bidirectional, runs, spokenRun, type Words } from './inlines.js';

type FileChild = Paragraph | Table;
type List = Extract<ReadingBlock, { kind: 'list' }>;

/** Depth that programs know of lists, and how far each goes in, in twentieths of a point. */
const DEEPEST = 8;
const STEP = 400;
const RULE = { style: BorderStyle.SINGLE, size: 4, color: 'CFCAC0' } as const;
const NO_RULE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
export const PAGE_WIDTH = 9_026;

/** Each numbered list is one of its own: it begins where it begins. */
export class Numbering {
  readonly config: { reference: string; levels: ILevelsOptions[] }[] = [{ reference: 'bullets', levels: levels(LevelFormat.BULLET, 1) }];

  numbered(start: number): string {
    const reference = `numbered-${this.config.length}`;
    this.config.push({ reference, levels: levels(LevelFormat.DECIMAL, start) });
    return reference;
  }
}

const levels = (format: (typeof LevelFormat)[keyof typeof LevelFormat], start: number): ILevelsOptions[] => Array.from({ length: DEEPEST + 1 }, (_, level) => ({
  level, format, start, text: format === LevelFormat.BULLET ? '•' : `%${level + 1}.`, style: { paragraph: { indent: { left: STEP * (level + 1), hanging: STEP - 60 } } },
}));

interface Around extends Words { numbering: Numbering; /** Lists around. */ depth: number; quoted: boolean }

/** Blocks as paragraphs with real styles, and tables. */
export const blocks = (all: readonly ReadingBlock[], around: Around): FileChild[] => all.flatMap((block) => ofBlock(block, around));

export function ofBlock(block: ReadingBlock, around: Around): FileChild[] {
  switch (block.kind) {
    case 'paragraph': return [paragraph(around, { children: runs(block.inlines, around) })];
    // Within a list or a quotation, where the outline does not go.
    case 'heading': return [paragraph(around, { children: runs(block.inlines, around, { bold: true }) })];
    case 'quote': return blocks(block.blocks, { ...around, quoted: true });
    case 'rule': return [new Paragraph({ children: [], border: { bottom: { style: BorderStyle.SINGLE, size: 4, color: '5C574F', space: 1 } } })];
    case 'list': return list(block, around);
    case 'table': return table(block, around);
  }
}

const paragraph = ({ spoken, depth, quoted }: Around, options: IParagraphOptions): Paragraph => new Paragraph({
  ...bidirectional(spoken.direction), ...(quoted ? { style: 'Quote' } : {}), ...(depth > 0 && !options.numbering ? { indent: { left: STEP * Math.min(depth, DEEPEST + 1) } } : {}), ...options,
});

function list({ ordered, start, items }: List, around: Around): FileChild[] {
  const reference = ordered ? around.numbering.numbered(start) : 'bullets';
  const inner = { ...around, depth: around.depth + 1 };
  return items.flatMap(({ done, blocks: [first, ...others] }) => {
    const words = first && 'inlines' in first ? runs(first.inlines, around) : [];
    const level = Math.min(around.depth, DEEPEST);
    const item = done === null
      ? paragraph(around, { numbering: { reference, level }, children: words })
      : paragraph(inner, { indent: { left: STEP * (level + 1), hanging: STEP - 60 }, children: [new TextRun({ ...spokenRun(around.spoken), children: [done ? '☑' : '☐'] }), new TextRun({ children: ['\u00a0'] }), ...words] });
    return [item, ...blocks(first && !('inlines' in first) ? [first, ...others] : others, inner)];
  });
}

function table({ headerRow, rows }: Extract<ReadingBlock, { kind: 'table' }>, around: Around): FileChild[] {
  const columns = rows[0]?.length ?? 0;
  const width = Math.floor(PAGE_WIDTH / Math.max(1, columns));
  const plain = { ...around, depth: 0, quoted: false };
  return [
    new Table({
      width: { size: width * columns, type: WidthType.DXA }, columnWidths: Array.from({ length: columns }, () => width), ...(around.spoken.direction === 'rtl' ? { visuallyRightToLeft: true } : {}),
      margins: { top: 40, bottom: 40, left: 90, right: 90 },
      borders: { top: RULE, bottom: RULE, left: NO_RULE, right: NO_RULE, insideHorizontal: RULE, insideVertical: NO_RULE },
      rows: rows.map((cells, index) => new TableRow({
        ...(headerRow && index === 0 ? { tableHeader: true } : {}), cantSplit: true,
        children: cells.map(({ kind, blocks: words }) => new TableCell({
          width: { size: width, type: WidthType.DXA },
          children: words.map((block) => new Paragraph({ ...bidirectional(around.spoken.direction), style: kind === 'cell' ? 'TableText' : 'TableHeading', children: 'inlines' in block ? runs(block.inlines, plain) : [] })),
        })),
      })),
    }),
    // Two tables in a row are two only with something between them.
    new Paragraph({ style: 'AfterTable', children: [] }),
  ];
}
