import { Gauge, Registry, collectDefaultMetrics } from "prom-client";
import type { RegistryStore } from "../store/registry-store.ts";

/** Figures of one registry process; those of the graphs are asked of the database when somebody reads them. */
export function createRegistryMetrics(store: RegistryStore): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const gauge = (name: string, help: string, statement: string) =>
    new Gauge({
      name,
      help,
      labelNames: ["graph"],
      registers: [registry],
      async collect() {
        for (const { graph, value } of await store.query<{ graph: string; value: number }>(statement))
          this.set({ graph }, value);
      },
    });
  gauge(
    "sen_registry_graph_version",
    "Number of the graph's newest version.",
    "select name as graph, version as value from registry.graph",
  );
  gauge(
    "sen_registry_gateways",
    "Gateways that are connected.",
    `select name as graph, (select count(distinct gateway)::int from registry.gateway_stream as stream
       where stream.graph = graph.name and stream.seen_at > now() - interval '15 seconds') as value
     from registry.graph`,
  );
  gauge(
    "sen_registry_quarantined_slices",
    "Slices of the newest version that are set apart.",
    `select name as graph, coalesce((select jsonb_array_length(quarantined) from registry.version
       where version.graph = graph.name and version.number = graph.version), 0) as value
     from registry.graph`,
  );
  return registry;
}
