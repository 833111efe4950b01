// `pnpm measure:pages [--hub URL] [WORD …]`: how long people wait for pages of a running demo hub, all or those whose address
// holds a word: the first view on a slow phone (slow 4G, processor four times slower), and the longest answer to a press and to a word typed in the directory.
import { parseArgs } from "node:util";
import type { Browser, CDPSession, Page } from "playwright-core";
import { findBrowser, launchBrowser } from "./launch-browser.ts";
import { answerWithMany } from "./many-people.ts";
import { screens } from "./screens.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { hub: { type: "string", default: "http://localhost:4000" } },
});
/** Bits per second and milliseconds as Chrome's developer tools mean "slow 4G". */
const slow4g = {
  offline: false,
  downloadThroughput: (1.6e6 / 8) * 0.9,
  uploadThroughput: (750e3 / 8) * 0.9,
  latency: 562.5,
};
/** As many as the stress profile has. */
const people = 5_000;

/** Keeps when there was content, the largest paint and the longest interaction, from the first moment of each page. */
const observe = `
  window.content = 0;
  const look = () => {
    if (window.content > 0 || document.querySelector("main h1") === null || document.querySelector(".skeleton") !== null) return;
    window.content = -1;
    requestAnimationFrame((time) => { window.content = time; });
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
  window.largest = 0; window.longest = 0;
  new PerformanceObserver((list) => { for (const each of list.getEntries()) window.largest = each.startTime; })
    .observe({ type: "largest-contentful-paint", buffered: true });
  new PerformanceObserver((list) => { for (const each of list.getEntries()) window.longest = Math.max(window.longest, each.duration); })
    .observe({ type: "event", durationThreshold: 16, buffered: true });`;

const executable = await findBrowser();
if (executable === null) throw new Error("no browser on this machine: install Chrome or Chromium");
const browser = await launchBrowser(executable, values.hub);
const wanted = screens.filter(
  ([, address]) => positionals.length === 0 || positionals.some((word) => address.includes(word)),
);
console.log("first view, slow 4G, processor ÷ 4, ms                first paint  content  largest paint  script, kB");
for (const [subject, address] of wanted) {
  const { first, content, largest, script } = await measureView(browser, subject, address);
  const figures = [first.toFixed(0).padStart(11), content.toFixed(0).padStart(8), largest.toFixed(0).padStart(14)];
  console.log(
    `${(subject ?? "visitor").padEnd(22)} ${address.padEnd(30)} ${figures.join(" ")} ${script.toFixed(0).padStart(11)}`,
  );
}
const { drawn, longest } = await measureDirectory(browser);
console.log(
  `directory with ${people} people loaded, ${drawn} drawn, processor ÷ 4: longest interaction ${longest.toFixed(0)} ms`,
);
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
  const [content, largest, script] = await page.evaluate<[number, number, number]>(
    `[window.content, window.largest, performance.getEntriesByType("resource")
      .filter(({ name }) => name.endsWith(".js")).reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0) / 1000]`,
  );
  await page.context().close();
  return { first, content, largest, script };
}

async function measureDirectory(opened: Browser) {
  const { page } = await openPage(opened, "demo-secretariat");
  await answerWithMany(page, "Directory", people);
  await page.goto(`${values.hub}/members`);
  const more = page.getByRole("button", { name: "Xem thêm" });
  await more.click();
  await more.waitFor({ state: "detached" });
  await page.locator("main li[aria-setsize]").first().waitFor();
  await page.evaluate("window.longest = 0");
  for (let screens = 0; screens < 10; screens += 1) await page.keyboard.press("PageDown");
  await page.locator("main a").last().focus();
  await page.getByLabel("Tên").first().pressSequentially("ng");
  await page.getByRole("link", { name: "EN · English" }).click();
  await page.locator("html[lang=en]").waitFor();
  const drawn = await page.locator("main li").count();
  const longest = await page.evaluate<number>("window.longest");
  await page.context().close();
  return { drawn, longest };
}
