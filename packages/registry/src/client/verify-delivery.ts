import { verify } from "node:crypto";
import type { Delivery, SignedDelivery } from "../delivery/delivery.ts";
import { DeliveryError } from "./delivery-error.ts";
import type { TrustedKeys } from "./delivery-keys.ts";

export interface Expectation {
  readonly graph: string;
  readonly keys: TrustedKeys;
  /** What was taken before; undefined when there is nothing yet. */
  readonly before?: VerifiedDelivery | undefined;
}

/** A delivery with the text that was signed, which is what is kept. */
export interface VerifiedDelivery {
  readonly delivery: Delivery;
  readonly signed: SignedDelivery;
}

/** Reads the text of a signed delivery and proves it. Throws {@link DeliveryError}. */
export function verifyDelivery(text: string, { graph, keys, before }: Expectation): VerifiedDelivery {
  const signed = readSigned(text);
  const key = keys.get(signed.keyId);
  if (key === undefined) {
    throw new DeliveryError("UNKNOWN_KEY", `Signed with the key "${signed.keyId}", which is not trusted here.`);
  }
  if (!verify(null, Buffer.from(signed.payload), key, Buffer.from(signed.signature, "base64"))) {
    throw new DeliveryError("BAD_SIGNATURE", "The signature is not that of the payload.");
  }
  // Whoever holds the key wrote this, and the types are theirs.
  const delivery = readJson(signed.payload) as unknown as Delivery;
  if (!Number.isSafeInteger(delivery.version) || typeof delivery.supergraph !== "string") {
    throw new DeliveryError("MALFORMED", "The payload has no version or no supergraph.");
  }
  if (delivery.graph !== graph) {
    throw new DeliveryError("WRONG_GRAPH", `It is for the graph "${delivery.graph}", not for "${graph}".`);
  }
  if (before) refuseStepBack(delivery, signed, before);
  return { delivery, signed };
}

function refuseStepBack({ version }: Delivery, { payload }: SignedDelivery, before: VerifiedDelivery): void {
  const known = before.delivery.version;
  if (version < known) throw new DeliveryError("OLDER_VERSION", `It is version ${version}, after version ${known}.`);
  if (version === known && payload !== before.signed.payload) {
    throw new DeliveryError("VERSION_REUSED", `Version ${version} was something else before.`);
  }
}

function readSigned(text: string): SignedDelivery {
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
