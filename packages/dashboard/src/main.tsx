import "./design/base.css";
import "./navigation/layout.css";
import { createRoot, hydrateRoot } from "react-dom/client";
import { createBrowserRouter } from "react-router";
import { RouterProvider } from "react-router/dom";
import { Application } from "./application.tsx";
import { createClient } from "./graph/client.ts";
import { keepShown } from "./graph/keep-answers.ts";
import { dropOldAnswers } from "./graph/kept-answers.ts";
import { englishPrefix, languageOf, withoutLanguage } from "./language/addresses.ts";
import { firstLanguage } from "./language/i18n.ts";
import { applyScheme } from "./navigation/scheme.ts";
import { routes } from "./navigation/routes.tsx";
import { readPrepared } from "./prerender/prepared.ts";

const { pathname, search } = location;
const language = firstLanguage(pathname);
document.documentElement.lang = language;
applyScheme();
const root = document.getElementById("root");
if (root === null) throw new Error("the page has no place for the application");
const prepared = readPrepared(withoutLanguage(pathname) + search, language);
const router = createBrowserRouter([...routes], { basename: languageOf(pathname) === null ? "/" : englishPrefix });
const client = createClient({ kept: prepared?.cache, masks: prepared?.masks });
const application = (
  <Application client={client} language={language} session={prepared?.session ?? null}>
    <RouterProvider router={router} />
  </Application>
);
if (prepared === null) createRoot(root).render(application);
else void takeOver(root);
if ("serviceWorker" in navigator && import.meta.env.PROD) void workOffline();

/** The page that is there already becomes the application once its own code has come. */
async function takeOver(place: HTMLElement): Promise<void> {
  await new Promise<void>((resolve) => {
    if (router.state.initialized) return resolve();
    const leave = router.subscribe(({ initialized }) => {
      if (!initialized) return;
      leave();
      resolve();
    });
  });
  hydrateRoot(place, application);
}

/** Has the browser keep what this page is made of, and what it shows, for times without a network. */
async function workOffline(): Promise<void> {
  await navigator.serviceWorker.register("/offline.js");
  const { active } = await navigator.serviceWorker.ready;
  const loaded = performance.getEntriesByType("resource").map(({ name }) => new URL(name));
  const files = loaded.map(({ pathname: file }) => file).filter((file) => file.startsWith("/assets/"));
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker's port has no origin; the rule means windows
  active?.postMessage({ loaded: files });
  keepShown(client);
  await dropOldAnswers();
}
