import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth';
import type { Remarks } from './remarks.js';
import { CannotRead } from './unreadable.js';

/** What is read of a Word document: its text and what says how it looks. Pictures, fonts and what else is in the archive are never unpacked. */
const PARTS = /^(\[Content_Types\]\.xml|_rels\/\.rels|docProps\/core\.xml|word\/[^/]+\.xml|word\/_rels\/[^/]+\.rels)$/;
const UNUSED = /^word\/(fontTable|webSettings|glossary.*|people|stylesWithEffects|vbaData)\.xml$/;
/** How large the parts may say they are. What says less than it is, is cut there and found damaged. */
const MOST_PART_BYTES = 16 * 1024 * 1024;
const MOST_BYTES_UNPACKED = 24 * 1024 * 1024;
const MOST_ENTRIES = 5_000;

/** A Word document as HTML, and what it says of itself. */
export interface DocxText { readonly html: string; readonly title: string; readonly languages: readonly string[] }

const STYLES = [
  "p[style-name='Title'] => h1:fresh", "p[style-name='Quote'] => blockquote > p:fresh", "p[style-name='Intense Quote'] => blockquote > p:fresh", 'u => u', 'strike => s',
  // The outline takes their place; page numbers mean nothing here.
  ...Array.from({ length: 9 }, (_, level) => `p[style-name='toc ${level + 1}'] => !`), "p[style-name='TOC Heading'] => !",
];

/** Reads a Word document. */
export async function readDocx(bytes: Uint8Array, remarks: Remarks): Promise<DocxText> {
  const parts = unpack(bytes);
  const xml = new Map(Object.entries(parts).map(([name, part]) => [name, strFromU8(part)]));
  const main = [...xml.keys()].find((name) => /^word\/document\d*\.xml$/.test(name));
  if (!main || !xml.has('[Content_Types].xml')) throw new CannotRead(xml.has('[Content_Types].xml') || isOpenDocument(bytes) ? 'open_document' : 'kind');
  // Word never writes one, and it is how a file makes its reader grow or look elsewhere.
  for (const part of xml.values()) if (/<!(DOCTYPE|ENTITY)/i.test(part)) throw new CannotRead('damaged');
  count(xml, main, remarks);
  const shown = withoutHidden(xml.get(main)!, remarks);
  parts[main] = strToU8(shown);
  // Packed anew without compression: the library unpacks the archive by itself, and shall find nothing else in it.
  const buffer = Buffer.from(zipSync(parts, { level: 0 }));
  const { value } = await mammoth.convertToHtml({ buffer }, { styleMap: STYLES, convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })) })
    .catch((error: unknown) => { throw error instanceof RangeError ? new CannotRead('too_much') : new CannotRead('damaged'); });
  return {
    html: value,
    title: unescape(/<dc:title>([^<]*)<\/dc:title>/.exec(xml.get('docProps/core.xml') ?? '')?.[1] ?? ''),
    languages: [...(xml.get('word/styles.xml') ?? '').matchAll(/<w:lang\b[^>]*>/g)].flatMap(([lang]) => [...lang.matchAll(/w:(?:val|bidi|eastAsia)="([\w-]+)"/g)].map((match) => match[1]!)),
  };
}

function unpack(bytes: Uint8Array): Record<string, Uint8Array> {
  let entries = 0;
  let unpacked = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (++entries > MOST_ENTRIES) throw new CannotRead('too_much');
        if (!PARTS.test(name) || UNUSED.test(name)) return false;
        unpacked += originalSize;
        if (originalSize > MOST_PART_BYTES || unpacked > MOST_BYTES_UNPACKED) throw new CannotRead('too_much');
        return true;
      },
    });
  } catch (error) {
    throw error instanceof CannotRead ? error : new CannotRead('damaged');
  }
}

/** The first entry of an OpenDocument archive is named so, and not compressed. */
const isOpenDocument = (bytes: Uint8Array): boolean => /mimetypeapplication\/vnd\.oasis/.test(strFromU8(bytes.subarray(0, 120), true));

const times = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** What the conversion leaves out without a word is counted in the source. */
function count(xml: ReadonlyMap<string, string>, main: string, remarks: Remarks): void {
  const text = xml.get(main)!;
  remarks.add('comments', times(xml.get('word/comments.xml') ?? '', /<w:comment\s/g));
  remarks.add('tracked_deletions', times(text, /<w:del\s[^>]*[^/]>/g));
  remarks.add('tracked_insertions', times(text, /<w:ins\s[^>]*[^/]>/g));
  // Each stands twice: for newer and for older programs.
  remarks.add('text_boxes', Math.max(times(text, /<wps:txbx\b/g), times(text, /<v:textbox\b/g)));
  remarks.add('equations', times(text, /<m:oMath\b/g));
  remarks.add('embedded', times(text, /<w:object\b/g) + times(text, /<c:chart\b/g) + times(text, /<dgm:relIds\b/g));
  remarks.add('table_of_contents', /<w:pStyle w:val="(TOC|Verzeichnis|TM|TDC)\d"/.test(text) ? 1 : 0);
  remarks.add('colours', times(text, /<w:(?:color w:val="(?!auto|000000)|highlight w:val="(?!none))/g));
  for (const [name, part] of xml) if (/^word\/(header|footer)\d*\.xml$/.test(name) && /<w:t[ >]/.test(part)) remarks.add('headers_and_footers');
}

/** Runs of words that Word does not show are not brought to light by bringing the file in. */
function withoutHidden(text: string, remarks: Remarks): string {
  if (!text.includes('<w:vanish/>')) return text;
  return text.split('</w:r>').map((piece, index, all) => {
    const start = Math.max(piece.lastIndexOf('<w:r>'), piece.lastIndexOf('<w:r '));
    if (start < 0 || index === all.length - 1 || !piece.includes('<w:vanish/>', start)) return index === all.length - 1 ? piece : `${piece}</w:r>`;
    remarks.add('hidden');
    return piece.slice(0, start);
  }).join('');
}

const unescape = (text: string): string => text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[name]!);
