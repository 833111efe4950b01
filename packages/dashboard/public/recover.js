// A file of the application may not arrive: a network breaks off, a browser lets go of what it was loading. The page would stand
// there and do nothing, so it is loaded anew; once, since it may go on. What was written in it is kept by its forms.
const atLeast = 10_000;
const mark = "sen.recovered";

const recover = () => {
  const now = Date.now();
  if (now - Number(sessionStorage.getItem(mark)) < atLeast) return;
  sessionStorage.setItem(mark, String(now));
  location.reload();
};
// What the application begins with. Errors of loading do not bubble.
addEventListener("error", ({ target }) => void (target instanceof HTMLScriptElement && recover()), true);
// The code of one page. Without a network nothing else would come, either.
addEventListener("vite:preloadError", () => void (navigator.onLine && recover()));
