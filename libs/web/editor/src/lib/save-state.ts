/** What the person may do with the text, as the server said when it let the connection in. */
export type Mode = 'edit' | 'suggest' | 'read';

/** Why a connection ended for good; each has a sentence of its own in the messages. Most are the server's final close reasons. */
export const ENDINGS = ['signed_out', 'forbidden', 'not_found', 'refused', 'malformed', 'too_large', 'too_many', 'restored', 'rights_changed', 'outdated', 'other'] as const;
export type Ending = (typeof ENDINGS)[number];

/** The connection as far as saving is concerned. Fields that mean nothing in a phase do not exist in it. */
export type Link =
  | { readonly phase: 'connecting' }
  | { readonly phase: 'open' }
  | { readonly phase: 'lost'; readonly since: number }
  | { readonly phase: 'ended'; readonly ending: Ending };

/** Whether what is typed is kept on this device [C11]: it may not be, it is, it is being written, or the device refused. */
export type Keeping = 'no' | 'kept' | 'writing' | 'failed';

/** Everything needed to say whether what was typed is safe. A value: `step` gives the next one. */
export interface SaveState {
  readonly link: Link;
  /** Whether the stored text has arrived at least once; before that there is nothing to show. */
  readonly loaded: boolean;
  /** Told by the server on every connection; null until then. */
  readonly access: { readonly mode: Mode; readonly reason: string } | null;
  /** Grows when the server was restored from a backup [C13]. */
  readonly epoch: number | null;
  /** Writes that went out on this connection, and how many of them the server has committed [C1]. */
  readonly sent: number;
  readonly committed: number;
  /** Changes of earlier connections, or made without one, that no commit has been heard of. */
  readonly carried: number;
  /** The carried changes are safe once this many frames of this connection are committed; null while they have not been sent again. */
  readonly carriedIn: number | null;
  /** How many of the first frames held no word of this person: the answer to the server's question when there was nothing to tell. */
  readonly hollow: number;
  readonly keeping: Keeping;
}

export type SaveEvent =
  | { readonly type: 'opened' }
  /** `outdated`: this page is of an older release than the text [C12]. */
  | { readonly type: 'welcomed'; readonly mode: Mode; readonly reason: string; readonly epoch: number; readonly outdated?: boolean }
  | { readonly type: 'loaded' }
  /** A write went out; `whole` when it was the answer that holds everything the server lacks. */
  | { readonly type: 'sent'; readonly whole: boolean }
  /** A change was made that no connection took. */
  | { readonly type: 'kept' }
  | { readonly type: 'committed'; readonly count: number }
  | { readonly type: 'lost'; readonly at: number }
  | { readonly type: 'ended'; readonly ending: Ending }
  /** An earlier window left the text on this device, with so many changes that it could not send. */
  | { readonly type: 'found'; readonly unsent: number; readonly epoch: number | null; readonly access: SaveState['access'] }
  | { readonly type: 'keeping'; readonly keeping: Keeping };

export const fresh: SaveState = {
  link: { phase: 'connecting' }, loaded: false, access: null, epoch: null, sent: 0, committed: 0, carried: 0, carriedIn: null, hollow: 0, keeping: 'no',
};

/** How many changes could be gone if the page vanished now. */
export function unsaved(state: SaveState): number {
  return state.carried + (state.sent - Math.max(state.committed, state.hollow));
}

function withoutConnection(state: SaveState): SaveState {
  return { ...state, carried: unsaved(state), carriedIn: null, sent: 0, committed: 0, hollow: 0 };
}

/** The state after an event. */
export function step(state: SaveState, event: SaveEvent): SaveState {
  if (event.type === 'keeping') return { ...state, keeping: event.keeping };
  // What has ended for good stays ended; late news from the socket must not revive it. Changes can still be made to the text at hand.
  if (state.link.phase === 'ended') return event.type === 'kept' ? { ...state, carried: state.carried + 1 } : state;
  switch (event.type) {
    case 'opened': return { ...withoutConnection(state), link: { phase: 'open' } };
    case 'welcomed': {
      // Merging into a restored document could bring back what the restore took away; the person decides, not the network.
      if (state.epoch !== null && event.epoch !== state.epoch) return step(state, { type: 'ended', ending: 'restored' });
      // The server would refuse the changes; better to stop here, with the words still at hand.
      if (event.mode !== 'edit' && unsaved(state) > 0) return step(state, { type: 'ended', ending: event.outdated ? 'outdated' : 'rights_changed' });
      return { ...state, access: { mode: event.mode, reason: event.reason }, epoch: event.epoch };
    }
    // Before any connection. The epoch goes with it, so that words from before a restore are not merged into what was restored [C13].
    case 'found': return { ...state, loaded: true, carried: state.carried + event.unsent, epoch: event.epoch, access: event.access };
    case 'loaded': return { ...state, loaded: true };
    case 'sent': {
      const sent = state.sent + 1;
      if (event.whole && unsaved(state) === 0) return { ...state, sent, hollow: sent };
      return { ...state, sent, carriedIn: event.whole && state.carried > 0 ? sent : state.carriedIn };
    }
    case 'kept': return { ...state, carried: state.carried + 1 };
    case 'committed': {
      const committed = Math.max(state.committed, Math.min(event.count, state.sent));
      const safe = state.carriedIn !== null && committed >= state.carriedIn;
      return { ...state, committed, ...(safe ? { carried: 0, carriedIn: null } : {}) };
    }
    case 'lost': return state.link.phase === 'lost' ? state : { ...withoutConnection(state), link: { phase: 'lost', since: event.at } };
    case 'ended': return { ...withoutConnection(state), link: { phase: 'ended', ending: event.ending } };
  }
}

/** What the page says about saving. Always one of these, in this order of importance. */
export type SaveStatus =
  | { readonly kind: 'ended'; readonly ending: Ending; readonly unsaved: number; readonly kept: boolean }
  | { readonly kind: 'connecting' }
  | { readonly kind: 'offline'; readonly since: number; readonly unsaved: number; readonly kept: boolean }
  /** Offline, and without the right to write: words typed now would be nobody's to send. */
  | { readonly kind: 'offline_reading'; readonly since: number }
  | { readonly kind: 'read_only'; readonly mode: 'suggest' | 'read'; readonly reason: string }
  | { readonly kind: 'saving'; readonly unsaved: number }
  | { readonly kind: 'saved' };

/** The words for a state. "Saved" is said only when the server has committed everything that was ever typed here. */
export function statusOf(state: SaveState): SaveStatus {
  const { link, access } = state;
  if (link.phase === 'ended') return { kind: 'ended', ending: link.ending, unsaved: unsaved(state), kept: state.keeping === 'kept' };
  if (link.phase === 'lost' && access !== null && access.mode !== 'edit') return { kind: 'offline_reading', since: link.since };
  if (link.phase === 'lost') return { kind: 'offline', since: link.since, unsaved: unsaved(state), kept: state.keeping === 'kept' };
  if (link.phase === 'connecting' || !state.loaded || access === null) return { kind: 'connecting' };
  if (access.mode !== 'edit') return { kind: 'read_only', mode: access.mode, reason: access.reason };
  return unsaved(state) > 0 ? { kind: 'saving', unsaved: unsaved(state) } : { kind: 'saved' };
}
