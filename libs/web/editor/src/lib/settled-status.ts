import { useEffect, useRef, useState } from 'react';
import type { SaveStatus } from './save-state.js';

/** How long "Saving …" stays at least. Commits take milliseconds; words that flicker with every key are worse than words that lag on the safe side. */
const STEADY_MS = 700;

/** The status as it is shown: at once, except that "Saved" waits until the typing pauses. It is never shown early. */
export function useSettledStatus(status: SaveStatus): SaveStatus {
  const [shown, setShown] = useState(status);
  const current = useRef(shown);
  current.current = shown;
  useEffect(() => {
    if (status.kind !== 'saved' || current.current.kind !== 'saving') {
      setShown(status);
      return undefined;
    }
    const timer = setTimeout(() => setShown(status), STEADY_MS);
    return () => clearTimeout(timer);
  }, [status]);
  // Whatever is worse than what is shown must not wait for the next effect.
  return status.kind === 'saved' ? shown : status;
}
