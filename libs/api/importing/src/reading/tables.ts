import type { DocJson } from '@northstar/engine-editor-schema';
import type { Remarks } from './remarks.js';
import { attribute, type Element, hasAttribute, isElement } from './tree.js';
import { CannotRead } from './unreadable.js';

const MOST_COLUMNS = 60;
const MOST_CELLS = 20_000;

const EMPTY: DocJson = { type: 'tableCell', content: [{ type: 'paragraph' }] };

interface Row { readonly element: Element; readonly inHead: boolean }

/** A table. Its caption becomes a paragraph before it; cells that were joined stand apart, the words in the first of them. */
export function readTable(table: Element, remarks: Remarks, blocksOf: (cell: Element) => DocJson[]): DocJson[] {
  const rows = rowsOf(table, false);
  const before = table.childNodes.filter((node): node is Element => isElement(node) && node.tagName === 'caption').flatMap(blocksOf);
  /** For each column, over how many rows the cell above still reaches. */
  const reach: number[] = [];
  let cells = 0;
  const content = rows.map(({ element }) => {
    const made: DocJson[] = [];
    const fill = () => { while ((reach[made.length] ?? 0) > 0) { reach[made.length]! -= 1; made.push(EMPTY); } };
    for (const cell of element.childNodes) {
      if (!isElement(cell) || !/^t[dh]$/.test(cell.tagName)) continue;
      fill();
      const [wide, high] = [span(cell, 'colspan', MOST_COLUMNS), span(cell, 'rowspan', 1_000)];
      if (wide > 1 || high > 1) remarks.add('merged_cells');
      const blocks = blocksOf(cell);
      if (blocks.some(({ type }) => type !== 'paragraph')) remarks.add('cell_blocks');
      for (let column = 0; column < wide && made.length < MOST_COLUMNS; column += 1) {
        reach[made.length] = high - 1;
        made.push(column === 0 && blocks.length > 0 ? { type: 'tableCell', content: blocks } : EMPTY);
      }
    }
    fill();
    if ((cells += made.length) > MOST_CELLS) throw new CannotRead('too_much');
    return { type: 'tableRow', content: made };
  }).filter((row) => row.content.length > 0);
  if (content.length === 0) return before;
  const heads = rows.map(({ element, inHead }) => {
    const kinds = element.childNodes.filter((node): node is Element => isElement(node) && /^t[dh]$/.test(node.tagName)).map(({ tagName }) => tagName === 'th');
    return { all: kinds.length > 0 && (inHead || kinds.every(Boolean)), first: kinds[0] === true };
  });
  const attrs = { headerRow: heads[0]?.all === true, headerColumn: heads.length > 1 && heads.slice(1).every(({ first }) => first) };
  return [...before, { type: 'table', attrs, content }];
}

function rowsOf(parent: Element, inHead: boolean): Row[] {
  return parent.childNodes.flatMap((node): Row[] => {
    if (!isElement(node)) return [];
    if (node.tagName === 'tr') return [{ element: node, inHead }];
    return /^t(head|body|foot)$/.test(node.tagName) ? rowsOf(node, node.tagName === 'thead') : [];
  });
}

function span(cell: Element, name: string, most: number): number {
  const value = hasAttribute(cell, name) ? Number.parseInt(attribute(cell, name), 10) : 1;
  return Number.isFinite(value) ? Math.min(Math.max(value, 1), most) : 1;
}
