// Keeps what was last read: the application's own files and answers to questions, for times without a network.
const files = "sen-files-2";
// A page that comes without content, whoever asks: the application fills it for every address.
const shell = "/my";

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(files).then((cache) => cache.add(shell)));
  self.skipWaiting();
});
self.addEventListener("activate", (event) => {
  event.waitUntil(Promise.all([self.clients.claim(), removeOldFiles()]));
});

async function removeOldFiles() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== files).map((name) => caches.delete(name)));
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (url.pathname.startsWith("/assets/")) event.respondWith(keptFirst(request));
  else if (
    request.mode === "navigate" &&
    !/^\/(auth|graphi?ql|mailbox|exports|files|me|imports|sitemap|robots)\b/.test(url.pathname)
  ) {
    event.respondWith(freshFirst(request));
  }
});

// A file's name changes with its content, so that a kept one is never old.
async function keptFirst(request) {
  const cache = await caches.open(files);
  const kept = await cache.match(request);
  if (kept !== undefined) return kept;
  const fresh = await fetch(request);
  if (fresh.ok) await cache.put(request, fresh.clone());
  return fresh;
}

// Public pages were rendered for visitors and would show their text at other addresses; only the page without content is kept.
async function freshFirst(request) {
  const cache = await caches.open(files);
  try {
    const fresh = await fetch(request);
    if (fresh.ok && new URL(request.url).pathname === shell) await cache.put(shell, fresh.clone());
    return fresh;
  } catch (error) {
    const kept = await cache.match(shell, { ignoreVary: true });
    if (kept === undefined) throw error;
    return kept;
  }
}
