import { Node } from '@tiptap/core';
import type { DocJson } from '../json.js';
import { safeHref } from '../marks/safe-href.js';

/** What is known of a source. Empty is what is not known. */
export interface Source {
  /** The same for every place that cites this source. */
  id: string;
  title: string;
  publisher: string;
  /** A year, a month or a day: 2024, 2024-03, 2024-03-19. */
  date: string;
  href: string;
  archiveHref: string;
  archiveDate: string;
}

export const SOURCE_FIELDS = ['id', 'title', 'publisher', 'date', 'href', 'archiveHref', 'archiveDate'] as const;

/** The longest title or publisher that is kept. */
export const LONGEST_SOURCE_WORDS = 500;

const isDate = (value: string, exact: boolean): boolean => {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value) ?? [];
  if (!year || (exact && !day)) return false;
  const whole = new Date(`${year}-${month ?? '01'}-${day ?? '01'}T00:00:00Z`);
  return !Number.isNaN(whole.getTime()) && whole.toISOString().startsWith(`${year}-${month ?? '01'}-${day ?? '01'}`);
};

/** Whether a source may say this. What is sent over the wire is refused if not, what is stored is read as not known. */
export function isSourceValue(field: string, value: unknown): boolean {
  if (typeof value !== 'string') return false;
  if (field === 'id') return /^[\w-]{1,40}$/.test(value);
  if (value === '') return true;
  switch (field) {
    case 'title': case 'publisher': return value.length <= LONGEST_SOURCE_WORDS && !/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/u.test(value);
    case 'date': return isDate(value, false);
    case 'archiveDate': return isDate(value, true);
    case 'href': case 'archiveHref': return /^https?:/i.test(value) && safeHref(value) === value;
    default: return false;
  }
}

/** Any attributes as a source. */
export function sourceOf(attrs: Record<string, unknown> | undefined): Source {
  const read = (field: keyof Source) => (isSourceValue(field, attrs?.[field]) ? attrs![field] as string : field === 'id' ? 'unknown' : '');
  return Object.fromEntries(SOURCE_FIELDS.map((field) => [field, read(field)])) as unknown as Source;
}

/** A source in one line. */
export function sourceWords({ title, publisher, date, href, archiveHref, archiveDate }: Source): string {
  const archived = archiveHref === '' ? '' : `archived ${[archiveDate, archiveHref].filter(Boolean).join(' ')}`;
  return [title, publisher, date, href, archived].filter(Boolean).join(', ') || 'not named';
}

/** A part of a line about a source: words, and where they lead. */
export interface SourcePart { words: string; href: string | null }

/** A source as a line of a list, with what stands between its parts. */
export function sourceLine({ title, publisher, date, href, archiveHref, archiveDate }: Source): SourcePart[] {
  const part = (words: string, to = ''): SourcePart[] => (words === '' ? [] : [{ words, href: safeHref(to) }]);
  const archived = archiveDate === '' ? 'archived copy' : `archived copy of ${archiveDate}`;
  const parts = [...part(title || href || 'Source not named', href), ...part(publisher), ...part(date), ...(archiveHref === '' ? [] : part(archived, archiveHref))];
  return parts.flatMap((one, index) => (index === 0 ? [one] : [{ words: ', ', href: null }, one]));
}

/** A source, the number it has in the text, and how many places cite it. */
export interface NumberedSource { number: number; source: Source; citations: number }

/** Sources as they are met are numbered; the same one, by its id or its address, keeps its number. */
export class SourceNumbers {
  readonly list: NumberedSource[] = [];

  meet(source: Source): NumberedSource {
    const known = this.list.find((one) => (one.source.id === source.id && source.id !== 'unknown') || (source.href !== '' && one.source.href === source.href));
    if (known) { known.citations += 1; return known; }
    const found = { number: this.list.length + 1, source, citations: 1 };
    this.list.push(found);
    return found;
  }
}

/** A citation beside a claim. It carries its source whole, so that it survives copying and merging. */
export const citation = Node.create({
  name: 'citation',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => Object.fromEntries(SOURCE_FIELDS.map((field) => [field, {
    default: field === 'id' ? 'unknown' : '',
    parseHTML: (element: HTMLElement) => {
      const value = element.getAttribute(`data-${field}`);
      return isSourceValue(field, value) ? value : field === 'id' ? 'unknown' : '';
    },
    renderHTML: (attrs: Record<string, unknown>) => ({ [`data-${field}`]: sourceOf(attrs)[field] }),
  }])),
  parseHTML: () => [{ tag: 'span[data-citation]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', { 'data-citation': '', ...HTMLAttributes }],
});

/** The sources of a document in the order in which they are first cited. */
export function sourcesOf(document: DocJson): NumberedSource[] {
  const numbers = new SourceNumbers();
  const visit = (node: DocJson) => {
    if (node.type === 'citation') numbers.meet(sourceOf(node.attrs));
    node.content?.forEach(visit);
  };
  visit(document);
  return numbers.list;
}
