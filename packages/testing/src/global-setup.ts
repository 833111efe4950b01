import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { formatDatabaseUrl, startEmbeddedPostgres } from "@sen/database";
import type { EmbeddedPostgres } from "@sen/database";
import { openHubPool } from "./hub-processes/hub-pool.ts";
import type { HubPool } from "./hub-processes/hub-pool.ts";
import { freePort } from "./free-ports.ts";

let running: { readonly postgres: EmbeddedPostgres; readonly hubs: HubPool; readonly folder: string } | undefined;

/** Jest's global set-up: one real PostgreSQL for the whole run, in a folder of its own that is removed afterwards, and processes that serve hubs. */
export async function setup(): Promise<void> {
  // As `pnpm sen` has it: for the many processes that tests start, compiling takes longer than all the rest of their start.
  process.env["NODE_COMPILE_CACHE"] ??= path.join(import.meta.dirname, "../../../node_modules/.cache/sen");
  const folder = await mkdtemp(path.join(tmpdir(), "sen-test-"));
  const dataFolder = path.join(folder, "home", "postgres");
  const { chmod } = await import("node:fs/promises");
  await chmod(folder, 0o755);
  const postgres = await startEmbeddedPostgres({
    dataFolder,
    port: await freePort(),
    password: "test",
    durable: false,
  });
  process.env["SEN_TEST_DATABASE_URL"] = formatDatabaseUrl(postgres.admin);
  process.env["CONTACT_KEYS"] = `test:${randomBytes(32).toString("base64")}`;
  process.env["CONTACT_INDEX_KEY"] = randomBytes(32).toString("base64");
  const address = path.join(folder, "hubs.sock");
  process.env["SEN_TEST_HUBS"] = address;
  running = { postgres, folder, hubs: await openHubPool(address) };
}

/** Jest's global tear-down. */
export async function teardown(): Promise<void> {
  await running?.hubs.close();
  await running?.postgres.stop();
  if (running !== undefined) await rm(running.folder, { recursive: true, force: true });
}
