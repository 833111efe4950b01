import { setTimeout as sleep } from "node:timers/promises";
import { locateHome } from "../home.ts";
import { isAlive } from "../is-alive.ts";
import { findRun } from "./run-file.ts";

/** Asks the hub on this home to stop and waits until it is gone, half a minute at most; false when none runs. */
export async function stopRunning(): Promise<boolean> {
  const record = await findRun(await locateHome());
  if (record === null) return false;
  process.kill(record.pid, "SIGTERM");
  const deadline = Date.now() + 30_000;
  while (isAlive(record.pid) && Date.now() < deadline) await sleep(100);
  return true;
}
