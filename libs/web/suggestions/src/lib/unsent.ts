import type { Store } from './outbox.js';

/**
 * Unsent suggestions outlast a reload in the storage of the tab, which ends with it: on a shared computer nothing may stay behind
 * for the next person [C11].
 */
const PREFIX = 'northstar suggestions ';

const counts = new Map<string, number>();

function warn(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

export function unsentStore(personId: string, documentId: string): Store {
  const name = `${PREFIX}${personId} ${documentId}`;
  return {
    get: () => sessionStorage.getItem(name),
    set: (value) => {
      if (value === null) sessionStorage.removeItem(name);
      else sessionStorage.setItem(name, value);
      if (value === null) counts.delete(name);
      else counts.set(name, 1);
      if (counts.size > 0) window.addEventListener('beforeunload', warn);
      else window.removeEventListener('beforeunload', warn);
    },
  };
}

/** Forgets everything that is unsent, at sign-out. */
export function forgetSuggestions(): void {
  for (const name of Object.keys(sessionStorage)) if (name.startsWith(PREFIX)) sessionStorage.removeItem(name);
  counts.clear();
  window.removeEventListener('beforeunload', warn);
}
