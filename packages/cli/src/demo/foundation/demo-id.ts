import { createHash } from "node:crypto";

/**
 * The id of a demo row: the prefix of its type and a UUID in the shape of version 7, made from a name that never changes.
 * So ids are the same after every seeding, and another slice's row can name it without asking.
 */
export function demoId(prefix: string, name: string): string {
  const hex = createHash("sha256").update(`${prefix} ${name}`).digest("hex");
  const variant = "89ab"[Number.parseInt(hex.charAt(16), 16) % 4] ?? "8";
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `7${hex.slice(13, 16)}`, `${variant}${hex.slice(17, 20)}`];
  return `${prefix}_${[...parts, hex.slice(20, 32)].join("-")}`;
}
