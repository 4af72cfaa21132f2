import type { UnsentSuggestions } from '@northstar/web-core';
import { readUnsent } from './outbox.js';
import { unsentSuggestionWords } from './unsent-words.js';
import { forgetSuggestions, type Shelf, unsentStore } from './unsent.js';

/** A device of one's own, or one on which nothing may be kept. */
class TestShelf implements Shelf {
  readonly windows = new Map<string, UnsentSuggestions>();
  constructor(public own = true) {}
  left() { return Promise.resolve(Object.fromEntries(this.windows)); }
  keep(own: string, unsent: UnsentSuggestions | null, instead: ReadonlySet<string>) {
    if (!this.own) return Promise.resolve(false);
    for (const window of instead) this.windows.delete(window);
    if (unsent) this.windows.set(own, unsent);
    else this.windows.delete(own);
    return Promise.resolve(true);
  }
}

const unsent = (...keys: string[]) => JSON.stringify({ proposals: keys.map((key) => [key, { from: key }]), gone: [] });
const keysOf = (value: string | null) => readUnsent(value).proposals.map(([key]) => key);
/** Whether the browser asks before it closes the window. */
const asks = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
const settle = () => new Promise((resolve) => setTimeout(resolve));

/** A window of Amina's with a text. Closed, the storage of its tab goes. */
const opens = async (shelf: Shelf, told: boolean[] = []) => unsentStore('amina', 'doc-1', (kept) => told.push(kept), shelf);
const closes = () => sessionStorage.clear();

describe('[C11] unsent suggestions', () => {
  afterEach(() => { forgetSuggestions(); sessionStorage.clear(); });

  test('on one’s own device outlast the window, and the browser does not ask; once sent, nothing of them stays', async () => {
    const shelf = new TestShelf();
    const told: boolean[] = [];
    (await opens(shelf, told)).set(unsent('one', 'two'), 2);
    expect(asks()).toBe(true);
    await settle();
    expect([asks(), told]).toEqual([false, [true]]);
    closes();
    const later = await opens(shelf);
    expect(keysOf(later.get())).toEqual(['one', 'two']);
    later.set(unsent('two'), 1);
    await settle();
    expect([...shelf.windows.values()]).toEqual([{ count: 1, unsent: unsent('two') }]);
    later.set(null, 0);
    await settle();
    expect([shelf.windows.size, sessionStorage.length]).toEqual([0, 0]);
  });

  test('elsewhere end with the window: it is told, and the browser asks before it closes', async () => {
    const shelf = new TestShelf(false);
    const told: boolean[] = [];
    const here = await opens(shelf, told);
    here.set(unsent('one'), 1);
    await settle();
    expect([asks(), told, shelf.windows.size]).toEqual([true, [false], 0]);
    // A reload keeps them, closing does not.
    expect(keysOf((await opens(shelf)).get())).toEqual(['one']);
    closes();
    expect((await opens(shelf)).get()).toBeNull();
    here.set(null, 0);
    expect(asks()).toBe(false);
  });

  test('of two windows are joined, the same suggestion once', async () => {
    const shelf = new TestShelf();
    (await opens(shelf)).set(unsent('one'), 1);
    closes();
    const second = await unsentStore('amina', 'doc-1', () => {}, { left: () => Promise.resolve({}), keep: (...given) => shelf.keep(...given) });
    second.set(unsent('one', 'two'), 2);
    await settle();
    expect(keysOf((await opens(shelf)).get())).toEqual(['one', 'two']);
  });

  test('a device that refuses is one on which nothing is kept', async () => {
    const refuses: Shelf = { left: () => Promise.reject(new Error('private window')), keep: () => Promise.reject(new Error('full')) };
    const told: boolean[] = [];
    const store = await opens(refuses, told);
    store.set(unsent('one'), 1);
    await settle();
    expect([store.get() !== null, told, asks()]).toEqual([true, [false], true]);
  });

  test('whose text is not open any more can be read by their author as words, each once', () => {
    const piece = (text: string) => ({ content: text === '' ? [] : [{ type: 'text', text }], openStart: 0, openEnd: 0 });
    const written = JSON.stringify({ proposals: [['one', { from: '', to: '', before: 'Fund the ', replaced: piece('desk'), proposed: piece('office'), after: ' now.' }]], gone: [] });
    expect(unsentSuggestionWords({ suggestions: { a: { count: 1, unsent: written }, b: { count: 1, unsent: written } } })).toBe('… Fund the [desk → office] now. …');
    expect(unsentSuggestionWords({})).toBe('');
  });

  test('at sign-out the storage of the tab is emptied', async () => {
    (await opens(new TestShelf(false))).set(unsent('one'), 1);
    forgetSuggestions();
    expect([sessionStorage.length, asks()]).toEqual([0, false]);
  });
});
