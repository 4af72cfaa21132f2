const WORKER = '/offline.js';
const CACHES = 'northstar-';

/** Has the browser keep the page's own files, so that it opens without a connection. Never an answer of the server. */
export async function keepShell(): Promise<void> {
  // Browsers have it on https and on the machine itself alone; and while developing, when nothing is built, there is no such file.
  if (!('serviceWorker' in navigator) || !document.querySelector('script[src^="/assets/"]')) return;
  await navigator.serviceWorker.register(WORKER, { updateViaCache: 'none' });
}

/** The opposite. */
export async function dismissShell(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister();
  for (const name of await caches.keys()) if (name.startsWith(CACHES)) await caches.delete(name);
}
