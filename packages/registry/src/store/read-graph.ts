import { HubError } from "@sen/errors";
import type { ClientBase } from "pg";
import type { Contract, QuarantinedSubgraph } from "../delivery/delivery.ts";
import type { DarkField } from "../quarantine/find-dark-fields.ts";
import type { Grant } from "../rights/grant.ts";
import type { GraphState, StandingSlice } from "./graph-state.ts";

interface VersionRow {
  readonly supergraph: string;
  readonly ownership: Record<string, string>;
  readonly quarantined: QuarantinedSubgraph[];
  readonly dark: DarkField[];
}

/** Locks a graph against every other change and reads it. Throws `NOT_FOUND`. */
export async function lockGraph(client: ClientBase, name: string, now: Date): Promise<GraphState> {
  const { rows } = await client.query<{ version: number; contracts: Contract[] }>(
    "select version, contracts from registry.graph where name = $1 for update",
    [name],
  );
  const [graph] = rows;
  if (graph === undefined) throw graphNotFound(name);
  const version = await readVersion(client, name, graph.version);
  return {
    name,
    ...graph,
    supergraph: version?.supergraph ?? null,
    ownership: new Map(Object.entries(version?.ownership ?? {})),
    quarantined: version?.quarantined ?? [],
    dark: version?.dark ?? [],
    slices: await readSlices(client, name, graph.version),
    grants: await readGrants(client, name, now),
    unwell: await readUnwell(client, name),
  };
}

export const graphNotFound = (name: string): HubError =>
  new HubError("NOT_FOUND", { what: { vi: `đồ thị ${name}`, en: `graph ${name}` } });

async function readVersion(client: ClientBase, graph: string, number: number): Promise<VersionRow | undefined> {
  const { rows } = await client.query<VersionRow>(
    "select supergraph, ownership, quarantined, dark from registry.version where graph = $1 and number = $2",
    [graph, number],
  );
  return rows[0];
}

/** The slices of one version, in the order in which they joined; under their owners of today. */
export async function readSlices(
  client: Pick<ClientBase, "query">,
  graph: string,
  version: number,
): Promise<StandingSlice[]> {
  const { rows } = await client.query<StandingSlice>(
    `select p.slice as name, s.owner, d.url, d.sdl, p.schema_id as "schemaId", s.place, p.left_out as "leftOut"
     from registry.version_slice as p
     join registry.slice as s on s.graph = p.graph and s.name = p.slice
     join registry.slice_schema as d on d.id = p.schema_id
     where p.graph = $1 and p.number = $2 order by s.place`,
    [graph, version],
  );
  return rows;
}

/** Grants that hold at a moment. */
export async function readGrants(client: ClientBase, graph: string, now: Date): Promise<Grant[]> {
  const { rows } = await client.query<Grant>(
    `select id, verb, coordinate, owner, grantee from registry.access_grant
     where graph = $1 and state = 'GIVEN' and valid_until > $2`,
    [graph, now],
  );
  return rows;
}

async function readUnwell(client: ClientBase, graph: string): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ slice: string }>(
    "select slice from registry.slice_health where graph = $1 and unwell",
    [graph],
  );
  return new Set(rows.map(({ slice }) => slice));
}
