import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";
import type { ContactKeys } from "./contact-keys.ts";

/** What a sealed value begins with; values without it were written before there was a key. */
const mark = "sen1.";
const nonceLength = 12;
const tagLength = 16;

/** Where a value stands. It is part of what is sealed: a value moved to another row or column does not open. */
export interface SealedPlace {
  readonly column: "work_email" | "work_phone" | "office_address_vi" | "office_address_en" | "mobile";
  readonly memberId: string;
}

/** Seals a value with AES-256-GCM under the first key: `sen1.<key id>.<base64url of nonce, tag, text>`. */
export function seal({ keys: [key] }: ContactKeys, place: SealedPlace, value: string): string {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv("aes-256-gcm", key.secret, nonce).setAAD(placeText(place));
  const text = Buffer.concat([cipher.update(value, "utf8"), cipher.final()]);
  return `${mark}${key.id}.${Buffer.concat([nonce, cipher.getAuthTag(), text]).toString("base64url")}`;
}

/** Opens what `seal` made, and gives a plain value back as it is. Throws when the key is unknown or the value was changed. */
export function open({ keys }: ContactKeys, place: SealedPlace, value: string): string {
  if (!value.startsWith(mark)) return value;
  const [id = "", encoded = ""] = value.slice(mark.length).split(".");
  const key = keys.find((each) => each.id === id);
  if (key === undefined) throw new Error(`a contact is sealed with the key ${id}, which CONTACT_KEYS does not hold`);
  const sealed = Buffer.from(encoded, "base64url");
  const text = sealed.subarray(nonceLength + tagLength);
  const decipher = createDecipheriv("aes-256-gcm", key.secret, sealed.subarray(0, nonceLength), {
    authTagLength: tagLength,
  });
  decipher.setAAD(placeText(place)).setAuthTag(sealed.subarray(nonceLength, nonceLength + tagLength));
  return Buffer.concat([decipher.update(text), decipher.final()]).toString("utf8");
}

/** What every value sealed under the first key begins with. */
export const currentMark = ({ keys: [key] }: ContactKeys): string => `${mark}${key.id}.`;

/** Digest of an e-mail address by which equal ones are known (HMAC-SHA256); case does not count. */
export function emailIndex({ indexSecret }: ContactKeys, email: string): string {
  return createHmac("sha256", indexSecret).update(email.normalize("NFC").toLowerCase()).digest("base64url");
}

function placeText({ column, memberId }: SealedPlace): Buffer {
  return Buffer.from(`members ${column} ${memberId}`);
}
