import { type DocJson, styleProperty } from '@northstar/engine-editor-schema';
import { paragraphsOf } from './runs.js';
import { attribute, type Element, isElement, isText, type Node, wordsOf } from './tree.js';

const styleOf = (element: Element): string => attribute(element, 'style').toLowerCase();

/** Whether a paragraph is an item of a list as Word writes it into a page: a paragraph with a sign, and its level in its style. */
const isWordItem = (node: Node): node is Element => isElement(node) && node.tagName === 'p' && /mso-list\s*:\s*l\d+\s+level\d+/.test(styleOf(node));
const isSign = (element: Element): boolean => styleProperty(styleOf(element), 'mso-list') === 'ignore';

/** What stands side by side, with Word's items joined to lists. Items that follow each other are one list; deeper ones stand in the item before them. */
export function wordLists(nodes: readonly Node[], one: (node: Node) => DocJson[], insideOf: (item: Element) => DocJson[]): DocJson[] {
  const made: DocJson[] = [];
  /** The lists that are open, outermost first. */
  let open: DocJson[] = [];
  for (const node of nodes) {
    if (!isWordItem(node)) {
      if (!isText(node) || node.value.trim() !== '') open = [];
      made.push(...one(node));
      continue;
    }
    const level = Math.min(9, Number(/level(\d+)/.exec(styleOf(node))![1]));
    const sign = takeSign(node);
    // Bullets come as letters of sign fonts, such as "o" of Courier; numbers and letters of numbered lists end with a stop or bracket.
    const type = /^\(?(?:\d{1,5}|[a-z]{1,4})[.)]+$/i.test(sign) ? 'orderedList' : 'bulletList';
    const item: DocJson = { type: 'listItem', content: paragraphsOf(insideOf(node)) };
    open.length = Math.min(open.length, level);
    if (open.length === level && open.at(-1)!.type !== type) open.pop();
    while (open.length < level) {
      const start = Number.parseInt(sign.replace('(', ''), 10);
      const list: DocJson = { type: open.length === level - 1 ? type : 'bulletList', content: [], ...(type === 'orderedList' && start > 1 && open.length === level - 1 ? { attrs: { start } } : {}) };
      const parent = open.at(-1);
      if (!parent) made.push(list);
      else {
        if (parent.content!.length === 0) parent.content!.push({ type: 'listItem', content: [] });
        parent.content!.at(-1)!.content!.push(list);
      }
      open.push(list);
    }
    open.at(-1)!.content!.push(item);
  }
  return made;
}

/** Takes the sign of an item out of it. */
function takeSign(item: Element): string {
  const open: Element[] = [item];
  for (let element = open.pop(); element; element = open.pop()) {
    const at = element.childNodes.findIndex((child) => isElement(child) && isSign(child));
    if (at >= 0) return wordsOf(element.childNodes.splice(at, 1)[0]!).replace(/\s/g, '');
    open.push(...element.childNodes.filter(isElement));
  }
  return '';
}
