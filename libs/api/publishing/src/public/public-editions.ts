import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '@northstar/api-core';
import { type Publication, publicationOf } from '../form/publication.js';
import { type EditionRow, EditionsRepository } from '../editions.repository.js';
import { supportedIn } from '../printed.js';
import type { PublicSite } from './page.js';

const ADDRESS = /^[a-z0-9-]{1,100}$/;

export type Listed = PublicSite['editions'][number] & { networkName: string; asks: number; recorded: boolean };

/** An edition as anybody may see it, and what belongs to it inside. */
export interface PublicEdition {
  id: string;
  networkId: string;
  publication: Publication;
  /** The documents of its asks, in order: what became of them is kept by these. */
  askIds: readonly string[];
  /** What of its part of the record may be handed out. */
  record: { named: ReturnType<typeof supportedIn>; whole: boolean };
}

/** Reads editions for whoever asks. What is laid over them comes in here, and nowhere else. */
@Injectable()
export class PublicEditions {
  constructor(
    private readonly editions: EditionsRepository,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** A given edition, or the newest; null when there is none. Addresses that no network can have are not looked up: among them are some that the database refuses to read. */
  async find(slug: string, number: number | null): Promise<PublicEdition | null> {
    const row = ADDRESS.test(slug) ? await this.editions.published(slug, number) : null;
    return row && this.shown(row, row.recorded);
  }

  /** All of them whole, newest first. */
  async all(slug: string): Promise<PublicEdition[]> {
    return ADDRESS.test(slug) ? (await this.editions.everyPublished(slug)).map((row) => this.shown(row, null)) : [];
  }

  /** All editions, newest first; none for an address that no network can have. */
  async list(slug: string): Promise<Listed[]> {
    return ADDRESS.test(slug) ? this.editions.listPublished(slug) : [];
  }

  private shown(row: EditionRow, recorded: Publication['recorded']): PublicEdition {
    const { hash, publishedAt } = row;
    return {
      id: row.id, askIds: row.content.asks.map(({ documentId }) => documentId), networkId: row.networkId, record: { named: supportedIn(row.content), whole: row.whole },
      publication: publicationOf(row.content, { baseUrl: this.config.baseUrl, hash, publishedAt, recorded }),
    };
  }
}
