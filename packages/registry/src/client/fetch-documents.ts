import { DeliveryError } from "./delivery-error.ts";
import type { TrustedKeys } from "./delivery-keys.ts";
import { graphUrl } from "./registry-address.ts";
import type { RegistryAddress } from "./registry-address.ts";
import { openSignedText } from "./signed-text.ts";
import type { AnsweredDocuments, TrustedDocuments } from "./trusted-documents.ts";

const TIMEOUT_MS = 10_000;

/**
 * Asks one of the registry's instances for the trusted documents that changed after `since`, a cursor of an earlier
 * answer; for all of them without one. Rejects with the last fault when none gives an answer that is signed with one of `keys`.
 */
export async function fetchDocuments(
  address: RegistryAddress & { readonly keys: TrustedKeys },
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
      if (response.ok) return readAnswer(await response.text(), address, since);
      await response.body?.cancel();
      fault = new Error(`The registry at ${base} answered with status ${response.status}.`);
    } catch (error) {
      fault = error;
    }
  }
  throw fault;
}

function readAnswer(text: string, expected: { graph: string; keys: TrustedKeys }, since: string | undefined) {
  const { content } = openSignedText(text, expected);
  const answer = content as unknown as AnsweredDocuments; // whoever holds the key wrote this, and the types are theirs
  if (answer.since === (since ?? null)) return answer;
  throw new DeliveryError("MALFORMED", "It answers another question.");
}
