import { Injectable } from '@nestjs/common';
import { Authority, Clock, fileName, notFound, type RequestContext, UnitOfWork } from '@northstar/api-core';
import { beginningOf, Collab } from '@northstar/api-collab';
import { type AskInput, AsksService, DocumentsService } from '@northstar/api-strategies';
import { ok, type Outcome, refuse } from '@northstar/domain-membership';
import { checkSettings, TITLE_LENGTH } from '@northstar/domain-strategy';
import { type ImportRow, ImportsRepository } from './imports.repository.js';
import { Reader } from './reader.js';
import { UNREADABLE } from './reading/unreadable.js';

/** A file that is not used is forgotten after a day; of one person so many are kept at once. */
const KEPT_MS = 24 * 60 * 60 * 1_000;
const KEPT_OF_ONE = 10;

const BUSY = refuse('TOO_MANY', 'Several files are being read at the moment. Try again in a minute; nothing was lost.');
const GONE = refuse('CONFLICT', 'This file was brought in more than a day ago and is not kept any longer. Choose it once more.');

/** Brings files in: reads them for their person to look at, and makes an ask of one, once. */
@Injectable()
export class ImportsService {
  /** People of whom a file is being read; one at a time is enough for anybody. */
  private readonly reading = new Set<string>();

  constructor(
    private readonly uow: UnitOfWork,
    private readonly authority: Authority,
    private readonly clock: Clock,
    private readonly imports: ImportsRepository,
    private readonly reader: Reader,
    private readonly asks: AsksService,
    private readonly documents: DocumentsService,
    private readonly collab: Collab,
  ) {}

  /** Whether the viewer may bring a file into a strategy; asked before its bytes are taken. */
  async judge(context: RequestContext, strategyId: string): Promise<Outcome<unknown>> {
    const strategy = await this.documents.strategy(context, strategyId);
    return this.authority.judge(context, strategy?.networkId ?? null, 'ask.create');
  }

  /** Reads a file and keeps what it says until an ask is made of it. Nothing of it is in the strategy yet. */
  async read(context: RequestContext, strategyId: string, givenName: string, bytes: Uint8Array): Promise<Outcome<string>> {
    const verdict = await this.judge(context, strategyId);
    if (!verdict.ok) return verdict;
    const { personId } = context.signedIn!;
    if (this.reading.has(personId)) return BUSY;
    this.reading.add(personId);
    try {
      const read = await this.reader.read(bytes);
      if (!read.ok) return read.why === 'busy' ? BUSY : refuse('INVALID', UNREADABLE[read.why]);
      const name = fileName(givenName);
      const title = (fileName(read.reading.title) || name.replace(/\.[^.]{1,10}$/, '')).slice(0, TITLE_LENGTH).trim();
      const at = this.clock.date();
      return ok(await this.uow.run(async (tx) => {
        const id = await this.imports.insert(tx, strategyId, personId, name, { ...read.reading, title }, at);
        await this.imports.forgetUnused(tx, new Date(at.getTime() - KEPT_MS), personId, KEPT_OF_ONE);
        return id;
      }));
    } finally {
      this.reading.delete(personId);
    }
  }

  /** A file that the viewer brought in; null for everybody else. */
  async find(context: RequestContext, id: string): Promise<ImportRow | null> {
    const row = await this.load(context, id);
    return (await this.authority.reader(context, row?.networkId ?? null, 'ask.create')) && isOf(context, row) ? row : null;
  }

  /** The file of which a text was made, for those who may read the text; null where it was written here. */
  ofDocument(context: RequestContext, documentId: string): Promise<ImportRow | null> {
    return context.loader<string, ImportRow | null>('import of a document', async (ids) => {
      const rows = new Map((await this.imports.ofDocuments(ids)).map((each) => [each.documentId, each]));
      return ids.map((each) => rows.get(each) ?? null);
    }).load(documentId);
  }

  /**
   * Makes an ask of a file. All of it is one transaction that holds the file's row: pressed twice, on two servers, or after a crash, the
   * answer is the one ask that was made.
   */
  async makeAsk(context: RequestContext, importId: string, input: AskInput, language: string): Promise<Outcome<string>> {
    const row = await this.load(context, importId);
    const verdict = await this.authority.judge(context, row?.networkId ?? null, 'ask.create');
    if (!verdict.ok) return verdict;
    if (!row || !isOf(context, row)) return notFound();
    const settings = checkSettings({ language, wordLimit: null });
    if (!settings.ok) return settings;
    let kept: Awaited<ReturnType<ImportsRepository['lock']>> = null;
    const outcome = await this.asks.create(context, row.strategyId, input, {
      madeAlready: async (tx) => (kept = await this.imports.lock(tx, importId))?.documentId ?? null,
      write: async (tx, documentId, author) => {
        if (!kept?.seed) return GONE;
        if (!(await this.collab.begin(tx, documentId, kept.seed, author))) return refuse('INVALID', UNREADABLE.too_much);
        await this.imports.used(tx, importId, documentId);
        return ok({ language, excerpt: beginningOf(kept.opening ?? '') });
      },
    });
    context.fresh();
    return outcome;
  }

  private load(context: RequestContext, id: string): Promise<ImportRow | null> {
    return context.loader<string, ImportRow | null>('import', async (ids) => {
      const rows = new Map((await this.imports.byIds(ids)).map((each) => [each.id, each]));
      return ids.map((each) => rows.get(each) ?? null);
    }).load(id);
  }
}

/** Whether a file is the viewer's own: somebody else's looks as if it were not there. */
const isOf = (context: RequestContext, row: ImportRow | null): boolean => row !== null && row.personId === context.signedIn?.personId;
