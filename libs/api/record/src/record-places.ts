import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@northstar/api-core';
import { type Place, RecordRepository } from './record.repository.js';
import type { RecordPlaceType } from './record.types.js';

/** Where in the record something is, in batches over a whole list. */
@Injectable()
export class RecordPlaces {
  constructor(private readonly records: RecordRepository) {}

  /** The last entry of a network; null before the first. */
  ofNetwork(context: RequestContext, networkId: string): Promise<RecordPlaceType | null> {
    return this.one(context, 'end of the record', networkId, (ids) => this.records.heads(ids));
  }

  /** The entry with the result of a ballot; null while it has none. */
  ofClosing(context: RequestContext, ballotId: string): Promise<RecordPlaceType | null> {
    return this.one(context, 'closing on record', ballotId, (ids) => this.records.closings(ids));
  }

  /** The entry that published an edition. */
  ofEdition(context: RequestContext, editionId: string): Promise<RecordPlaceType | null> {
    return this.one(context, 'edition on record', editionId, (ids) => this.records.publications(ids));
  }

  private one(context: RequestContext, name: string, id: string, read: (ids: readonly string[]) => Promise<Place[]>): Promise<RecordPlaceType | null> {
    return context.loader<string, RecordPlaceType | null>(name, async (ids) => {
      const places = new Map((await read(ids)).map(({ subject, sequence, hash }) => [subject, { sequence, hash }]));
      return ids.map((each) => places.get(each) ?? null);
    }).load(id);
  }
}
