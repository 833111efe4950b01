import type { DatabaseSettings } from "@sen/database";
import { openHome } from "../home.ts";
import { loadSecrets } from "../secrets.ts";
import type { Secrets } from "../secrets.ts";
import { findFreePort } from "../supervisor/ports.ts";
import { findRun } from "../supervisor/run-file.ts";
import { embeddedAdmin, openDatabase } from "./open-database.ts";

/** Port the embedded database takes when no hub runs. */
const ownPort = 4032;

/** Runs `work` on the hub's database: that of the running hub, or one that is started for as long as it takes. */
export async function withDatabase<Result>(
  work: (admin: DatabaseSettings, secrets: Secrets) => Promise<Result>,
): Promise<Result> {
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
