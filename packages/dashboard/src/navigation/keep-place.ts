/** Parts of a page somebody can find herself in. */
const parts = "li, tr, article, section, main";
/** Those of which another one may take the place. */
const items = "li, tr, article";

/** Where the focus can go when an element is gone: what it stood in, innermost first, and after each item the next one. */
function findPlaces(element: Element): Element[] {
  const places: Element[] = [];
  for (let part = element.parentElement; part !== null; part = part.parentElement) {
    if (!part.matches(parts)) continue;
    places.push(part);
    if (part.matches(items) && part.nextElementSibling !== null) places.push(part.nextElementSibling);
  }
  const main = document.getElementById("main");
  return main === null ? places : [...places, main];
}

/** Items are read out as a whole, larger parts by their heading. */
function focusPart(part: Element): void {
  const heading = part.matches("li, tr") ? null : part.querySelector<HTMLElement>("h1, h2, h3");
  const place = heading ?? (part as HTMLElement); // parts of a page are of HTML
  if (!place.hasAttribute("tabindex")) place.setAttribute("tabindex", "-1");
  place.focus({ preventScroll: true });
}

/**
 * Who reads by keyboard stays where she was: when a change takes away what had the focus (a form whose work is done, a line of a
 * list), the nearest part of the page that is still there gets it, instead of the top of the page. Windows give it back
 * themselves to what opened them; where that is gone, this does.
 * Gives what ends it.
 */
export function keepPlace(): () => void {
  const page = document.getElementById("root");
  let held: Element | null = null;
  let places: readonly Element[] = [];
  const isNowhere = () => document.activeElement === null || document.activeElement === document.body;
  const remember = ({ target }: FocusEvent) => {
    // Windows stand outside of the page.
    if (!(target instanceof Element) || page?.contains(target) !== true) return;
    held = target;
    places = findPlaces(target);
  };
  const letGo = ({ target }: FocusEvent) =>
    // It was left for nothing, by a press beside it, and is still there.
    void requestAnimationFrame(() => {
      if (held === target && held?.isConnected === true && isNowhere()) held = null;
    });
  const giveBack = () => {
    if (held === null || held.isConnected || !isNowhere()) return;
    held = null;
    const part = places.find(({ isConnected }) => isConnected);
    if (part !== undefined) focusPart(part);
  };
  const observer = new MutationObserver(() => {
    // After whatever gives the focus back by itself.
    if (held !== null && !held.isConnected) requestAnimationFrame(giveBack);
  });
  document.addEventListener("focusin", remember);
  document.addEventListener("focusout", letGo);
  observer.observe(document.body, { childList: true, subtree: true });
  return () => {
    document.removeEventListener("focusin", remember);
    document.removeEventListener("focusout", letGo);
    observer.disconnect();
  };
}
