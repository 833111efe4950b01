import { createHash, createPublicKey, generateKeyPairSync } from "node:crypto";
import type { KeyObject } from "node:crypto";

/** What signs deliveries: known to the registry alone. */
export interface DeliveryKeyPair {
  /** Made from the public key, so that one id never stands for two keys. */
  readonly id: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

/** Public keys a gateway trusts, by id. There may be several, so that a new one is known before it is used. */
export type TrustedKeys = ReadonlyMap<string, KeyObject>;

export function createDeliveryKeyPair(): DeliveryKeyPair {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  return { id: keyIdOf(publicKey), privateKey, publicKey };
}

/** The pair of a private key as it is kept. */
export function deliveryKeyPairOf(privateKey: KeyObject): DeliveryKeyPair {
  const publicKey = createPublicKey(privateKey);
  return { id: keyIdOf(publicKey), privateKey, publicKey };
}

/** One line that a gateway's settings take: the key itself in base64url (32 bytes, RFC 8032). Its id follows from it. */
export function formatPublicKey(key: KeyObject): string {
  const { x } = key.export({ format: "jwk" });
  if (x === undefined) throw new TypeError("Not an Ed25519 key.");
  return x;
}

/** Reads public keys, separated by commas. Throws TypeError naming the place of the one that is none. */
export function parsePublicKeys(text: string): TrustedKeys {
  const texts = text.split(",").flatMap((part) => (part.trim() === "" ? [] : [part.trim()]));
  return new Map(
    texts.map((x, at) => {
      try {
        const key = createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x }, format: "jwk" });
        return [keyIdOf(key), key];
      } catch (cause) {
        throw new TypeError(`Public key ${at + 1} is not an Ed25519 key in base64url.`, { cause });
      }
    }),
  );
}

function keyIdOf(key: KeyObject): string {
  return createHash("sha256").update(formatPublicKey(key)).digest("base64url").slice(0, 16);
}
