import { type DefaultTreeAdapterTypes, parse } from 'parse5';

export type Node = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;

/** The HTML as browsers would understand it. Nothing in it runs, and nothing is fetched. */
export const parseHtml = (html: string): Element => parse(html).childNodes.find((node): node is Element => isElement(node) && node.tagName === 'html')!;

export const isElement = (node: { nodeName: string }): node is Element => 'tagName' in node;
export const isText = (node: { nodeName: string }): node is DefaultTreeAdapterTypes.TextNode => node.nodeName === '#text';

/** The value of an attribute; '' when it is not there. */
export const attribute = (element: Element, name: string): string => element.attrs.find((each) => each.name === name)?.value ?? '';
export const hasAttribute = (element: Element, name: string): boolean => element.attrs.some((each) => each.name === name);

/** Every element below a node, in their order; without recursion, because a file may be nested as deep as it likes. */
export function* elementsOf(root: Element): Generator<Element> {
  const open: Node[] = [...root.childNodes].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    if (!isElement(node)) continue;
    yield node;
    for (let at = node.childNodes.length - 1; at >= 0; at -= 1) open.push(node.childNodes[at]!);
  }
}

/** The words of a node, without those of parts that `skip` picks. */
export function wordsOf(root: Node, skip: (element: Element) => boolean = () => false): string {
  const words: string[] = [];
  const open: Node[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (isText(node)) words.push(node.value);
    else if (isElement(node) && !skip(node)) {
      if (node.tagName === 'br') words.push(' ');
      for (let at = node.childNodes.length - 1; at >= 0; at -= 1) open.push(node.childNodes[at]!);
    }
  }
  return clean(words.join('')).replace(/\s+/g, ' ').trim();
}

/** Without signs that nobody can type or see, and that a text must not hold. */
export const clean = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff\ufffe\uffff]/g, '');
