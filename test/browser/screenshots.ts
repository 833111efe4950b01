// `pnpm screenshots [--hub URL] [--out FOLDER] [WORD …]`: every screen of a running demo hub, or those whose address holds a
// word; light and dark, in both languages, on phone and desk.
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import type { Browser } from "playwright-core";
import { findBrowser, launchBrowser } from "./launch-browser.ts";
import { graphScreens, screens } from "./screens.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    hub: { type: "string", default: "http://localhost:4000" },
    out: { type: "string", default: ".sen/screenshots" },
  },
});
const executable = await findBrowser();
if (executable === null) throw new Error("no browser on this machine: install Chrome or Chromium");
await mkdir(values.out, { recursive: true });
const browser = await launchBrowser(executable, values.hub);
const wanted = [...screens, ...graphScreens].filter(
  ([, address]) => positionals.length === 0 || positionals.some((word) => address.includes(word)),
);
for (const width of [360, 1280]) {
  for (const language of ["vi", "en"]) {
    for (const scheme of ["light", "dark"] as const) await shootAll(browser, { width, language, scheme });
  }
}
await browser.close();

interface Look {
  readonly width: number;
  readonly language: string;
  readonly scheme: "light" | "dark";
}

async function shootAll(opened: Browser, { width, language, scheme }: Look): Promise<void> {
  for (const subject of new Set(wanted.map(([whose]) => whose))) {
    const viewport = { width, height: width < 600 ? 780 : 900 };
    const context = await opened.newContext({ viewport, colorScheme: scheme, reducedMotion: "reduce" });
    await context.addInitScript(`localStorage.setItem("sen.language", "${language}")`);
    // For pages that hang, not for slow machines.
    context.setDefaultTimeout(150_000);
    const page = await context.newPage();
    if (subject !== null) await page.goto(`${values.hub}/auth/login?return=/auth/session&as=${subject}`);
    for (const [whose, address] of wanted) {
      if (whose !== subject) continue;
      await page.goto(values.hub + address);
      await page.locator("main h1").first().waitFor();
      await page.locator(".skeleton").first().waitFor({ state: "detached" });
      const name = address === "/" ? "home" : address.slice(1).replaceAll(/[^\w.]+/g, "-");
      const size = width < 600 ? "phone" : "desk";
      const file = path.join(values.out, `${name}-${size}-${language}-${scheme}.png`);
      await page.screenshot({ path: file, fullPage: true });
      console.log(file);
    }
    await context.close();
  }
}
