import { HubError } from "@sen/errors";
import { parse } from "graphql";
import { listAccessTokens } from "../access/access-tokens.ts";
import { compareSchemas } from "../checks/compare-schemas.ts";
import { buildApiSchema } from "../composition/api-schema.ts";
import type { Contract, QuarantinedSubgraph } from "../delivery/delivery.ts";
import { grantColumns } from "../grants/grant-record.ts";
import type { GrantRecord, GrantState } from "../grants/grant-record.ts";
import { readLedger } from "../ledger/read-ledger.ts";
import { readUsage } from "../operations/read-operations.ts";
import type { VersionCause } from "../store/write-version.ts";
import { describeOperation } from "../usage/describe-operation.ts";
import { requireActor } from "./registry-context.ts";
import type { RegistryContext } from "./registry-context.ts";

interface GraphRow {
  readonly name: string;
  readonly number: number;
  readonly contracts: readonly Contract[];
}

interface VersionRow {
  readonly graph: string;
  readonly number: number;
  readonly cause: VersionCause;
  readonly unit: string;
  readonly actor: string;
  readonly message: string;
  readonly at: Date;
  readonly quarantined: readonly QuarantinedSubgraph[];
}

const versionColumns = "graph, number, cause, unit, actor, message, at, quarantined";

const findVersion = async ({ store }: RegistryContext, graph: string, number: number) => {
  const [version] = await store.query<VersionRow>(
    `select ${versionColumns} from registry.version where graph = $1 and number = $2`,
    [graph, number],
  );
  return version ?? null;
};

export const queryResolvers = {
  Query: {
    graph: async (_parent: unknown, { name }: { name: string }, context: RegistryContext) => {
      requireActor(context);
      return findGraph(context, name);
    },
    accessTokens: async (_parent: unknown, _arguments: unknown, context: RegistryContext) => {
      const actor = requireActor(context);
      return listAccessTokens(context.store.reader, actor.isSteward ? null : actor.units);
    },
    registryKeys: (_parent: unknown, _arguments: unknown, { publicKeys }: RegistryContext) => publicKeys,
  },
  Graph: {
    __resolveReference: async ({ name }: { name: string }, context: RegistryContext) => {
      requireActor(context);
      return findGraph(context, name);
    },
    version: ({ name, number }: GraphRow, _arguments: unknown, context: RegistryContext) =>
      findVersion(context, name, number),
    versions: async (graph: GraphRow, input: { first: number; before: number | null }, { store }: RegistryContext) =>
      store.query<VersionRow>(
        `select ${versionColumns} from registry.version
         where graph = $1 and ($2::int is null or number < $2) order by number desc limit $3`,
        [graph.name, input.before, requireCount(input.first, 100)],
      ),
    versionOf: ({ name }: GraphRow, { number }: { number: number }, context: RegistryContext) =>
      findVersion(context, name, number),
    changesBetween: async (graph: GraphRow, { from, to }: { from: number; to: number }, context: RegistryContext) => {
      const [before, after] = await Promise.all(
        [from, to].map((number) => findSupergraph(context, graph.name, number)),
      );
      return before == null || after == null ? null : compareSchemas(buildApiSchema(before), buildApiSchema(after));
    },
    slices: async ({ name, number }: GraphRow, _arguments: unknown, { store }: RegistryContext) =>
      store.query(
        `select p.slice as name, s.owner, d.url, d.sdl, d.hash, d.at as "publishedAt", d.actor as "publishedBy", d.message,
           h.failing_since as "failingSince", coalesce(h.unwell, false) as unwell, p.left_out as "leftOut"
         from registry.version_slice as p
         join registry.slice as s on s.graph = p.graph and s.name = p.slice
         join registry.slice_schema as d on d.id = p.schema_id
         left join registry.slice_health as h on h.graph = p.graph and h.slice = p.slice
         where p.graph = $1 and p.number = $2 order by s.place`,
        [name, number],
      ),
    ownerOf: async (graph: GraphRow, { coordinate }: { coordinate: string }, { store }: RegistryContext) => {
      const [row] = await store.query<{ owner: string | null }>(
        "select ownership ->> $3 as owner from registry.version where graph = $1 and number = $2",
        [graph.name, graph.number, coordinate],
      );
      return row?.owner == null ? null : { coordinate, owner: row.owner };
    },
    coordinatesOf: async (graph: GraphRow, { unit }: { unit: string }, { store }: RegistryContext) =>
      store.query(
        `select key as coordinate, value as owner from registry.version, jsonb_each_text(ownership)
         where graph = $1 and number = $2 and value = $3 order by key collate "C"`,
        [graph.name, graph.number, unit],
      ),
    grants: async (
      graph: GraphRow,
      { unit, state }: { unit: string | null; state: GrantState | null },
      { store }: RegistryContext,
    ) =>
      store.query<GrantRecord>(
        `select ${grantColumns} from registry.access_grant
         where graph = $1 and ($2::text is null or $2 in (owner, grantee)) and ($3::text is null or state = $3)
         order by requested_at desc, id`,
        [graph.name, unit, state],
      ),
    changeRequests: async (graph: GraphRow, { unit }: { unit: string | null }, { store }: RegistryContext) =>
      store.query(
        `select r.id, r.state, r.unit, r.actor, r.message, r.at, r.findings,
           (select jsonb_agg(s ->> 'name') from jsonb_array_elements(r.slices) as s) as slices,
           (select jsonb_agg(jsonb_build_object('unit', a.unit, 'state', a.state, 'actor', a.actor, 'reason', a.reason, 'at', a.at)
              order by a.unit) from registry.approval as a where a.request_id = r.id) as approvals
         from registry.change_request as r
         where r.graph = $1 and ($2::text is null or r.unit = $2
           or exists (select from registry.approval as a where a.request_id = r.id and a.unit = $2))
         order by r.at desc, r.id limit 200`,
        [graph.name, unit],
      ),
    gateways: async ({ name }: GraphRow, _arguments: unknown, { gateways }: RegistryContext) =>
      (await gateways.list(name)).map(({ id, connected, report, seenAt }) => ({
        id,
        connected,
        seenAt,
        serving: report?.serving ?? null,
        state: report?.state ?? null,
        lagMs: report?.lagMs ?? null,
        error: report?.error?.message ?? null,
      })),
    ledger: async (
      graph: GraphRow,
      { first, after, unit }: { first: number; after: number; unit: string | null },
      { store }: RegistryContext,
    ) => {
      const entries = await readLedger(store.reader, {
        graph: graph.name,
        unit: unit ?? undefined,
        after,
        first: requireCount(first, 1000),
      });
      return entries.map((entry) => ({
        ...entry,
        at: new Date(entry.at),
        previous: entry.previous.toString("hex"),
        hash: entry.hash.toString("hex"),
        signature: entry.signature.toString("base64"),
      }));
    },
    usageOf: async (graph: GraphRow, { coordinate }: { coordinate: string }, context: RegistryContext) =>
      findUsage(context, graph, coordinate),
  },
  GraphVersion: {
    slices: ({ graph, number }: VersionRow, _arguments: unknown, { versionSlices }: RegistryContext) =>
      versionSlices.load(`${graph} ${number}`),
    supergraph: async ({ graph, number }: VersionRow, _arguments: unknown, context: RegistryContext) =>
      findSupergraph(context, graph, number),
  },
};

async function findGraph({ store }: RegistryContext, name: string): Promise<GraphRow | null> {
  const [graph] = await store.query<GraphRow>(
    "select name, version as number, contracts from registry.graph where name = $1",
    [name],
  );
  return graph ?? null;
}

async function findSupergraph({ store }: RegistryContext, graph: string, number: number): Promise<string | null> {
  const [row] = await store.query<{ supergraph: string }>(
    "select supergraph from registry.version where graph = $1 and number = $2",
    [graph, number],
  );
  return row?.supergraph ?? null;
}

/** Operations of the last ninety days that use a coordinate of the present schema. */
async function findUsage(context: RegistryContext, graph: GraphRow, coordinate: string) {
  const supergraph = await findSupergraph(context, graph.name, graph.number);
  if (supergraph === null) return [];
  const schema = buildApiSchema(supergraph);
  const used = new Map<string, boolean>();
  return (await readUsage(context.store, graph.name)).filter(({ hash, document }) => {
    const known =
      used.get(hash) ??
      describeOperation(parse(document, { noLocation: true }), schema).coordinates.includes(coordinate);
    used.set(hash, known);
    return known;
  });
}

function requireCount(first: number, most: number): number {
  if (first >= 1 && first <= most) return first;
  throw new HubError("VALIDATION", { what: { vi: `first là từ 1 đến ${most}`, en: `first is 1 to ${most}` } });
}
