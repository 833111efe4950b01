import type { LocalizedMessage } from "@sen/errors";

/** How much weight a finding has: errors stop a publish, warnings are told, notes are for the curious. */
export type Severity = "ERROR" | "WARNING" | "NOTE";

/** Something that composing, checking rights, linting or comparing found, told so that its reader can act on it. */
export interface Finding {
  readonly severity: Severity;
  /** Stable code in capitals, e.g. `INVALID_FIELD_SHARING`, `OWNED_BY_ANOTHER_UNIT`, `FIELD_REMOVED`. */
  readonly code: string;
  /** Schema coordinate it is about, e.g. `Member.fullName`; null when it is about the whole. */
  readonly coordinate: string | null;
  /** Slices it is about, by name. */
  readonly slices: readonly string[];
  /** Units that own what it touches, by code: whom to ask. */
  readonly owners: readonly string[];
  readonly message: LocalizedMessage;
  /** What to do about it. */
  readonly remedy: LocalizedMessage | null;
}
