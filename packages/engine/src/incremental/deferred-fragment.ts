import type { ProjectObject } from "../response/projection.ts";

/**
 * One `@defer` of an operation, at one place of its text once named fragments are written out. While the operation runs
 * it may stand at many places of the response, one for each item of a list.
 */
export interface DeferredFragment {
  /** The place in the order of the text, from 0. Enclosing fragments come first. */
  readonly index: number;
  readonly label: string | undefined;
  /** The deferred fragment around this one. */
  readonly parent: DeferredFragment | undefined;
  /** How many fields lead from the root to the object it is selected on; list indices do not count. */
  readonly depth: number;
}

/** Fields of one object that belong to the same deferred fragments, and are therefore sent together. */
export interface DeferredFields {
  /** Whichever of them is delivered first brings the fields. Never empty. */
  readonly fragments: readonly DeferredFragment[];
  readonly project: ProjectObject;
}
