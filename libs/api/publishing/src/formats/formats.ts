import { toJson } from '../form/json.js';
import { paperOf } from '../form/paper.js';
import type { Publication } from '../form/publication.js';
import { toDocx } from './docx/docx.js';
import { toMarkdown } from './markdown.js';
import { toPdf } from './pdf/pdf.js';

/** A kind of file that an edition can be taken along as. */
export interface Format {
  extension: string;
  /** What people call it. */
  name: string;
  title: string;
  mediaType: string;
  /** Raised when the files it makes change for one and the same edition: those kept until then are made anew. */
  version: number;
  /** Pure: the same edition gives the same bytes. */
  make: (publication: Publication, progress: (done: number) => void) => Promise<Uint8Array>;
  /** So quickly made that it needs no thread of its own. */
  light: boolean;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The format that a file's ending names; null for none of ours. */
export const formatOf = (extension: string): Format | null => FORMATS.find((format) => format.extension === extension) ?? null;

export const FORMATS: readonly Format[] = [
  {
    extension: 'pdf', name: 'PDF', title: 'To read and print, with contents and page numbers', mediaType: 'application/pdf', version: 1, light: false,
    make: (publication, progress) => toPdf(paperOf(publication), progress),
  },
  {
    extension: 'docx', name: 'Word', title: 'To work on in a word processor', mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', version: 1, light: false,
    make: (publication) => toDocx(paperOf(publication)),
  },
  {
    extension: 'md', name: 'Markdown', title: 'Plain text with signs, for editing', mediaType: 'text/markdown; charset=utf-8', version: 1, light: true,
    make: (publication) => Promise.resolve(utf8(toMarkdown(paperOf(publication)))),
  },
  {
    extension: 'json', name: 'JSON', title: 'For programs', mediaType: 'application/json; charset=utf-8', version: 1, light: true,
    make: (publication) => Promise.resolve(utf8(toJson(publication))),
  },
];
