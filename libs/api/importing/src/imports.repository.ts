import { Injectable } from '@nestjs/common';
import { type Transaction, UnitOfWork } from '@northstar/api-core';
import type { DocJson } from '@northstar/engine-editor-schema';
import type { Reading } from './reading/read-file.js';
import type { Remark } from './reading/remarks.js';
import type { Format } from './reading/sniff.js';

/** A file that somebody brought in, without the text itself. */
export interface ImportRow {
  id: string;
  strategyId: string;
  networkId: string;
  personId: string;
  fileName: string;
  format: Format;
  title: string;
  language: string | null;
  remarks: Remark[];
  preview: DocJson | null;
  more: boolean;
  createdAt: Date;
  documentId: string | null;
}

const COLUMNS = `i.id, i.strategy_id AS "strategyId", s.network_id AS "networkId", i.person_id AS "personId", i.file_name AS "fileName", i.format, i.title, i.language, i.remarks, i.preview, i.more,
  i.created_at AS "createdAt", i.document_id AS "documentId"`;

/** All SQL about files that were brought in. */
@Injectable()
export class ImportsRepository {
  constructor(private readonly uow: UnitOfWork) {}

  byIds(ids: readonly string[]): Promise<ImportRow[]> {
    return this.uow.read.query<ImportRow>(`SELECT ${COLUMNS} FROM document_import i JOIN strategy s ON s.id = i.strategy_id WHERE i.id = ANY ($1)`, [ids]);
  }

  /** The files of which these texts were made. */
  ofDocuments(documentIds: readonly string[]): Promise<ImportRow[]> {
    return this.uow.read.query<ImportRow>(`SELECT ${COLUMNS} FROM document_import i JOIN strategy s ON s.id = i.strategy_id WHERE i.document_id = ANY ($1)`, [documentIds]);
  }

  async insert(tx: Transaction, strategyId: string, personId: string, fileName: string, reading: Reading, at: Date): Promise<string> {
    const { format, title, language, remarks, preview, more, opening, seed } = reading;
    const rows = await tx.query<{ id: string }>(
      `INSERT INTO document_import (strategy_id, person_id, file_name, format, title, language, remarks, preview, more, opening, seed, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) RETURNING id`,
      [strategyId, personId, fileName, format, title, language, JSON.stringify(remarks), JSON.stringify(preview), more, opening, Buffer.from(seed), at]);
    return rows[0]!.id;
  }

  /** Files of which nothing became are kept for a while, and of one person so many. */
  async forgetUnused(tx: Transaction, before: Date, personId: string, keep: number): Promise<void> {
    await tx.query('DELETE FROM document_import WHERE document_id IS NULL AND created_at < $1', [before]);
    await tx.query(
      `DELETE FROM document_import WHERE id IN (
         SELECT id FROM document_import WHERE document_id IS NULL AND person_id = $1 ORDER BY created_at DESC, id OFFSET $2)`, [personId, keep]);
  }

  /** The text of a file, for whoever makes an ask of it; whoever wants the same waits until this is committed. Null when it was forgotten. */
  async lock(tx: Transaction, id: string): Promise<{ documentId: string | null; seed: Uint8Array | null; opening: string | null } | null> {
    const rows = await tx.query<{ documentId: string | null; seed: Buffer | null; opening: string | null }>('SELECT document_id AS "documentId", seed, opening FROM document_import WHERE id = $1 FOR UPDATE', [id]);
    return rows[0] ?? null;
  }

  async used(tx: Transaction, id: string, documentId: string): Promise<void> {
    await tx.query('UPDATE document_import SET document_id = $2, seed = NULL, preview = NULL, opening = NULL WHERE id = $1', [id, documentId]);
  }
}
