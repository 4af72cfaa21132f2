const NAME = 'northstar';
const VERSION = 1;

/** Whose device this is; `locked` while the server says that nobody is signed in: nothing is opened then. */
export interface Owner {
  readonly personId: string;
  readonly name: string;
  readonly initials: string;
  readonly locked: boolean;
  /** It is not theirs after all, but holds words that are not sent yet: all goes as soon as those are. */
  readonly untilSent?: boolean;
}

/** What is known about a text that is kept, besides its words. */
export interface KeptText {
  readonly documentId: string;
  readonly title: string;
  /** The network, as in its addresses. */
  readonly slug: string;
  readonly organisation: { readonly name: string; readonly colour: number } | null;
  readonly language: string;
  /** What the server said last: its epoch [C13], whether the person may write, and the version of its schema [C12]. */
  readonly epoch: number | null;
  readonly mode: 'edit' | 'suggest' | 'read' | null;
  readonly reason: string;
  readonly schemaVersion?: number;
  /** Changes that no commit has been heard of, by the window in which they were made. */
  readonly unsent: Readonly<Record<string, number>>;
  /** Suggestions that the server does not have yet, by the window in which they were made, as that window writes them down. */
  readonly suggestions?: Readonly<Record<string, UnsentSuggestions>>;
  readonly changedAt: number;
}

/** What one window has not sent yet. */
export interface UnsentSuggestions { readonly count: number; readonly unsent: string }

/** A piece of a text, in the order in which pieces came. */
export interface Piece { readonly key: number; readonly update: Uint8Array }

export type Store = 'owner' | 'texts' | 'updates';

export const answerOf = <T>(request: IDBRequest<T>): Promise<T> => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error ?? new Error('the device refused'));
});

let opening: Promise<IDBDatabase> | null = null;

function open(): Promise<IDBDatabase> {
  return opening ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(NAME, VERSION);
    request.onupgradeneeded = () => {
      const database = request.result;
      database.createObjectStore('owner');
      database.createObjectStore('texts', { keyPath: 'documentId' });
      database.createObjectStore('updates', { autoIncrement: true }).createIndex('documentId', 'documentId');
    };
    request.onsuccess = () => {
      const database = request.result;
      // A newer release in another window wants to change the shelves; the browser may also take them away.
      database.onversionchange = () => database.close();
      database.onclose = () => { opening = null; };
      resolve(database);
    };
    request.onerror = () => reject(request.error ?? new Error('the device refused'));
  }).catch((error: unknown) => {
    opening = null;
    throw error;
  });
}

/** Whether this browser can keep anything. In private windows it may say so and refuse later. */
export const canKeep = (): boolean => typeof indexedDB !== 'undefined';

/** One transaction over all shelves; resolves when it is on the device, and not before. */
export async function inTransaction<T>(mode: IDBTransactionMode, work: (store: (name: Store) => IDBObjectStore) => Promise<T>): Promise<T> {
  const transaction = (await open()).transaction(['owner', 'texts', 'updates'], mode);
  const done = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = transaction.onabort = () => reject(transaction.error ?? new Error('the device refused'));
  });
  // Whoever awaits the work may fail first; the other failure is the same one.
  done.catch(() => undefined);
  const answer = await work((name) => transaction.objectStore(name));
  await done;
  return answer;
}
