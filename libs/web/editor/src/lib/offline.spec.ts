import * as Y from 'yjs';
import { FakeServer } from '../testing/fake-server.js';
import type { SaveState } from './save-state.js';
import { release as letGo, take } from './open-documents.js';
import { SharedDocument } from './shared-document.js';
import type { Shelf } from './shelf.js';

/** A device in memory. The test can have it refuse, or take its time. */
class MemoryDevice {
  allowed = true;
  refuses = false;
  readonly pieces: Uint8Array[] = [];
  /** What it was given, written or not. */
  readonly handed: Uint8Array[] = [];
  unsent = 0;
  epoch: number | null = null;
  access: SaveState['access'] = null;
  private gate: Promise<void> = Promise.resolve();

  holds(): () => void {
    let open = (): void => undefined;
    this.gate = new Promise((resolve) => { open = resolve; });
    return open;
  }

  shelf(): Shelf {
    return {
      open: async () => (this.allowed ? { update: this.pieces.length > 0 ? Y.mergeUpdates(this.pieces) : null, unsent: this.unsent, epoch: this.epoch, access: this.access } : null),
      keep: async (update, unsent) => {
        this.handed.push(update);
        await this.gate;
        if (this.refuses) throw new Error('full');
        this.pieces.push(update);
        if (unsent > 0) this.unsent = unsent;
        return this.allowed;
      },
      note: async ({ epoch, mode, reason }) => void Object.assign(this, { epoch, access: { mode, reason } }),
      sent: async () => void (this.unsent = 0),
      drop: async () => void (this.pieces.length = this.unsent = 0),
    };
  }
}

const turns = async () => { for (let turn = 0; turn < 10; turn += 1) await Promise.resolve(); };

describe('[C11] a text that is kept on the device', () => {
  let server: FakeServer;
  let device: MemoryDevice;
  const open: SharedDocument[] = [];
  const page = async () => {
    const document = new SharedDocument('doc-1', server.surroundings(), device.shelf());
    open.push(document);
    await turns();
    const text = document.ydoc.getText('t');
    return { document, types: (words: string) => text.insert(text.length, words), shows: () => text.toString(), says: () => document.getStatus() };
  };
  /** Writes something that is saved, loses the line, writes on, and closes the window. */
  const writesOfflineAndLeaves = async () => {
    const first = await page();
    server.admits();
    first.types('Dear all');
    server.commits();
    await turns();
    server.breaks();
    first.types(', from the train');
    await turns();
    expect(first.says()).toMatchObject({ kind: 'offline', unsaved: 1, kept: true });
    first.document.destroy();
  };

  beforeEach(() => {
    jest.useFakeTimers();
    server = new FakeServer();
    device = new MemoryDevice();
  });
  afterEach(() => {
    for (const document of open.splice(0)) document.destroy();
    jest.clearAllTimers();
    jest.useRealTimers();
  });

  test('is there after a reload without a connection, can be written on, and merges on return; it is called saved when it is', async () => {
    await writesOfflineAndLeaves();
    const later = await page();
    expect([later.document.loaded, later.shows()]).toEqual([true, 'Dear all, from the train']);
    server.breaks();
    later.types(' home');
    await turns();
    expect(later.says()).toMatchObject({ kind: 'offline', unsaved: 2, kept: true });
    server.ydoc.getText('t').insert(0, 'PS: ');
    jest.advanceTimersByTime(2_000);
    server.admits();
    expect(later.says()).toMatchObject({ kind: 'saving' });
    server.commits();
    await turns();
    expect([later.says().kind, server.text(), later.shows(), device.unsent]).toEqual(['saved', 'PS: Dear all, from the train home', 'PS: Dear all, from the train home', 0]);
  });

  test('is not merged into a server that was restored meanwhile: nothing is sent, and the words stay at hand [C13]', async () => {
    await writesOfflineAndLeaves();
    server.epoch = 2;
    const later = await page();
    server.admits();
    expect([later.says(), later.shows()]).toEqual([{ kind: 'ended', ending: 'restored', unsaved: 1, kept: true }, 'Dear all, from the train']);
    server.commits();
    expect(server.text()).toBe('Dear all');
    expect(device.unsent).toBe(1);
  });

  test('is not sent by somebody who may not write any more, and not thrown away either', async () => {
    await writesOfflineAndLeaves();
    server.mode = 'read';
    const later = await page();
    server.admits();
    expect([later.says(), later.shows()]).toEqual([{ kind: 'ended', ending: 'rights_changed', unsaved: 1, kept: true }, 'Dear all, from the train']);
    server.commits();
    expect(server.text()).toBe('Dear all');
    await later.document.letGo();
    expect(device.pieces).toEqual([]);
  });

  test('goes from the device of somebody who has no access any more, unless words of their own wait', async () => {
    const gone = 4404;
    const first = await page();
    server.admits();
    server.commits();
    first.types('x');
    server.commits();
    await turns();
    expect(device.pieces.length).toBeGreaterThan(0);
    server.breaks(gone);
    await turns();
    expect([first.says().kind, device.pieces]).toEqual(['ended', []]);
  });

  test('what an editor tidies away for somebody who only reads is not on the device for a later one to send [C12]', async () => {
    server.ydoc.getText('t').insert(0, 'A table and a note');
    server.mode = 'read';
    const older = await page();
    server.admits();
    // The binding takes out what its schema does not know.
    older.document.ydoc.getText('t').delete(0, 8);
    await turns();
    older.document.destroy();
    server.mode = 'edit';
    const newer = await page();
    server.admits();
    server.commits();
    expect([newer.shows(), server.text()]).toEqual(['A table and a note', 'A table and a note']);
  });

  test('words of an older page stay on the device and are sent by a newer one [C12]', async () => {
    await writesOfflineAndLeaves();
    Object.assign(server, { mode: 'read', schemaVersion: 99 });
    const older = await page();
    server.admits();
    expect([older.says(), older.shows()]).toEqual([{ kind: 'ended', ending: 'outdated', unsaved: 1, kept: true }, 'Dear all, from the train']);
    older.document.destroy();
    Object.assign(server, { mode: 'edit', schemaVersion: 2 });
    const newer = await page();
    server.admits();
    server.commits();
    expect([newer.says().kind, server.text()]).toEqual(['saved', 'Dear all, from the train']);
  });

  test('is called kept when the device has it and not before; a device that refuses is told as what it is', async () => {
    const a = await page();
    server.admits();
    server.breaks();
    const release = device.holds();
    a.types('one');
    await turns();
    expect(a.document.atRisk).toBe(true);
    release();
    await turns();
    expect([a.document.atRisk, a.says()]).toEqual([false, { kind: 'offline', since: 1_000, unsaved: 1, kept: true }]);
    device.refuses = true;
    a.types(' two');
    await turns();
    expect([a.document.atRisk, a.says()]).toEqual([true, { kind: 'offline', since: 1_000, unsaved: 2, kept: false }]);
  });

  test('a page that goes away gives the device what still waits, and does not wait itself for what is being written', async () => {
    const document = take('doc-1', (id) => new SharedDocument(id, server.surroundings(), device.shelf()));
    await turns();
    server.admits();
    server.breaks();
    const release = device.holds();
    const text = document.ydoc.getText('t');
    text.insert(0, 'one');
    await turns();
    text.insert(3, ' two');
    await turns();
    expect(device.handed).toHaveLength(1);
    window.dispatchEvent(new Event('pagehide'));
    const kept = new Y.Doc();
    for (const piece of device.handed) Y.applyUpdate(kept, piece);
    expect(kept.getText('t').toString()).toBe('one two');
    // The page was only put aside and is there again: nothing is at risk, and nothing is kept twice.
    release();
    await turns();
    expect([document.atRisk, device.pieces.length]).toEqual([false, 2]);
    document.destroy();
    letGo('doc-1');
  });

  test('on a device that nobody called their own nothing is kept, and nothing is said to be', async () => {
    device.allowed = false;
    const a = await page();
    server.admits();
    server.breaks();
    a.types('one');
    await turns();
    expect([device.pieces, a.document.atRisk, a.says()]).toEqual([[], true, { kind: 'offline', since: 1_000, unsaved: 1, kept: false }]);
  });
});
