import type { RegistryStore } from "../store/registry-store.ts";

/** Days for which use is kept and counts. */
export const usageDays = 90;

export interface OperationUse {
  readonly client: string;
  readonly clientVersion: string;
  readonly operation: string | null;
  readonly document: string;
  readonly hash: string;
  readonly count: number;
  readonly unit: string | null;
}

/** What clients asked in the last ninety days, the most asked first. */
export async function readUsage(store: RegistryStore, graph: string): Promise<OperationUse[]> {
  return store.query<OperationUse>(
    `select u.client, u.client_version as "clientVersion", o.name as operation, o.document, u.hash, sum(u.count)::int as count, c.unit
     from registry.operation_use as u
     join registry.operation as o on o.graph = u.graph and o.hash = u.hash
     left join registry.client as c on c.graph = u.graph and c.name = u.client
     where u.graph = $1 and u.day > $2::date - ${usageDays}
     group by u.client, u.client_version, o.name, o.document, u.hash, c.unit order by count desc, u.hash`,
    [graph, store.now()],
  );
}

/** Use and reports older than they count for are forgotten, and operations that nobody asks any more. */
export async function forgetUsage(store: RegistryStore): Promise<void> {
  await store.query(`delete from registry.operation_use where day <= $1::date - ${usageDays}`, [store.now()]);
  await store.query(`delete from registry.usage_report where at < $1::timestamptz - interval '2 days'`, [store.now()]);
  await store.query(
    `delete from registry.operation as o
     where not exists (select from registry.operation_use as u where u.graph = o.graph and u.hash = o.hash)`,
  );
}
