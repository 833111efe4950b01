import type { SubgraphRefusal } from "@sen/engine";
import type { Contract, Delivery, QuarantinedSubgraph } from "@sen/registry/client";

/** What a gateway serves at a time. */
export interface ServedGraph {
  readonly supergraphSdl: string;
  /** Whether the registry has composed it, and signed that it did. */
  readonly isProved?: boolean | undefined;
  /** Subgraphs that are not asked, by their names in the supergraph. */
  readonly refusals?: Readonly<Record<string, SubgraphRefusal>> | undefined;
  /** Views by tags. */
  readonly contracts?: readonly Contract[] | undefined;
}

export function servedGraphOf({ supergraph, quarantined, contracts }: Delivery): ServedGraph {
  const refusals = Object.fromEntries(quarantined.map((each) => [each.subgraph, refusalOf(each)]));
  return { supergraphSdl: supergraph, isProved: true, refusals, contracts };
}

/** Whoever reads the error knows whose part is dark, why, and that it is no fault of the request. */
function refusalOf({ slice, owner, code, message }: QuarantinedSubgraph): SubgraphRefusal {
  return { message: message.en, extensions: { code: "QUARANTINED", service: slice, owner, reason: code, message } };
}
