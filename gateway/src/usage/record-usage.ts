import type { RegistrySettings } from "../supergraph/registry-settings.ts";
import { UsageCounter } from "./usage-counter.ts";
import { UsageSender } from "./usage-sender.ts";

/** Counts what clients ask, and tells the registry. */
export function recordUsage(settings: RegistrySettings) {
  const counter = new UsageCounter();
  const sender = new UsageSender(settings, counter);
  return { counter, stop: () => sender.stop() };
}
