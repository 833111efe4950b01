import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startTestHub } from "@sen/testing/hub";
import type { TestHub } from "@sen/testing/hub";
import type { Browser, Page } from "playwright-core";
import { keyboardForms } from "./keyboard-forms.ts";
import type { KeyboardForm } from "./keyboard/form.ts";
import { findGuest, prepare } from "./keyboard/prepare.ts";
import { focusBefore, send, sendEmpty, untilTold, walk } from "./keyboard/walk.ts";
import type { Stop } from "./keyboard/walk.ts";
import { findBrowser, launchBrowser } from "./launch-browser.ts";
import { open, visit } from "./people.ts";
import type { Visit } from "./people.ts";

const executable = await findBrowser();
const inBrowser = executable === null ? test.skip : test;
/** Forms that are not walked through, each for its reason; nothing new belongs here. */
const notWalked = [
  // Need a registry.
  "schema/change-card.tsx Decide",
  "schema/grant-card.tsx Decide",
  "schema/request-grant.tsx RequestGrant",
];
/** What forms are made of, by the component that draws it. */
const frames = [
  "design/work-form.tsx WorkForm",
  "schema/reason-window.tsx ReasonWindow",
  "moderation/desk-form.tsx DeskForm",
  "moderation/decision-form.tsx DecisionForm",
];
const sources = path.resolve(import.meta.dirname, "../../packages/dashboard/src");

let hub: TestHub;
let browser: Browser;
/** Somebody who took part in the event that is over. */
let guest: string;
/** One browser for each person, signed in once. */
const visits = new Map<string, Visit>();
beforeAll(async () => {
  if (executable === null) return;
  hub = await startTestHub();
  await prepare(hub);
  browser = await launchBrowser(executable, hub.url);
  guest = await findGuest(hub);
});
afterAll(async () => {
  await browser?.close();
  await hub?.stop();
});

async function pageOf(subject: string): Promise<Page> {
  const known = visits.get(subject) ?? (await open(browser, subject));
  visits.set(subject, known);
  return known.page;
}

/** Every component that draws a form, with its file. */
function findForms(): string[] {
  const drawn = new RegExp(`<(?:form(?![^>]*auth/logout)|${frames.map((frame) => frame.split(" ")[1]).join("|")})\\b`);
  return globSync("**/*.tsx", { cwd: sources }).flatMap((file) =>
    readFileSync(path.join(sources, file), "utf8")
      .split(/^(?=(?:export )?(?:function|const) \w)/m)
      .filter((part) => drawn.test(part))
      .map((part) => `${file} ${/^(?:export )?(?:function|const) (\w+)/.exec(part)?.[1]}`),
  );
}

test("every form of the application is walked through by keyboard", () => {
  const walked = [...keyboardForms.map(({ source }) => source), ...notWalked, ...frames];
  expect([...new Set(walked)].toSorted()).toEqual(findForms().toSorted());
});

/** A stop is read after another one: below it, beside it on the right, or in the next column. */
const followsOnScreen = (one: Stop, next: Stop) =>
  next.top >= one.bottom - 2 ||
  (next.bottom > one.top && next.left >= one.left) ||
  (one.inColumns && next.inColumns && next.left > one.left);

/** A question before something final: Escape takes it away and gives the focus back. */
async function escape(page: Page, form: string): Promise<void> {
  await page.locator("[role=dialog]:focus-within").waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.locator(`${form} [type=submit]:focus`).waitFor();
}

async function openForm(page: Page, { address, open: button, form }: KeyboardForm): Promise<void> {
  await visit(page, address);
  if (button !== undefined) {
    await page.getByRole("button", { name: button }).first().focus();
    await page.keyboard.press("Enter");
  }
  await page.locator(form).first().waitFor();
  await focusBefore(page, form);
}

inBrowser.each(keyboardForms)("$source: by keyboard alone, in the order it is read", async (entry) => {
  const { form, empty, filled } = entry;
  const subject = entry.subject ?? guest;
  const page = await pageOf(subject);
  await openForm(page, entry);
  if (empty !== undefined) {
    await sendEmpty(page, form);
    const told = await untilTold(page, form);
    expect({ asked: told.asked, refused: told.refused !== "" || told.faults.length > 0 }).toEqual({
      asked: empty === "asked",
      refused: empty === "refused",
    });
    for (const words of told.faults) expect(words).not.toBe("");
    if (told.asked) await escape(page, form);
    await focusBefore(page, form);
  }
  const stops = await walk(page, form);
  expect(stops.map(({ index }) => index)).toEqual(stops.map((_, index) => index));
  expect(stops.filter(({ hasRing }) => !hasRing)).toEqual([]);
  for (const [index, stop] of stops.entries()) {
    const next = stops[index + 1];
    if (next !== undefined)
      expect({ stop, next, inOrder: followsOnScreen(stop, next) }).toMatchObject({ inOrder: true });
  }
  await send(page, form, "Enter");
  await page
    .locator("main [aria-disabled=true], [role=dialog] [aria-disabled=true]")
    .first()
    .waitFor({ state: "detached" });
  const told = await untilTold(page, form);
  if (filled === "asked") await escape(page, form);
  else expect(told.refused !== "" || told.done !== "" || told.gone || told.faults.length > 0).toBe(true);
  if (filled === "done") expect({ refused: told.refused, faults: told.faults }).toEqual({ refused: "", faults: [] });
  expect(visits.get(subject)?.offences).toEqual([]);
});
