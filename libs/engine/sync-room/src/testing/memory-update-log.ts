import type { AppendRequest, AppendResult, Checkpoint, HistorySegment, NewSegment, StoredDocument, StoredHistory, StoredTail, UpdateLog } from '../ports.js';

interface MemoryDocument {
  readonly rows: AppendRequest[];
  readonly owners: Map<number, string>;
  checkpoint: Checkpoint | null;
  /** Rows up to this position no longer give their bytes. */
  pruned: number;
  epoch: number;
  segments: NewSegment[];
}

/** What goes wrong with an append: nothing was stored, or all of it was but the answer got lost. */
export type AppendFault = 'before' | 'after';

/** The log in memory, for tests: it survives the "restart" of a hub, and can be made to wait or to fail. */
export class MemoryUpdateLog implements UpdateLog {
  private readonly documents = new Map<string, MemoryDocument>();
  private readonly faults: AppendFault[] = [];
  private gate: { readonly opened: Promise<void>; readonly open: () => void } | null = null;
  private loadGate: { readonly opened: Promise<void>; readonly open: () => void } | null = null;
  /** How often `append`, `load`, `tail` and `heads` were called. */
  appends = 0;
  loads = 0;
  tails = 0;
  looks = 0;

  create(documentId: string, epoch = 1): string {
    this.documents.set(documentId, { rows: [], owners: new Map(), checkpoint: null, pruned: 0, epoch, segments: [] });
    return documentId;
  }

  remove(documentId: string): void {
    this.documents.delete(documentId);
  }

  /** Everything that was ever appended, with who, when and what [C6]. */
  rows(documentId: string): readonly AppendRequest[] {
    return this.documents.get(documentId)!.rows;
  }

  /** The next appends fail in this way, one each. */
  failNext(...faults: AppendFault[]): void {
    this.faults.push(...faults);
  }

  /** No more faults. */
  heal(): void {
    this.faults.length = 0;
  }

  /** Appends wait from now on; the answer lets them go. */
  holdAppends(): () => void {
    const gate = makeGate();
    this.gate = gate;
    return () => { this.gate = null; gate.open(); };
  }

  /** Loads wait from now on; the answer lets them go. */
  holdLoads(): () => void {
    const gate = makeGate();
    this.loadGate = gate;
    return () => { this.loadGate = null; gate.open(); };
  }

  async append(batch: readonly AppendRequest[]): Promise<readonly AppendResult[]> {
    this.appends++;
    await (this.gate?.opened ?? Promise.resolve());
    const fault = this.faults.shift();
    if (fault === 'before') throw new Error('the log is out of order');
    const refused = new Set<string>();
    const results = batch.map((request): AppendResult => {
      const document = this.documents.get(request.documentId);
      if (!document) return { ok: false, code: 'no_such_document' };
      if (refused.has(request.documentId) || document.rows.length !== request.after) {
        refused.add(request.documentId);
        return { ok: false, code: 'moved' };
      }
      const taken = request.claims.find((client) => (document.owners.get(client) ?? request.author.personId) !== request.author.personId);
      if (taken !== undefined) {
        refused.add(request.documentId);
        return { ok: false, code: 'claimed', client: taken };
      }
      for (const client of request.claims) document.owners.set(client, request.author.personId);
      document.rows.push({ ...request, update: request.update.slice() });
      return { ok: true, seq: document.rows.length };
    });
    if (fault === 'after') throw new Error('the log answered too late');
    return results;
  }

  async load(documentId: string): Promise<StoredDocument | null> {
    this.loads++;
    await (this.loadGate?.opened ?? Promise.resolve());
    const document = this.documents.get(documentId);
    if (!document) return null;
    const from = document.checkpoint?.seq ?? 0;
    return {
      checkpoint: document.checkpoint, tail: updatesAfter(document, from), owners: ownersOf(document),
      head: document.rows.length, epoch: document.epoch,
    };
  }

  async tail(documentId: string, afterSeq: number): Promise<StoredTail> {
    this.tails++;
    const document = this.documents.get(documentId);
    if (!document || afterSeq < document.pruned) return { updates: [], owners: [], complete: false };
    return { updates: updatesAfter(document, afterSeq), owners: ownersOf(document), complete: true };
  }

  async heads(documentIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
    this.looks++;
    return new Map(documentIds.flatMap((id) => (this.documents.has(id) ? [[id, this.documents.get(id)!.rows.length] as const] : [])));
  }

  async writeCheckpoint(documentId: string, checkpoint: Checkpoint): Promise<void> {
    const document = this.documents.get(documentId);
    if (document && (document.checkpoint?.seq ?? 0) < checkpoint.seq) document.checkpoint = { ...checkpoint, state: checkpoint.state.slice(), vector: checkpoint.vector?.slice() ?? null };
  }

  async prune(documentId: string, throughSeq: number): Promise<boolean> {
    const document = this.documents.get(documentId);
    if (!document || (document.checkpoint?.seq ?? 0) < throughSeq || keptThrough(document) < throughSeq) return false;
    document.pruned = Math.max(document.pruned, throughSeq);
    return true;
  }

  async history(documentId: string, which: 'all' | 'last'): Promise<StoredHistory | null> {
    const document = this.documents.get(documentId);
    if (!document) return null;
    const kept = keptThrough(document);
    const at = (seq: number) => document.rows[seq - 1]!.receivedAt;
    const segments = document.segments.map((one): HistorySegment => ({ ...one, since: at(one.from), until: at(one.through) }));
    return { segments: which === 'all' ? segments : segments.slice(-1), updates: updatesAfter(document, kept).map((update) => ({ ...update, at: at(update.seq) })) };
  }

  async writeSegment(documentId: string, segment: NewSegment): Promise<void> {
    const document = this.documents.get(documentId);
    if (!document) return;
    const before = document.segments.filter(({ from }) => from < segment.from);
    const after = document.segments.filter(({ through }) => through > segment.through);
    if ((before.at(-1)?.through ?? 0) !== segment.from - 1 || (after[0] && after[0].from !== segment.through + 1) || segment.through > document.rows.length) throw new Error('the segment leaves a gap');
    document.segments = [...before, { ...segment, update: segment.update.slice() }, ...after];
  }
}

function updatesAfter(document: MemoryDocument, after: number) {
  return document.rows.slice(after).map(({ update }, at) => ({ seq: after + at + 1, update }));
}

function keptThrough(document: MemoryDocument): number {
  return document.segments.at(-1)?.through ?? 0;
}

function ownersOf(document: MemoryDocument) {
  return [...document.owners].map(([client, personId]) => ({ client, personId }));
}

function makeGate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => { open = resolve; });
  return { opened, open };
}
