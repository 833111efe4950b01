// Keeps the application's own files for times without a network. Answers to questions are kept by the application
// (src/graph/kept-answers.ts); here they are thrown away as soon as somebody signs in or out.
const files = "sen-files-4";
const answers = "sen-answers";
// The page without content: the application fills it for every address.
const shell = "/shell";
const emblem = "/lotus.svg";
let looked = false;

self.addEventListener("install", (event) => {
  event.waitUntil(renewShell());
  self.skipWaiting();
});
self.addEventListener("activate", (event) => {
  event.waitUntil(Promise.all([self.clients.claim(), removeOldFiles()]));
});

async function removeOldFiles() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== files && name !== answers).map((name) => caches.delete(name)));
}

// What a page had loaded before it was served from here.
self.addEventListener("message", (event) => {
  if (Array.isArray(event.data?.loaded)) event.waitUntil(keep(event.data.loaded));
});

async function keep(addresses) {
  const cache = await caches.open(files);
  for (const address of addresses) {
    if ((await cache.match(address, { ignoreVary: true })) === undefined) await cache.add(address);
  }
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== self.location.origin) return;
  if (url.pathname === "/auth/login" || url.pathname === "/auth/logout") event.respondWith(withoutAnswers(request));
  else if (request.method !== "GET") return;
  else if (url.pathname.startsWith("/assets/")) event.respondWith(keptFirst(request));
  else if (url.pathname === emblem) event.respondWith(freshFirst(request, emblem));
  else if (
    request.mode === "navigate" &&
    !/^\/(auth|graphi?ql|mailbox|exports|files|me|imports|sitemap|robots)\b/.test(url.pathname)
  ) {
    event.respondWith(freshFirst(request, shell));
    // Once in the life of this worker: a new version of the application has other files.
    if (!looked) event.waitUntil(renewShell().catch(() => undefined));
    looked = true;
  }
});

// What one person read is gone before another can come, also without a network.
async function withoutAnswers(request) {
  await caches.delete(answers);
  return freshFirst(request, shell);
}

// A file's name changes with its content, so that a kept one is never old.
async function keptFirst(request) {
  const cache = await caches.open(files);
  const kept = await cache.match(request, { ignoreVary: true });
  if (kept !== undefined) return kept;
  const fresh = await fetch(request);
  if (fresh.ok) await cache.put(request, fresh.clone());
  return fresh;
}

// Pages come with their reader's content and would show it to others, at other addresses; only the one without content is kept.
async function freshFirst(request, instead) {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await caches.match(instead, { cacheName: files, ignoreVary: true });
    if (kept === undefined) throw error;
    return kept;
  }
}

// The page without content and what it loads; files of an older version go with it.
async function renewShell() {
  const [fresh, cache] = await Promise.all([fetch(shell, { cache: "no-cache" }), caches.open(files)]);
  if (!fresh.ok) throw new Error(`the page without content: ${fresh.status}`);
  const wanted = listAssets(await fresh.clone().text());
  const kept = await cache.match(shell, { ignoreVary: true });
  if (kept !== undefined && listAssets(await kept.text()).join() !== wanted.join()) {
    for (const request of await cache.keys()) await cache.delete(request);
  }
  await keep([emblem, ...wanted]);
  await cache.put(shell, fresh);
}

const listAssets = (html) => [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, address]) => address);
