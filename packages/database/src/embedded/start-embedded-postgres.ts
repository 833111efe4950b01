import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { chown, mkdir } from "node:fs/promises";
import path from "node:path";
import { HubError } from "@sen/errors";
import type { DatabaseSettings } from "../settings.ts";
import { archiveSettings } from "../recovery/archive-settings.ts";
import { findBinaries } from "./binaries.ts";
import { checkDataFolder } from "./check-data-folder.ts";
import { createCluster, superuser } from "./create-cluster.ts";
import { choosePlace } from "./run-identity.ts";
import type { PostgresPlace } from "./run-identity.ts";
import { stopOrphan } from "./stop-orphan.ts";

export interface EmbeddedPostgresOptions {
  /** Folder of the data cluster; made when absent. */
  readonly dataFolder: string;
  readonly port: number;
  readonly password: string;
  /** Where each finished piece of the log of changes is kept, so that a backup can be brought to any later moment; nowhere unless told. */
  readonly archiveFolder?: string | undefined;
  /** False trades safety on power loss for speed; for tests only. */
  readonly durable?: boolean;
  readonly onLog?: (line: string) => void;
  /** Told before the first start makes the cluster, which takes some seconds. */
  readonly onCreate?: () => void;
}

export interface EmbeddedPostgres {
  /** Settings of the superuser on the database `postgres`. */
  readonly admin: DatabaseSettings;
  readonly pid: number;
  /** Settles when the server ends, wanted or not. */
  readonly exited: Promise<void>;
  /** Fast shutdown: open transactions are rolled back, data is checkpointed. */
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL that came from npm on loopback only.
 * Throws `DATA_FOLDER_VERSION`, `DISK_FULL`, `DATABASE_START` or `CONFIGURATION`, each before or without damage to data.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const place = await choosePlace(await findBinaries(), options.dataFolder);
  if ((await checkDataFolder(place.dataFolder)) === "fresh") {
    options.onCreate?.();
    await createCluster(place, options.password);
  }
  await stopOrphan(place.dataFolder);
  if (options.archiveFolder !== undefined) await makeArchive(options.archiveFolder, place);
  const child = spawnServer(place, options);
  const exited = new Promise<void>((resolve) => child.once("close", () => resolve()));
  await untilReady(child, place, options.onLog);
  const { port, password } = options;
  return {
    admin: { host: "127.0.0.1", port, database: "postgres", user: superuser, password, poolSize: 2 },
    pid: child.pid ?? 0,
    exited,
    stop: () => stopServer(child, exited),
  };
}

function spawnServer(place: PostgresPlace, options: EmbeddedPostgresOptions): ChildProcess {
  const settings = {
    listen_addresses: "127.0.0.1",
    port: options.port,
    unix_socket_directories: "",
    max_connections: 200,
    shared_preload_libraries: "pg_stat_statements",
    log_min_messages: "warning",
    timezone: "UTC",
    log_timezone: "UTC",
    ...(options.archiveFolder !== undefined && archiveSettings(path.resolve(options.archiveFolder))),
    ...(options.durable === false && { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  // A group of its own: Ctrl-C in the terminal reaches the supervisor alone, which ends the database last.
  return spawn(place.binaries.postgres, ["-D", place.dataFolder, ...flags], {
    ...place.identity,
    cwd: "/",
    detached: true,
    stdio: ["ignore", "ignore", "pipe"],
  });
}

/** The server writes there as the user it runs as. */
async function makeArchive(folder: string, { identity: { uid, gid } }: PostgresPlace): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (uid !== undefined && gid !== undefined) await chown(folder, uid, gid);
}

async function untilReady(
  child: ChildProcess,
  place: PostgresPlace,
  onLog: ((line: string) => void) | undefined,
): Promise<void> {
  let output = "";
  await new Promise<void>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", () => reject(startFailure(output, place)));
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      if (output.length < 10_000) output += text;
      onLog?.(text.trimEnd());
      if (text.includes("ready to accept connections")) resolve();
    });
  });
}

function startFailure(output: string, place: PostgresPlace): HubError {
  if (/No space left on device/i.test(output)) {
    return new HubError("DISK_FULL", { folder: place.dataFolder, free: 0, needed: 64 });
  }
  const fatal = output.split("\n").findLast((line) => /FATAL|PANIC|ERROR/.test(line));
  return new HubError("DATABASE_START", { reason: fatal ?? output.trim().slice(-600) });
}

async function stopServer(child: ChildProcess, exited: Promise<void>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGINT");
  const impatient = setTimeout(() => child.kill("SIGQUIT"), 20_000);
  await exited;
  clearTimeout(impatient);
}
