import { type DocJson, seedYDoc, toText } from '@northstar/engine-editor-schema';
import * as Y from 'yjs';
import { readDocx } from './docx.js';
import { HtmlReader } from './from-html.js';
import { languageOf } from './language-of.js';
import { readMarkdown } from './markdown.js';
import { type Remark, Remarks } from './remarks.js';
import { type Format, sniff } from './sniff.js';
import { attribute, elementsOf, parseHtml, wordsOf } from './tree.js';
import { CannotRead, MOST_BLOCKS, MOST_BYTES, MOST_CHARACTERS } from './unreadable.js';

/** How many blocks are shown before the text is made. */
const SHOWN_BLOCKS = 80;

/** What was read of a file. */
export interface Reading {
  readonly format: Format;
  /** What it seems to be called; '' when it says nothing. */
  readonly title: string;
  /** BCP-47 tag of the language it seems to be in. */
  readonly language: string | null;
  readonly remarks: readonly Remark[];
  /** The beginning of the text, to look at. */
  readonly preview: DocJson;
  /** Whether there is more than the preview shows. */
  readonly more: boolean;
  /** The first words, without formatting. */
  readonly opening: string;
  /** The whole text as the first update of a shared text. */
  readonly seed: Uint8Array;
}

interface Page { readonly html: string; readonly title: string; readonly languages: readonly string[] }

/** Reads a file of any of the three kinds. Throws `CannotRead` with what to tell. It takes its time and its memory, so it is run where neither can hold up others. */
export async function readFile(bytes: Uint8Array): Promise<Reading> {
  if (bytes.byteLength > MOST_BYTES) throw new CannotRead('too_large');
  const remarks = new Remarks();
  const sniffed = sniff(bytes, remarks);
  if (sniffed.format !== 'docx' && sniffed.text.length > 4 * MOST_CHARACTERS) throw new CannotRead('too_much');
  const page: Page = sniffed.format === 'docx' ? await readDocx(bytes, remarks)
    : sniffed.format === 'markdown' ? { ...readMarkdown(sniffed.text, remarks), languages: [] } : { html: sniffed.text, title: '', languages: [] };
  const root = parseHtml(page.html);
  const content = new HtmlReader(root, remarks).read();
  const words = toText(content);
  if (words.trim() === '') throw new CannotRead('no_words');
  const blocks = content.content ?? [];
  if (words.length > MOST_CHARACTERS || blocks.length > MOST_BLOCKS) throw new CannotRead('too_much');
  const ydoc = seedYDoc(content);
  const seed = Y.encodeStateAsUpdate(ydoc);
  ydoc.destroy();
  return {
    format: sniffed.format, title: titleOf(content, page, root), language: languageOf(words, [attribute(root, 'lang'), ...page.languages].filter(Boolean)), remarks: remarks.list,
    preview: { type: 'doc', content: blocks.slice(0, SHOWN_BLOCKS) }, more: blocks.length > SHOWN_BLOCKS, opening: words.slice(0, 1_000), seed,
  };
}

/** The heading with which the text begins; else what the file calls itself. */
function titleOf(content: DocJson, page: Page, root: ReturnType<typeof parseHtml>): string {
  const heading = content.content?.slice(0, 3).find(({ type }) => type === 'heading');
  if (heading) return toText({ type: 'doc', content: [{ type: 'paragraph', content: heading.content ?? [] }] }).replace(/\s+/g, ' ').trim();
  if (page.title.trim() !== '') return page.title.trim();
  for (const element of elementsOf(root)) if (element.tagName === 'title') return wordsOf(element);
  return '';
}
