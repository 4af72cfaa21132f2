import DataLoader from 'dataloader';
import type { ActorSource } from './authority.js';

/** Who is signed in: the person behind a session or an access token. Comes from the cookie or the bearer token and from nothing else. */
export interface SignedIn {
  personId: string;
  sessionId: string | null;
  accessTokenId: string | null;
}

/** Cookies that the answer of this request shall set; null removes one. */
export type SetCookie = (name: 'session', value: { token: string; expiresAt: Date } | null) => void;

/** Everything a resolver knows of the request: HTTP and WebSocket alike. */
export class RequestContext {
  private loaders = new Map<unknown, DataLoader<never, unknown>>();
  /** Actions that a service has really judged in this request; compared with what the field declares. */
  readonly judged = new Set<string>();

  constructor(
    public signedIn: SignedIn | null,
    readonly ip: string,
    readonly device: string,
    readonly setCookie: SetCookie,
    /** For rules of fields that depend on memberships; without it they answer as for a stranger. */
    readonly actors: ActorSource | null = null,
    /** Of a browser where nobody is signed in: whether its sign-in was ended by somebody. */
    readonly signInEnded: () => Promise<boolean> = () => Promise.resolve(false),
  ) {}

  /**
   * The loader that batches one kind of read in this request. `key` names it (a class or a string); `batch` answers in the order of the keys.
   * One statement for a whole list, whatever its length.
   */
  loader<K, V>(key: unknown, batch: (keys: readonly K[]) => Promise<(V | Error)[]>): DataLoader<K, V> {
    let loader = this.loaders.get(key) as DataLoader<K, V> | undefined;
    if (!loader) {
      loader = new DataLoader<K, V>(batch);
      this.loaders.set(key, loader as unknown as DataLoader<never, unknown>);
    }
    return loader;
  }

  /** Forgets what was loaded: after a write, and before each delivery of a subscription. */
  fresh(): void {
    this.loaders = new Map();
  }
}
