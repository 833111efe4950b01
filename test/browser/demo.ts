import { afterAll, beforeAll, test } from "@jest/globals";
import { startTestHub } from "@sen/testing/hub";
import type { TestHub } from "@sen/testing/hub";
import type { Browser } from "playwright-core";
import { findBrowser, launchBrowser } from "./launch-browser.ts";

const executable = await findBrowser();
if (executable === null) console.warn("no browser on this machine: nothing in test/browser was tried");

/** A test that needs a browser. */
export const inBrowser = executable === null ? test.skip : test;

/** The demo and the browser of the file that called `useDemo`, from its first test on. */
export let hub: TestHub;
export let browser: Browser;

interface DemoOptions {
  /** What else the hub is made of. */
  readonly options?: () => Promise<Parameters<typeof startTestHub>[0]>;
  /** Brings about what the demo has not; gives further arguments for the browser. */
  readonly prepare?: (hub: TestHub) => Promise<readonly string[] | void>;
  /** Whether the file has tests without a browser, too. */
  readonly alsoWithout?: boolean;
}

/** One hub with the demo's data, and one browser, for all tests of a file. */
export function useDemo({ options, prepare, alsoWithout = false }: DemoOptions = {}): void {
  beforeAll(async () => {
    if (executable === null && !alsoWithout) return;
    hub = await startTestHub(await options?.());
    const more = (await prepare?.(hub)) ?? [];
    if (executable !== null) browser = await launchBrowser(executable, hub.url, more);
  });
  afterAll(async () => {
    await browser?.close();
    await hub?.stop();
  });
}
