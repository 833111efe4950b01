import { createHash, randomBytes } from "node:crypto";
import { chmod, mkdir, rm } from "node:fs/promises";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { subgraphs } from "@sen/cli";
import { formatDatabaseUrl, startEmbeddedPostgres } from "@sen/database";

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
    port: await findFreePort(),
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

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo; // a server listening on TCP has this kind of address
  await new Promise((resolve) => server.close(resolve));
  return port;
}
