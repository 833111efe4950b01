import DataLoader from "dataloader";
import type { RegistryStore } from "../store/registry-store.ts";

/** A slice within a version, as it is shown. */
export interface VersionSliceRow {
  readonly graph: string;
  readonly number: number;
  readonly name: string;
  readonly owner: string;
  readonly hash: string;
  readonly leftOut: boolean;
}

/** The slices of many versions by one statement; keys are `graph number`. */
export function createVersionLoader(store: RegistryStore) {
  return new DataLoader<string, readonly VersionSliceRow[]>(async (keys) => {
    const pairs = keys.map((key) => key.split(" "));
    const rows = await store.query<VersionSliceRow>(
      `select p.graph, p.number, p.slice as name, p.owner, d.hash, p.left_out as "leftOut"
       from unnest($1::text[], $2::int[]) as wanted (graph, number)
       join registry.version_slice as p on p.graph = wanted.graph and p.number = wanted.number
       join registry.slice_schema as d on d.id = p.schema_id
       join registry.slice as s on s.graph = p.graph and s.name = p.slice order by s.place`,
      [pairs.map(([graph]) => graph), pairs.map(([, number]) => Number(number))],
    );
    const byVersion = Map.groupBy(rows, ({ graph, number }) => `${graph} ${number}`);
    return keys.map((key) => byVersion.get(key) ?? []);
  });
}
