import { sign } from "node:crypto";
import type { DeliveryKeyPair } from "../client/delivery-keys.ts";
import type { SignedText } from "../client/signed-text.ts";
import type { AnsweredDocuments } from "../client/trusted-documents.ts";
import type { Delivery } from "./delivery.ts";

/**
 * Signs what gateways are told. The text that is signed travels as it is: nobody has to write the same JSON again to verify it.
 */
export function signText(content: Delivery | AnsweredDocuments, key: DeliveryKeyPair): SignedText {
  const payload = JSON.stringify(content);
  const signature = sign(null, Buffer.from(payload), key.privateKey).toString("base64");
  return { payload, signature, keyId: key.id };
}
