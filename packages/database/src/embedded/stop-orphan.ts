import { readFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/**
 * Ends a PostgreSQL that still runs on the folder because its supervisor was killed, and waits until it is gone.
 * Only call it when no supervisor is alive. A stale pid file of a dead server is left to PostgreSQL, which knows it.
 */
export async function stopOrphan(dataFolder: string): Promise<boolean> {
  const pidFile = await readFile(path.join(dataFolder, "postmaster.pid"), "utf8").catch(() => null);
  const pid = Number.parseInt(pidFile ?? "", 10);
  if (!(pid > 1) || !(await isPostgres(pid))) return false;
  process.kill(pid, "SIGINT");
  for (let tries = 0; tries < 200; tries += 1) {
    if (!isAlive(pid)) return true;
    await sleep(50);
  }
  process.kill(pid, "SIGQUIT");
  return true;
}

/** The number may have gone to another program since; on Linux its command line tells. */
async function isPostgres(pid: number): Promise<boolean> {
  if (!isAlive(pid)) return false;
  if (process.platform !== "linux") return true;
  const commandLine = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
  return commandLine.includes("postgres");
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
