import { parseDatabaseUrl } from "@sen/database";
import { HubError } from "@sen/errors";
import type { ComposedSlice } from "../compose.ts";
import { embeddedAdmin } from "../database/open-database.ts";
import { locateHome } from "../home.ts";
import { askRegistry } from "../registry/ask-registry.ts";
import { findAccess } from "../registry/find-access.ts";
import { loadSecrets } from "../secrets.ts";
import { registryName, sliceNames } from "../slices.ts";
import type { SliceName } from "../slices.ts";
import { graphName } from "../supervisor/define-services.ts";
import type { HubPlan } from "../supervisor/define-services.ts";
import { findRun } from "../supervisor/run-file.ts";
import type { RunRecord } from "../supervisor/run-file.ts";

export interface FoundHub {
  readonly plan: HubPlan;
  /** The slices of the graph that it serves, as they were published. */
  readonly slices: readonly ComposedSlice[];
}

/** The hub that runs on this machine's home, as what stands beside it needs to know it; throws `NOT_RUNNING`. */
export async function findHub(): Promise<FoundHub> {
  const home = await locateHome();
  const run = await findRun(home);
  if (run === null) throw new HubError("NOT_RUNNING");
  const secrets = await loadSecrets(home);
  const own = process.env["DATABASE_URL"];
  const admin = own === undefined ? embeddedAdmin(secrets, run.database.port) : parseDatabaseUrl(own);
  const portOf = (service: string) => Number(new URL(urlOf(run, service)).port);
  const ports = {
    gateway: portOf("gateway"),
    identityProvider: Number(new URL(run.issuer).port),
    postgres: run.database.port,
    registry: portOf(registryName),
    // One entry for each name of the list.
    slices: Object.fromEntries(sliceNames.map((name) => [name, portOf(name)])) as Record<SliceName, number>,
  };
  const plan = { home, secrets, ports, admin, publicUrl: run.gatewayUrl, issuer: run.issuer };
  return { plan, slices: await readSlices() };
}

/** What the registry composed the hub's graph of; a slice that was left out would keep this one from composing, too. */
async function readSlices(): Promise<ComposedSlice[]> {
  const { graph } = await askRegistry<{ graph: { slices: (ComposedSlice & { leftOut: boolean })[] } | null }>(
    await findAccess({}),
    "query Slices($graph: String!) { graph(name: $graph) { slices { name url sdl leftOut } } }",
    { graph: graphName },
  );
  return (graph?.slices ?? []).filter(({ leftOut }) => !leftOut).map(({ name, url, sdl }) => ({ name, url, sdl }));
}

function urlOf(run: RunRecord, service: string): string {
  const found = run.services.find(({ name }) => name === service);
  if (found === undefined) throw new HubError("NOT_FOUND", { what: service });
  return found.url;
}
