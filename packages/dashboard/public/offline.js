// Keeps what was last read: the application's own files and answers to questions, for times without a network.
const files = "sen-files-3";
// The page without content: the application fills it for every address.
const shell = "/shell";

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

// Pages come with their reader's content and would show it to others, at other addresses; only the one without content is kept.
async function freshFirst(request) {
  const cache = await caches.open(files);
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await cache.match(shell, { ignoreVary: true });
    if (kept === undefined) throw error;
    return kept;
  }
}
