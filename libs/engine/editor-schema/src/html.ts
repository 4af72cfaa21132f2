import { escapeHtml } from './escape-html.js';
import { HtmlNotes } from './html-notes.js';
import type { DocJson } from './json.js';
import { safeHref } from './marks/safe-href.js';
import { normalise } from './normalise.js';
import { headingLevel } from './nodes/heading.js';
import { listStart } from './nodes/ordered-list.js';
import { tableRows } from './nodes/table.js';
import { headingAnchors } from './outline.js';

/** What may differ between the places where a document is shown. */
export interface HtmlOptions {
  /** Added to a heading's level to get its tag; 1 by default, because the page's title is the `h1`. */
  headingOffset?: number;
  /** Gives headings, notes and sources an `id` to link to, made of this prefix and their words or number. Without it they have none. */
  anchorPrefix?: string;
}

/** The document as semantic HTML. Needs no DOM, and nothing in the data can become markup or a link that is not allowed. */
export function toHtml(json: DocJson, options: HtmlOptions = {}): string {
  const document = normalise(json);
  const anchors = options.anchorPrefix === undefined ? null : headingAnchors(document);
  const notes = new HtmlNotes(options.anchorPrefix);
  let heading = 0;
  const inside = (node: DocJson): string => (node.content ?? []).map((child, index, all) => (
    // The sign stands once, where the flagged words end.
    isFlagged(child) && !isFlagged(all[index + 1]) ? `${render(child)}<sup class="needs-source">[source needed]</sup>` : render(child))).join('');
  const render = (node: DocJson): string => {
    switch (node.type) {
      case 'text': return marked(node);
      case 'paragraph': return `<p>${inside(node)}</p>`;
      case 'heading': {
        const tag = `h${Math.min(6, headingLevel(node.attrs?.['level']) + (options.headingOffset ?? 1))}`;
        const id = anchors ? ` id="${escapeHtml(`${options.anchorPrefix}${anchors[heading++]!.anchor}`)}"` : '';
        return `<${tag}${id}>${inside(node)}</${tag}>`;
      }
      case 'bulletList': return `<ul>${inside(node)}</ul>`;
      case 'orderedList': {
        const start = listStart(node.attrs?.['start']);
        return `<ol${start === 1 ? '' : ` start="${start}"`}>${inside(node)}</ol>`;
      }
      case 'listItem': return `<li>${inside(node)}</li>`;
      case 'taskList': return `<ul class="tasks">${inside(node)}</ul>`;
      case 'taskItem': {
        const done = node.attrs?.['checked'] === true;
        return `<li><span role="img" aria-label="${done ? 'Done' : 'To do'}">${done ? '☑' : '☐'}</span>${inside(node)}</li>`;
      }
      case 'table': return table(node);
      case 'footnote': return notes.note(inside(node));
      case 'citation': return notes.cite(node);
      case 'blockquote': return `<blockquote>${inside(node)}</blockquote>`;
      case 'horizontalRule': return '<hr>';
      case 'hardBreak': return '<br>';
      default: return inside(node);
    }
  };
  const table = (node: DocJson): string => {
    const rows = tableRows(node).map((cells) => `<tr>${cells.map(({ kind, content }) => {
      const words = content.map(render).join('');
      return kind === 'cell' ? `<td>${words}</td>` : `<th scope="${kind === 'columnHeader' ? 'col' : 'row'}">${words}</th>`;
    }).join('')}</tr>`);
    return `<table>${node.attrs?.['headerRow'] === true ? `<thead>${rows.shift()}</thead>` : ''}<tbody>${rows.join('')}</tbody></table>`;
  };
  return inside(document) + notes.lists();
}

const isFlagged = (node: DocJson | undefined): boolean => node?.marks?.some(({ type }) => type === 'needsSource') ?? false;

const TAGS: Record<string, string> = { bold: 'strong', italic: 'em', underline: 'u', strike: 's' };

function marked(node: DocJson): string {
  let html = escapeHtml(node.text ?? '');
  // The first mark is the outermost, as in the editor.
  for (const mark of [...(node.marks ?? [])].reverse()) {
    const tag = TAGS[mark.type];
    const href = mark.type === 'link' ? safeHref(mark.attrs?.['href']) : null;
    if (tag) html = `<${tag}>${html}</${tag}>`;
    else if (href !== null) html = `<a href="${escapeHtml(href)}" rel="noopener noreferrer nofollow">${html}</a>`;
  }
  return html;
}
