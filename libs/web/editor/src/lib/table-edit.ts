import type { Editor } from '@tiptap/core';
import type { Node, ResolvedPos } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import type { Transaction } from '@tiptap/pm/state';

/** Where the caret is in a table. */
export interface CellPlace { table: Node; tablePos: number; row: number; column: number }

/** The table around a position, and which cell of it; null outside of tables. */
export function cellAt($pos: ResolvedPos): CellPlace | null {
  for (let depth = $pos.depth; depth >= 3; depth--) {
    if ($pos.node(depth).type.name !== 'tableCell') continue;
    return { table: $pos.node(depth - 2), tablePos: $pos.before(depth - 2), row: $pos.index(depth - 2), column: $pos.index(depth - 1) };
  }
  return null;
}

const widthOf = (table: Node): number => Math.max(...table.children.map((row) => row.childCount));

/** The position before a row, or before a cell of it; one past the last is the end. */
export function positionOf({ table, tablePos }: CellPlace, row: number, column?: number): number {
  let at = tablePos + 1;
  for (let index = 0; index < row; index++) at += table.child(index).nodeSize;
  if (column === undefined) return at;
  at += 1;
  for (let index = 0; index < column; index++) at += table.child(row).child(index).nodeSize;
  return at;
}

function emptyCells(editor: Editor, count: number): Node[] {
  const { tableCell, paragraph } = editor.schema.nodes;
  return Array.from({ length: count }, () => tableCell!.create(null, paragraph!.create()));
}

function change(editor: Editor, how: (tr: Transaction, place: CellPlace) => void): boolean {
  const place = cellAt(editor.state.selection.$from);
  if (!place) return false;
  const { tr } = editor.state;
  how(tr, place);
  editor.view.dispatch(tr.scrollIntoView());
  editor.view.focus();
  return true;
}

const caretInto = (tr: Transaction, position: number) => tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(position, tr.doc.content.size))));

export const addRow = (editor: Editor, side: 0 | 1): boolean => change(editor, (tr, place) => {
  const at = positionOf(place, place.row + side);
  tr.insert(at, editor.schema.nodes['tableRow']!.create(null, emptyCells(editor, widthOf(place.table))));
  caretInto(tr, at + 2);
});

/** Rows that are too short, as two people leave them who change a table at once, are filled up on the way. */
export const addColumn = (editor: Editor, side: 0 | 1): boolean => change(editor, (tr, place) => {
  const column = place.column + side;
  const width = widthOf(place.table);
  for (let row = place.table.childCount - 1; row >= 0; row--) {
    const { childCount } = place.table.child(row);
    const missing = width - childCount;
    if (missing > 0) tr.insert(positionOf(place, row, childCount), emptyCells(editor, missing + (column > childCount ? 1 : 0)));
    if (column <= childCount) tr.insert(positionOf(place, row, column), emptyCells(editor, 1));
  }
});

export const deleteTable = (editor: Editor): boolean => change(editor, (tr, place) => {
  tr.delete(place.tablePos, place.tablePos + place.table.nodeSize);
});

export const deleteRow = (editor: Editor): boolean => change(editor, (tr, place) => {
  if (place.table.childCount === 1) tr.delete(place.tablePos, place.tablePos + place.table.nodeSize);
  else tr.delete(positionOf(place, place.row), positionOf(place, place.row + 1));
});

export const deleteColumn = (editor: Editor): boolean => change(editor, (tr, place) => {
  if (widthOf(place.table) === 1) { tr.delete(place.tablePos, place.tablePos + place.table.nodeSize); return; }
  for (let row = place.table.childCount - 1; row >= 0; row--) {
    const { childCount } = place.table.child(row);
    if (place.column >= childCount) continue;
    const from = positionOf(place, row, place.column);
    const to = from + place.table.child(row).child(place.column).nodeSize;
    // A row keeps one cell; it is filled up with empty ones where it is shown.
    if (childCount === 1) tr.replaceWith(from, to, emptyCells(editor, 1)); else tr.delete(from, to);
  }
});

export const toggleHeader = (editor: Editor, which: 'headerRow' | 'headerColumn'): boolean => change(editor, (tr, place) => {
  tr.setNodeAttribute(place.tablePos, which, place.table.attrs[which] !== true);
});

/** To the next or the previous cell; behind the last one a new row begins. */
export function stepCell(editor: Editor, step: 1 | -1): boolean {
  const place = cellAt(editor.state.selection.$from);
  if (!place) return false;
  const cells = place.table.children.flatMap((row, r) => row.children.map((_, column) => [r, column] as const));
  const next = cells.findIndex(([row, column]) => row === place.row && column === place.column) + step;
  // Before the first cell the key leaves the text, as it does elsewhere: nobody may be caught in a table.
  if (next < 0) return false;
  if (next >= cells.length) return addRow(editor, 1);
  return change(editor, (tr) => { caretInto(tr, positionOf(place, ...cells[next]!) + 1); });
}

/** A table of three rows and columns, the first row its heading, with the caret in its first cell. */
export function insertTable(editor: Editor): boolean {
  const { table, tableRow } = editor.schema.nodes;
  const made = table!.create({ headerRow: true }, Array.from({ length: 3 }, () => tableRow!.create(null, emptyCells(editor, 3))));
  const { tr } = editor.state;
  const near = tr.selection.from;
  tr.replaceSelectionWith(made);
  let at = -1;
  tr.doc.descendants((node, position) => {
    if (at < 0 && node.type === table && position >= near - 2 && node.textContent === '') at = position;
    return at < 0;
  });
  if (at >= 0) caretInto(tr, at + 3);
  editor.view.dispatch(tr.scrollIntoView());
  editor.view.focus();
  return true;
}
