import { escapeHtml } from './escape-html.js';
import type { DocJson } from './json.js';
import { SourceNumbers, sourceLine, sourceOf } from './nodes/citation.js';
import type { Source } from './nodes/citation.js';

/** A source as a line of a list. */
const lineOf = (source: Source): string => sourceLine(source)
  .map(({ words, href }) => (href === null ? escapeHtml(words) : `<a href="${escapeHtml(href)}" rel="noopener noreferrer nofollow">${escapeHtml(words)}</a>`)).join('');

/**
 * Footnotes and sources of one document while it becomes HTML: their numbers where they are called, and the lists at its end. With a
 * prefix for ids, number and line link to each other.
 */
export class HtmlNotes {
  private readonly notes: string[] = [];
  private readonly sources = new SourceNumbers();

  constructor(private readonly prefix: string | undefined) {}

  note(words: string): string {
    this.notes.push(words);
    const number = this.notes.length;
    return this.call(`note-${number}`, `note-${number}-from`, `Note ${number}`, String(number));
  }

  cite(node: DocJson): string {
    const { number, citations } = this.sources.meet(sourceOf(node.attrs));
    return this.call(`source-${number}`, `source-${number}-from-${citations}`, `Source ${number}`, `[${number}]`);
  }

  /** The lists, each only where there is something to list. */
  lists(): string {
    const notes = this.notes.map((words, index) => this.line(`note-${index + 1}`, words, [`note-${index + 1}-from`]));
    const sources = this.sources.list.map(({ number, source, citations }) => (
      this.line(`source-${number}`, lineOf(source), Array.from({ length: citations }, (_, nth) => `source-${number}-from-${nth + 1}`))));
    const list = (name: string, lines: readonly string[]) => (lines.length === 0 ? '' : `<section class="notes" aria-label="${name}"><p class="notes-title"><strong>${name}</strong></p><ol>${lines.join('')}</ol></section>`);
    return list('Notes', notes) + list('Sources', sources);
  }

  private id(name: string): string {
    return escapeHtml(`${this.prefix}${name}`);
  }

  private call(to: string, from: string, name: string, sign: string): string {
    return this.prefix === undefined ? `<sup>${sign}</sup>` : `<sup><a id="${this.id(from)}" href="#${this.id(to)}" aria-label="${name}">${sign}</a></sup>`;
  }

  private line(id: string, words: string, back: readonly string[]): string {
    if (this.prefix === undefined) return `<li>${words}</li>`;
    const links = back.map((from, index) => ` <a href="#${this.id(from)}" aria-label="Back to the text${back.length > 1 ? `, place ${index + 1}` : ''}">↩</a>`);
    return `<li id="${this.id(id)}">${words}${links.join('')}</li>`;
  }
}
