import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startTestHub } from "@sen/testing/hub";
import type { TestHub } from "@sen/testing/hub";
import type { Browser, Page } from "playwright-core";
import { countStops, currentStop, fill, focusBefore, keyboardForms, tab, untilTold } from "./keyboard-forms.ts";
import type { KeyboardForm, Stop } from "./keyboard-forms.ts";
import { findBrowser, launchBrowser } from "./launch-browser.ts";
import { open, visit } from "./people.ts";
import type { Visit } from "./people.ts";

const executable = await findBrowser();
const inBrowser = executable === null ? test.skip : test;
/** Files with a form that are not walked through, each for its reason; nothing new belongs here. */
const notWalked = [
  // Needs a registry.
  "schema/request-grant.tsx",
  // Needs an event without approved minutes, which the demo has not.
  "close-out/minutes.tsx",
  // Needs an event that is going on.
  "close-out/check-in.tsx",
  // The frame of several forms, each of which has a page of its own.
  "design/work-form.tsx",
];
const sources = path.resolve(import.meta.dirname, "../../packages/dashboard/src");

let hub: TestHub;
let browser: Browser;
/** An event that is over, and somebody who took part. */
let ended: { readonly code: string; readonly subject: string };
/** One browser for each person, signed in once. */
const visits = new Map<string, Visit>();
beforeAll(async () => {
  if (executable === null) return;
  hub = await startTestHub();
  browser = await launchBrowser(executable, hub.url);
  ended = await findEnded();
});
afterAll(async () => {
  await browser?.close();
  await hub?.stop();
});

async function findEnded() {
  const code = "SK-2025-001";
  await hub.sql("events", "update events.event set state = 'ENDED' where code = $1", [code]);
  const guests = await hub.sql<{ member: string }>(
    "events",
    `select r.member_id as member from events.event e join events.registration r on r.event_id = e.id
      where e.code = $1 and r.state = 'ATTENDED' and r.member_id is not null order by r.id`,
    [code],
  );
  const [account] = await hub.sql<{ subject: string }>(
    "members",
    "select subject from members.member_account where member_id = any($1) order by subject limit 1",
    [guests.map(({ member }) => member)],
  );
  if (account === undefined) throw new Error(`nobody who was at ${code} can sign in`);
  return { code, subject: account.subject };
}

async function pageOf(subject: string): Promise<Page> {
  const known = visits.get(subject) ?? (await open(browser, subject));
  visits.set(subject, known);
  return known.page;
}

test("every form of the application is walked through by keyboard", () => {
  const withForm = globSync("**/*.tsx", { cwd: sources }).filter((file) =>
    // Signing out is a button and nothing to fill in.
    /<form(?![^>]*auth\/logout)/.test(readFileSync(path.join(sources, file), "utf8")),
  );
  const walked = [...keyboardForms.map(({ source }) => source), ...notWalked];
  expect([...new Set(walked)].toSorted()).toEqual(withForm.toSorted());
});

/** Goes through the form by Tab alone and fills what is empty; gives the stops in the order they were reached. */
async function walk(page: Page, form: string): Promise<Stop[]> {
  const stops: Stop[] = [];
  const count = await countStops(page, form);
  for (let reached = 0; reached < count; reached += 1) {
    const stop = await tab(page, form);
    stops.push(stop);
    await fill(page, stop);
  }
  return stops;
}

/** A stop is read after another one: below it, or beside it on the right. */
const followsOnScreen = (one: Stop, next: Stop) =>
  next.top >= one.bottom - 2 || (next.bottom > one.top && next.left >= one.left);

/** Goes back from the last stop to the button that sends, and presses it. */
async function send(page: Page, form: string, key: "Enter" | "Space"): Promise<void> {
  let stop = await currentStop(page, form);
  while (!stop.isSubmit) stop = await tab(page, form, "Shift+Tab");
  await page.keyboard.press(key);
}

/** A question before something final: Escape takes it away and gives the focus back. */
async function escape(page: Page, form: string): Promise<void> {
  await page.getByRole("dialog").waitFor();
  expect(await page.evaluate("document.activeElement.closest('[role=dialog]') !== null")).toBe(true);
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  expect((await currentStop(page, form)).isSubmit).toBe(true);
}

async function openForm(page: Page, { address, open: button, form }: KeyboardForm): Promise<void> {
  await visit(page, address.replace(":ended", ended.code));
  if (button !== undefined) {
    await page.getByRole("button", { name: button }).first().focus();
    await page.keyboard.press("Enter");
  }
  await page.locator(form).first().waitFor();
  await focusBefore(page, form);
}

inBrowser.each(keyboardForms)("$source: by keyboard alone, in the order it is read", async (entry) => {
  const { form, empty, filled } = entry;
  const subject = entry.subject ?? ended.subject;
  const page = await pageOf(subject);
  await openForm(page, entry);
  if (empty !== undefined) {
    await tab(page, form);
    for (let count = await countStops(page, form); count > 1; count -= 1) await tab(page, form);
    await send(page, form, "Space");
    const told = await untilTold(page, form);
    expect({ asked: told.dialog, refused: told.said !== "" || told.faults.length > 0 }).toEqual({
      asked: empty === "asked",
      refused: empty === "refused",
    });
    for (const words of told.faults) expect(words).not.toBe("");
    if (told.dialog) await escape(page, form);
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
  await page.locator("main [aria-disabled=true]").first().waitFor({ state: "detached" });
  const told = await untilTold(page, form);
  if (filled === "asked") await escape(page, form);
  else expect(told.said !== "" || told.gone || told.faults.length > 0).toBe(true);
  if (filled === "done") expect(told.faults).toEqual([]);
  expect(visits.get(subject)?.offences).toEqual([]);
});
