import { Node } from '@tiptap/core';
import type { DocJson } from '../json.js';

/**
 * A table. Whether its first row and first column are headings is said here and not by cells of another kind: a cell made anew would lose
 * what a colleague is typing into it, an attribute merges.
 */
export const table = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableRow+',
  isolating: true,
  addAttributes: () => ({ headerRow: { default: false, rendered: false }, headerColumn: { default: false, rendered: false } }),
  parseHTML: () => [{
    tag: 'table',
    getAttrs: (element) => {
      const rows = [...element.querySelectorAll('tr')];
      const isHead = (cells: readonly Element[]) => cells.length > 0 && cells.every((cell) => cell.tagName === 'TH');
      return {
        headerRow: isHead([...(rows[0]?.children ?? [])]),
        headerColumn: rows.length > 1 && isHead(rows.slice(1).flatMap((row) => row.children[0] ?? [])),
      };
    },
  }],
  renderHTML: () => ['table', ['tbody', 0]],
});

/** A row. Rows may differ in length after two people changed the table at once; whoever shows one asks `tableRows`. */
export const tableRow = Node.create({
  name: 'tableRow',
  content: 'tableCell+',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: () => ['tr', 0],
});

/** A cell: one or more paragraphs. */
export const tableCell = Node.create({
  name: 'tableCell',
  content: 'paragraph+',
  isolating: true,
  parseHTML: () => [{ tag: 'td' }, { tag: 'th' }],
  renderHTML: () => ['td', 0],
});

/** What a cell is to those beside it. */
export type CellKind = 'cell' | 'columnHeader' | 'rowHeader';

/** What the cell at a place of a table is. */
export function cellKind(attrs: Record<string, unknown> | undefined, row: number, column: number): CellKind {
  if (row === 0 && attrs?.['headerRow'] === true) return 'columnHeader';
  return column === 0 && attrs?.['headerColumn'] === true ? 'rowHeader' : 'cell';
}

/** The rows of a table, all as long as the longest: what is missing at the end of one is an empty cell. Nothing is written for that. */
export function tableRows(node: DocJson): { kind: CellKind; content: DocJson[] }[][] {
  const rows = (node.content ?? []).map((row) => row.content ?? []);
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  return rows.map((cells, row) => Array.from({ length: width }, (_, column) => ({
    kind: cellKind(node.attrs, row, column), content: cells[column]?.content ?? [{ type: 'paragraph' }],
  })));
}
