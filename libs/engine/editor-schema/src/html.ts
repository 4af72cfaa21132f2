import type { DocJson } from './json.js';
import { safeHref } from './marks/safe-href.js';
import { normalise } from './normalise.js';
import { headingLevel } from './nodes/heading.js';
import { listStart } from './nodes/ordered-list.js';
import { headingAnchors } from './outline.js';

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text made harmless for an HTML element or a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character]!);
}

/** What may differ between the places where a document is shown. */
export interface HtmlOptions {
  /** Added to a heading's level to get its tag; 1 by default, because the page's title is the `h1`. */
  headingOffset?: number;
  /** Gives headings an `id` to link to, made of this prefix and their words. Without it they have none. */
  anchorPrefix?: string;
}

/** The document as semantic HTML. Needs no DOM, and nothing in the data can become markup or a link that is not allowed. */
export function toHtml(json: DocJson, options: HtmlOptions = {}): string {
  const document = normalise(json);
  const anchors = options.anchorPrefix === undefined ? null : headingAnchors(document);
  let heading = 0;
  const inside = (node: DocJson): string => (node.content ?? []).map(render).join('');
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
      case 'blockquote': return `<blockquote>${inside(node)}</blockquote>`;
      case 'horizontalRule': return '<hr>';
      case 'hardBreak': return '<br>';
      default: return inside(node);
    }
  };
  return inside(document);
}

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
