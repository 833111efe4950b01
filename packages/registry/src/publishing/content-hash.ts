import { createHash } from "node:crypto";
import type { SliceSchema } from "../slices/slice-schema.ts";

/** The same for the same slices in whatever order, so that a publish can be sent again without happening twice. */
export function hashContent(slices: readonly SliceSchema[]): string {
  const parts = slices
    .map(({ name, owner, url, sdl }) => [name, owner, url, sdl])
    .toSorted(([one = ""], [other = ""]) => (one < other ? -1 : 1));
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}
