import { spawn } from "node:child_process";
import path from "node:path";
import { text } from "node:stream/consumers";
import type { SubgraphCredentials } from "@sen/database";
import { formatDatabaseUrl } from "@sen/database";
import type { DatabaseSettings } from "@sen/database";
import { HubError } from "@sen/errors";
import { readLogLine } from "../supervisor/read-log-line.ts";

/**
 * Makes the slice's schema and roles in the database and runs its pending migrations, by its own `src/migrate.ts` in a
 * process of its own, so that migrations are read as they are now. Throws `MIGRATION` with what went wrong.
 */
export async function migrateLocalSlice(
  folder: string,
  admin: DatabaseSettings,
  { ownerPassword, appPassword }: SubgraphCredentials,
): Promise<void> {
  const environment = {
    ADMIN_DATABASE_URL: formatDatabaseUrl(admin),
    OWNER_PASSWORD: ownerPassword,
    APP_PASSWORD: appPassword,
  };
  const file = path.join(folder, "src/migrate.ts");
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", file], {
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const [written, complaints, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  if (code === 0) return;
  const lines = `${written}\n${complaints}`.split("\n").filter((line) => line.trim() !== "");
  const told = lines.map(readLogLine).filter(({ level }) => level >= 50);
  const reason = (told.length > 0 ? told.map((line) => line.text) : lines.slice(-5)).join("; ");
  throw new HubError("MIGRATION", { folder, reason });
}
