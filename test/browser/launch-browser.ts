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
export async function findBrowser(): Promise<{ readonly executablePath: string; readonly args: string[] } | null> {
  if (process.platform === "linux" && process.arch === "x64") {
    const { default: chromium } = await import("@sparticuz/chromium");
    return { executablePath: await chromium.executablePath(), args: chromium.args };
  }
  const executablePath = installed.find((path) => existsSync(path));
  return executablePath === undefined ? null : { executablePath, args: [] };
}

/** A headless browser that reaches a test hub at the address the hub knows itself by; null when there is none here. */
export async function launchBrowser(hubUrl: string): Promise<Browser | null> {
  const found = await findBrowser();
  if (found === null) return null;
  const { executablePath, args } = found;
  return playwright.launch({
    executablePath,
    args: [
      // Single-process mode is for functions of a few seconds; pages of several people need processes of their own.
      ...args.filter((arg) => !/^--(single-process|no-zygote|headless)/.test(arg)),
      "--no-sandbox",
      `--host-resolver-rules=MAP localhost:4000 ${new URL(hubUrl).host}`,
    ],
    headless: true,
  });
}
