import { setTimeout as sleep } from "node:timers/promises";
import type { DatabaseSettings } from "@sen/database";
import type { OpenedDatabase } from "../database/open-database.ts";
import { backOff } from "./back-off.ts";
import type { ServiceEvent } from "./service.ts";

export interface SupervisedDatabase {
  /** Administrator settings; they stay the same when the server is started again. */
  readonly admin: DatabaseSettings;
  stop(): Promise<void>;
}

/**
 * Keeps the embedded PostgreSQL running as any other service. What was committed is there again after its recovery; the
 * slices' pools connect anew by themselves. A server named by `DATABASE_URL` is somebody else's to keep.
 */
export async function superviseDatabase(
  open: () => Promise<OpenedDatabase>,
  onEvent: (event: ServiceEvent) => void,
): Promise<SupervisedDatabase> {
  let current = await open();
  const stopping = new AbortController();
  const keep = async (): Promise<void> => {
    while (current.embedded !== null) {
      await current.embedded.exited;
      const began = performance.now();
      for (let crashes = 1; !stopping.signal.aborted; crashes += 1) {
        const restartInMilliseconds = backOff(crashes);
        onEvent({ kind: "crashed", how: "the server ended", restartInMilliseconds });
        await sleep(restartInMilliseconds, undefined, { signal: stopping.signal }).catch(() => undefined);
        const opened = stopping.signal.aborted ? null : await open().catch(() => null);
        if (opened === null) continue;
        current = opened;
        onEvent({ kind: "ready", url: "", milliseconds: performance.now() - began, again: true });
        break;
      }
      if (stopping.signal.aborted) return;
    }
  };
  const kept = keep();
  return {
    admin: current.admin,
    stop: async () => {
      stopping.abort();
      await current.embedded?.stop();
      await kept;
      // One that was being opened at that moment is there now.
      await current.embedded?.stop();
    },
  };
}
