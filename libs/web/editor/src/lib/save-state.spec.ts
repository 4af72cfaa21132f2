import fc from 'fast-check';
import { fresh, statusOf, step, unsaved } from './save-state.js';
import type { SaveEvent, SaveState } from './save-state.js';

const run = (...events: SaveEvent[]): SaveState => events.reduce(step, fresh);
const welcomed: SaveEvent = { type: 'welcomed', mode: 'edit', reason: '', epoch: 1 };
const resent: SaveEvent = { type: 'sent', whole: true };
/** Every connection begins with the answer to the server's question, which the server counts even if it is empty. */
const ready: SaveEvent[] = [{ type: 'opened' }, welcomed, resent, { type: 'committed', count: 1 }, { type: 'loaded' }];
const typed: SaveEvent = { type: 'sent', whole: false };

describe('what the page says about saving', () => {
  test('[C1] "Saved" only after the commit of the last frame, not after sending it', () => {
    expect(statusOf(run(...ready))).toEqual({ kind: 'saved' });
    expect(statusOf(run(...ready, typed, typed))).toEqual({ kind: 'saving', unsaved: 2 });
    expect(statusOf(run(...ready, typed, typed, { type: 'committed', count: 2 }))).toEqual({ kind: 'saving', unsaved: 1 });
    expect(statusOf(run(...ready, typed, typed, { type: 'committed', count: 3 }))).toEqual({ kind: 'saved' });
  });

  test('someone who only opened a text has nothing to save, also before the empty answer is committed', () => {
    const opened: SaveEvent[] = [{ type: 'opened' }, welcomed, resent, { type: 'loaded' }];
    expect(statusOf(run(...opened))).toEqual({ kind: 'saved' });
    expect(statusOf(run(...opened, typed))).toEqual({ kind: 'saving', unsaved: 1 });
    expect(statusOf(run(...opened, typed, { type: 'committed', count: 1 }))).toEqual({ kind: 'saving', unsaved: 1 });
    expect(statusOf(run(...opened, typed, { type: 'committed', count: 2 }))).toEqual({ kind: 'saved' });
  });

  test('nothing is shown as text before the stored text is there', () => {
    expect(statusOf(run({ type: 'opened' }))).toEqual({ kind: 'connecting' });
    expect(statusOf(run({ type: 'opened' }, welcomed))).toEqual({ kind: 'connecting' });
  });

  test('what was sent but not committed when the line broke is still unsaved', () => {
    expect(statusOf(run(...ready, typed, typed, { type: 'committed', count: 2 }, { type: 'lost', at: 5 }))).toEqual({ kind: 'offline', since: 5, unsaved: 1, kept: false });
  });

  test('changes made without a line are counted, and the first loss dates the outage', () => {
    expect(statusOf(run(...ready, { type: 'lost', at: 5 }, { type: 'kept' }, { type: 'kept' }, { type: 'lost', at: 9 }))).toEqual({ kind: 'offline', since: 5, unsaved: 2, kept: false });
  });

  test('they are saved when the answer that holds them is committed, not when something else is', () => {
    const back = [...ready, { type: 'lost', at: 5 }, { type: 'kept' }, { type: 'opened' }, welcomed] as SaveEvent[];
    expect(unsaved(run(...back))).toBe(1);
    expect(statusOf(run(...back, typed, resent, { type: 'committed', count: 1 }))).toMatchObject({ kind: 'saving' });
    expect(statusOf(run(...back, typed, resent, { type: 'committed', count: 2 }))).toEqual({ kind: 'saved' });
  });

  test('they are saved when it turns out that the server has them: only the acknowledgement was lost', () => {
    expect(statusOf(run(...ready, typed, { type: 'lost', at: 5 }, { type: 'opened' }, welcomed, resent, { type: 'committed', count: 1 }))).toEqual({ kind: 'saved' });
  });

  test('a count that is larger than what was sent saves nothing that comes later', () => {
    expect(statusOf(run(...ready, typed, { type: 'committed', count: 99 }, typed))).toEqual({ kind: 'saving', unsaved: 1 });
  });

  test('someone who may not write is told so, with the reason', () => {
    expect(statusOf(run({ type: 'opened' }, { type: 'welcomed', mode: 'read', reason: 'retired', epoch: 1 }, { type: 'loaded' })))
      .toEqual({ kind: 'read_only', mode: 'read', reason: 'retired' });
  });

  test('someone who may not write stays without the right when the line breaks', () => {
    const reading: SaveEvent[] = [{ type: 'opened' }, { type: 'welcomed', mode: 'suggest', reason: '', epoch: 1 }, { type: 'loaded' }];
    expect(statusOf(run(...reading, { type: 'lost', at: 5 }))).toEqual({ kind: 'offline_reading', since: 5 });
    expect(statusOf(run(...reading, { type: 'lost', at: 5 }, { type: 'opened' }, welcomed))).toEqual({ kind: 'saved' });
  });

  test('[C4] someone whose right to write ended with words unsaved keeps the words', () => {
    expect(statusOf(run(...ready, { type: 'lost', at: 1 }, { type: 'kept' }, { type: 'opened' }, { type: 'welcomed', mode: 'read', reason: '', epoch: 1 })))
      .toEqual({ kind: 'ended', ending: 'rights_changed', unsaved: 1, kept: false });
  });

  test('[C12] whoever writes with an older page is told that, and keeps the words', () => {
    expect(statusOf(run(...ready, { type: 'lost', at: 1 }, { type: 'kept' }, { type: 'opened' }, { type: 'welcomed', mode: 'read', reason: 'older', epoch: 1, outdated: true })))
      .toEqual({ kind: 'ended', ending: 'outdated', unsaved: 1, kept: false });
  });

  test('[C13] a document of another epoch is never merged into', () => {
    expect(statusOf(run(...ready, { type: 'lost', at: 1 }, { type: 'opened' }, { ...welcomed, epoch: 2 }))).toEqual({ kind: 'ended', ending: 'restored', unsaved: 0, kept: false });
  });

  test('an ended connection stays ended, and typing on is counted', () => {
    const state = run(...ready, { type: 'ended', ending: 'refused' }, { type: 'opened' }, welcomed, { type: 'committed', count: 5 }, { type: 'kept' });
    expect(statusOf(state)).toEqual({ kind: 'ended', ending: 'refused', unsaved: 1, kept: false });
  });

  test('[C1] over any history, "Saved" is never said while a change is known to nobody else', () => {
    // A model of the truth: which changes exist only here. Frames are committed in order; a new connection answers with everything.
    const action = fc.constantFrom('type', 'commit', 'cut', 'return');
    fc.assert(fc.property(fc.array(action, { maxLength: 60 }), (actions) => {
      let state = run(...ready);
      let connected = true;
      let onlyHere = 0;
      let inFlight: number[] = [];
      let committed = 1;
      for (const what of actions) {
        if (what === 'type') {
          onlyHere += 1;
          if (connected) { inFlight.push(1); state = step(state, typed); } else state = step(state, { type: 'kept' });
        } else if (what === 'commit' && connected && inFlight.length > 0) {
          onlyHere -= inFlight.shift()!;
          committed += 1;
          state = step(state, { type: 'committed', count: committed });
        } else if (what === 'cut' && connected) {
          connected = false;
          inFlight = [];
          state = step(state, { type: 'lost', at: 1 });
        } else if (what === 'return' && !connected) {
          connected = true;
          committed = 0;
          state = step(step(state, { type: 'opened' }), welcomed);
          inFlight.push(onlyHere);
          state = step(state, resent);
        }
        if (onlyHere > 0) expect(statusOf(state).kind).not.toBe('saved');
        if (inFlight.length === 0 && connected) expect(statusOf(state).kind).toBe('saved');
      }
    }), { numRuns: 500 });
  });
});
