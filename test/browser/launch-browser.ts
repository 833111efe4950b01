import { existsSync } from "node:fs";
import { chromium as playwright } from "playwright-core";
import type { Browser } from "playwright-core";

/** Places where systems keep an installed browser. */
const installed = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** A browser that can be started here, or null: the one from npm on Linux x64, else an installed one. */
export async function findBrowser(): Promise<string | null> {
  if (process.platform === "linux" && process.arch === "x64") {
    const { default: chromium } = await import("@sparticuz/chromium");
    // Without it a software renderer for WebGL is unpacked, which no page here needs.
    chromium.setGraphicsMode = false;
    return chromium.executablePath();
  }
  return installed.find((path) => existsSync(path)) ?? null;
}

/** A headless browser that reaches the hub at `hubUrl` by the address hubs of tests know themselves by. */
export async function launchBrowser(
  executablePath: string,
  hubUrl: string,
  more: readonly string[] = [],
): Promise<Browser> {
  return playwright.launch({
    executablePath,
    headless: true,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-dev-shm-usage",
      "--font-render-hinting=none",
      `--host-resolver-rules=MAP localhost:4000 ${new URL(hubUrl).host}`,
      ...more,
    ],
  });
}
