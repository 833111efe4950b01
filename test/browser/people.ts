import { expect } from "@jest/globals";
import { demoNow } from "@sen/testing/hub";
import type { Browser, BrowserContext, Page } from "playwright-core";

/** The address hubs of tests know themselves by; the browser is told where it is. */
export const hubAddress = "http://localhost:4000";

/** What the application may ask the gateway for. */
const allowed =
  /^\/(graphql$|auth\/|files\/|exports\/|imports\/|me\/export\.|calendar\/|events\/[\w-]+\.ics$|assets\/|lotus\.svg$|app\.webmanifest$|offline\.js$|recover\.js$)/;

export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What went against the rules: requests elsewhere, refusals by the policy, errors of the page. */
  readonly offences: string[];
}

/** A browser of its own for a person, who is signed in by a click as in the demo; a visitor for null. */
export async function open(
  browser: Browser,
  subject: string | null,
  options: {
    readonly width?: number;
    readonly language?: "vi" | "en";
    /** The browser's clock stands on the day of the hub's slices, for what is written with a date of the browser. */
    readonly onDemoDay?: boolean;
  } = {},
): Promise<Visit> {
  const { width = 1440, language = "vi", onDemoDay = false } = options;
  const context = await browser.newContext({ viewport: { width, height: 900 }, reducedMotion: "reduce" });
  // For pages that hang, not for slow machines.
  context.setDefaultTimeout(150_000);
  await context.addInitScript(
    `localStorage.setItem("sen.language", localStorage.getItem("sen.language") ?? "${language}")`,
  );
  if (onDemoDay) await context.clock.setFixedTime(demoNow);
  const page = await context.newPage();
  const offences: string[] = [];
  page.on("pageerror", (error) => offences.push(`${page.url()}: ${String(error)}`));
  page.on("console", (message) => {
    if (message.type() === "error" && !/404/.test(message.text())) offences.push(`${page.url()}: ${message.text()}`);
  });
  if (subject !== null) {
    await page.goto(`${hubAddress}/auth/login?return=/auth/session&as=${subject}`);
    expect(JSON.parse(await page.locator("body").innerText())).toMatchObject({ subject });
  }
  page.on("request", (request) => {
    const url = new URL(request.url());
    const isPage = request.isNavigationRequest();
    if (url.origin !== hubAddress || !(isPage || allowed.test(url.pathname))) offences.push(`asked for ${url.href}`);
  });
  return { context, page, offences };
}

/** Goes to a page and waits until its data is there. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(hubAddress + path);
  await settled(page);
}

/** Fulfilled when the page has its heading, nothing is being loaded, and the application has taken it over. */
export async function settled(page: Page): Promise<void> {
  await page.locator(".menu-button:enabled").waitFor({ state: "attached" });
  await page.locator("main h1").first().waitFor();
  await page.locator(".skeleton").first().waitFor({ state: "detached" });
}

/** Has the page speak the other language, and waits until it does. */
export async function speak(page: Page, language: "vi" | "en"): Promise<void> {
  const name = language === "en" ? "EN · English" : "VI · Tiếng Việt";
  await page.getByRole("link", { name }).click();
  await page.locator(`html[lang=${language}]`).waitFor();
  await settled(page);
}

/** How many pixels the page is wider than its window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
