// Keeps what was last read: the application's own files and answers to questions, for times without a network.
const files = "sen-files-1";

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => {
  event.waitUntil(self.clients.claim());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (url.pathname.startsWith("/assets/")) event.respondWith(keptFirst(request));
  else if (
    request.mode === "navigate" &&
    !/^\/(auth|graphi?ql|mailbox|exports|files|me|imports)\b/.test(url.pathname)
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

// All pages are one document; without a network the kept one opens, and shows what was read last.
async function freshFirst(request) {
  const cache = await caches.open(files);
  try {
    const fresh = await fetch(request);
    if (fresh.ok) await cache.put("/", fresh.clone());
    return fresh;
  } catch (error) {
    const kept = await cache.match("/");
    if (kept === undefined) throw error;
    return kept;
  }
}
