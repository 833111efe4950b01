import type { LocalizedMessage } from "@sen/errors";

/** A subgraph of the delivered supergraph that gateways do not call: its fields are null with this as their error. */
export interface QuarantinedSubgraph {
  /** Name in the supergraph: a slice's own, or that of the part of a slice that was set apart. */
  readonly subgraph: string;
  readonly slice: string;
  readonly owner: string;
  /** Why, e.g. `GRANT_ENDED`, `UNHEALTHY`, `NOT_COMPOSING`. */
  readonly code: string;
  readonly message: LocalizedMessage;
}

/** A view of the graph by tags, served at a path of its own. */
export interface Contract {
  /** Name and last part of the path, e.g. `public`. */
  readonly name: string;
  /** Only what carries one of these tags is shown; everything when empty. */
  readonly include: readonly string[];
  /** What carries one of these tags is hidden. */
  readonly exclude: readonly string[];
  /** Whether anybody may ask it; otherwise only who is signed in. */
  readonly isPublic: boolean;
}

/** Everything a gateway needs to serve one version of a graph. */
export interface Delivery {
  /** Name of the graph, e.g. `network`. */
  readonly graph: string;
  /** Counts up by every change, rollbacks too: a gateway never goes to a smaller number. */
  readonly version: number;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  readonly supergraph: string;
  readonly quarantined: readonly QuarantinedSubgraph[];
  readonly contracts: readonly Contract[];
}
