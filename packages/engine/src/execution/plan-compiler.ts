import type { EntityKeys } from "../supergraph/read-entity-keys.ts";
import type { TypeConditions } from "../supergraph/read-type-conditions.ts";
import type { Keeping } from "../caching/kept-call.ts";
import type { Merge } from "./merge.ts";

/** What compiling any part of a plan needs to know. */
export interface PlanCompiler {
  readonly typeConditions: TypeConditions;
  readonly entityKeys: EntityKeys;
  readonly merge: Merge;
  readonly extensionPaths: readonly string[];
  /** Most entities a subgraph takes in one `_entities` field; 0 for any number. */
  readonly maxEntitiesPerCall: (subgraph: string) => number;
  /** Undefined where nothing is kept. */
  readonly keeping?: Keeping | undefined;
}
