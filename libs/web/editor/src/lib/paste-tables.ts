const BLOCK = /^(P|DIV|LI|UL|OL|DL|DT|DD|H[1-6]|BLOCKQUOTE|PRE|TABLE|CAPTION|THEAD|TBODY|TFOOT|TR|TD|TH|SECTION|ARTICLE|ASIDE|HEADER|FOOTER|ADDRESS|HR)$/;
const MOST_COLUMNS = 60;

/** Whether an element begins lines of its own. */
export const isBlock = (node: Node | null): boolean => node instanceof Element && BLOCK.test(node.tagName);

/** What stands in a cell, as paragraphs. */
function paragraphsOf(cell: Element): Element[] {
  const lines: Node[][] = [[]];
  const read = (around: Element) => {
    for (const node of [...around.childNodes]) {
      if (!isBlock(node)) { lines.at(-1)!.push(node); continue; }
      lines.push([]);
      read(node as Element);
      lines.push([]);
    }
  };
  read(cell);
  const made = lines.filter((line) => line.some((node) => node.textContent!.trim() !== '')).map((line) => {
    const paragraph = cell.ownerDocument.createElement('p');
    paragraph.append(...line);
    return paragraph;
  });
  return made.length > 0 ? made : [cell.ownerDocument.createElement('p')];
}

const span = (cell: Element, name: string, most: number): number => Math.min(Math.max(Number.parseInt(cell.getAttribute(name) ?? '1', 10) || 1, 1), most);

/**
 * Tables as a text can hold them, or the first list in a cell would tear one in two: what stands in a cell becomes paragraphs, joined
 * cells stand apart, and all rows are as long as the first lines of their columns say.
 */
export function plainTables(body: HTMLElement): void {
  const { ownerDocument: page } = body;
  // What Word puts in to make columns meet.
  for (const filling of body.querySelectorAll('td[data-style*="mso-cell-special"]')) filling.remove();
  for (const row of body.querySelectorAll('tr[height="0"]')) if (row.textContent!.trim() === '') row.remove();
  // The innermost first: a table in a cell becomes paragraphs of it.
  for (const table of [...body.querySelectorAll('table')].reverse()) {
    const rows = [...table.rows].filter((row) => row.cells.length > 0);
    const made = page.createElement('table');
    const inside = made.appendChild(page.createElement('tbody'));
    /** For each column, over how many rows the cell above still reaches. */
    const reach: number[] = [];
    for (const row of rows) {
      const line = inside.appendChild(page.createElement('tr'));
      const head = row.parentElement?.tagName === 'THEAD';
      const put = (tag: string, content: readonly Element[]) => line.appendChild(page.createElement(tag)).append(...content);
      const fill = () => { while ((reach[line.children.length] ?? 0) > 0) { reach[line.children.length]! -= 1; put('td', [page.createElement('p')]); } };
      for (const cell of [...row.cells]) {
        fill();
        const [wide, high] = [span(cell, 'colspan', MOST_COLUMNS), span(cell, 'rowspan', rows.length)];
        const tag = head || cell.tagName === 'TH' ? 'th' : 'td';
        for (let column = 0; column < wide && line.children.length < MOST_COLUMNS; column += 1) {
          reach[line.children.length] = high - 1;
          put(tag, column === 0 ? paragraphsOf(cell) : [page.createElement('p')]);
        }
      }
      fill();
    }
    if (table.caption) table.before(...paragraphsOf(table.caption));
    if (rows.length === 0) table.remove(); else table.replaceWith(made);
  }
}
