import type { Contract } from "../delivery/delivery.ts";
import type { DerivedVersion } from "../versions/derive-version.ts";
import { versionChannel } from "./registry-store.ts";
import type { GraphChange } from "./registry-store.ts";

/** Why a version came to be. */
export type VersionCause = "PUBLISH" | "DELETE" | "GRANT" | "HEALTH" | "ROLLBACK" | "PROMOTE" | "CONTRACTS" | "OWNERS";

export interface NewVersion {
  readonly cause: VersionCause;
  readonly unit: string;
  readonly actor: string;
  readonly message: string;
  readonly derived: DerivedVersion & { readonly supergraph: string };
  readonly slices: readonly { readonly name: string; readonly owner: string; readonly schemaId: number }[];
  /** Slices that are in the graph but could not be composed. */
  readonly leftOut?: readonly string[];
  readonly contracts?: readonly Contract[];
}

/** Writes the next version of the graph and tells every registry process of it when the change is committed. */
export async function writeVersion({ client, state, now }: GraphChange, version: NewVersion): Promise<number> {
  const { derived, slices, leftOut = [], contracts = state.contracts } = version;
  const number = state.version + 1;
  await client.query(
    `insert into registry.version
       (graph, number, cause, unit, actor, message, supergraph, ownership, quarantined, dark, contracts, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      state.name,
      number,
      version.cause,
      version.unit,
      version.actor,
      version.message,
      derived.supergraph,
      JSON.stringify(Object.fromEntries(derived.ownership)),
      JSON.stringify(derived.quarantined),
      JSON.stringify(derived.dark),
      JSON.stringify(contracts),
      now,
    ],
  );
  await client.query(
    `insert into registry.version_slice (graph, number, slice, owner, schema_id, left_out)
     select $1, $2, name, owner, id, name = any ($6)
     from unnest($3::text[], $4::text[], $5::bigint[]) as part (name, owner, id)`,
    [
      state.name,
      number,
      slices.map(({ name }) => name),
      slices.map(({ owner }) => owner),
      slices.map(({ schemaId }) => schemaId),
      leftOut,
    ],
  );
  await client.query("update registry.graph set version = $2, contracts = $3 where name = $1", [
    state.name,
    number,
    JSON.stringify(contracts),
  ]);
  await client.query("select pg_notify($1, $2)", [versionChannel, state.name]);
  return number;
}
