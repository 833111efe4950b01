// `pnpm measure:pages [--hub URL]`: how long people wait for pages of a running demo hub: the first view on a slow phone
// (slow 4G, processor four times slower), and the longest answer to a press and to a word typed in the directory.
import { parseArgs } from "node:util";
import type { Browser, CDPSession, Page } from "playwright-core";
import { findBrowser, launchBrowser } from "./launch-browser.ts";

const { values } = parseArgs({ options: { hub: { type: "string", default: "http://localhost:4000" } } });
/** Bits per second and milliseconds as Chrome's developer tools mean "slow 4G". */
const slow4g = {
  offline: false,
  downloadThroughput: (1.6e6 / 8) * 0.9,
  uploadThroughput: (750e3 / 8) * 0.9,
  latency: 562.5,
};
const views = [
  { subject: null, path: "/" },
  { subject: null, path: "/events" },
  { subject: "demo-member-001", path: "/my" },
  { subject: "demo-member-001", path: "/members" },
  { subject: "demo-secretariat", path: "/dashboards/participation" },
] as const;

/** Keeps the largest paint and the longest interaction, from the first moment of each page. */
const observe = `
  window.largest = 0; window.longest = 0;
  new PerformanceObserver((list) => { for (const each of list.getEntries()) window.largest = each.startTime; })
    .observe({ type: "largest-contentful-paint", buffered: true });
  new PerformanceObserver((list) => { for (const each of list.getEntries()) window.longest = Math.max(window.longest, each.duration); })
    .observe({ type: "event", durationThreshold: 16, buffered: true });`;

const executable = await findBrowser();
if (executable === null) throw new Error("no browser on this machine: install Chrome or Chromium");
const browser = await launchBrowser(executable, values.hub);
console.log("first view, slow 4G, processor ÷ 4      content   largest content, ms");
for (const { subject, path } of views) {
  const { first, largest } = await measureView(browser, subject, path);
  console.log(
    `${(subject ?? "visitor").padEnd(20)} ${path.padEnd(26)} ${first.toFixed(0).padStart(6)} ${largest.toFixed(0).padStart(8)}`,
  );
}
const { people, longest } = await measureDirectory(browser);
console.log(`directory with ${people} people loaded, processor ÷ 4: longest interaction ${longest.toFixed(0)} ms`);
await browser.close();

async function openPage(opened: Browser, subject: string | null): Promise<{ page: Page; client: CDPSession }> {
  const context = await opened.newContext({ viewport: { width: 360, height: 780 }, serviceWorkers: "block" });
  context.setDefaultTimeout(120_000);
  const page = await context.newPage();
  if (subject !== null) await page.goto(`${values.hub}/auth/login?return=/auth/session&as=${subject}`);
  await page.addInitScript(observe);
  const client = await context.newCDPSession(page);
  await client.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  return { page, client };
}

async function measureView(opened: Browser, subject: string | null, path: string) {
  const { page, client } = await openPage(opened, subject);
  await client.send("Network.enable");
  await client.send("Network.emulateNetworkConditions", slow4g);
  await page.goto(values.hub + path);
  await page.locator("main h1").first().waitFor();
  await page.locator(".skeleton").first().waitFor({ state: "detached" });
  const first = await page.evaluate<number>(
    `performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0`,
  );
  const largest = await page.evaluate<number>("window.largest");
  await page.context().close();
  return { first, largest };
}

async function measureDirectory(opened: Browser) {
  const { page } = await openPage(opened, "demo-secretariat");
  await page.goto(`${values.hub}/members`);
  const more = page.getByRole("button", { name: "Xem thêm" });
  const answered = () => page.waitForResponse((response) => response.url().endsWith("/graphql"));
  await more.waitFor();
  for (let pages = 0; pages < 50 && (await more.count()) > 0; pages += 1) {
    await Promise.all([answered(), more.click()]);
    await page.locator("button[aria-disabled=true]").waitFor({ state: "detached" });
  }
  const people = await page.evaluate<number>(
    `Number(document.querySelector("main li[aria-setsize]")?.ariaSetSize ?? document.querySelectorAll("main .people > li").length)`,
  );
  await page.evaluate("window.longest = 0");
  for (let screens = 0; screens < 10; screens += 1) await page.keyboard.press("PageDown");
  await page.locator("main a").last().focus();
  await page.getByLabel("Tên").first().pressSequentially("ng");
  await page.getByRole("link", { name: "EN · English" }).click();
  await page.locator("html[lang=en]").waitFor();
  const longest = await page.evaluate<number>("window.longest");
  await page.context().close();
  return { people, longest };
}
