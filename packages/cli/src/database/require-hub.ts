import { hasEmbeddedCluster } from "@sen/database";
import { HubError } from "@sen/errors";
import type { Home } from "../home.ts";
import { findRun } from "../supervisor/run-file.ts";

/** Throws `NO_HUB_YET` when nothing was ever started on the home, and no other database is named. It makes nothing. */
export async function requireHub(home: Home): Promise<void> {
  if (process.env["DATABASE_URL"] !== undefined) return;
  if ((await findRun(home)) !== null || (await hasEmbeddedCluster(home.postgresFolder))) return;
  throw new HubError("NO_HUB_YET", { folder: home.folder });
}
