import { Suspense, lazy, useEffect, useRef, useState } from "react";
import { Link, NavLink, Outlet, ScrollRestoration, useLocation } from "react-router";
import { useHydrated } from "../design/hydrated.ts";
import { useAsOf } from "../graph/keep-answers.ts";
import { useFormat } from "../language/format.ts";
import { useWords } from "../language/i18n.ts";
import { useSession } from "../session/session.tsx";
import { AccountPanel } from "./account-panel.tsx";
import { listDestinations } from "./destinations.ts";
import { Unread } from "./unread.tsx";
import { words } from "./words.ts";

/** Comes with a demo alone. */
const Tour = lazy(async () => import("../tour/tour.tsx").then((module) => ({ default: module.Tour })));

/** What stands around each page: header, navigation by role, footer. */
export function Layout() {
  const t = useWords(words);
  const session = useSession();
  const hydrated = useHydrated();
  const [menuOpen, setMenuOpen] = useState(false);
  useFocusOnArrival(() => setMenuOpen(false));
  useKeepPlace();
  return (
    <>
      <a className="button skip-link" href="#main">
        {t("skip")}
      </a>
      {session.demo && <p className="banner">{t("demo")}</p>}
      <AsOf />
      <header className="site-header">
        <div className="site-header-inner">
          <button
            type="button"
            className="button menu-button"
            disabled={!hydrated}
            aria-expanded={menuOpen}
            aria-controls="navigation"
            onClick={() => setMenuOpen(!menuOpen)}
          >
            <span aria-hidden="true">☰</span>
            <span className="visually-hidden">{t("menu")}</span>
          </button>
          <Link className="brand" to="/">
            <img src="/lotus.svg" alt="" width="40" height="40" />
            <span>
              <b>{t("network")}</b>
              <small>{t("union")}</small>
            </span>
          </Link>
          <AccountPanel />
        </div>
        <Unread />
      </header>
      <div className="frame">
        <div className="side-nav" id="navigation" hidden={!menuOpen}>
          <Navigation />
        </div>
        <main className="main" id="main" tabIndex={-1}>
          {session.demo && hydrated && (
            <Suspense fallback={null}>
              <Tour />
            </Suspense>
          )}
          <Outlet />
        </main>
      </div>
      <footer className="site-footer">{t("footer.text")}</footer>
      <ScrollRestoration />
    </>
  );
}

/** Says so when what is shown is not of now. */
function AsOf() {
  const t = useWords(words);
  const format = useFormat();
  const asOf = useAsOf();
  return (
    <div role="status">
      {asOf !== null && <p className="banner">{t("asOf", { time: format.dateTime(new Date(asOf).toISOString()) })}</p>}
    </div>
  );
}

function Navigation() {
  const t = useWords(words);
  const session = useSession();
  return (
    <nav aria-label={t("main")}>
      {listDestinations(session).map((group, index) => (
        <div key={`${group.label}${index}`}>
          <h2>{t(group.label)}</h2>
          <ul>
            {group.destinations.map(({ to, label, unit }) => (
              <li key={to}>
                <NavLink to={to} end={to === "/" || label === "desk" || label === "graph"}>
                  <span>{t(label, { unit })}</span>
                  {label === "notifications" && session.unread > 0 && (
                    <span className="count" aria-label={t("unread", { count: session.unread })}>
                      {session.unread}
                    </span>
                  )}
                </NavLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

/** Who goes to another page hears its heading; the first page keeps the browser's own focus. */
function useFocusOnArrival(onArrival: () => void) {
  const { pathname } = useLocation();
  const previous = useRef(pathname);
  useEffect(() => {
    if (previous.current === pathname) return;
    previous.current = pathname;
    onArrival();
    document.getElementById("main")?.focus({ preventScroll: true });
  }, [pathname, onArrival]);
}

/** The focus stays near when what had it goes away; how is not needed for a first view. */
function useKeepPlace() {
  useEffect(() => {
    const keeping = import("./keep-place.ts").then(({ keepPlace }) => keepPlace());
    return () => void keeping.then((end) => end());
  }, []);
}
