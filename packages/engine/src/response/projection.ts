import type { JsonObject } from "../json.ts";
import type { DeferredFields } from "../incremental/deferred-fragment.ts";
import type { PathKeys, ResponsePath } from "../response-path.ts";

/** What one projection notes while it writes a response. */
export interface ProjectionRun {
  /** Whether paths are kept. Without them a run costs less, and can say only that there is something to report. */
  readonly tracksPaths: boolean;
  /** A field that may not be null is null. */
  readonly nullInNonNull: (path: PathKeys, coordinate: string) => void;
  /** Answers of the introspection fields by response key. */
  readonly introspection: JsonObject;
  /** Told of each object with fields that are sent later. Left out where nothing is deferred. */
  readonly foundDeferred?: (found: DeferredFields, data: JsonObject, path: ResponsePath | undefined) => void;
}

/** Stands for a null that has been reported and that its parent must not hold: the parent becomes null in its place. */
export const PROPAGATED_NULL: unique symbol = Symbol("propagated null");

/**
 * Brings one fetched value into the form the client asked for. `key` is where the value stands in `parent`.
 * Gives {@link PROPAGATED_NULL} when the type is non-null and there is no value.
 */
export type Project = (
  value: unknown,
  parent: ResponsePath | undefined,
  key: string | number,
  run: ProjectionRun,
) => unknown;

/** Brings a fetched object into the form the client asked for, or gives {@link PROPAGATED_NULL}. */
export type ProjectObject = (data: JsonObject, path: ResponsePath | undefined, run: ProjectionRun) => unknown;
