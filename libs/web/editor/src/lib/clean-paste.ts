import { meaningOfStyle, styleProperty } from '@northstar/engine-editor-schema';
import { notesInPlace } from './paste-notes.js';
import { isBlock, plainTables } from './paste-tables.js';

/** What is left of copied HTML, and how many pictures were in it. */
export interface CleanPaste { readonly html: string; readonly pictures: number }

const PICTURES = 'img, picture, svg, video, object, embed, v\\:imagedata';
const NEVER = 'script, style, meta, link, title, xml, o\\:p, input, button, select, textarea, iframe, noscript, template';
/** Attributes that say something the text can keep; addresses are checked by the link itself. */
const KEPT: Readonly<Record<string, readonly string[]>> = { a: ['href'], ol: ['start'], ul: ['data-tasks'], li: ['data-checked'], span: ['data-footnote'] };

/**
 * The page's content policy also judges what is only parsed. Styles and handlers have other names before that, so that no paste breaks it:
 * styles are read as words below, handlers are not read at all.
 */
const renamed = (html: string): string => html.replace(/<style\b[^]*?<\/style\s*>/gi, '')
  .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/([\s"'/])(style|on[a-z]+)(?=\s*=)/gi, '$1data-$2'));

const styleOf = (element: Element): string => (element.getAttribute('data-style') ?? '').toLowerCase();
const property = (element: Element, name: string): string => styleProperty(styleOf(element), name);

/**
 * HTML as Word, Google Docs and others put it on the clipboard, without what is only theirs: colours, fonts, deletions they track, pictures.
 * Lists that Word writes as paragraphs become lists. Parsed in a document of its own, where nothing runs and nothing is fetched.
 */
export function cleanPaste(html: string): CleanPaste {
  // A copy of our own text is already clean, and says itself how it fits in.
  if (html.includes('data-pm-slice')) return { html, pictures: 0 };
  const word = /urn:schemas-microsoft-com:office|class="?Mso|mso-/i.test(html);
  const { body } = new DOMParser().parseFromString(renamed(html), 'text/html');
  tasksOf(body);
  // Word keeps each picture twice: for itself, in a comment, and for others.
  const pictures = [...body.querySelectorAll(PICTURES)].filter((picture) => !picture.parentElement?.closest(PICTURES)).length;
  const comments = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_COMMENT);
  const gone: ChildNode[] = [];
  while (comments.nextNode()) gone.push(comments.currentNode as Comment);
  for (const comment of gone) comment.remove();
  for (const element of body.querySelectorAll(`${PICTURES}, ${NEVER}, br.Apple-interchange-newline`)) element.remove();
  for (const element of [...body.querySelectorAll('[data-style]')]) {
    if (meaningOfStyle(styleOf(element)).hidden) element.remove();
  }
  notesInPlace(body);
  if (word) fromWord(body);
  nestLists(body);
  plainTables(body);
  meaningOfStyles(body);
  for (const line of body.querySelectorAll('br')) if (standsAlone(line)) line.remove();
  bare(body);
  if (word) for (const paragraph of body.querySelectorAll('p')) if (paragraph.textContent.trim() === '' && !paragraph.querySelector('br, hr') && !paragraph.closest('td, th')) paragraph.remove();
  return { html: body.innerHTML, pictures };
}

/** Lists of things to do: Google Docs has a picture of a box in each item, others a box. */
function tasksOf(body: HTMLElement): void {
  for (const box of body.querySelectorAll<HTMLInputElement>('li input[type="checkbox"]')) box.closest('li')!.dataset['checked'] = String(box.checked);
  for (const item of body.querySelectorAll<HTMLElement>('li[role="checkbox"]')) {
    item.dataset['checked'] = item.getAttribute('aria-checked') ?? 'false';
    item.querySelector('img')?.remove();
    // What is done is struck out there by the program.
    if (item.dataset['checked'] === 'true') for (const struck of item.querySelectorAll('[data-style*="line-through"]')) struck.removeAttribute('data-style');
  }
  for (const list of body.querySelectorAll<HTMLElement>('ul')) {
    const items = [...list.children].filter((item): item is HTMLElement => item.tagName === 'LI');
    if (!items.some(({ dataset }) => 'checked' in dataset)) continue;
    list.dataset['tasks'] = '';
    for (const { dataset } of items) dataset['checked'] ??= 'false';
  }
}

/** An empty line between two blocks is the distance between them. */
function standsAlone(line: HTMLBRElement): boolean {
  const beside = (next: 'previousSibling' | 'nextSibling'): Node | null => {
    let node: Node | null = line[next];
    while (node && node.nodeType === Node.TEXT_NODE && node.textContent!.trim() === '') node = node[next];
    return node;
  };
  const [before, after] = [beside('previousSibling'), beside('nextSibling')];
  return (before !== null || after !== null) && [before, after].every((node) => node === null || isBlock(node) || node.nodeName === 'BR') && [before, after].some(isBlock);
}

function fromWord(body: HTMLElement): void {
  for (const deleted of body.querySelectorAll('del, .msoDel, .MsoCommentReference, .msocomanchor, [data-style*="mso-element:comment"]')) deleted.remove();
  for (const space of body.querySelectorAll<HTMLElement>('[data-style*="mso-spacerun"], [data-style*="mso-tab-count"]')) space.replaceWith(' ');
  const listed = [...body.querySelectorAll<HTMLElement>('p')].filter((paragraph) => /mso-list\s*:\s*l\d+\s+level\d+/i.test(styleOf(paragraph)));
  /** The lists that are open, outermost first; they end where anything else stands between two items. */
  let open: HTMLElement[] = [];
  let last: Element | null = null;
  for (const paragraph of listed) {
    const level = Number(/level(\d+)/i.exec(property(paragraph, 'mso-list'))?.[1] ?? 1);
    const marker = [...paragraph.querySelectorAll('[data-style]')].find((part) => property(part, 'mso-list') === 'ignore');
    const sign = (marker?.textContent ?? '').replace(/\s/g, '');
    marker?.remove();
    // Bullets come as letters of sign fonts, such as "o" of Courier; numbers and letters of numbered lists end with a stop or bracket.
    const ordered = /^\(?(?:\d{1,5}|[a-z]{1,4})[.)]+$/i.test(sign);
    if (paragraph.previousElementSibling !== last || open.length === 0) open = [];
    open.length = Math.min(open.length, level);
    const tag = ordered ? 'OL' : 'UL';
    if (open.length === level && open.at(-1)!.tagName !== tag) open.pop();
    while (open.length < level) {
      const list = body.ownerDocument.createElement(open.length === level - 1 ? tag : 'UL');
      const start = Number.parseInt(sign.replace('(', ''), 10);
      if (ordered && start > 1) list.setAttribute('start', String(start));
      const parent = open.at(-1);
      if (parent) (parent.lastElementChild ?? parent.appendChild(body.ownerDocument.createElement('li'))).append(list);
      else paragraph.before(list);
      open.push(list);
    }
    const item = body.ownerDocument.createElement('li');
    const words = body.ownerDocument.createElement('p');
    words.append(...paragraph.childNodes);
    // The gap between sign and words.
    while (words.firstChild?.nodeType === Node.TEXT_NODE && words.firstChild.textContent!.trim() === '') words.firstChild.remove();
    if (words.firstChild?.nodeType === Node.TEXT_NODE) words.firstChild.textContent = words.firstChild.textContent!.trimStart();
    item.append(words);
    open.at(-1)!.append(item);
    paragraph.remove();
    last = open[0]!;
  }
  // Numbers of headings are made by the program, too, and are no words of the heading.
  for (const marker of body.querySelectorAll('h1 [data-style], h2 [data-style], h3 [data-style], h4 [data-style], h5 [data-style], h6 [data-style]')) if (property(marker, 'mso-list') === 'ignore') marker.remove();
}

/** Google Docs and old HTML put a list directly into a list; it belongs to the item before it. */
function nestLists(body: HTMLElement): void {
  for (const list of body.querySelectorAll('ul > ul, ul > ol, ol > ul, ol > ol')) {
    const before = list.previousElementSibling;
    if (before?.tagName === 'LI') before.append(list);
    else {
      const item = body.ownerDocument.createElement('li');
      list.before(item);
      item.append(list);
    }
  }
}

/** Emphasis that is written as style becomes elements; what is called bold but styled as normal is not bold. */
function meaningOfStyles(body: HTMLElement): void {
  for (const element of [...body.querySelectorAll<HTMLElement>('span:not([data-footnote]), b, strong, i, em, u, font')]) {
    const { bold, italic, underline, strike } = meaningOfStyle(styleOf(element));
    const notBold = bold === false && /^(B|STRONG)$/.test(element.tagName);
    const notItalic = italic === false && /^(I|EM)$/.test(element.tagName);
    const inHeading = element.closest('h1, h2, h3, h4, h5, h6') !== null;
    const tags = [
      ...(bold === true && !inHeading ? ['strong'] : []),
      ...(italic === true ? ['em'] : []),
      ...(underline && !element.closest('a') && !element.querySelector('a') ? ['u'] : []),
      ...(strike ? ['s'] : []),
    ];
    const plain = /^(SPAN|FONT)$/.test(element.tagName) || notBold || notItalic || (inHeading && /^(B|STRONG)$/.test(element.tagName)) || (element.tagName === 'U' && element.closest('a') !== null);
    let inner: Element = element;
    for (const tag of tags) {
      if (inner.tagName.toLowerCase() === tag) continue;
      const mark = body.ownerDocument.createElement(tag);
      mark.append(...inner.childNodes);
      inner.append(mark);
      inner = mark;
    }
    element.removeAttribute('data-style');
    if (plain) element.replaceWith(...element.childNodes);
  }
}

function bare(body: HTMLElement): void {
  for (const element of body.querySelectorAll('*')) {
    const kept = KEPT[element.tagName.toLowerCase()] ?? [];
    for (const { name } of [...element.attributes]) if (!kept.includes(name)) element.removeAttribute(name);
  }
}
