import type { GrantVerb } from "./grant.ts";

/** Why a slice may not do what its schema does. */
export type ViolationCode =
  /** It would need a grant of the owner, and there is none. */
  | "GRANT_REQUIRED"
  /** It answers a field that its owner has not made `@shareable`. */
  | "OWNED_BY_ANOTHER_UNIT"
  /** It repeats what another unit owns in another form: other type, arguments, values. */
  | "REDEFINES"
  /** It hides, restricts, tags or remarks what another unit owns. */
  | "RESTRICTS"
  /** It uses a directive that rights cannot follow. */
  | "NOT_SUPPORTED";

/** One thing that a slice does and has no right to. */
export interface Violation {
  readonly code: ViolationCode;
  readonly slice: string;
  readonly unit: string;
  /** The coordinate of the slice's schema that does it. */
  readonly coordinate: string;
  /** What it reaches for: the same, or a coordinate that it reads. */
  readonly target: string;
  /** Owner of the target. */
  readonly owner: string;
  /** The grant that would allow it; null when nothing but the owner's own schema can. */
  readonly verb: GrantVerb | null;
  /** What exactly is not allowed, e.g. a directive or the owner's form. */
  readonly detail: string;
}
