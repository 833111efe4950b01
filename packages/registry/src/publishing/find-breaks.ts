import { GraphQLError, parse } from "graphql";
import type { GraphQLSchema } from "graphql";
import { compareSchemas } from "../checks/compare-schemas.ts";
import { buildApiSchema } from "../composition/api-schema.ts";
import { readUsage, usageDays } from "../operations/read-operations.ts";
import type { Finding } from "../slices/finding.ts";
import type { GraphChange, RegistryStore } from "../store/registry-store.ts";
import { describeOperation } from "../usage/describe-operation.ts";
import { findAffectedOperations, usageDefaults } from "../usage/find-affected-operations.ts";
import type { AffectedByChange } from "../usage/find-affected-operations.ts";
import type { KnownOperation, RecordedUsage, TrustedDocument } from "../usage/usage.ts";
import { weighChanges } from "../usage/weigh-changes.ts";
import type { PublishingParts } from "./publish.ts";

/**
 * What a change breaks for clients: differences of the schema that operations of the last ninety days or registered ones use.
 * Each is a warning for the units that answer for those clients, and for `steward` where nobody does; they have to agree.
 */
export function createFindBreaks(store: RegistryStore, steward: string): PublishingParts["findBreaks"] {
  return async ({ state }, derivation) => {
    if (state.supergraph === null || derivation.supergraph === null) return [];
    if (state.supergraph === derivation.supergraph) return [];
    const before = buildApiSchema(state.supergraph);
    const changes = await compareSchemas(before, buildApiSchema(derivation.supergraph), ownersOf(state));
    if (!changes.some(({ breaking }) => breaking)) return changes;
    const usage = await readRecordedUsage(store, state.name, before);
    const trusted = await readTrustedDocuments(store, state.name, before);
    const today = store.now().toISOString().slice(0, 10);
    const affected = findAffectedOperations(changes, usage, trusted, { ...usageDefaults, today });
    const byChange = new Map<Finding, AffectedByChange>(affected.map((each) => [each.change, each]));
    const weighed = weighChanges(changes, affected, new Set(), { days: usageDays });
    return weighed.map((finding, place) => {
      const change = changes[place];
      const reach = change === undefined ? undefined : byChange.get(change);
      // Nobody's operation is reached: told, and nobody has to agree.
      if (reach === undefined || !reach.reached) return { ...finding, severity: weightOf(finding), owners: [] };
      return { ...finding, severity: "WARNING", owners: concerned(reach, steward) };
    });
  };
}

const weightOf = ({ severity }: Finding) => (severity === "ERROR" ? "WARNING" : severity);

const concerned = ({ clients }: AffectedByChange, steward: string): readonly string[] => [
  ...new Set(clients.map(({ owner }) => owner ?? steward)),
];

function ownersOf({ ownership }: GraphChange["state"]) {
  return (coordinate: string) => {
    const [field = coordinate] = coordinate.split("(");
    const owner = ownership.get(field);
    return { slices: [], owners: owner === undefined ? [] : [owner] };
  };
}

async function readRecordedUsage(store: RegistryStore, graph: string, schema: GraphQLSchema): Promise<RecordedUsage> {
  const used = await readUsage(store, graph);
  const today = store.now().toISOString().slice(0, 10);
  const operations = new Map<string, KnownOperation>();
  for (const { hash, document } of used) {
    const known = operations.has(hash) ? null : describe(document, schema);
    if (known !== null) operations.set(hash, { ...known, hash });
  }
  return {
    operations: [...operations.values()],
    counts: used.map(({ hash, client, clientVersion, count, unit }) => ({
      hash,
      client: { name: client, version: clientVersion === "" ? null : clientVersion, owner: unit },
      day: today,
      requests: count,
    })),
  };
}

async function readTrustedDocuments(
  store: RegistryStore,
  graph: string,
  schema: GraphQLSchema,
): Promise<readonly TrustedDocument[]> {
  const rows = await store.query<{ client: string; unit: string; document: string }>(
    `select client, unit, document from registry.trusted_document where graph = $1 and not withdrawn`,
    [graph],
  );
  return rows.flatMap(({ client, unit, document }) => {
    const known = describe(document, schema);
    return known === null ? [] : [{ ...known, client: { name: client, version: null, owner: unit } }];
  });
}

/** Null for a document that is not valid for the schema any more: it is broken already. */
function describe(document: string, schema: GraphQLSchema): KnownOperation | null {
  try {
    return describeOperation(parse(document, { noLocation: true }), schema);
  } catch (error) {
    if (error instanceof GraphQLError) return null;
    throw error;
  }
}
