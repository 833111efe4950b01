import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { freePortForHub } from "@sen/testing/free-ports";
import { until } from "../faults/hub-process.ts";
import { findPnpm } from "./find-pnpm.ts";
import { readWalk } from "./read-walk.ts";
import type { Step } from "./read-walk.ts";
import { Shell } from "./shell.ts";

const checkout = path.resolve(import.meta.dirname, "../..");
let folder: string;
let shell: Shell;
let port: number;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "sen-walk-"));
  // The user PostgreSQL runs as has to reach its data below.
  spawnSync("chmod", ["755", folder]);
  await mkdir(path.join(folder, "tmp"), { mode: 0o755 });
  port = await freePortForHub();
  const { SEN_TEST_DATABASE_URL: _database, NODE_OPTIONS: _options, INIT_CWD: _folder, ...inherited } = process.env;
  const own = { SEN_HOME: path.join(folder, "home"), PORT: String(port), TMPDIR: path.join(folder, "tmp") };
  const env = Object.fromEntries(Object.entries(inherited).filter(([name]) => !/^(npm_|CONTACT_|JEST_)/.test(name)));
  shell = new Shell({ cwd: checkout, env: { ...env, ...own } });
});
afterAll(async () => {
  await shell.stop();
  await rm(folder, { recursive: true, force: true });
}, 300_000);

test("a newcomer who does what docs/extend.md says ends with a slice of her own in the graph", async () => {
  const page = await readFile(path.join(checkout, "docs/extend.md"), "utf8");
  const steps = readWalk(withPnpmAtHand(atOwnPorts(page)));
  expect(steps.length).toBeGreaterThan(10);
  for (const step of steps) await take(step);
}, 1_800_000);

/** The hub and the developer's gateway stand on free ports here, and the page names the usual ones. */
function atOwnPorts(page: string): string {
  return page
    .replaceAll("localhost:4000", `localhost:${port}`)
    .replaceAll("localhost:4100", `localhost:${port + 100}`)
    .replaceAll("127.0.0.1:4101", `127.0.0.1:${port + 101}`);
}

/** Asks npx once for the pnpm that the page has it fetch for each command: that alone would take longer than most of them. */
function withPnpmAtHand(page: string): string {
  const [asWritten = ""] = /npx -y pnpm@[\d.]+/.exec(page) ?? [];
  return page.replaceAll(asWritten, findPnpm());
}

async function take(step: Step): Promise<void> {
  switch (step.kind) {
    case "run": {
      const { status, output } = await shell.run(step.text);
      expect({ block: step.text, status, output }).toMatchObject({ status: 0 });
      if (step.expect !== undefined) expect(output).toContain(step.expect);
      return;
    }
    case "background":
      return shell.start(step.text, step.until);
    case "eventually":
      return until(async () => (await shell.run(step.text)).output.includes(step.eventually), 120_000);
    case "create":
    case "append":
    case "insert":
    case "line":
      return edit(step);
  }
}

type Edit = Exclude<Step, { readonly kind: "run" | "background" | "eventually" }>;

async function edit(step: Edit): Promise<void> {
  const file = path.join(await shell.folder(), step.file);
  if (step.kind === "create") return writeFile(file, step.text, { flag: "wx" });
  const before = await readFile(file, "utf8");
  await writeFile(file, "after" in step || "matching" in step ? changeLine(before, step) : before + step.text);
}

function changeLine(
  before: string,
  step: Extract<Step, { readonly after: string } | { readonly matching: string }>,
): string {
  const lines = before.split("\n");
  const wanted = step.kind === "insert" ? step.after : step.matching;
  const at = lines.findIndex((line) => line.includes(wanted));
  const [found] = lines.slice(at, at + 1);
  if (at < 0 || found === undefined) throw new Error(`${step.file} has no line with ${wanted}`);
  const text = step.text.trimEnd();
  if (step.kind === "insert") lines.splice(at + 1, 0, text);
  else lines.splice(at, 1, text.replace("…", /\d{6,}/.exec(found)?.[0] ?? ""));
  return lines.join("\n");
}
