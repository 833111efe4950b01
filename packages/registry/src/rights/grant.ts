/** What a unit may allow another one to do with a coordinate of hers; anything else she alone can do. */
export type GrantVerb = "REQUIRES" | "PROVIDES" | "OVERRIDE" | "EXTEND";

/** An owner's permission as it stands; what is asked, refused, revoked or run out is none. */
export interface Grant {
  readonly id: string;
  readonly verb: GrantVerb;
  /** Schema coordinate it is about: a field, or for `EXTEND` a type. */
  readonly coordinate: string;
  /** Unit that gave it; worth nothing once she no longer owns the coordinate. */
  readonly owner: string;
  /** Unit that may. */
  readonly grantee: string;
}
