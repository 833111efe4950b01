import type { DeliveryStatus } from "@sen/registry/client";
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from "prom-client";

/** Figures of one gateway process, in Prometheus' text format at `/metrics`. They hold no names of persons and no variables. */
export interface GatewayMetrics {
  readonly registry: Registry;
  readonly operations: Counter<"type" | "outcome">;
  readonly operationSeconds: Histogram<"operation">;
  readonly operationCost: Histogram<"operation">;
  readonly clientOperations: Counter<"client" | "outcome">;
  readonly untrustedDocuments: Counter<"client" | "mode">;
  readonly fetches: Counter<"subgraph" | "outcome">;
  readonly fetchSeconds: Histogram<"subgraph">;
}

const buckets = [0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2.5, 5];

const costBuckets = [10, 100, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000];

export function createGatewayMetrics(options: { readonly processFigures: boolean }): GatewayMetrics {
  const registry = new Registry();
  if (options.processFigures) collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    registry,
    operations: new Counter({
      name: "sen_gateway_operations_total",
      help: "GraphQL operations by type and outcome: whole, partial (data and errors) or failed (no data).",
      labelNames: ["type", "outcome"],
      registers,
    }),
    operationSeconds: new Histogram({
      name: "sen_gateway_operation_seconds",
      help: "Seconds from the parsed request to its answer, by the operation's name; the first 200 names are told apart.",
      labelNames: ["operation"],
      buckets,
      registers,
    }),
    operationCost: new Histogram({
      name: "sen_gateway_operation_cost",
      help: "What operations cost at most, estimated before they are planned, also of those that were refused for it; by the operation's name.",
      labelNames: ["operation"],
      buckets: costBuckets,
      registers,
    }),
    untrustedDocuments: new Counter({
      name: "sen_gateway_untrusted_documents_total",
      help: "Operations that no client has registered, by client (other: one the registry does not know) and mode: warn or enforce.",
      labelNames: ["client", "mode"],
      registers,
    }),
    clientOperations: new Counter({
      name: "sen_gateway_client_operations_total",
      help: "GraphQL operations by what the client calls itself, and outcome; the first 50 names are told apart.",
      labelNames: ["client", "outcome"],
      registers,
    }),
    fetches: new Counter({
      name: "sen_gateway_fetches_total",
      help: "Calls to slices by outcome: answered, or the code of the failure.",
      labelNames: ["subgraph", "outcome"],
      registers,
    }),
    fetchSeconds: new Histogram({
      name: "sen_gateway_fetch_seconds",
      help: "Seconds a slice took to answer one call.",
      labelNames: ["subgraph"],
      buckets,
      registers,
    }),
  };
}

/** Figures of what is kept. */
export function showResponseCache({ registry }: GatewayMetrics, bytes: () => ReadonlyMap<string, number>) {
  const registers = [registry];
  const size = new Gauge({
    name: "sen_gateway_cache_bytes",
    help: "Bytes kept of answers, by slice.",
    labelNames: ["subgraph"],
    registers,
    collect: () => {
      for (const [subgraph, value] of bytes()) size.set({ subgraph }, value);
    },
  });
  return {
    uses: new Counter({
      name: "sen_gateway_cache_total",
      help: "Answers and entities that may be kept: found (hit), asked for (miss), put out because of a change (invalidated).",
      labelNames: ["subgraph", "use"],
      registers,
    }),
    live: new Gauge({
      name: "sen_gateway_cache_live",
      help: "1 while a slice tells of its changes; while it does not, nothing of it is kept. Only of slices that let something be kept.",
      labelNames: ["subgraph"],
      registers,
    }),
  };
}

/** Figures of the graph's version, read when somebody asks for the metrics. */
export function showGraphVersion(
  { registry }: GatewayMetrics,
  graph: string,
  status: () => DeliveryStatus | undefined,
) {
  const gauge = (name: string, help: string, value: (status: DeliveryStatus) => number) =>
    new Gauge({
      name,
      help,
      labelNames: ["graph"],
      registers: [registry],
      collect() {
        const present = status();
        if (present) this.set({ graph }, value(present));
      },
    });
  gauge("sen_gateway_graph_version", "Version of the graph that is served.", ({ serving }) => serving ?? 0);
  gauge(
    "sen_gateway_graph_versions_behind",
    "Versions between the newest the registry was heard to have and the one that is served.",
    ({ serving, newest }) => Math.max(0, (newest ?? 0) - (serving ?? 0)),
  );
  gauge("sen_gateway_registry_connected", "1 while the registry is connected.", ({ connected }) => Number(connected));
  gauge(
    "sen_gateway_registry_silence_seconds",
    "Seconds since the registry was last heard; -1 when it never was.",
    ({ heardAt }) => (heardAt === null ? -1 : (Date.now() - heardAt) / 1000),
  );
}
