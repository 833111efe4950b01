import type { Page } from "playwright-core";

/** A form of the application, and the way to it. */
export interface KeyboardForm {
  /** Its file below packages/dashboard/src. */
  readonly source: string;
  /** Null: somebody who took part in `/events/:ended`. */
  readonly subject: string | null;
  /** `:ended` stands for the code of an event that is over and not yet reported. */
  readonly address: string;
  /** Button that opens it; forms without one stand on their page. */
  readonly open?: RegExp;
  /** CSS selector of the form; the first that matches. */
  readonly form: string;
  /** What comes of sending it as it is when it opens. */
  readonly empty?: "refused" | "asked";
  /** What comes of sending it filled in by keyboard; `answered`: by whatever is right for what was written, in words. */
  readonly filled: "asked" | "done" | "answered";
}

const member = "demo-member-001";
const mae = "demo-coordinator-mae";
const secretariat = "demo-secretariat";
const closing = "/events/:ended/close-out";

/** Every form there is, but for those the test names. */
export const keyboardForms: readonly KeyboardForm[] = [
  {
    source: "events/sign-up.tsx",
    subject: member,
    address: "/events/SK-2026-020",
    form: "section[aria-labelledby=sign-up] form",
    filled: "done",
  },
  {
    source: "events/feedback.tsx",
    subject: null,
    address: "/events/:ended",
    form: "main form",
    filled: "answered",
  },
  {
    source: "proposals/new-proposal-page.tsx",
    subject: member,
    address: "/proposals/new",
    form: "main form",
    empty: "refused",
    filled: "answered",
  },
  {
    source: "proposals/own-opinion.tsx",
    subject: member,
    address: "/proposals/DX-2026-006",
    form: `form[aria-label="Ý kiến phản biện của chị"]`,
    empty: "refused",
    filled: "done",
  },
  {
    source: "proposals/discussion.tsx",
    subject: member,
    address: "/proposals/DX-2026-001",
    form: "form:has(textarea)",
    empty: "refused",
    filled: "done",
  },
  {
    source: "referrals/answer-form.tsx",
    subject: mae,
    address: "/units/MAE/referrals",
    open: /^Trả lời$/,
    form: "article form",
    empty: "asked",
    filled: "asked",
  },
  {
    source: "plans/activity-form.tsx",
    subject: mae,
    address: "/units/MAE/plan/2026",
    open: /^Sửa: /,
    form: "article form",
    filled: "answered",
  },
  {
    source: "plans/add-activity.tsx",
    subject: mae,
    address: "/units/MAE/plan/2026",
    open: /^Thêm hoạt động$/,
    form: `form[aria-label="Thêm hoạt động"]`,
    empty: "refused",
    filled: "answered",
  },
  {
    source: "close-out/attendance.tsx",
    subject: secretariat,
    address: closing,
    form: "form.filters",
    empty: "refused",
    filled: "answered",
  },
  {
    source: "close-out/evaluation.tsx",
    subject: secretariat,
    address: closing,
    form: `form[aria-label="Đánh giá"]`,
    filled: "answered",
  },
  {
    source: "close-out/outcomes.tsx",
    subject: secretariat,
    address: closing,
    form: `form[aria-label="Kết luận, cam kết"]`,
    empty: "refused",
    filled: "answered",
  },
  {
    source: "moderation/desk-form.tsx",
    subject: secretariat,
    address: "/proposals/DX-2026-015",
    open: /^Trả lại để sửa$/,
    form: `form[aria-label="Trả lại để sửa"]`,
    empty: "refused",
    filled: "done",
  },
  {
    source: "succession/succession-form.tsx",
    subject: secretariat,
    address: "/successions",
    form: `form[aria-label="Thay đổi mới"]`,
    empty: "refused",
    filled: "answered",
  },
];

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
    };
  })()`);

/** Puts the focus on what comes before the form, where the reader of the page would be. */
export const focusBefore = (page: Page, form: string) =>
  page.evaluate(`(() => {
    const [first] = ${stopsOf(form)};
    const before = [...document.querySelectorAll(${JSON.stringify(`${reachable}, [tabindex="0"]`)})]
      .filter((each) => each.offsetParent !== null && each.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING);
    before.at(-1).focus();
  })()`);

/** Moves to the next stop; a date has several places of its own within one. */
export async function tab(page: Page, form: string, key: "Tab" | "Shift+Tab" = "Tab"): Promise<Stop> {
  const { index } = await currentStop(page, form);
  for (let presses = 0; presses < 6; presses += 1) {
    await page.keyboard.press(key);
    const stop = await currentStop(page, form);
    if (stop.index !== index) return stop;
  }
  throw new Error(`${key} does not leave stop ${index} of ${form}`);
}

/** Writes or chooses something where the focus is. */
export async function fill(page: Page, { kind, isEmpty }: Stop): Promise<void> {
  if (kind === "checkbox") return page.keyboard.press("Space");
  if (kind === "select-one") return page.keyboard.press("ArrowDown");
  if (kind === "date" && isEmpty) return page.keyboard.type("12152026");
  if (kind === "number" && isEmpty) return page.keyboard.type("5");
  if (["text", "textarea", "search"].includes(kind) && isEmpty) return page.keyboard.type("Viết bằng bàn phím");
  return undefined;
}

/** What a person is told after she sent a form: words that are read out, faults at their fields, or a question. */
export interface Told {
  readonly dialog: boolean;
  readonly gone: boolean;
  /** What live regions say. */
  readonly said: string;
  /** For each faulty field the words it is described by. */
  readonly faults: readonly string[];
}

export const readTold = (page: Page, form: string) =>
  page.evaluate<Told>(`(() => {
    const place = document.querySelector(${JSON.stringify(form)});
    const text = (each) => each.innerText.trim();
    return {
      dialog: document.querySelector("[role=dialog]") !== null,
      gone: place === null,
      said: [...(place?.querySelectorAll("[role=alert]") ?? []), ...document.querySelectorAll(".toast")].map(text).join(" "),
      faults: [...(place?.querySelectorAll("[aria-invalid=true]") ?? [])].map((field) =>
        (field.getAttribute("aria-describedby") ?? "").split(" ").map((id) => document.getElementById(id)).filter(Boolean).map(text).join(" ")),
    };
  })()`);

/** Waits until something is told, or the form is gone. */
export async function untilTold(page: Page, form: string): Promise<Told> {
  const words = page.locator(`[role=dialog], .toast, ${form} [role=alert], ${form} [aria-invalid=true]`).first();
  await Promise.any([words.waitFor(), page.locator(form).first().waitFor({ state: "detached" })]);
  return readTold(page, form);
}
