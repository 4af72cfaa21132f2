import type { Inline, ReadingBlock } from '@northstar/engine-editor-schema';
import { type Context, LINE_COLOUR, partOf, SMALL } from './blocks.js';
import { BODY, type Box, PAGE } from './flow.js';
import type { Line, Look } from './setting.js';

type Table = Extract<ReadingBlock, { kind: 'table' }>;
type Cell = Table['rows'][number][number];
interface SetCell { cell: Cell; lines: Line[]; look: Look }

const PAD = { side: 5, top: 3.5, bottom: 4.5 };

const inlinesOf = ({ blocks }: Cell): Inline[][] => blocks.map((block) => ('inlines' in block ? block.inlines : []));
const lookOf = ({ kind }: Cell): Look => (kind === 'cell' ? SMALL : { ...SMALL, bold: true });

/** A table; one that is longer than its page goes on below its headings. */
export function setTable({ flow, setter, box, parent, scope }: Context, { rows, headerRow }: Table): void {
  const part = partOf('Table', parent);
  const widths = columnWidths(rows, box.width, (cell) => {
    const extents = inlinesOf(cell).map((inlines) => setter.extent(inlines, lookOf(cell), box.direction, scope));
    return { least: Math.max(0, ...extents.map(({ least }) => least)) + 2 * PAD.side + 0.5, most: Math.max(0, ...extents.map(({ most }) => most)) + 2 * PAD.side + 0.5 };
  });
  const set = rows.map((cells) => cells.map((cell, column): SetCell => {
    const look = lookOf(cell);
    return { cell, look, lines: inlinesOf(cell).flatMap((inlines) => setter.lines(inlines, look, widths[column]! - 2 * PAD.side, box.direction, scope)) };
  }));
  const heightOf = (cells: readonly SetCell[]): number => Math.max(...cells.map(({ lines, look }) => lines.length * look.leading)) + PAD.top + PAD.bottom;
  const head = headerRow && set.length > 1 ? set[0]! : null;
  const rule = (): void => flow.put({ kind: 'rect', x: box.left, y: flow.y, width: box.width, height: 0.5, colour: LINE_COLOUR });

  /** So many lines of each cell, from one on; above them the headings again where a page begins, as what they are: a repetition. */
  const put = (cells: readonly SetCell[], from: number, many: number, row: ReturnType<typeof partOf> | null): void => {
    const height = Math.max(...cells.map(({ lines, look }) => Math.max(0, Math.min(many, lines.length - from)) * look.leading)) + PAD.top + PAD.bottom;
    let at = 0;
    cells.forEach(({ cell, lines, look }, column) => {
      const width = widths[column]!;
      const left = box.direction === 'ltr' ? box.left + at : box.left + box.width - at - width;
      at += width;
      const cellPart = row && { ...partOf(cell.kind === 'cell' ? 'TD' : 'TH', row), ...(cell.kind === 'cell' ? {} : { scope: cell.kind === 'columnHeader' ? 'Column' as const : 'Row' as const }) };
      const inner: Box = { left: left + PAD.side, width: width - 2 * PAD.side, direction: box.direction };
      const words = cellPart && partOf('P', cellPart);
      lines.slice(from, from + many).forEach((line, index) => flow.put({
        kind: 'line', part: words ?? partOf('Artifact', null), line, x: inner.left + (box.direction === 'rtl' ? inner.width - line.width : 0), y: flow.y + PAD.top + index * look.leading + look.leading * 0.74,
      }));
      // An empty cell is one, too: without it those beside it would stand in the wrong column.
      if (lines.length === 0 && cellPart) flow.put({ kind: 'line', part: words!, line: { runs: [], width: 0 }, x: inner.left, y: flow.y });
    });
    flow.down(height);
    rule();
  };

  set.forEach((cells, index) => {
    const row = partOf('TR', part);
    const height = heightOf(cells);
    const again = head && index > 0 ? heightOf(head) : 0;
    if (index === 0 && head) flow.need(Math.min(BODY, height + heightOf(set[1]!)));
    if (index === 0) rule();
    let from = 0;
    const most = Math.max(1, ...cells.map(({ lines }) => lines.length));
    while (from < most) {
      const rest = Math.max(...cells.map(({ lines, look }) => (lines.length - from) * look.leading)) + PAD.top + PAD.bottom;
      if (rest > flow.room && (rest <= BODY - again || flow.room < 4 * SMALL.leading) && flow.y > PAGE.top) {
        flow.newPage();
        rule();
        if (again > 0) put(head!, 0, Infinity, null);
      }
      const many = rest <= flow.room ? most - from : Math.max(1, Math.floor((flow.room - PAD.top - PAD.bottom) / SMALL.leading));
      put(cells, from, many, row);
      from += many;
    }
  });
}

/** Each column as wide as its words want, or a fair share of what there is. */
function columnWidths(rows: Table['rows'], width: number, extentOf: (cell: Cell) => { least: number; most: number }): number[] {
  const columns = Array.from({ length: rows[0]?.length ?? 0 }, (_, column) => rows.map((cells) => extentOf(cells[column]!)));
  const most = columns.map((cells) => Math.max(...cells.map((cell) => cell.most)));
  const least = columns.map((cells) => Math.min(Math.max(...cells.map((cell) => cell.least)), width / columns.length));
  const [allMost, allLeast] = [most, least].map((all) => all.reduce((sum, one) => sum + one, 0)) as [number, number];
  if (allMost <= width) return most.map((one) => one + (width - allMost) * (one / allMost));
  const spare = width - allLeast;
  const wanted = most.map((one, column) => Math.max(0, one - least[column]!));
  const allWanted = wanted.reduce((sum, one) => sum + one, 0) || 1;
  return least.map((one, column) => one + spare * (wanted[column]! / allWanted));
}
