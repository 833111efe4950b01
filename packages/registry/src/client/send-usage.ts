import { graphUrl } from "./registry-address.ts";
import type { RegistryAddress } from "./registry-address.ts";
import type { UsageReport } from "./usage-report.ts";

const TIMEOUT_MS = 10_000;

/** Gives a report to one of the registry's instances, and says whether it was taken. Never rejects. */
export async function sendUsage(address: RegistryAddress, report: UsageReport, signal: AbortSignal): Promise<boolean> {
  const body = JSON.stringify(report);
  for (const url of address.urls) {
    if (signal.aborted) return false;
    try {
      const response = await fetch(graphUrl(url, address.graph, "usage"), {
        method: "POST",
        headers: { authorization: `Bearer ${await address.token()}`, "content-type": "application/json" },
        body,
        signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
      });
      await response.body?.cancel();
      if (response.ok) return true;
    } catch {
      // The next instance may answer.
    }
  }
  return false;
}
