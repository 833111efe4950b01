import { operationsFile } from "@sen/dashboard";
import { HubError } from "@sen/errors";
import { registrySdl } from "@sen/registry";
import type { SliceSchema } from "@sen/registry";
import { readSchema } from "@sen/subgraph";
import { askRegistry } from "../registry/ask-registry.ts";
import type { RegistryAccess } from "../registry/ask-registry.ts";
import { makeUnitToken } from "../registry/make-unit-token.ts";
import { publishOperations } from "../registry/change-graph.ts";
import { publishAt } from "../registry/publish-at.ts";
import { readManifest } from "../registry/read-manifest.ts";
import { registryName, schemaFolder, sliceNames, sliceOwner } from "../slices.ts";
import { graphName, registryUrl, sliceUrl } from "./define-services.ts";
import type { HubPlan } from "./define-services.ts";

/** The graph after the slices of this repository were published. */
export interface PublishedGraph {
  readonly version: number;
  readonly isNew: boolean;
  /** Why slices stayed as they were before. */
  readonly faults: readonly HubError[];
}

/** Publishes again and again with the tokens it made first; each lasts for an hour. */
export function createPublisher(plan: HubPlan): () => Promise<PublishedGraph> {
  const tokens = new Map<string, { readonly token: Promise<string>; readonly until: number }>();
  const steward: RegistryAccess = { url: registryUrl(plan.ports), token: plan.secrets.stewardToken };
  const tokenOf = (unit: string) => {
    const known = tokens.get(unit);
    if (known !== undefined && known.until > Date.now()) return known.token;
    const token = makeUnitToken(steward, unit);
    tokens.set(unit, { token, until: Date.now() + 50 * 60_000 });
    return token;
  };
  return () => publishOwnSlices(plan, steward, tokenOf);
}

/**
 * Publishes the slices of this repository, those of each unit together, by a token of that unit. What is served already changes
 * nothing. Throws `COMPOSITION` when there is no version to go on with.
 */
async function publishOwnSlices(
  { ports }: HubPlan,
  steward: RegistryAccess,
  tokenOf: (unit: string) => Promise<string>,
): Promise<PublishedGraph> {
  const before = await readVersion(steward);
  const slices: SliceSchema[] = [
    { name: registryName, owner: sliceOwner(registryName), url: registryUrl(ports), sdl: registrySdl },
    ...sliceNames.map((name) => ({
      name,
      owner: sliceOwner(name),
      url: sliceUrl(ports, name),
      sdl: readSchema(schemaFolder(name)),
    })),
  ];
  const faults: HubError[] = [];
  for (const [unit, own = []] of Map.groupBy(slices, ({ owner }) => owner)) {
    const access = { ...steward, token: await tokenOf(unit) };
    const result = await publishAt(access, { graph: graphName, slices: own, message: "sen start" });
    if (result.outcome === "PUBLISHED" || result.outcome === "UNCHANGED") continue;
    const reason = result.findings.map(({ message }) => message);
    faults.push(
      new HubError("COMPOSITION", {
        reason: { vi: reason.map(({ vi }) => vi).join("; "), en: reason.map(({ en }) => en).join("; ") },
      }),
    );
  }
  await registerDashboard({ ...steward, token: await tokenOf(dashboardOwner) });
  const version = await readVersion(steward);
  const [fault] = faults;
  if (version === 0 && fault !== undefined) throw fault;
  return { version, isNew: version > before, faults };
}

/** The web application is the Union's, and asks only what is registered here. */
const dashboardOwner = "VWU";

async function registerDashboard(access: RegistryAccess): Promise<void> {
  const documents = readManifest(operationsFile);
  await publishOperations(access, {
    graph: graphName,
    client: "dashboard",
    unit: dashboardOwner,
    documents,
    mode: null,
  });
}

async function readVersion(access: RegistryAccess): Promise<number> {
  const { graph } = await askRegistry<{ graph: { version: { number: number } | null } | null }>(
    access,
    "query Version($graph: String!) { graph(name: $graph) { version { number } } }",
    { graph: graphName },
  );
  return graph?.version?.number ?? 0;
}
