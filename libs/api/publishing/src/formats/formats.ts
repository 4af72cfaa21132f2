import { paperOf } from '../form/paper.js';
import type { Publication } from '../form/publication.js';
import { toMarkdown } from './markdown.js';

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
  make: (publication: Publication) => Promise<Uint8Array>;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

export const FORMATS: readonly Format[] = [
  {
    extension: 'md', name: 'Markdown', title: 'Plain text with signs, for editing', mediaType: 'text/markdown; charset=utf-8', version: 1,
    make: (publication) => Promise.resolve(utf8(toMarkdown(paperOf(publication)))),
  },
];
