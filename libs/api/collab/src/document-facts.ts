import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@northstar/api-core';

/** What the rights to a text depend on besides the person. */
export interface DocumentFacts {
  networkId: string;
  retired: boolean;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Looks a document up by what may come from anywhere: an address. */
@Injectable()
export class DocumentFactsRepository {
  constructor(private readonly uow: UnitOfWork) {}

  async find(documentId: string): Promise<DocumentFacts | null> {
    // Checked first: the database would answer something that is no id with an error instead of "not found".
    if (!UUID.test(documentId)) return null;
    const rows = await this.uow.read.query<DocumentFacts>(`SELECT network_id AS "networkId", status = 'retired' AS retired FROM document WHERE id = $1`, [documentId]);
    return rows[0] ?? null;
  }
}
