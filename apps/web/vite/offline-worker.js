/**
 * Keeps the page's own files in the browser of somebody who said that the device is theirs, so that the workspace opens without a
 * connection [C11]. Files of the release and the empty page around them, and nothing else: no answer of the server is ever kept here,
 * and what was not asked for by opening a page goes past this worker untouched.
 */
const FILES = __FILES__;
const CACHE = 'northstar-__RELEASE__';
const SHELL = '/';
/** Addresses that the interface knows; others, published pages among them, are the server's. */
const PAGES = /^\/(sign-in|set-up|join|n\/[^/]+(\/.*)?)?\/?$/;

self.addEventListener('install', (event) => {
  event.waitUntil((async () => {
    const cache = await caches.open(CACHE);
    await cache.addAll([...FILES, SHELL].map((path) => new Request(path, { cache: 'reload', credentials: 'omit' })));
    await self.skipWaiting();
  })());
});

self.addEventListener('activate', (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) if (name.startsWith('northstar-') && name !== CACHE) await caches.delete(name);
    await self.clients.claim();
  })());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate') {
    // The server's page comes first, since it is of the newest release; only where no answer comes at all is ours shown.
    if (PAGES.test(pathname)) event.respondWith(fetch(request).catch(async () => (await caches.match(SHELL)) ?? Response.error()));
  } else if (FILES.includes(pathname)) {
    event.respondWith(caches.match(pathname).then((kept) => kept ?? fetch(request)));
  }
});
