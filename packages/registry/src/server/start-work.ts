import { endGrants } from "../grants/decide-grant.ts";
import { watchSlicesOnce } from "../health/watch-slices.ts";
import type { HealthSettings } from "../health/watch-slices.ts";
import { forgetUsage } from "../operations/read-operations.ts";
import { createAddressPolicy, createGuardedFetch } from "@sen/outbound";
import type { PublishingParts } from "../publishing/publish.ts";

/** Milliseconds between two looks for grants whose time is over: what ended is dark within two seconds. */
const grantIntervalMs = 1_000;
const dayMs = 86_400_000;

/** What the registry does by the clock: grants end, ill slices are set apart, old use is forgotten. */
export function startWork(
  parts: PublishingParts,
  health: HealthSettings | undefined,
  onFault: (error: unknown) => void,
): { stop(): Promise<void> } {
  // Slices that were published before the policy was stricter are asked under it as well.
  const ask = createGuardedFetch(parts.addresses ?? createAddressPolicy({ allowed: [], allowLoopback: true }));
  const loops = [
    repeat(() => endGrants(parts), grantIntervalMs, onFault),
    repeat(() => forgetUsage(parts.store), dayMs, onFault),
    ...(health === undefined
      ? []
      : [repeat(() => watchSlicesOnce({ ...parts, ask }, health), health.intervalMs, onFault)]),
  ];
  return { stop: async () => void (await Promise.all(loops.map((loop) => loop.stop()))) };
}

/** Runs `work` again and again, never twice at a time; `stop` is fulfilled when the last run has ended. */
function repeat(work: () => Promise<unknown>, intervalMs: number, onFault: (error: unknown) => void) {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let running: Promise<unknown> = Promise.resolve();
  const run = () => {
    running = work()
      .catch(onFault)
      .finally(() => {
        if (!stopped) timer = setTimeout(run, intervalMs);
      });
  };
  timer = setTimeout(run, Math.min(intervalMs, 1_000));
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
