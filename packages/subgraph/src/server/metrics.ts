import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from "prom-client";

/** Figures of one subgraph process, in Prometheus' text format at `/metrics`. */
export interface SubgraphMetrics {
  readonly registry: Registry;
  readonly requests: Counter<"outcome">;
  readonly statements: Counter;
  readonly slowStatements: Counter;
  readonly duration: Histogram;
  readonly reads: Counter<"from">;
  readonly subscriptions: Gauge;
}

export function createMetrics(subgraph: string, options: { readonly processFigures: boolean }): SubgraphMetrics {
  const registry = new Registry();
  registry.setDefaultLabels({ subgraph });
  if (options.processFigures) collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    registry,
    requests: new Counter({
      name: "sen_subgraph_requests_total",
      help: "GraphQL requests by outcome: served, refused (no valid signature) or failed.",
      labelNames: ["outcome"],
      registers,
    }),
    statements: new Counter({
      name: "sen_sql_statements_total",
      help: "SQL statements sent for requests, transaction control left out.",
      registers,
    }),
    slowStatements: new Counter({
      name: "sen_sql_slow_statements_total",
      help: "SQL statements that took longer than SLOW_STATEMENT_MS; the log has their texts.",
      registers,
    }),
    reads: new Counter({
      name: "sen_subgraph_reads_total",
      help: "Queries of a slice that has a replica: answered by it, by the primary since they write, or by the primary since the replica is behind or away.",
      labelNames: ["from"],
      registers,
    }),
    subscriptions: new Gauge({
      name: "sen_subgraph_subscriptions",
      help: "Subscriptions that are open.",
      registers,
    }),
    duration: new Histogram({
      name: "sen_subgraph_request_seconds",
      help: "Seconds from the whole request being read to the answer being sent.",
      buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
      registers,
    }),
  };
}
