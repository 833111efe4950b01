import { readFileSync } from "node:fs";
import { isAlive } from "./is-alive.ts";

/** Milliseconds between two looks at those who started us. */
const interval = 500;

/**
 * Ends this process as SIGTERM would when a package manager that started it is gone (`npx pnpm sen …` is three processes
 * deep): killed, they pass no signal on, and nobody would be left who knows of us. Does nothing for a process started by hand.
 */
export function endWithParent(): void {
  if (process.env["npm_lifecycle_event"] === undefined) return;
  const parent = process.ppid;
  const starters = findStarters(parent);
  const timer = setInterval(() => {
    if (process.ppid === parent && starters.every((pid) => isAlive(pid))) return;
    clearInterval(timer);
    process.kill(process.pid, "SIGTERM");
  }, interval);
  timer.unref();
}

/** The package managers and their shells above us, as far as the system tells (Linux). */
function findStarters(parent: number): number[] {
  const starters: number[] = [];
  for (let pid = parent; pid > 1;) {
    const [commandLine, status] = [`/proc/${pid}/cmdline`, `/proc/${pid}/status`].map(readOrNothing);
    if (!/\b(p?npm|npx)\b/.test(commandLine ?? "")) break;
    starters.push(pid);
    pid = Number(/^PPid:\s*(\d+)/m.exec(status ?? "")?.[1] ?? 0);
  }
  return starters;
}

function readOrNothing(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
