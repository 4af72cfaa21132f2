import { attribute, type Element, elementsOf, isElement, wordsOf } from './tree.js';

/** How programs name the place of a note, and the place that it is called from. */
const NOTE = /^(?:user-content-)?_?(?:ftn|edn|fn|footnote|endnote|cite_note|sdfootnote|sdendnote|note)[-_:.]?[\w.-]*?\d+(?:sym)?$/i;
const BACK = /(?:ref|_ref|anc)[-_:.]?\w*\d*$|^(?:user-content-)?(?:fnref|_ftnref|_ednref|footnote-ref|endnote-ref|cite_ref)/i;
const HOLDERS = new Set(['li', 'p', 'div', 'dd', 'aside', 'td', 'section']);

/** The notes of a page: Word, converters and Markdown write them as links to a list at its end. */
export class Footnotes {
  private readonly words = new Map<string, string>();
  /** Where notes stand; they are not part of the text itself. */
  private readonly holders = new Set<Element>();

  constructor(root: Element) {
    const asked = new Set<string>();
    const places = new Map<string, Element>();
    for (const element of elementsOf(root)) {
      const target = this.targetOf(element);
      if (target !== null) asked.add(target);
      for (const name of [attribute(element, 'id'), element.tagName === 'a' ? attribute(element, 'name') : '']) if (NOTE.test(name) && !BACK.test(name) && !places.has(name)) places.set(name, element);
    }
    for (const [name, place] of places) {
      if (!asked.has(name)) continue;
      let holder: Element = place;
      while (!HOLDERS.has(holder.tagName) && holder.parentNode && isElement(holder.parentNode)) holder = holder.parentNode;
      if (!HOLDERS.has(holder.tagName)) continue;
      this.holders.add(holder);
      this.words.set(name, wordsOf(holder, (part) => part.tagName === 'a' && (attribute(part, 'href').startsWith('#') || NOTE.test(attribute(part, 'name')))).replace(/^\[?\d{1,4}[\].)]?\s+/, '').replace(/(?:\s*[\u2191\u21a9]\ufe0e?)+\s*$/u, ''));
    }
  }

  /** Whether a part of the page holds a note, and is told where the note is called. */
  holds(element: Element): boolean {
    return this.holders.has(element);
  }

  /** The words of the note that a link calls; null when it calls none. */
  calledBy(link: Element): string | null {
    const target = this.targetOf(link);
    return target === null ? null : this.words.get(target) ?? null;
  }

  private targetOf(element: Element): string | null {
    if (element.tagName !== 'a') return null;
    const href = attribute(element, 'href');
    if (!href.startsWith('#')) return null;
    const name = href.slice(1);
    return NOTE.test(name) && !BACK.test(name) ? name : null;
  }
}
