/**
 * A service worker for where nothing is kept any more: a site that says `offline: false`, and the server of
 * npm run dev, where an earlier worker would show old pages. It takes away what was kept, and itself.
 */
export const FAREWELL = `self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil((async () => {
  const base = new URL(self.registration.scope).pathname;
  for (const name of await caches.keys()) {
    const [kind, path] = name.split(' ');
    if (/^colloquy(-[a-z]+)?$/.test(kind) && path === base) await caches.delete(name);
  }
  await self.registration.unregister();
})()));
`;
