import { expect } from "@jest/globals";
import type { Page } from "playwright-core";
import { visit } from "../people.ts";
import type { KeyboardForm } from "./form.ts";
import { focusBefore, send, sendEmpty, untilTold, walk } from "./walk.ts";
import type { Stop } from "./walk.ts";

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

/**
 * Goes through a form by keyboard alone: every stop has a ring and comes in the order it is read, what is missing is told, and it
 * is sent.
 */
export async function walkForm(page: Page, entry: KeyboardForm): Promise<void> {
  const { form, empty, filled } = entry;
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
}
