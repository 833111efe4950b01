import { copyFile, mkdir, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { HubError } from "@sen/errors";
import type pg from "pg";
import type { DatabaseSettings } from "../settings.ts";
import { withClient } from "../with-client.ts";
import { awaitArchive } from "./await-archive.ts";
import type { ArchivePatience } from "./await-archive.ts";
import { hashFile, manifestName } from "./manifest.ts";
import type { BackupManifest } from "./manifest.ts";

/** What PostgreSQL makes anew at each start, or keeps in the archive; its documentation says that copies leave it out. */
const leftOut: ReadonlySet<string> = new Set([
  "postmaster.pid",
  "postmaster.opts",
  "pg_internal.init",
  "backup_label",
  "tablespace_map",
]);
const emptied: ReadonlySet<string> = new Set([
  "pg_wal",
  "pg_dynshmem",
  "pg_notify",
  "pg_serial",
  "pg_snapshots",
  "pg_stat_tmp",
  "pg_subtrans",
  "pg_replslot",
]);

/**
 * Copies the cluster that runs on this machine into `target` while it goes on working, by PostgreSQL's own protocol for that
 * (continuous archiving has to be on). The folder appears under its name when the copy is complete and the changes it needs are
 * in the archive; what waits too long for that is told to `onWait`. Throws `CONFIGURATION` when nothing is archived, and
 * `ARCHIVE_FAILING` when archiving fails meanwhile: then no folder is left.
 */
export async function takeBackup(
  admin: DatabaseSettings,
  target: string,
  patience: ArchivePatience = {},
): Promise<BackupManifest> {
  return withClient(admin, async (client) => {
    const { dataFolder, system } = await readCluster(client);
    const unfinished = `${target}.unfinished`;
    await mkdir(unfinished, { recursive: true, mode: 0o700 });
    try {
      const startedAt = new Date().toISOString();
      const started = await one<{ lsn: string }>(client, "select pg_backup_start($1, true)::text as lsn", [
        path.basename(target),
      ]);
      const files: Record<string, string> = {};
      await copyTree(dataFolder, unfinished, "", files);
      const ended = await endBackup(admin, client, patience);
      await writeFile(path.join(unfinished, "backup_label"), ended.labelfile, { mode: 0o600 });
      files["backup_label"] = await hashFile(path.join(unfinished, "backup_label"));
      const manifest: BackupManifest = {
        format: 1,
        startedAt,
        endedAt: new Date().toISOString(),
        startLsn: started.lsn,
        endLsn: ended.lsn,
        system,
        files,
      };
      await writeFile(path.join(unfinished, manifestName), `${JSON.stringify(manifest)}\n`, { mode: 0o600 });
      await rename(unfinished, target);
      return manifest;
    } catch (error) {
      await rm(unfinished, { recursive: true, force: true });
      throw error;
    }
  });
}

interface EndedBackup {
  readonly lsn: string;
  readonly labelfile: string;
}

/** Waits until the archive has all that the copy needs. */
async function endBackup(admin: DatabaseSettings, client: pg.Client, patience: ArchivePatience): Promise<EndedBackup> {
  return withClient(admin, async (watcher) => {
    const { pid } = await one<{ pid: number }>(client, "select pg_backend_pid() as pid");
    const stopping = one<EndedBackup & pg.QueryResultRow>(
      client,
      "select lsn::text, labelfile from pg_backup_stop(wait_for_archive => true)",
    );
    try {
      return await awaitArchive(watcher, stopping, patience);
    } catch (error) {
      // It waits for ever otherwise. What it waits for is the archive alone: the backup itself has ended.
      await watcher.query("select pg_cancel_backend($1)", [pid]);
      await stopping.catch(() => undefined);
      throw error;
    }
  });
}

async function readCluster(client: pg.Client): Promise<{ readonly dataFolder: string; readonly system: string }> {
  const found = await one<{ dataFolder: string; mode: string; tablespaces: number; system: string }>(
    client,
    `select current_setting('data_directory') as "dataFolder", current_setting('archive_mode') as mode,
       (select count(*)::int from pg_tablespace where spcname not in ('pg_default', 'pg_global')) as tablespaces,
       (select system_identifier::text from pg_control_system()) as system`,
  );
  if (found.mode === "off") {
    throw refuse(
      "PostgreSQL chưa lưu trữ nhật ký thay đổi; hãy đặt SEN_ARCHIVE_FOLDER và khởi động lại",
      "PostgreSQL archives nothing; set SEN_ARCHIVE_FOLDER and start it anew",
    );
  }
  if (found.tablespaces > 0) {
    throw refuse(
      "có không gian bảng riêng; hãy sao lưu bằng pg_basebackup",
      "there are tablespaces elsewhere; take the backup with pg_basebackup",
    );
  }
  const there = await stat(path.join(found.dataFolder, "PG_VERSION")).catch(() => null);
  if (there === null) {
    throw refuse(
      `không đọc được ${found.dataFolder} trên máy này; hãy sao lưu bằng pg_basebackup`,
      `${found.dataFolder} is not on this machine; take the backup with pg_basebackup`,
    );
  }
  return found;
}

/** Files that change while they are copied are put right by the archive; those that vanish are not needed. */
async function copyTree(from: string, to: string, below: string, files: Record<string, string>): Promise<void> {
  for (const entry of await readdir(path.join(from, below), { withFileTypes: true })) {
    const name = path.join(below, entry.name);
    if (leftOut.has(entry.name) || entry.name.startsWith("pgsql_tmp")) continue;
    if (entry.isDirectory()) {
      await mkdir(path.join(to, name), { recursive: true, mode: 0o700 });
      if (!emptied.has(name)) await copyTree(from, to, name, files);
    } else if (entry.isFile()) {
      try {
        await copyFile(path.join(from, name), path.join(to, name));
        files[name] = await hashFile(path.join(to, name));
      } catch (error) {
        if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
      }
    }
  }
}

async function one<Row extends pg.QueryResultRow>(
  client: pg.Client,
  text: string,
  values: unknown[] = [],
): Promise<Row> {
  const [row] = (await client.query<Row>(text, values)).rows;
  if (row === undefined) throw new Error(`no row: ${text}`);
  return row;
}

const refuse = (vi: string, en: string) => new HubError("CONFIGURATION", { what: { vi, en } });
