import type { Inline, ReadingBlock } from '@northstar/engine-editor-schema';
import type { Spoken } from '../../form/paper.js';
import { type Box, COLUMN, type Flow, PAGE, type Part } from './flow.js';
import type { Look, Setter } from './setting.js';
import { setTable } from './table.js';

export const INK = '#1d1b18';
export const QUIET = '#5c574f';
export const LINE_COLOUR = '#cfcac0';
export const GOLD = '#b5830a';
export const ACCENT = '#24437f';

const look = (size: number, leading: number, more: Partial<Look> = {}): Look => ({ size, leading, colour: INK, bold: false, italic: false, ...more });
export const TEXT = look(10.5, 15.5);
export const SMALL = look(9, 13);
export const REMARK = look(9, 13, { colour: QUIET });
const HEADINGS = [look(22, 27, { bold: true }), look(15.5, 20, { bold: true }), look(12.5, 17, { bold: true }), look(10.5, 15.5, { bold: true }), look(10.5, 15.5, { bold: true, italic: true }), look(10.5, 15.5, { italic: true })];
export const headingLook = (level: number): Look => HEADINGS[Math.min(HEADINGS.length, level) - 1]!;

export const GAP = 7;
const INDENT = 18;

/** What is needed to put blocks somewhere. */
export interface Context { flow: Flow; setter: Setter; box: Box; look: Look; parent: Part; scope: string }

export const partOf = (tag: string, parent: Part | null, language: string | null = null): Part => ({ tag, parent, language });
/** The whole width, for words of a language. */
export const column = ({ direction }: Pick<Spoken, 'direction'>): Box => ({ left: PAGE.left, width: COLUMN, direction });
/** A box with room left free where its lines begin. */
export const indented = ({ left, width, direction }: Box, by: number): Box => ({ left: direction === 'ltr' ? left + by : left, width: width - by, direction });

export function setParagraph({ flow, setter, box, look: as, parent, scope }: Context, inlines: readonly Inline[], tag = 'P'): void {
  flow.lines(setter.lines(inlines, as, box.width, box.direction, scope), as.leading, box, partOf(tag, parent));
}

/** Blocks one below the other. */
export function setBlocks(context: Context, blocks: readonly ReadingBlock[]): void {
  blocks.forEach((block, index) => {
    if (index > 0) context.flow.skip(GAP);
    setBlock(context, block);
  });
}

export function setBlock(context: Context, block: ReadingBlock): void {
  const { flow, box } = context;
  switch (block.kind) {
    case 'paragraph': setParagraph(context, block.inlines); return;
    // Within a list or a quotation, where the outline does not go.
    case 'heading': setParagraph({ ...context, look: { ...context.look, bold: true } }, block.inlines); return;
    case 'rule':
      flow.need(12);
      flow.down(6);
      flow.put({ kind: 'rect', x: box.left + box.width / 2 - 24, y: flow.y, width: 48, height: 0.6, colour: QUIET });
      flow.down(6);
      return;
    case 'quote': {
      const inner = indented(box, 14);
      flow.beside({ x: box.direction === 'ltr' ? box.left : box.left + box.width - 1.5, colour: LINE_COLOUR, width: 1.5 }, () => setBlocks({ ...context, box: inner, parent: partOf('BlockQuote', context.parent) }, block.blocks));
      return;
    }
    case 'list': {
      const list = partOf('L', context.parent);
      block.items.forEach(({ done, blocks }, index) => {
        if (index > 0) flow.skip(3);
        setItem(context, list, block.ordered ? `${block.start + index}.` : done === null ? '•' : done ? '[x]' : '[ ]', (inner) => setBlocks(inner, blocks));
      });
      return;
    }
    case 'table': setTable(context, block);
  }
}

/** An item of a list: its sign, and beside it what it holds. */
export function setItem(context: Context, list: Part, sign: string, content: (inner: Context) => void, place: string | null = null): void {
  const { flow, setter, box, look: as, scope } = context;
  const item = partOf('LI', list);
  const [line] = setter.lines([{ kind: 'words', text: sign }], as, Infinity, 'ltr', scope);
  const indent = Math.max(INDENT, line!.width + 6);
  flow.need(as.leading);
  if (place) flow.put({ kind: 'place', name: place, y: flow.y });
  // Signs end where the words begin, so that numbers of any length stand in a column.
  const x = box.direction === 'ltr' ? box.left + indent - 6 - line!.width : box.left + box.width - indent + 6;
  flow.put({ kind: 'line', part: partOf('Lbl', item), line: line!, x, y: flow.y + as.leading * 0.74 });
  content({ ...context, box: indented(box, indent), parent: partOf('LBody', item) });
}
