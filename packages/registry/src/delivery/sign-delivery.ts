import { sign } from "node:crypto";
import type { DeliveryKeyPair } from "../client/delivery-keys.ts";
import type { Delivery, SignedDelivery } from "./delivery.ts";

/** Signs a delivery. The text that is signed travels as it is: nobody has to write the same JSON again to verify it. */
export function signDelivery(delivery: Delivery, key: DeliveryKeyPair): SignedDelivery {
  const payload = JSON.stringify(delivery);
  const signature = sign(null, Buffer.from(payload), key.privateKey).toString("base64");
  return { payload, signature, keyId: key.id };
}
