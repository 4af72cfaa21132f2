import { useEffect, useSyncExternalStore } from 'react';
import { i18n } from '../i18n/i18n.js';
import { useMaybeNetwork } from '../session/network.js';

let count = 0;
const listeners = new Set<() => void>();

/** How many things wait for the person's organisations; shown in the navigation and in the title of the window. */
export function setTurnCount(next: number): void {
  if (next === count) return;
  count = next;
  for (const listener of listeners) listener();
}

/** See `setTurnCount`. */
export const useTurnCount = (): number =>
  useSyncExternalStore((listener) => { listeners.add(listener); return () => listeners.delete(listener); }, () => count, () => 0);

/** Names the page in the window's title: "(2) Strategy · Network · Northstar". Undefined while its name is not known. */
export function usePageTitle(title: string | undefined): void {
  const turns = useTurnCount();
  const network = useMaybeNetwork();
  useEffect(() => {
    const parts = [title, network?.name, i18n.t('core:product')].filter(Boolean).join(' · ');
    document.title = network && turns > 0 ? i18n.t('core:count', { count: turns, title: parts }) : parts;
  }, [title, network, turns]);
}
