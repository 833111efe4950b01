import type { Delivery } from "../delivery/delivery.ts";
import { DeliveryError } from "./delivery-error.ts";
import type { TrustedKeys } from "./delivery-keys.ts";
import { openSignedText } from "./signed-text.ts";
import type { SignedText } from "./signed-text.ts";

export interface Expectation {
  readonly graph: string;
  readonly keys: TrustedKeys;
  /** What was taken before; undefined when there is nothing yet. */
  readonly before?: VerifiedDelivery | undefined;
}

/** A delivery with the text that was signed, which is what is kept. */
export interface VerifiedDelivery {
  readonly delivery: Delivery;
  readonly signed: SignedText;
}

/** Reads the text of a signed delivery and proves it. Throws {@link DeliveryError}. */
export function verifyDelivery(text: string, { graph, keys, before }: Expectation): VerifiedDelivery {
  const { signed, content } = openSignedText(text, { graph, keys });
  if (!Number.isSafeInteger(content["version"]) || typeof content["supergraph"] !== "string") {
    throw new DeliveryError("MALFORMED", "The payload has no version or no supergraph.");
  }
  // Whoever holds the key wrote this, and the types are theirs.
  const delivery = content as unknown as Delivery;
  if (before) refuseStepBack(delivery, signed, before);
  return { delivery, signed };
}

function refuseStepBack({ version }: Delivery, { payload }: SignedText, before: VerifiedDelivery): void {
  const known = before.delivery.version;
  if (version < known) throw new DeliveryError("OLDER_VERSION", `It is version ${version}, after version ${known}.`);
  if (version === known && payload !== before.signed.payload) {
    throw new DeliveryError("VERSION_REUSED", `Version ${version} was something else before.`);
  }
}
