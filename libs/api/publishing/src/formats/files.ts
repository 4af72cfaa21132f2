import { Injectable } from '@nestjs/common';
import { type Format, FORMATS } from './formats.js';
import type { Publication } from '../form/publication.js';

/** Makes the files of editions. */
@Injectable()
export class EditionFiles {
  /** The format that a file's ending names; null for none of ours. */
  format(extension: string): Format | null {
    return FORMATS.find((format) => format.extension === extension) ?? null;
  }

  file(format: Format, publication: Publication): Promise<Uint8Array> {
    return format.make(publication);
  }
}
