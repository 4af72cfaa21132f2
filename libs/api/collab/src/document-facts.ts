import { Injectable } from '@nestjs/common';
import { askedTogether, UnitOfWork } from '@northstar/api-core';

/** What the rights to a text depend on besides the person. */
export interface DocumentFacts {
  networkId: string;
  retired: boolean;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Looks a document up by what may come from anywhere: an address. Those who come in the same turn are answered by one statement. */
@Injectable()
export class DocumentFactsRepository {
  private readonly facts = askedTogether<string, DocumentFacts | null>((ids) => this.read(ids));

  constructor(private readonly uow: UnitOfWork) {}

  async find(documentId: string): Promise<DocumentFacts | null> {
    // Checked first: the database would answer something that is no id with an error instead of "not found".
    return UUID.test(documentId) ? this.facts.load(documentId.toLowerCase()) : null;
  }

  private async read(ids: readonly string[]): Promise<(DocumentFacts | null)[]> {
    const rows = await this.uow.read.query<DocumentFacts & { id: string }>(`SELECT id, network_id AS "networkId", status = 'retired' AS retired FROM document WHERE id = ANY($1)`, [[...new Set(ids)]]);
    const found = new Map(rows.map(({ id, networkId, retired }) => [id, { networkId, retired }]));
    return ids.map((id) => found.get(id) ?? null);
  }
}
