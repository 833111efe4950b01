import type { Contract, QuarantinedSubgraph } from "../delivery/delivery.ts";
import type { DarkField } from "../quarantine/find-dark-fields.ts";
import type { Grant } from "../rights/grant.ts";
import type { Ownership } from "../rights/derive-ownership.ts";
import type { SliceSchema } from "../slices/slice-schema.ts";

/** A slice in the graph's present version. */
export interface StandingSlice extends SliceSchema {
  readonly schemaId: number;
  /** Place in the order of joining. */
  readonly place: number;
  readonly leftOut: boolean;
}

/** Everything that the next version of a graph follows from, read in one transaction. */
export interface GraphState {
  readonly name: string;
  /** 0 before the first. */
  readonly version: number;
  readonly contracts: readonly Contract[];
  readonly slices: readonly StandingSlice[];
  readonly ownership: Ownership;
  readonly supergraph: string | null;
  readonly quarantined: readonly QuarantinedSubgraph[];
  readonly dark: readonly DarkField[];
  readonly grants: readonly Grant[];
  readonly unwell: ReadonlySet<string>;
}
