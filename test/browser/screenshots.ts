// `pnpm screenshots [--hub URL] [--out FOLDER] [WORD …]`: every screen of a running demo hub, or those whose address holds a
// word; light and dark, in both languages, on phone and desk. `--docs`: the dozen that docs/screens shows.
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import type { Browser, Page } from "playwright-core";
import { bestScreens } from "./best-screens.ts";
import { findBrowser, launchBrowser } from "./launch-browser.ts";
import { graphScreens, screens } from "./screens.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    hub: { type: "string", default: "http://localhost:4000" },
    out: { type: "string" },
    docs: { type: "boolean", default: false },
  },
});
const executable = await findBrowser();
if (executable === null) throw new Error("no browser on this machine: install Chrome or Chromium");
const out = values.out ?? (values.docs ? "docs/screens" : ".sen/screenshots");
await mkdir(out, { recursive: true });
const browser = await launchBrowser(executable, values.hub);
const wanted = [...screens, ...graphScreens].filter(
  ([, address]) => positionals.length === 0 || positionals.some((word) => address.includes(word)),
);
if (values.docs) await shootBest(browser);
else
  for (const width of [360, 1440]) {
    for (const language of ["vi", "en"] as const) {
      for (const scheme of ["light", "dark"] as const) await shootAll(browser, { width, language, scheme });
    }
  }
await browser.close();

interface Look {
  readonly width: number;
  readonly language: "vi" | "en";
  readonly scheme: "light" | "dark";
}

/** A page of a person, signed in, at the hub's front page. */
async function openPage(opened: Browser, subject: string | null, { width, language, scheme }: Look): Promise<Page> {
  const viewport = { width, height: width < 600 ? 780 : 900 };
  const context = await opened.newContext({ viewport, colorScheme: scheme, reducedMotion: "reduce" });
  // For pages that hang, not for slow machines.
  context.setDefaultTimeout(150_000);
  await context.addInitScript(`localStorage.setItem("sen.language", "${language}")`);
  const page = await context.newPage();
  if (subject !== null) await page.goto(`${values.hub}/auth/login?return=/auth/session&as=${subject}`);
  return page;
}

async function goTo(page: Page, address: string): Promise<void> {
  await page.goto(values.hub + address);
  await page.locator("main h1").first().waitFor();
  await page.locator(".skeleton").first().waitFor({ state: "detached" });
  // Charts come after their figures.
  await page.locator(".chart-place").first().waitFor({ state: "detached" });
}

async function shootAll(opened: Browser, look: Look): Promise<void> {
  const { width, language, scheme } = look;
  for (const subject of new Set(wanted.map(([whose]) => whose))) {
    const page = await openPage(opened, subject, look);
    for (const [whose, address] of wanted) {
      if (whose !== subject) continue;
      await goTo(page, address);
      const name = address === "/" ? "home" : address.slice(1).replaceAll(/[^\w.]+/g, "-");
      const size = width < 600 ? "phone" : "desk";
      const file = path.join(out, `${name}-${size}-${language}-${scheme}.png`);
      await page.screenshot({ path: file, fullPage: true });
      console.log(file);
    }
    await page.context().close();
  }
}

/** WebP of the window alone: a tenth of what PNG takes, for a repository that everybody clones. */
async function shootBest(opened: Browser): Promise<void> {
  for (const { file, subject, address, phone = false, english = false, dark = false, prepare } of bestScreens) {
    const look = {
      width: phone ? 360 : 1280,
      language: english ? "en" : "vi",
      scheme: dark ? "dark" : "light",
    } as const;
    const page = await openPage(opened, subject, look);
    await goTo(page, address);
    await prepare?.(page);
    const client = await page.context().newCDPSession(page);
    const { data } = await client.send("Page.captureScreenshot", { format: "webp", quality: 80 });
    const target = path.join(out, `${file}.webp`);
    await writeFile(target, Buffer.from(data, "base64"));
    console.log(target);
    await page.context().close();
  }
}
