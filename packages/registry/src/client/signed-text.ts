import { verify } from "node:crypto";
import { DeliveryError } from "./delivery-error.ts";
import type { TrustedKeys } from "./delivery-keys.ts";

/** What a registry says, as it travels and lies on disk: the exact text that was signed. */
export interface SignedText {
  /** JSON. */
  readonly payload: string;
  /** Ed25519 over the UTF-8 bytes of `payload`, base64. */
  readonly signature: string;
  /** Which of the registry's keys signed. */
  readonly keyId: string;
}

export interface Opened {
  readonly signed: SignedText;
  /** The payload. Whoever holds the key wrote it. */
  readonly content: Readonly<Record<string, unknown>>;
}

/**
 * Reads a signed text about a graph and proves it. Throws {@link DeliveryError}: `MALFORMED`, `UNKNOWN_KEY`, `BAD_SIGNATURE`,
 * `WRONG_GRAPH`.
 */
export function openSignedText(text: string, { graph, keys }: { graph: string; keys: TrustedKeys }): Opened {
  const signed = readSigned(text);
  const key = keys.get(signed.keyId);
  if (key === undefined) {
    throw new DeliveryError("UNKNOWN_KEY", `Signed with the key "${signed.keyId}", which is not trusted here.`);
  }
  if (!verify(null, Buffer.from(signed.payload), key, Buffer.from(signed.signature, "base64"))) {
    throw new DeliveryError("BAD_SIGNATURE", "The signature is not that of the payload.");
  }
  const content = readJson(signed.payload);
  if (typeof content["graph"] !== "string") throw new DeliveryError("MALFORMED", "The payload names no graph.");
  if (content["graph"] !== graph) {
    throw new DeliveryError("WRONG_GRAPH", `It is for the graph "${content["graph"]}", not for "${graph}".`);
  }
  return { signed, content };
}

function readSigned(text: string): SignedText {
  const { payload, signature, keyId } = readJson(text);
  if (typeof payload === "string" && typeof signature === "string" && typeof keyId === "string") {
    return { payload, signature, keyId };
  }
  throw new DeliveryError("MALFORMED", "It has no payload, signature or key.");
}

function readJson(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null) return { ...value };
  } catch (cause) {
    throw new DeliveryError("MALFORMED", "It is not JSON, or only a part of it.", { cause });
  }
  throw new DeliveryError("MALFORMED", "It is not a JSON object.");
}
