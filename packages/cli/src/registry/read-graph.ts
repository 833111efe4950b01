import { HubError } from "@sen/errors";
import type { Said } from "./access-options.ts";
import { askRegistry } from "./ask-registry.ts";
import type { RegistryAccess } from "./ask-registry.ts";

interface SliceRow {
  readonly name: string;
  readonly owner: string;
  readonly url: string;
  readonly hash: string;
  readonly publishedAt: string;
  readonly unwell: boolean;
  readonly leftOut: boolean;
}

async function askGraph<Graph>(
  access: RegistryAccess,
  graph: string,
  fields: string,
  variables: object = {},
): Promise<Graph> {
  const declared = Object.keys(variables).includes("number") ? ", $number: Int!" : "";
  const answer = await askRegistry<{ graph: Graph | null }>(
    access,
    `query Graph($graph: String!${declared}) { graph(name: $graph) { ${fields} } }`,
    { graph, ...variables },
  );
  if (answer.graph !== null) return answer.graph;
  throw new HubError("NOT_FOUND", { what: { vi: `đồ thị ${graph}`, en: `graph ${graph}` } });
}

const state = ({ unwell, leftOut }: SliceRow) =>
  leftOut ? "✗ không ghép được · not composed" : unwell ? "✗ không trả lời · not answering" : "✓";

/** The slices of the version that is served. */
export async function listSlices(access: RegistryAccess, graph: string): Promise<Said> {
  const { slices } = await askGraph<{ slices: readonly SliceRow[] }>(
    access,
    graph,
    "slices { name owner url hash publishedAt unwell leftOut }",
  );
  const lines = slices.map(
    (slice) =>
      `${state(slice)} ${slice.name}  ${slice.owner}  ${slice.url}  ${slice.hash.slice(0, 12)}  ${slice.publishedAt}`,
  );
  return { lines, json: slices };
}

/** The schema of one slice. */
export async function fetchSlice(access: RegistryAccess, graph: string, name: string): Promise<Said> {
  const { slices } = await askGraph<{ slices: readonly { name: string; sdl: string }[] }>(
    access,
    graph,
    "slices { name sdl }",
  );
  const slice = slices.find((each) => each.name === name);
  if (slice === undefined)
    throw new HubError("NOT_FOUND", { what: { vi: `lát dữ liệu ${name}`, en: `slice ${name}` } });
  return { lines: [slice.sdl], json: slice };
}

interface VersionRow {
  readonly number: number;
  readonly cause: string;
  readonly unit: string;
  readonly actor: string;
  readonly message: string;
  readonly at: string;
}

/** The versions of a graph, newest first. */
export async function listVersions(access: RegistryAccess, graph: string, count: number): Promise<Said> {
  const { versions } = await askGraph<{ versions: readonly VersionRow[] }>(
    access,
    graph,
    `versions(first: ${count}) { number cause unit actor message at }`,
  );
  const lines = versions.map(
    ({ number, cause, unit, actor, message, at }) => `${number}  ${at}  ${cause}  ${unit}  ${actor}  ${message}`,
  );
  return { lines, json: versions };
}

/** The supergraph of a version; of the one that is served without a number. */
export async function fetchSupergraph(access: RegistryAccess, graph: string, version: number | null): Promise<string> {
  const { found } =
    version === null
      ? await askGraph<{ found: { supergraph: string } | null }>(access, graph, "found: version { supergraph }")
      : await askGraph<{ found: { supergraph: string } | null }>(
          access,
          graph,
          "found: versionOf(number: $number) { supergraph }",
          {
            number: version,
          },
        );
  if (found !== null) return found.supergraph;
  throw new HubError("NOT_FOUND", { what: { vi: `phiên bản ${version ?? ""}`, en: `version ${version ?? ""}` } });
}

interface GatewayRow {
  readonly id: string;
  readonly connected: boolean;
  readonly serving: number | null;
  readonly state: string | null;
  readonly lagMs: number | null;
  readonly error: string | null;
  readonly seenAt: string;
}

/** Every gateway with the version it serves. */
export async function listGateways(access: RegistryAccess, graph: string): Promise<Said> {
  const { gateways, version } = await askGraph<{
    gateways: readonly GatewayRow[];
    version: { number: number } | null;
  }>(access, graph, "version { number } gateways { id connected serving state lagMs error seenAt }");
  const lines = gateways.map(({ id, connected, serving, state, lagMs, error, seenAt }) => {
    const mark = connected && serving === version?.number ? "✓" : connected ? "…" : "✗";
    return `${mark} ${id}  ${serving ?? "–"} / ${version?.number ?? "–"}  ${state ?? ""}  ${lagMs === null ? "" : `${Math.round(lagMs)} ms`}  ${seenAt}  ${error ?? ""}`;
  });
  return { lines, json: { version: version?.number ?? null, gateways } };
}

/** Who owns a coordinate. */
export async function showOwner(access: RegistryAccess, graph: string, coordinate: string): Promise<Said> {
  const { ownerOf } = await askGraph<{ ownerOf: { coordinate: string; owner: string } | null }>(
    access,
    graph,
    `ownerOf(coordinate: ${JSON.stringify(coordinate)}) { coordinate owner }`,
  );
  if (ownerOf === null)
    throw new HubError("NOT_FOUND", { what: { vi: `tọa độ ${coordinate}`, en: `coordinate ${coordinate}` } });
  return { lines: [`${ownerOf.coordinate}  ${ownerOf.owner}`], json: ownerOf };
}

/** Everything a unit owns. */
export async function listOwned(access: RegistryAccess, graph: string, unit: string): Promise<Said> {
  const { coordinatesOf } = await askGraph<{ coordinatesOf: readonly { coordinate: string }[] }>(
    access,
    graph,
    `coordinatesOf(unit: ${JSON.stringify(unit)}) { coordinate owner }`,
  );
  return { lines: coordinatesOf.map(({ coordinate }) => coordinate), json: coordinatesOf };
}
