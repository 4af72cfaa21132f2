import { Injectable } from '@nestjs/common';
import { type PublicProgress, PublicProgressReader } from '@northstar/api-progress';
import type { PublicEdition } from './public-editions.js';

/** What became of the asks of an edition, by their places, as far as the public is shown it. */
@Injectable()
export class ProgressOfEdition {
  constructor(private readonly reader: PublicProgressReader) {}

  async of({ askIds }: PublicEdition): Promise<Map<number, PublicProgress>> {
    const known = await this.reader.publicProgressOf(askIds);
    return new Map(askIds.flatMap((id, index) => (known.has(id) ? [[index + 1, known.get(id)!] as const] : [])));
  }
}
