import type { SaveStatus } from './save-state.js';

/** How long "Saving …" stays at least. Commits take milliseconds; words that flicker with every key are worse than words that lag on the safe side. */
const STEADY_MS = 700;

/** What has a status and tells when it changes. */
interface Watched { readonly getStatus: () => SaveStatus; readonly subscribe: (listener: () => void) => () => void }

/**
 * The status as it is shown: at once, except that "Saved" waits until the typing pauses. It is never shown early. Settled here and not
 * where it is drawn, because whatever draws anew with each key makes the key slow in a long text.
 */
export function settled({ getStatus, subscribe }: Watched): Watched {
  let shown = getStatus();
  const listeners = new Set<() => void>();
  const show = (status: SaveStatus) => {
    shown = status;
    for (const listener of [...listeners]) listener();
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hear = () => {
    clearTimeout(timer);
    const status = getStatus();
    if (status.kind === 'saving' && shown.kind === 'saving') return;
    if (status.kind === 'saved' && shown.kind === 'saving') timer = setTimeout(() => show(status), STEADY_MS);
    else show(status);
  };
  let stop: (() => void) | undefined;
  return {
    getStatus: () => shown,
    subscribe: (listener) => {
      if (listeners.size === 0) {
        stop = subscribe(hear);
        if (shown !== getStatus()) hear();
      }
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        clearTimeout(timer);
        stop?.();
      };
    },
  };
}
