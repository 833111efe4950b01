export { composeSlices } from "./composition/compose-slices.ts";
export type { Composition } from "./composition/compose-slices.ts";
export type { Finding, Severity } from "./slices/finding.ts";
export type { SliceSchema } from "./slices/slice-schema.ts";
