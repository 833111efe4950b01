import type { Declarations } from "../schema/declarations.ts";
import type { SliceSchema } from "../slices/slice-schema.ts";

/** A slice with what its schema declares; read once for each schema. */
export interface DeclaredSlice extends SliceSchema {
  readonly declarations: Declarations;
}
