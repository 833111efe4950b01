import type { Page } from "playwright-core";

/** A stop of the keyboard within a form. */
export interface Stop {
  /** Its place among what can be reached there, in the order of the document. */
  readonly index: number;
  readonly kind: string;
  readonly isEmpty: boolean;
  readonly isSubmit: boolean;
  readonly hasRing: boolean;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  /** Whether it is one of many choices, which are read in columns. */
  readonly inColumns: boolean;
}

const reachable = "a[href], button:enabled, input:enabled:not([type=hidden]), select:enabled, textarea:enabled";
const stopsOf = (form: string) =>
  `[...document.querySelector(${JSON.stringify(form)}).querySelectorAll(${JSON.stringify(reachable)})].filter((each) => each.offsetParent !== null)`;

/** How many stops a form has. */
export const countStops = (page: Page, form: string) => page.evaluate<number>(`${stopsOf(form)}.length`);

/** Where the focus is, as a stop of the form; its index is -1 elsewhere. */
export const currentStop = (page: Page, form: string) =>
  page.evaluate<Stop>(`(() => {
    const active = document.activeElement;
    const style = getComputedStyle(active);
    const { top, bottom, left } = active.getBoundingClientRect();
    return {
      index: ${stopsOf(form)}.indexOf(active),
      kind: active.type ?? active.tagName.toLowerCase(),
      isEmpty: active.value === "",
      isSubmit: active.type === "submit",
      hasRing: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
      top: top + scrollY, bottom: bottom + scrollY, left,
      inColumns: active.closest(".choices") !== null,
    };
  })()`);

/** Puts the focus on what comes before the form, where the reader of the page would be; in a window that is the window. */
export const focusBefore = (page: Page, form: string) =>
  page.evaluate(`(() => {
    const [first] = ${stopsOf(form)};
    const around = first.closest("[role=dialog]");
    if (around !== null) return around.focus();
    const before = [...document.querySelectorAll(${JSON.stringify(`${reachable}, [tabindex="0"]`)})]
      .filter((each) => each.offsetParent !== null && each.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING);
    before.at(-1).focus();
  })()`);

/** Moves to the next stop from that of the index; a date has several places of its own within one. */
async function tab(page: Page, form: string, index: number, key: "Tab" | "Shift+Tab" = "Tab"): Promise<Stop> {
  for (let presses = 0; presses < 9; presses += 1) {
    await page.keyboard.press(key);
    const stop = await currentStop(page, form);
    if (stop.index !== index) return stop;
  }
  throw new Error(`${key} does not leave stop ${index} of ${form}`);
}

/** Goes through the form by Tab alone and fills what is empty; gives the stops in the order they were reached. */
export async function walk(page: Page, form: string): Promise<Stop[]> {
  const stops: Stop[] = [];
  // What is chosen may bring fields or take them away.
  while (stops.length < (await countStops(page, form))) {
    const stop = await tab(page, form, stops.at(-1)?.index ?? -1);
    stops.push(stop);
    await fill(page, stop);
  }
  return stops;
}

/** Goes back from the last stop to the button that sends, and presses it. */
export async function send(page: Page, form: string, key: "Enter" | "Space"): Promise<void> {
  let stop = await currentStop(page, form);
  while (!stop.isSubmit) stop = await tab(page, form, stop.index, "Shift+Tab");
  await page.keyboard.press(key);
}

/** Sends a form as it is when it opens. */
export async function sendEmpty(page: Page, form: string): Promise<void> {
  await page.locator(`${form} [type=submit]`).first().focus();
  await page.keyboard.press("Space");
}

/** Writes or chooses something where the focus is. */
async function fill(page: Page, { kind, isEmpty }: Stop): Promise<void> {
  if (kind === "checkbox") return page.keyboard.press("Space");
  if (kind === "select-one") return page.keyboard.press("ArrowDown");
  if (kind === "date" && isEmpty) return page.keyboard.type("12152026");
  if (kind === "datetime-local" && isEmpty) return page.keyboard.type("112220261000AM");
  if (kind === "number" && isEmpty) return page.keyboard.type("5");
  if (["text", "textarea", "search"].includes(kind) && isEmpty) return page.keyboard.type("Phím");
  return undefined;
}

/** What a person is told after she sent a form: words that are read out, faults at their fields, or a question. */
export interface Told {
  /** Whether a question stands over the form. */
  readonly asked: boolean;
  readonly gone: boolean;
  /** What the form says of itself at once, and what the page says when it was done. */
  readonly refused: string;
  readonly done: string;
  /** For each faulty field the words it is described by. */
  readonly faults: readonly string[];
}

/** A window over the form, not one that a form stands in. */
const question = "[role=dialog]:not(:has(form))";

export const readTold = (page: Page, form: string) =>
  page.evaluate<Told>(`(() => {
    const place = document.querySelector(${JSON.stringify(form)});
    const text = (each) => each.innerText.trim();
    return {
      asked: document.querySelector("${question}") !== null,
      gone: place === null,
      refused: [...(place?.querySelectorAll("[role=alert]") ?? [])].map(text).join(" "),
      done: [...document.querySelectorAll(".toast")].map(text).join(" "),
      faults: [...(place?.querySelectorAll("[aria-invalid=true]") ?? [])].map((field) =>
        (field.getAttribute("aria-describedby") ?? "").split(" ").map((id) => document.getElementById(id)).filter(Boolean).map(text).join(" ")),
    };
  })()`);

/** Waits until something is told, or the form is gone. */
export async function untilTold(page: Page, form: string): Promise<Told> {
  const words = page.locator(`${question}, .toast, ${form} [role=alert], ${form} [aria-invalid=true]`).first();
  await Promise.any([words.waitFor(), page.locator(form).first().waitFor({ state: "detached" })]);
  return readTold(page, form);
}
