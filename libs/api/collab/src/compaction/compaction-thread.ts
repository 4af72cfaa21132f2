import { Worker } from 'node:worker_threads';
import type { CompactionResult } from '@northstar/engine-sync-room';

/** A thread that had nothing to do for so long is let go, and its memory with it. */
const IDLE_MS = 20_000;
const THREAD_MEMORY_MB = 512;

const FROM_SOURCE = import.meta.url.endsWith('.ts');
const ENTRY = new URL(FROM_SOURCE ? './worker-from-source.mjs' : './worker.js', import.meta.url);

interface Asked {
  readonly resolve: (result: CompactionResult) => void;
  readonly reject: (error: Error) => void;
  promise: Promise<CompactionResult>;
}

/** What the thread says of a document. */
export type Told = { readonly documentId: string } & ({ readonly result: CompactionResult } | { readonly error: string });

/**
 * Compacts documents in a thread of its own [C8]: reading back and comparing a long history takes tens of milliseconds at a stretch, for
 * which everybody else who is writing would wait.
 */
export class CompactionThread {
  private worker: Worker | null = null;
  private idle: NodeJS.Timeout | null = null;
  private readonly waiting = new Map<string, Asked>();

  constructor(private readonly databaseUrl: string) {}

  compact(documentId: string): Promise<CompactionResult> {
    const known = this.waiting.get(documentId);
    if (known) return known.promise;
    if (this.idle) clearTimeout(this.idle);
    this.idle = null;
    const asked: Partial<Asked> = {};
    asked.promise = new Promise((resolve, reject) => Object.assign(asked, { resolve, reject }));
    this.waiting.set(documentId, asked as Asked);
    this.worker ??= this.start();
    this.worker.postMessage(documentId);
    return asked.promise;
  }

  /** Ends the thread. What it was doing is done again another time: nothing is pruned before everything is checked. */
  async close(): Promise<void> {
    if (this.idle) clearTimeout(this.idle);
    const { worker } = this;
    this.worker = null;
    this.fail(new Error('the server is ending'));
    await worker?.terminate();
  }

  private start(): Worker {
    const worker = new Worker(ENTRY, { workerData: { databaseUrl: this.databaseUrl }, env: {}, execArgv: [], resourceLimits: { maxOldGenerationSizeMb: THREAD_MEMORY_MB } });
    worker.unref();
    worker.on('message', (told: Told) => {
      const asked = this.waiting.get(told.documentId);
      this.waiting.delete(told.documentId);
      if ('result' in told) asked?.resolve(told.result);
      else asked?.reject(new Error(told.error));
      if (this.waiting.size === 0) this.idle = setTimeout(() => void this.close(), IDLE_MS).unref();
    });
    const broke = (error: Error) => {
      if (this.worker !== worker) return;
      this.worker = null;
      this.fail(error);
    };
    worker.on('error', broke);
    worker.on('exit', () => broke(new Error('the thread that compacts ended')));
    return worker;
  }

  private fail(error: Error): void {
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }
}
