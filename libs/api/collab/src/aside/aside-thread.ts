import { Worker } from 'node:worker_threads';
import type { CompactionResult } from '@northstar/engine-sync-room';

/** A thread that had nothing to do for so long is let go, and its memory with it. */
const IDLE_MS = 20_000;
const THREAD_MEMORY_MB = 512;

const FROM_SOURCE = import.meta.url.endsWith('.ts');
const ENTRY = new URL(FROM_SOURCE ? './worker-from-source.mjs' : './worker.js', import.meta.url);

/** What the thread can be asked for: to compact a document, or for the first words of a text. */
export type Task = { readonly compact: string } | { readonly excerpt: Uint8Array };
export interface Asked { readonly number: number; readonly task: Task }
/** What the thread says to the task with this number. */
export type Told = { readonly number: number } & ({ readonly answer: unknown } | { readonly error: string });

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Does in a thread of its own what can wait and takes tens of milliseconds at a stretch, for which everybody else who is writing would
 * wait: reading back and comparing a long history [C8], and putting a long text together to read its first words.
 */
export class AsideThread {
  private worker: Worker | null = null;
  private idle: NodeJS.Timeout | null = null;
  private last = 0;
  private readonly waiting = new Map<number, Waiting>();
  private readonly compacting = new Map<string, Promise<CompactionResult>>();

  constructor(private readonly databaseUrl: string) {}

  /** Compacts a document; asked for again meanwhile, it is done once. */
  compact(documentId: string): Promise<CompactionResult> {
    let result = this.compacting.get(documentId);
    if (!result) {
      result = this.ask<CompactionResult>({ compact: documentId }).finally(() => this.compacting.delete(documentId));
      this.compacting.set(documentId, result);
    }
    return result;
  }

  /** The first words of a text, given as one update. */
  excerpt(state: Uint8Array): Promise<string> {
    // Bytes that others go on reading are not handed over; a copy of theirs alone is, whatever memory they are a part of.
    const own = state.slice();
    return this.ask<string>({ excerpt: own }, [own.buffer]);
  }

  /** Ends the thread. What it was doing is done again another time: nothing is pruned before everything is checked. */
  async close(): Promise<void> {
    if (this.idle) clearTimeout(this.idle);
    const { worker } = this;
    this.worker = null;
    this.fail(new Error('the server is ending'));
    await worker?.terminate();
  }

  private ask<Answer>(task: Task, transfer: ArrayBuffer[] = []): Promise<Answer> {
    if (this.idle) clearTimeout(this.idle);
    this.idle = null;
    const number = ++this.last;
    return new Promise<Answer>((resolve, reject) => {
      this.waiting.set(number, { resolve, reject });
      this.worker ??= this.start();
      this.worker.postMessage({ number, task } satisfies Asked, transfer);
    });
  }

  private start(): Worker {
    const worker = new Worker(ENTRY, { workerData: { databaseUrl: this.databaseUrl }, env: {}, execArgv: [], resourceLimits: { maxOldGenerationSizeMb: THREAD_MEMORY_MB } });
    worker.unref();
    worker.on('message', (told: Told) => {
      const asked = this.waiting.get(told.number);
      this.waiting.delete(told.number);
      if ('answer' in told) asked?.resolve(told.answer as never);
      else asked?.reject(new Error(told.error));
      if (this.waiting.size === 0) this.idle = setTimeout(() => void this.close(), IDLE_MS).unref();
    });
    const broke = (error: Error) => {
      if (this.worker !== worker) return;
      this.worker = null;
      this.fail(error);
    };
    worker.on('error', broke);
    worker.on('exit', () => broke(new Error('the thread that works aside ended')));
    return worker;
  }

  private fail(error: Error): void {
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }
}
