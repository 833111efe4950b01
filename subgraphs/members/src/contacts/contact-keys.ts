import { createHash } from "node:crypto";
import { HubError } from "@sen/errors";

/** A secret that contact columns are sealed with; `id` names it in what it sealed, so that keys can be rotated. */
export interface ContactKey {
  readonly id: string;
  /** 32 bytes. */
  readonly secret: Buffer;
}

export interface ContactKeys {
  /** The first seals, all open. */
  readonly keys: readonly [ContactKey, ...ContactKey[]];
  /** 32 bytes; digests of e-mails are made with it, so that equal ones are known without being shown. */
  readonly indexSecret: Buffer;
}

/**
 * Reads `CONTACT_KEYS` (`id:base64[,id:base64…]`, 32 bytes each) and `CONTACT_INDEX_KEY` (base64, 32 bytes). Throws
 * `CONFIGURATION` when they are missing or of another form.
 */
export function readContactKeys(environment: NodeJS.ProcessEnv): ContactKeys {
  const [first, ...others] = (environment["CONTACT_KEYS"] ?? "").split(",").map(readKey);
  const indexSecret = Buffer.from(environment["CONTACT_INDEX_KEY"] ?? "", "base64");
  if (first === undefined || indexSecret.length !== keyLength) throw malformed();
  return { keys: [first, ...others], indexSecret };
}

const keyLength = 32;

function readKey(text: string): ContactKey {
  const [id = "", encoded = ""] = text.trim().split(":");
  const secret = Buffer.from(encoded, "base64");
  if (!/^[\w-]{1,32}$/.test(id) || secret.length !== keyLength) throw malformed();
  return { id, secret };
}

function malformed(): HubError {
  return new HubError("CONFIGURATION", {
    what: {
      vi: "CONTACT_KEYS có dạng id:base64[,id:base64], CONTACT_INDEX_KEY là base64, mỗi khóa đúng 32 byte",
      en: "CONTACT_KEYS reads id:base64[,id:base64] and CONTACT_INDEX_KEY base64, with exactly 32 bytes each",
    },
  });
}

let known: { readonly text: string; readonly keys: ContactKeys } | undefined;

/** The keys of this process; read anew only when the environment says something else than before. */
export function contactKeys(): ContactKeys {
  const settings = [process.env["CONTACT_KEYS"], process.env["CONTACT_INDEX_KEY"]];
  const text = createHash("sha256").update(settings.join(" ")).digest("hex");
  if (known?.text !== text) known = { text, keys: readContactKeys(process.env) };
  return known.keys;
}
