import { answerOf, canKeep, inTransaction, type KeptText, type Owner, type Piece } from './database.js';
import { dismissShell, keepShell } from './shell.js';

export type { KeptText, Owner, Piece, UnsentSuggestions } from './database.js';

/** How many changes of the text itself were not sent when it was last open. */
export const unsentWritingOf = (text: KeptText): number => Object.values(text.unsent).reduce((sum, count) => sum + count, 0);

/** How many suggestions were not. */
export const unsentSuggestionsOf = (text: KeptText): number => Object.values(text.suggestions ?? {}).reduce((sum, { count }) => sum + count, 0);

/** How much of somebody's work in a text only this device has. */
export const unsentOf = (text: KeptText): number => unsentWritingOf(text) + unsentSuggestionsOf(text);

type Stores = Parameters<Parameters<typeof inTransaction>[1]>[0];

const ownerIn = (store: Stores): Promise<Owner | undefined> => answerOf<Owner | undefined>(store('owner').get('owner'));

async function drop(store: Stores, documentId: string): Promise<void> {
  store('texts').delete(documentId);
  for (const key of await answerOf(store('updates').index('documentId').getAllKeys(documentId))) store('updates').delete(key);
}

const clear = (store: Stores): void => { for (const name of ['owner', 'texts', 'updates'] as const) store(name).clear(); };

/**
 * What one person allowed this browser to keep, so that texts open and take words without a connection [C11]. Nothing is kept unless
 * somebody said that this is their own device; it belongs to that account, and goes when they sign out or somebody else signs in.
 * Each write looks for its owner in the same transaction, so that a window that was left open keeps nothing for somebody who has gone.
 */
export const device = {
  canKeep,

  /** Whose device this is; null where nothing is kept. */
  async owner(): Promise<Owner | null> {
    if (!canKeep()) return null;
    return inTransaction('readonly', async (store) => await ownerIn(store) ?? null);
  },

  /** The person says that this is their own device. */
  async allow({ personId, name, initials }: Omit<Owner, 'locked'>, untilSent = false): Promise<void> {
    await inTransaction('readwrite', async (store) => {
      const before = await ownerIn(store);
      if (before && before.personId !== personId) clear(store);
      store('owner').put({ personId, name, initials, locked: false, ...(untilSent ? { untilSent } : {}) } satisfies Owner, 'owner');
    });
    await keepShell();
  },

  /** Nothing of anybody stays. */
  async forget(): Promise<void> {
    if (!canKeep()) return;
    await inTransaction('readwrite', async (store) => clear(store));
    await dismissShell();
  },

  /** This person is signed in here: what is kept is theirs, or goes. Where it may not be kept any more, unsent words are sent first. */
  async arrived(person: Omit<Owner, 'locked'>, { forbidden = false } = {}): Promise<void> {
    const before = await this.owner();
    if (!before) return;
    if (before.personId !== person.personId) return this.forget();
    const untilSent = forbidden || before.untilSent === true;
    await this.allow(person, untilSent);
    if (untilSent && (await this.texts(person.personId)).every((text) => unsentOf(text) === 0)) await this.forget();
  },

  /** The server says that the sign-in ran out: only words that it does not have yet wait for their author, under lock. */
  async lock(): Promise<void> {
    if (!canKeep()) return;
    await inTransaction('readwrite', async (store) => {
      const owner = await ownerIn(store);
      if (!owner) return;
      store('owner').put({ ...owner, locked: true } satisfies Owner, 'owner');
      for (const text of await answerOf<KeptText[]>(store('texts').getAll())) if (unsentOf(text) === 0) await drop(store, text.documentId);
    });
  },

  /** All texts that are kept for this person, newest first. */
  async texts(personId: string): Promise<KeptText[]> {
    if (!canKeep()) return [];
    return inTransaction('readonly', async (store) => {
      const owner = await ownerIn(store);
      if (owner?.personId !== personId || owner.locked) return [];
      return (await answerOf<KeptText[]>(store('texts').getAll())).sort((a, b) => b.changedAt - a.changedAt);
    });
  },

  /** A text with its pieces; null where nothing may be kept for this person. */
  async read(personId: string, documentId: string): Promise<{ readonly text: KeptText | null; readonly pieces: Piece[] } | null> {
    if (!canKeep()) return null;
    return inTransaction('readonly', async (store) => {
      const owner = await ownerIn(store);
      if (owner?.personId !== personId || owner.locked) return null;
      const text = await answerOf<KeptText | undefined>(store('texts').get(documentId)) ?? null;
      const index = store('updates').index('documentId');
      const [keys, values] = await Promise.all([answerOf(index.getAllKeys(documentId)), answerOf<{ update: Uint8Array }[]>(index.getAll(documentId))]);
      return { text, pieces: values.map(({ update }, at) => ({ key: keys[at] as number, update })) };
    });
  },

  /** Notes something about a text and, with it, keeps a piece. False where nothing may be kept any more. */
  async write(personId: string, documentId: string, change: (before: KeptText | null) => KeptText | null, update?: Uint8Array): Promise<boolean> {
    return inTransaction('readwrite', async (store) => {
      const owner = await ownerIn(store);
      if (owner?.personId !== personId || owner.locked) return false;
      const text = change(await answerOf<KeptText | undefined>(store('texts').get(documentId)) ?? null);
      if (text) store('texts').put(text);
      if (update) store('updates').add({ documentId, update });
      return true;
    });
  },

  /** Puts one piece in the place of several that it holds. */
  async join(documentId: string, keys: readonly number[], update: Uint8Array): Promise<void> {
    await inTransaction('readwrite', async (store) => {
      const there = await answerOf<KeptText | undefined>(store('texts').get(documentId));
      if (!there) return;
      for (const key of keys) store('updates').delete(key);
      store('updates').add({ documentId, update });
    });
  },

  /** A text goes from this device. */
  async drop(documentId: string): Promise<void> {
    if (canKeep()) await inTransaction('readwrite', (store) => drop(store, documentId));
  },
};
