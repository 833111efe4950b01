import { generateKeyPairSync } from "node:crypto";
import { expect, test } from "@jest/globals";
import { DeliveryError } from "../../src/client/delivery-error.ts";
import { createDeliveryKeyPair, formatPublicKey, parsePublicKeys } from "../../src/client/delivery-keys.ts";
import type { DeliveryKeyPair } from "../../src/client/delivery-keys.ts";
import { verifyDelivery } from "../../src/client/verify-delivery.ts";
import { signText } from "../../src/delivery/sign-text.ts";
import { delivered } from "../kit/start-registry.ts";

const key = createDeliveryKeyPair();
const keys = parsePublicKeys(formatPublicKey(key.publicKey));
const signedText = (rest = {}, by: DeliveryKeyPair = key) => JSON.stringify(signText(delivered("sdl", rest), by));

const refusal = (text: string, beforeText?: string): string => {
  const before = beforeText === undefined ? undefined : verifyDelivery(beforeText, { graph: "network", keys });
  try {
    verifyDelivery(text, { graph: "network", keys, before });
  } catch (error) {
    if (error instanceof DeliveryError) return error.code;
    throw error;
  }
  return "taken";
};

test("a delivery is taken as it was signed, and again when it comes again", () => {
  const text = signedText({ version: 3 });
  expect(verifyDelivery(text, { graph: "network", keys }).delivery).toEqual(delivered("sdl", { version: 3 }));
  expect(refusal(text, text)).toBe("taken");
  expect(refusal(signedText({ version: 4 }), text)).toBe("taken");
});

test("whatever is not what was signed, for this graph, now, is refused", () => {
  const text = signedText({ version: 3 });
  expect(refusal(signedText({ version: 2 }), text)).toBe("OLDER_VERSION");
  expect(refusal(signedText({ version: 3, createdAt: "later" }), text)).toBe("VERSION_REUSED");
  expect(refusal(signedText({ graph: "another" }))).toBe("WRONG_GRAPH");
  expect(refusal(signedText({}, createDeliveryKeyPair()))).toBe("UNKNOWN_KEY");
  expect(refusal(signedText({}, { ...createDeliveryKeyPair(), id: key.id }))).toBe("BAD_SIGNATURE");
  expect(refusal(text.slice(0, -10))).toBe("MALFORMED");
  expect(refusal("null")).toBe("MALFORMED");
  expect(refusal(JSON.stringify({ payload: "{}" }))).toBe("MALFORMED");
  expect(refusal(signedText({ version: "3" }))).toBe("MALFORMED");
});

test("no byte can be changed", () => {
  const text = signedText();
  const changed = text.split("").map((_character, at) => {
    const other = text[at] === "0" ? "1" : "0";
    return refusal(text.slice(0, at) + other + text.slice(at + 1));
  });
  // The last character of base64 holds bits that mean nothing.
  const { signature } = JSON.parse(text) as { signature: string };
  const meaningless = text.indexOf(signature) + signature.replaceAll("=", "").length - 1;
  expect(changed.flatMap((code, at) => (code === "taken" && at < meaningless ? [at] : []))).toEqual([]);
  expect(new Set(changed)).toEqual(new Set(["MALFORMED", "UNKNOWN_KEY", "BAD_SIGNATURE", "taken"]));
});

test("keys rotate: old and new are trusted at a time", () => {
  const next = createDeliveryKeyPair();
  const both = parsePublicKeys(`${formatPublicKey(key.publicKey)}, ${formatPublicKey(next.publicKey)},`);
  for (const each of [key, next]) {
    expect(verifyDelivery(signedText({}, each), { graph: "network", keys: both }).signed.keyId).toBe(each.id);
  }
  expect(() => parsePublicKeys(`${formatPublicKey(key.publicKey)},nothing`)).toThrow("Public key 2 is not");
  expect(() => formatPublicKey(generateKeyPairSync("rsa", { modulusLength: 2048 }).publicKey)).toThrow("Ed25519");
});
