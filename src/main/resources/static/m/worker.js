// 离线外壳：安装时把全部外壳文件取下；/m/api/ 从不缓存。VERSION 和 SHELL 由服务器写在前面，外壳一变版本就变。
const CACHE = `anlan-m-${VERSION}`;

self.addEventListener('install', event => event.waitUntil((async () => {
  const cache = await caches.open(CACHE);
  await cache.addAll(SHELL.map(url => new Request(url, {cache: 'reload'})));
})()));

self.addEventListener('activate', event => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith('anlan-m-') && name !== CACHE) await caches.delete(name);
  await self.clients.claim();
})()));

self.addEventListener('message', event => {
  if (event.data === 'use') self.skipWaiting();
  if (event.data === 'claim') event.waitUntil(self.clients.claim());
  if (event.data === 'whole') event.waitUntil(whole().then(answer => event.ports[0]?.postMessage(answer)));
});

self.addEventListener('fetch', event => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== location.origin) return;
  const page = event.request.mode === 'navigate' && (url.pathname === '/m/' || url.pathname === '/m/index.html');
  const path = page ? '/m/' : url.pathname;
  if (SHELL.includes(path)) event.respondWith(kept(path, event.request));
});

async function kept(path, request) {
  const cache = await caches.open(CACHE);
  return await cache.match(path) ?? fetch(request);
}

/** 外壳的文件一个不少。 */
async function whole() {
  const cache = await caches.open(CACHE);
  return (await Promise.all(SHELL.map(path => cache.match(path)))).every(Boolean);
}
