import { operationsFile } from "@sen/dashboard";
import { HubError } from "@sen/errors";
import { registrySdl } from "@sen/registry/offline";
import type { SliceSchema } from "@sen/registry/offline";
import { readSchema } from "@sen/subgraph/schema";
import { registryName, schemaFolder, sliceOwner } from "../slices.ts";
import type { SliceName } from "../slices.ts";
import { askRegistry } from "./ask-registry.ts";
import type { RegistryAccess } from "./ask-registry.ts";
import { publishOperations } from "./change-graph.ts";
import { makeUnitToken } from "./make-unit-token.ts";
import { publishAt } from "./publish-at.ts";
import { readManifest } from "./read-manifest.ts";

export interface OwnSlices {
  /** The registry, as its stewards open it. */
  readonly steward: RegistryAccess;
  readonly graph: string;
  /** Slices of this repository; the registry itself is always among them. */
  readonly slices: readonly SliceName[];
  /** Address of the GraphQL endpoint of each. */
  readonly urlOf: (slice: SliceName | typeof registryName) => string;
  /** Why, for those who read the history. */
  readonly message: string;
}

/** The graph after the slices of this repository were published. */
export interface PublishedGraph {
  readonly version: number;
  readonly isNew: boolean;
  /** Why slices stayed as they were before. */
  readonly faults: readonly HubError[];
}

/** Publishes again and again with the tokens it made first; each lasts for an hour. */
export function createPublisher(own: OwnSlices): () => Promise<PublishedGraph> {
  const tokens = new Map<string, { readonly token: Promise<string>; readonly until: number }>();
  const tokenOf = (unit: string) => {
    const known = tokens.get(unit);
    if (known !== undefined && known.until > Date.now()) return known.token;
    const token = makeUnitToken(own.steward, unit);
    tokens.set(unit, { token, until: Date.now() + 50 * 60_000 });
    return token;
  };
  return () => publishOwnSlices(own, tokenOf);
}

/**
 * Publishes the slices of this repository, those of each unit together, by a token of that unit. What is served already changes
 * nothing. Throws `COMPOSITION` when there is no version to go on with.
 */
async function publishOwnSlices(
  { steward, graph, slices: names, urlOf, message }: OwnSlices,
  tokenOf: (unit: string) => Promise<string>,
): Promise<PublishedGraph> {
  const before = await readVersion(steward, graph);
  const slices: SliceSchema[] = [
    { name: registryName, owner: sliceOwner(registryName), url: urlOf(registryName), sdl: registrySdl },
    ...names.map((name) => ({
      name,
      owner: sliceOwner(name),
      url: urlOf(name),
      sdl: readSchema(schemaFolder(name)),
    })),
  ];
  const faults: HubError[] = [];
  for (const [unit, own = []] of Map.groupBy(slices, ({ owner }) => owner)) {
    const access = { ...steward, token: await tokenOf(unit) };
    const result = await publishAt(access, { graph, slices: own, message });
    if (result.outcome === "PUBLISHED" || result.outcome === "UNCHANGED") continue;
    const reason = result.findings.map(({ message: said }) => said);
    faults.push(
      new HubError("COMPOSITION", {
        reason: { vi: reason.map(({ vi }) => vi).join("; "), en: reason.map(({ en }) => en).join("; ") },
      }),
    );
  }
  await registerDashboard({ ...steward, token: await tokenOf(dashboardOwner) }, graph);
  const version = await readVersion(steward, graph);
  const [fault] = faults;
  if (version === 0 && fault !== undefined) throw fault;
  return { version, isNew: version > before, faults };
}

/** The web application is the Union's, and asks only what is registered here. */
const dashboardOwner = "VWU";

async function registerDashboard(access: RegistryAccess, graph: string): Promise<void> {
  const documents = readManifest(operationsFile);
  await publishOperations(access, { graph, client: "dashboard", unit: dashboardOwner, documents, mode: null });
}

async function readVersion(access: RegistryAccess, name: string): Promise<number> {
  const { graph } = await askRegistry<{ graph: { version: { number: number } | null } | null }>(
    access,
    "query Version($graph: String!) { graph(name: $graph) { version { number } } }",
    { graph: name },
  );
  return graph?.version?.number ?? 0;
}
