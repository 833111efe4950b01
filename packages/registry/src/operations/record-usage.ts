import type { UsageReport } from "../client/usage-report.ts";
import type { RegistryStore } from "../store/registry-store.ts";

/** Channel on which instances hear that trusted documents have changed; the payload is the graph. */
export const documentChannel = "sen_registry_documents";

/** Adds what a gateway counted; a report that was sent twice counts once. */
export async function recordUsage(store: RegistryStore, graph: string, report: UsageReport): Promise<void> {
  await store.transact(async (client) => {
    const taken = await client.query(
      "insert into registry.usage_report (id, at) values ($1, $2) on conflict do nothing",
      [`${graph} ${report.gatewayId} ${report.id}`, store.now()],
    );
    if (taken.rowCount === 0) return;
    const rows = JSON.stringify(report.entries);
    const entry = `jsonb_to_recordset($2::jsonb) as e (client text, "clientVersion" text, "operationName" text, document text,
      hash text, count bigint, errors bigint, "to" timestamptz)`;
    await client.query(
      `insert into registry.operation (graph, hash, name, document)
       select distinct on (hash) $1, hash, nullif("operationName", ''), document from ${entry} order by hash
       on conflict (graph, hash) do nothing`,
      [graph, rows],
    );
    await client.query(
      `insert into registry.operation_use as u (graph, day, hash, client, client_version, count, errors)
       select $1, ("to" at time zone 'UTC')::date, hash, client, "clientVersion", sum(count), sum(errors)
       from ${entry} group by 2, 3, 4, 5 order by 2, 3, 4, 5
       on conflict (graph, day, hash, client, client_version) do update
         set count = u.count + excluded.count, errors = u.errors + excluded.errors`,
      [graph, rows],
    );
  });
}
