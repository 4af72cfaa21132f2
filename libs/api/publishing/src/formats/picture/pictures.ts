import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { canonicalJson } from '@northstar/engine-editor-schema';
import { makeInThread } from '../making.js';
import type { PictureWords } from './words.js';

const MOST = 200;

/** Pictures of pages, each made once from the words on it and kept in memory while there is room. */
@Injectable()
export class Pictures {
  private readonly kept = new Map<string, Promise<Uint8Array>>();
  /** One thread at a time: the others wait for it rather than for each other. */
  private last: Promise<unknown> = Promise.resolve();

  of(words: PictureWords): Promise<Uint8Array> {
    const key = createHash('sha256').update(canonicalJson(words)).digest('hex');
    const known = this.kept.get(key);
    this.kept.delete(key);
    const picture = known ?? this.make(key, words);
    this.kept.set(key, picture);
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= MOST) break;
      this.kept.delete(oldest);
    }
    return picture;
  }

  private make(key: string, words: PictureWords): Promise<Uint8Array> {
    const picture = this.last.then(() => makeInThread('picture', { picture: words }));
    // What failed is tried again by whoever asks next.
    this.last = picture.catch(() => { this.kept.delete(key); });
    return picture;
  }
}
