import { useSyncExternalStore } from 'react';
import { inAdvance } from '../provider/on-demand.js';

type Floating = typeof import('./floating.js');

let known: Floating | null = null;
const waiting = new Set<() => void>();

/** Fetches what opens beside something. */
export const fetchFloating = inAdvance(async () => {
  known ??= await import('./floating.js');
  for (const tell of waiting) tell();
  return known;
});

const subscribe = (tell: () => void) => { waiting.add(tell); return () => void waiting.delete(tell); };

/** That code, or null as long as it is not here. */
export const useFloatingCode = (): Floating | null => useSyncExternalStore(subscribe, () => known);
