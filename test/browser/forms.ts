import { expect } from "@jest/globals";
import type { Page, Route } from "playwright-core";
import { overflow } from "./people.ts";
import type { Visit } from "./people.ts";

export const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

/** Sends an open form and waits until it is gone; what cannot be undone is confirmed. */
export async function send(page: Page, name: string, confirms = false): Promise<void> {
  // By its name alone: a window over it takes it from those who read by roles.
  const form = page.locator(`form[aria-label="${name}"]`);
  await form.getByRole("button", { name, exact: true }).click();
  if (confirms) await page.getByRole("dialog").getByRole("button", { name, exact: true }).click();
  await form.waitFor({ state: "detached" });
}

/** Ends a visit that went by the rules, on a page that fits its window. */
export async function leave({ context, page, offences }: Visit): Promise<void> {
  expect(await overflow(page)).toBe(0);
  expect(offences).toEqual([]);
  await context.close();
}

interface Reading {
  /** Fulfilled when the page has asked. */
  readonly asked: Promise<void>;
  /** Has the question go on its way, and those that come after it. */
  letGo(): void;
}

/** Holds back what a page asks by an operation, as a slow network would, until it is let go; then `answer` says what becomes of it. */
export async function holdReading(
  page: Page,
  operation: string,
  answer: (route: Route) => Promise<void> = async (route) => route.continue(),
): Promise<Reading> {
  const asked = Promise.withResolvers<void>();
  const going = Promise.withResolvers<void>();
  await page.route("**/graphql", async (route) => {
    if (route.request().postDataJSON()?.operationName !== operation) return route.fallback();
    asked.resolve();
    await going.promise;
    return answer(route);
  });
  return { asked: asked.promise, letGo: going.resolve };
}
