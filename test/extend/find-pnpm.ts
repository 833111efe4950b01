import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";

/**
 * The project's pnpm, as npx finds or brings it: a test run by `npm test` has none on its path. Asked for once where it is
 * needed often, since npx takes longer to look than most of its commands to run.
 */
export function findPnpm(): string {
  const text = readFileSync(path.resolve(import.meta.dirname, "../../package.json"), "utf8");
  const { packageManager } = JSON.parse(text) as { packageManager: string };
  const args = ["-y", "-p", packageManager, "--", "sh", "-c", "command -v pnpm"];
  const { stdout, stderr } = spawnSync("npx", args, { encoding: "utf8" });
  if (stdout.trim() === "") throw new Error(`npx found no ${packageManager}: ${stderr}`);
  return stdout.trim();
}
