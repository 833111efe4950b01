import { graphUrl } from "./registry-address.ts";
import type { RegistryAddress } from "./registry-address.ts";
import type { TrustedDocuments } from "./trusted-documents.ts";

const TIMEOUT_MS = 10_000;

/**
 * Asks one of the registry's instances for the trusted documents that changed after `since`, a cursor of an earlier
 * answer; for all of them without one. Rejects with the last fault when none answers.
 */
export async function fetchDocuments(
  address: RegistryAddress,
  since: string | undefined,
  signal: AbortSignal,
): Promise<TrustedDocuments> {
  let fault: unknown;
  for (const base of address.urls) {
    signal.throwIfAborted();
    try {
      const url = graphUrl(base, address.graph, "documents");
      if (since !== undefined) url.searchParams.set("since", since);
      const response = await fetch(url, {
        headers: { authorization: `Bearer ${await address.token()}`, accept: "application/json" },
        signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
      });
      if (response.ok) return (await response.json()) as TrustedDocuments;
      await response.body?.cancel();
      fault = new Error(`The registry at ${base} answered with status ${response.status}.`);
    } catch (error) {
      fault = error;
    }
  }
  throw fault;
}
