import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Authority, Clock, fileName, notFound, type RequestContext, UnitOfWork } from '@northstar/api-core';
import { documentFacts, DocumentsService } from '@northstar/api-strategies';
import { ok, type Outcome, refuse } from '@northstar/domain-membership';
import { fileTypeFromBuffer } from 'file-type';

export const MOST_BYTES = 10_000_000;
const KEPT_MS = 24 * 3_600_000;
const MOST_WAITING = 20;
const MOST_OF_ASK = 300;

/** What evidence may be, by what is in the file and not by its name. Nothing that runs: no web pages, no drawings with scripts, no macros. */
export const EVIDENCE_TYPES: ReadonlyMap<string, string> = new Map([
  ['application/pdf', 'pdf'], ['image/png', 'png'], ['image/jpeg', 'jpg'], ['image/webp', 'webp'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'], ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx'],
  ['application/vnd.openxmlformats-officedocument.presentationml.presentation', 'pptx'],
  ['application/vnd.oasis.opendocument.text', 'odt'], ['application/vnd.oasis.opendocument.spreadsheet', 'ods'], ['application/vnd.oasis.opendocument.presentation', 'odp'],
]);
export const TOO_LARGE = refuse('INVALID', `A file has at most ${MOST_BYTES / 1_000_000} MB. Nothing was kept.`);
const WRONG_KIND = refuse('INVALID', 'This is not a file that can be evidence: a PDF, a picture (PNG, JPEG, WebP), or a document of Word, Excel, PowerPoint or LibreOffice without macros. Nothing was kept.');

export interface StoredFile { name: string; type: string; bytes: Buffer }

/** A name that ends as what the file is. */
function nameFor(given: string, ending: string): string {
  const base = fileName(given).replace(/[<>:"|?*%;]/g, ' ').replace(/\s+/g, ' ').trim();
  const wanted = new RegExp(`\\.${ending === 'jpg' ? 'jpe?g' : ending}$`, 'i');
  return wanted.test(base) ? base : `${base.replace(/\.[^.]{1,10}$/, '').replace(/^\.+/, '') || 'evidence'}.${ending}`;
}

/** Takes files in as evidence, by their content, and hands them out again to keep, never to open in the page. */
@Injectable()
export class EvidenceService {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly authority: Authority,
    private readonly clock: Clock,
    private readonly documents: DocumentsService,
  ) {}

  /** Whether the viewer may bring a file to an ask; asked before its bytes are taken. */
  async judge(context: RequestContext, documentId: string): Promise<Outcome<{ networkId: string; personId: string }>> {
    const ask = await this.documents.load(context, documentId);
    const verdict = await this.authority.judge(context, ask?.networkId ?? null, 'progress.record', ask ? documentFacts(ask) : undefined);
    if (!verdict.ok) return verdict;
    return ask?.kind === 'ask' ? ok({ networkId: ask.networkId, personId: verdict.value.personId }) : notFound();
  }

  /** Keeps a file until a step is recorded with it. What no step has used is forgotten after a day. */
  async receive(context: RequestContext, documentId: string, given: string, bytes: Uint8Array): Promise<Outcome<{ id: string; name: string; size: number }>> {
    const verdict = await this.judge(context, documentId);
    if (!verdict.ok) return verdict;
    const found = await fileTypeFromBuffer(bytes);
    const ending = found && EVIDENCE_TYPES.get(found.mime);
    if (!ending) return WRONG_KIND;
    const { networkId, personId } = verdict.value;
    const at = this.clock.date();
    const id = randomUUID();
    const name = nameFor(given, ending);
    return this.uow.run(async (tx): Promise<Outcome<{ id: string; name: string; size: number }>> => {
      await tx.query('DELETE FROM progress_file WHERE step_id IS NULL AND at < $1', [new Date(at.getTime() - KEPT_MS)]);
      const [{ waiting, all }] = (await tx.query<{ waiting: number; all: number }>(
        'SELECT (SELECT count(*)::int FROM progress_file WHERE person_id = $1 AND step_id IS NULL) AS waiting, (SELECT count(*)::int FROM progress_file WHERE document_id = $2) AS "all"', [personId, documentId])) as [{ waiting: number; all: number }];
      if (waiting >= MOST_WAITING) return refuse('TOO_MANY', `${MOST_WAITING} of your files wait for a step already. Record one with them, or wait a day: then they are forgotten.`);
      if (all >= MOST_OF_ASK) return refuse('CONFLICT', `This ask has ${MOST_OF_ASK} files. Give a link instead.`);
      await tx.query('INSERT INTO progress_file (id, network_id, document_id, name, type, size, hash, bytes, person_id, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)',
        [id, networkId, documentId, name, found.mime, bytes.byteLength, createHash('sha256').update(bytes).digest(), Buffer.from(bytes), personId, at]);
      return ok({ id, name, size: bytes.byteLength });
    });
  }

  /** A file for a member. What came with a contact in government is for those who may know the contact; what waits for a step, for whoever brought it. */
  async find(context: RequestContext, id: string): Promise<StoredFile | null> {
    const [row] = await this.uow.read.query<{ networkId: string; stepId: string | null; organisationId: string | null; personId: string; confidential: boolean }>(
      `SELECT f.network_id AS "networkId", f.step_id AS "stepId", s.organisation_id AS "organisationId", f.person_id AS "personId", EXISTS (SELECT FROM progress_contact c WHERE c.step_id = s.id) AS confidential
       FROM progress_file f LEFT JOIN progress_step s ON s.id = f.step_id WHERE f.id = $1`, [id]);
    const actor = await this.authority.reader(context, row?.networkId ?? null, 'document.read');
    if (!row || !actor || (row.stepId === null && row.personId !== actor.personId)) return null;
    if (row.confidential && !(await this.authority.reader(context, row.networkId, 'contact.read', { organisationId: row.organisationId! }))) return null;
    return this.bytes(id);
  }

  /** A file of a step that anybody may see, of an ask that was published; null for every other. */
  async shown(slug: string, id: string): Promise<StoredFile | null> {
    const [row] = await this.uow.read.query(
      `SELECT FROM progress_file f JOIN network n ON n.id = f.network_id JOIN document d ON d.id = f.document_id
       WHERE f.id = $1 AND n.slug = $2 AND EXISTS (SELECT FROM version v WHERE v.document_id = d.id AND v.kind = 'published')
         AND (SELECT h.shown FROM progress_sharing h WHERE h.step_id = f.step_id ORDER BY h.id DESC LIMIT 1)`, [id, slug]);
    return row ? this.bytes(id) : null;
  }

  private async bytes(id: string): Promise<StoredFile | null> {
    return (await this.uow.read.query<StoredFile>('SELECT name, type, bytes FROM progress_file WHERE id = $1', [id]))[0] ?? null;
  }
}
