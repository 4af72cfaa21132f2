import type { Proposal } from '@northstar/engine-suggestions';
import type { Keeper } from './draft.js';

/** What sending came to: the names that were taken, a sentence why not, or `null` when it never reached the server. */
export type Sent = { readonly ok: true; readonly keys: ReadonlySet<string> } | { readonly ok: false; readonly message: string | null };
export type Send = (proposals: readonly { key: string; proposal: Proposal }[], withdrawKeys: readonly string[]) => Promise<Sent>;

/** Whether one's suggestions are safe. */
export type OutboxState = { readonly kind: 'saved' } | { readonly kind: 'saving' } | { readonly kind: 'unsent'; readonly count: number } | { readonly kind: 'refused'; readonly message: string; readonly count: number };

/** Where unsent changes outlast a reload: something like the storage of a tab. `count` is how many there are. */
export interface Store { get(): string | null; set(value: string | null, count: number): void }

/** One's own suggestion as the server has it. */
export interface Row extends Proposal { readonly key: string; readonly open: boolean }

interface Own { readonly proposal: Proposal; readonly sent: boolean; readonly known: boolean }

const AT_ONCE = 50;
const AGAIN_MS = 4_000;

/** One's own open suggestions in one text, and what of them has still to be sent. Nothing is forgotten before the server has it. */
export class Outbox implements Keeper {
  private readonly own = new Map<string, Own>();
  private readonly gone = new Set<string>();
  private sending = false;
  private trouble: { readonly message: string | null } | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private state: OutboxState = { kind: 'saved' };
  private readonly listeners = new Set<() => void>();

  constructor(private readonly send: Send, private readonly store: Store, private readonly newKey: () => string = () => crypto.randomUUID()) {
    const kept = readUnsent(store.get());
    for (const [key, proposal] of kept.proposals) this.own.set(key, { proposal, sent: false, known: true });
    for (const key of kept.gone) this.gone.add(key);
    this.changed();
    void this.flush();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => { this.listeners.delete(listener); };
  };

  /** The same object until something changes, as React wants it. */
  readonly getState = (): OutboxState => this.state;

  proposals(): ReadonlyMap<string, Proposal> { return new Map([...this.own].map(([key, { proposal }]) => [key, proposal])); }

  get unsent(): number { return [...this.own.values()].filter(({ sent }) => !sent).length + this.gone.size; }

  put(changed: ReadonlyMap<string, Proposal>, gone: readonly string[]): void {
    for (const [key, proposal] of changed) this.own.set(key, { proposal, sent: false, known: this.own.get(key)?.known ?? false });
    for (const key of gone) {
      if (this.own.get(key)?.known) this.gone.add(key);
      this.own.delete(key);
    }
    if (this.trouble?.message) this.trouble = null;
    this.changed();
    void this.flush();
  }

  /** Takes over what the server has. Answers whether something other than one's own typing changed. */
  hear(rows: readonly Row[]): boolean {
    let moved = false;
    for (const { key, open, ...proposal } of rows) {
      const own = this.own.get(key);
      if (open && !this.gone.has(key) && (!own || (own.sent && JSON.stringify(own.proposal) !== JSON.stringify(proposal)))) {
        this.own.set(key, { proposal, sent: true, known: true });
        moved = true;
      }
      if (!open) {
        this.gone.delete(key);
        if (own) moved = true;
        this.own.delete(key);
        // It was decided while more was being written: what was written becomes a suggestion of its own.
        if (own && !own.sent && own.known) this.own.set(this.newKey(), { ...own, known: false });
      }
    }
    if (moved) {
      this.changed();
      void this.flush();
    }
    return moved;
  }

  /** Takes over a whole list that the server gave: what it does not have any more has been decided. */
  hearAll(rows: readonly Row[]): boolean {
    const listed = new Set(rows.map(({ key }) => key));
    const missing = this.sending ? [] : [...this.own].filter(([key, { sent }]) => sent && !listed.has(key)).map(([key, { proposal }]) => ({ key, open: false, ...proposal }));
    return this.hear([...rows, ...missing]);
  }

  /** Sends what is unsent now; at the latest, it is tried again by itself. */
  async flush(): Promise<void> {
    if (this.sending || this.unsent === 0 || this.trouble?.message) return;
    clearTimeout(this.timer);
    this.sending = true;
    this.changed();
    const batch = [...this.own].filter(([, { sent }]) => !sent).slice(0, AT_ONCE).map(([key, { proposal }]) => ({ key, proposal }));
    const gone = [...this.gone];
    const result = await this.send(batch, gone);
    this.sending = false;
    this.trouble = result.ok ? null : { message: result.message };
    if (result.ok) {
      for (const key of gone) this.gone.delete(key);
      for (const { key, proposal } of batch) this.arrived(key, proposal, result.keys.has(key));
    }
    this.changed();
    if (result.ok) await this.flush();
    else if (result.message === null) this.timer = setTimeout(() => void this.flush(), AGAIN_MS);
  }

  /** Stops trying; what is unsent stays in the store. */
  close(): void {
    clearTimeout(this.timer);
    this.listeners.clear();
  }

  private arrived(key: string, proposal: Proposal, taken: boolean): void {
    const own = this.own.get(key);
    if (!own) {
      // It was undone while it was on its way.
      if (taken) this.gone.add(key);
      return;
    }
    if (taken) this.own.set(key, { ...own, sent: own.proposal === proposal, known: true });
    else {
      // The name belongs to one that was decided meanwhile.
      this.own.delete(key);
      this.own.set(this.newKey(), { ...own, known: false });
    }
  }

  private changed(): void {
    const count = this.unsent;
    this.state = count === 0 && !this.sending ? { kind: 'saved' } : this.trouble === null ? { kind: 'saving' }
      : this.trouble.message === null ? { kind: 'unsent', count } : { kind: 'refused', message: this.trouble.message, count };
    this.store.set(count === 0 ? null : JSON.stringify({ proposals: [...this.own].filter(([, { sent }]) => !sent).map(([key, { proposal }]) => [key, proposal]), gone: [...this.gone] }), count);
    for (const listener of [...this.listeners]) listener();
  }
}

/** What is unsent, as it is written down. */
export interface Unsent { readonly proposals: readonly (readonly [key: string, proposal: Proposal])[]; readonly gone: readonly string[] }

export function readUnsent(value: string | null): Unsent {
  try {
    return value === null ? { proposals: [], gone: [] } : JSON.parse(value) as Unsent;
  } catch {
    // Something else wrote there; it is nothing that could be sent.
    return { proposals: [], gone: [] };
  }
}
