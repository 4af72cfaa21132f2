import { useSyncExternalStore } from 'react';

type Listener = () => void;

/**
 * Whether the server can be reached, as far as this page can tell: the browser's own word, the live socket, and failed requests.
 * Only one place decides, so that the whole page says the same.
 */
export class Connection {
  private readonly listeners = new Set<Listener>();
  private device = typeof navigator === 'undefined' ? true : navigator.onLine;
  private reachable = true;

  constructor() {
    if (typeof window === 'undefined') return;
    window.addEventListener('online', () => { this.device = true; this.tell(); });
    window.addEventListener('offline', () => { this.device = false; this.tell(); });
  }

  get online(): boolean { return this.device && this.reachable; }

  /** Called by the links: the server answered, or it could not be reached. */
  report(reachable: boolean): void {
    if (this.reachable === reachable) return;
    this.reachable = reachable;
    this.tell();
  }

  subscribe = (listener: Listener): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private tell(): void { for (const listener of this.listeners) listener(); }
}

/** The connection of this page. */
export const connection = new Connection();

/** True while the server can be reached. */
export const useOnline = (): boolean => useSyncExternalStore(connection.subscribe, () => connection.online, () => true);
