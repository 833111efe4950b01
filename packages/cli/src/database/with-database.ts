import type { DatabaseSettings } from "@sen/database";
import { locateHome, openHome } from "../home.ts";
import { loadSecrets } from "../secrets.ts";
import type { Secrets } from "../secrets.ts";
import { findFreePort } from "../supervisor/ports.ts";
import { findRun } from "../supervisor/run-file.ts";
import { embeddedAdmin, openDatabase } from "./open-database.ts";
import { requireHub } from "./require-hub.ts";

/** Port the embedded database takes when no hub runs. */
const ownPort = 4032;

/**
 * Runs `work` on the hub's database: that of the running hub, or the home's, which is started for as long as it takes. One that does not
 * exist yet is made with `makes` alone; otherwise this throws `NO_HUB_YET` and leaves the home as it is.
 */
export async function withDatabase<Result>(
  work: (admin: DatabaseSettings, secrets: Secrets) => Promise<Result>,
  { makes = false }: { readonly makes?: boolean } = {},
): Promise<Result> {
  if (!makes) await requireHub(await locateHome());
  const home = await openHome();
  const secrets = await loadSecrets(home);
  const run = await findRun(home);
  if (run !== null && process.env["DATABASE_URL"] === undefined) {
    return work(embeddedAdmin(secrets, run.database.port), secrets);
  }
  const database = await openDatabase({
    home,
    secrets,
    port: await findFreePort(ownPort),
    onLog: () => undefined,
    onCreate: () => console.error("• Tạo cơ sở dữ liệu PostgreSQL 18 · Creating the PostgreSQL 18 cluster"),
  });
  try {
    return await work(database.admin, secrets);
  } finally {
    await database.embedded?.stop();
  }
}
