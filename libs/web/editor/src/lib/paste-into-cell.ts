import { Fragment, Slice } from '@tiptap/pm/model';
import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { cellAt, positionOf } from './table-edit.js';
import type { CellPlace } from './table-edit.js';

/** The cells of what was copied, if that is a table and nothing else. */
function gridOf({ content }: Slice): Node[][] | null {
  const blocks = content.content.filter((node) => node.textContent !== '' || node.type.name === 'table');
  const [table] = blocks;
  if (blocks.length !== 1 || table!.type.name !== 'table') return null;
  const rows = table!.children.map((row) => [...row.children]);
  return rows.length === 1 && rows[0]!.length === 1 ? null : rows;
}

/** Puts the cells of a grid over those from the caret on, one by one, so that whoever writes in another cell goes on; rows and columns that are missing are added. */
function fillFrom(tr: Transaction, place: CellPlace, grid: readonly Node[][]): void {
  const { tableRow, tableCell, paragraph } = tr.doc.type.schema.nodes;
  const blank = () => tableCell!.create(null, paragraph!.create());
  // From the end on, so that places before stay where they are.
  [...grid.entries()].reverse().forEach(([r, cells]) => {
    const row = place.row + r;
    if (row >= place.table.childCount) {
      tr.insert(positionOf(place, place.table.childCount), tableRow!.create(null, [...Array.from({ length: place.column }, blank), ...cells]));
      return;
    }
    const { childCount } = place.table.child(row);
    [...cells.entries()].reverse().forEach(([c, cell]) => {
      const column = place.column + c;
      if (column >= childCount) { tr.insert(positionOf(place, row, childCount), cell); return; }
      const from = positionOf(place, row, column);
      tr.replaceWith(from + 1, from + place.table.child(row).child(column).nodeSize - 1, cell.content);
    });
    for (let short = childCount; short < place.column; short += 1) tr.insert(positionOf(place, row, childCount), blank());
  });
}

/** Words for a cell: its paragraphs, whatever they were. */
function paragraphsOf(slice: Slice, paragraph: Node['type']): Node[] {
  const found: Node[] = [];
  slice.content.descendants((node) => {
    if (!node.isTextblock) return true;
    found.push(paragraph.create(null, node.content));
    return false;
  });
  return found;
}

/** A cell holds paragraphs; anything else would tear its table in two. A table goes over the cells from here on, of all else the words come in. */
export function pasteIntoCell(view: EditorView, slice: Slice): boolean {
  const { tr, selection } = view.state;
  const place = cellAt(selection.$from);
  if (!place) return false;
  const grid = gridOf(slice);
  const plain = slice.content.content.every((node) => node.isInline || node.type.name === 'paragraph');
  if (!grid && plain) return false;
  if (grid) fillFrom(tr, place, grid);
  else tr.replaceSelection(new Slice(Fragment.from(paragraphsOf(slice, view.state.schema.nodes['paragraph']!)), 1, 1));
  view.dispatch(tr.scrollIntoView());
  return true;
}
