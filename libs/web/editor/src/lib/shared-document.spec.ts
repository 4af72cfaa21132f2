import { FakeServer } from '../testing/fake-server.js';
import { forgetDocuments, lingering, release, take } from './open-documents.js';
import { SharedDocument } from './shared-document.js';

function page(server: FakeServer) {
  const document = new SharedDocument('doc-1', server.surroundings());
  const text = document.ydoc.getText('t');
  return {
    document,
    types: (words: string) => text.insert(text.length, words),
    says: () => document.getStatus(),
    shows: () => text.toString(),
  };
}

describe('a document and its connection', () => {
  beforeEach(() => { jest.useFakeTimers(); });
  afterEach(() => {
    forgetDocuments();
    jest.clearAllTimers();
    jest.useRealTimers();
  });

  test('asks for its room with the version of its schema [C12]', () => {
    const server = new FakeServer();
    page(server);
    expect(server.socket.url).toBe('ws://test/collab/doc-1?schema=2');
  });

  test('[C1] says "Saved" only when the server has committed', () => {
    const server = new FakeServer();
    const a = page(server);
    expect(a.says()).toEqual({ kind: 'connecting' });
    server.admits();
    expect(a.says()).toEqual({ kind: 'saved' });
    a.types('Dear');
    a.types(' all');
    expect(a.says()).toEqual({ kind: 'saving', unsaved: 2 });
    server.commits(1);
    expect(a.says()).toEqual({ kind: 'saving', unsaved: 1 });
    server.commits();
    expect(a.says()).toEqual({ kind: 'saved' });
    expect(server.text()).toBe('Dear all');
    a.document.destroy();
  });

  test('keeps what is typed while the line is broken and sends it on return', () => {
    const server = new FakeServer();
    const a = page(server);
    server.admits();
    a.types('one ');
    server.breaks();
    server.time = 2_000;
    a.types('two');
    expect(a.says()).toEqual({ kind: 'offline', since: 1_000, unsaved: 2, kept: false });
    jest.advanceTimersByTime(5_000);
    expect(server.sockets).toHaveLength(2);
    server.admits();
    expect(a.says().kind).toBe('saving');
    server.commits();
    expect(a.says()).toEqual({ kind: 'saved' });
    expect(server.text()).toBe('one two');
    a.document.destroy();
  });

  test('a commit whose acknowledgement was lost is not held against the person for ever', () => {
    const server = new FakeServer();
    const a = page(server);
    server.admits();
    a.types('kept');
    server.socket.readyState = 3;
    server.commits();
    server.breaks();
    expect(a.says()).toMatchObject({ kind: 'offline', unsaved: 1 });
    jest.advanceTimersByTime(5_000);
    server.admits();
    server.commits();
    expect(a.says()).toEqual({ kind: 'saved' });
    expect(server.text()).toBe('kept');
    a.document.destroy();
  });

  test('words typed into a socket that is closing are counted although nobody took them', () => {
    const server = new FakeServer();
    const a = page(server);
    server.admits();
    server.socket.readyState = 2;
    a.types('into the void');
    expect(a.says()).toEqual({ kind: 'saving', unsaved: 1 });
    server.breaks();
    jest.advanceTimersByTime(5_000);
    server.admits();
    server.commits();
    expect(server.text()).toBe('into the void');
    a.document.destroy();
  });

  test.each([[4401, 'signed_out'], [4403, 'forbidden'], [4404, 'not_found'], [4413, 'too_large'], [4422, 'refused'], [4499, 'other']] as const)(
    'closed for good (%i): it does not knock again and says why', (code, ending) => {
      const server = new FakeServer();
      const a = page(server);
      server.admits();
      a.types('x');
      server.breaks(code);
      jest.advanceTimersByTime(60_000);
      expect(server.sockets).toHaveLength(1);
      expect(a.says()).toEqual({ kind: 'ended', ending, unsaved: 1, kept: false });
      expect(a.shows()).toBe('x');
      a.document.destroy();
    });

  test.each([1006, 1012, 4500, 4503, 4509])('closed for now (%i): it comes back by itself', (code) => {
    const server = new FakeServer();
    const a = page(server);
    server.admits();
    server.breaks(code);
    jest.advanceTimersByTime(5_000);
    server.admits();
    expect(a.says()).toEqual({ kind: 'saved' });
    a.document.destroy();
  });

  test('a person who may only read is told why, and counts nothing as unsaved', () => {
    const server = new FakeServer();
    server.mode = 'read';
    server.reason = 'This ask is retired.';
    const a = page(server);
    server.admits();
    expect(a.says()).toEqual({ kind: 'read_only', mode: 'read', reason: 'This ask is retired.' });
    expect(a.document.unsaved).toBe(0);
    a.document.destroy();
  });

  test('[C3] a reader sends no change, not even what the editor tidies up by itself, and stays connected', () => {
    const server = new FakeServer();
    server.mode = 'read';
    const a = page(server);
    server.admits();
    a.types('tidied');
    server.commits();
    expect(server.text()).toBe('');
    server.breaks();
    jest.advanceTimersByTime(5_000);
    server.admits();
    server.commits();
    expect(server.text()).toBe('');
    expect(a.says()).toMatchObject({ kind: 'read_only' });
    a.document.destroy();
  });

  test('[C13] after a restore from backup nothing is merged blindly', () => {
    const server = new FakeServer();
    const a = page(server);
    server.admits();
    a.types('before');
    server.commits();
    server.breaks();
    a.types(' beyond');
    server.epoch = 2;
    jest.advanceTimersByTime(5_000);
    server.admits();
    server.commits();
    expect(a.says()).toMatchObject({ kind: 'ended', ending: 'restored' });
    expect(server.text()).toBe('before');
    expect(a.shows()).toBe('before beyond');
    a.document.destroy();
  });

  test('when the device loses its network, the line is not believed any longer', () => {
    const server = new FakeServer();
    const a = page(server);
    server.admits();
    server.networkChanges();
    a.types('on a train');
    expect(a.says()).toEqual({ kind: 'offline', since: 1_000, unsaved: 1, kept: false });
    expect(server.sockets).toHaveLength(2);
    server.admits();
    server.commits();
    expect(a.says()).toEqual({ kind: 'saved' });
    a.document.destroy();
  });

  test('[C7] those who stayed are in sight again after one\'s own line broke', () => {
    const server = new FakeServer();
    const a = page(server);
    server.admits();
    const frame = server.presents({ name: 'Tomas Lind' });
    expect(a.document.awareness.getStates().size).toBe(2);
    server.breaks();
    expect(a.document.awareness.getStates().size).toBe(1);
    jest.advanceTimersByTime(5_000);
    server.admits();
    server.sends(frame);
    expect(a.document.awareness.getStates().size).toBe(2);
    a.document.destroy();
  });

  test('"try now" does not wait', () => {
    const server = new FakeServer();
    const a = page(server);
    server.admits();
    server.breaks();
    a.document.reconnect();
    expect(server.sockets).toHaveLength(2);
    a.document.destroy();
  });

  test('turning to another page with words unsaved keeps the document open until they are saved', () => {
    const server = new FakeServer();
    const create = (id: string) => new SharedDocument(id, server.surroundings());
    const document = take('doc-1', create);
    server.admits();
    document.ydoc.getText('t').insert(0, 'last words');
    release('doc-1');
    expect(lingering()).toEqual(['doc-1']);
    const leaving = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(leaving);
    expect(leaving.defaultPrevented).toBe(true);
    server.commits();
    expect(lingering()).toEqual([]);
    expect(server.socket.readyState).toBe(3);
    const later = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(later);
    expect(later.defaultPrevented).toBe(false);
  });

  test('words that a sign-in that ran out could not send are sent after the next one; other endings leave them in sight', () => {
    const server = new FakeServer();
    const create = (id: string, left: Parameters<Parameters<typeof take>[1] & object>[1]) => new SharedDocument(id, server.surroundings(), null, left);
    const first = take('doc-1', create);
    server.admits();
    server.commits();
    first.ydoc.getText('t').insert(0, 'last words');
    server.breaks(4401);
    expect(first.getStatus()).toMatchObject({ kind: 'ended', ending: 'signed_out', unsaved: 1 });
    // The page turns to signing in, and comes back.
    release('doc-1');
    const second = take('doc-1', create);
    expect(second.getStatus()).not.toMatchObject({ kind: 'ended' });
    server.admits();
    expect(second.getStatus().kind).toBe('saving');
    server.commits();
    expect([second.getStatus().kind, server.text()]).toEqual(['saved', 'last words']);
    second.ydoc.getText('t').insert(0, 'refused ');
    server.breaks(4403);
    release('doc-1');
    expect(take('doc-1', create)).toBe(second);
    release('doc-1');
    forgetDocuments();
    expect(lingering()).toEqual([]);
  });

  test('two users of one document in one window share it', () => {
    const server = new FakeServer();
    const create = (id: string) => new SharedDocument(id, server.surroundings());
    expect(take('doc-1', create)).toBe(take('doc-1', create));
    release('doc-1');
    expect(server.sockets).toHaveLength(1);
    server.admits();
    expect(server.socket.readyState).toBe(1);
    release('doc-1');
    expect(server.socket.readyState).toBe(3);
  });
});
