import { createHash, randomBytes } from "node:crypto";
import { chmod, mkdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { subgraphs } from "@sen/cli";
import { formatDatabaseUrl, startEmbeddedPostgres } from "@sen/database";
import { freePort } from "@sen/testing/free-ports";

/** Runs `work` on a PostgreSQL of the bench's own, which keeps its seeded databases for the next run. */
export async function withBenchCluster(
  { fresh }: { readonly fresh: boolean },
  work: () => Promise<void>,
): Promise<void> {
  const folder = path.join(tmpdir(), `sen-bench-queries-${hashOfMigrations()}`);
  if (fresh) await rm(folder, { recursive: true, force: true });
  await mkdir(path.join(folder, "home"), { recursive: true });
  await chmod(folder, 0o755);
  const postgres = await startEmbeddedPostgres({
    dataFolder: path.join(folder, "home", "postgres"),
    port: await freePort(),
    password: "test",
  });
  process.env["SEN_TEST_DATABASE_URL"] = formatDatabaseUrl(postgres.admin);
  process.env["CONTACT_KEYS"] = `test:${randomBytes(32).toString("base64")}`;
  process.env["CONTACT_INDEX_KEY"] = randomBytes(32).toString("base64");
  try {
    await work();
  } finally {
    await postgres.stop();
  }
}

/** A database made before a migration is none to measure. */
function hashOfMigrations(): string {
  const names = subgraphs.flatMap(({ migrations }) => migrations.map(({ name }) => name));
  return createHash("sha256").update(names.join()).digest("hex").slice(0, 8);
}
