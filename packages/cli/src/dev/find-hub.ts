import { HubError } from "@sen/errors";
import { readSchema } from "@sen/subgraph";
import type { ComposedSlice } from "../compose.ts";
import { embeddedAdmin } from "../database/open-database.ts";
import { openHome } from "../home.ts";
import { loadSecrets } from "../secrets.ts";
import { schemaFolder, sliceNames } from "../slices.ts";
import type { SliceName } from "../slices.ts";
import type { HubPlan } from "../supervisor/define-services.ts";
import { findRun } from "../supervisor/run-file.ts";
import type { RunRecord } from "../supervisor/run-file.ts";
import { parseDatabaseUrl } from "@sen/database";

export interface FoundHub {
  readonly plan: HubPlan;
  /** Its slices, with the addresses where they run. */
  readonly slices: readonly ComposedSlice[];
}

/** The hub that runs on this machine's home, as what stands beside it needs to know it; throws `NOT_RUNNING`. */
export async function findHub(): Promise<FoundHub> {
  const home = await openHome();
  const run = await findRun(home);
  if (run === null) throw new HubError("NOT_RUNNING");
  const secrets = await loadSecrets(home);
  const own = process.env["DATABASE_URL"];
  const admin = own === undefined ? embeddedAdmin(secrets, run.database.port) : parseDatabaseUrl(own);
  const slices = sliceNames.map((name) => ({ name, url: urlOf(run, name), sdl: readSchema(schemaFolder(name)) }));
  const portOf = (url: string) => Number(new URL(url).port);
  const ports = {
    gateway: portOf(run.gatewayUrl),
    identityProvider: portOf(run.issuer),
    postgres: run.database.port,
    // One entry for each name of the list.
    slices: Object.fromEntries(slices.map(({ name, url }) => [name, portOf(url)])) as Record<SliceName, number>,
  };
  return { plan: { home, secrets, ports, admin, publicUrl: run.gatewayUrl, issuer: run.issuer }, slices };
}

function urlOf(run: RunRecord, slice: string): string {
  const found = run.services.find(({ name }) => name === slice);
  if (found === undefined) throw new HubError("NOT_FOUND", { what: slice });
  return found.url;
}
