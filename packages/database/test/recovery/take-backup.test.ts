import { spawnSync } from "node:child_process";
import { mkdtemp, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startEmbeddedPostgres, takeBackup, withClient } from "../../src/index.ts";
import type { ArchiveWait, EmbeddedPostgres } from "../../src/index.ts";
import { freePort } from "@sen/testing/free-ports";

let folder: string;
let archive: string;
let postgres: EmbeddedPostgres;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "sen-backup-"));
  spawnSync("chmod", ["755", folder]);
  archive = path.join(folder, "wal");
  postgres = await startEmbeddedPostgres({
    dataFolder: path.join(folder, "data"),
    port: await freePort(),
    password: "test",
    archiveFolder: archive,
    durable: false,
  });
});
afterAll(async () => {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
});

const waits: ArchiveWait[] = [];
const take = (name: string) =>
  takeBackup(postgres.admin, path.join(folder, name), {
    onWait: (wait) => void waits.push(wait),
    tellEverySeconds: 1,
  });
const exists = async (name: string) => (await stat(path.join(folder, name)).catch(() => null)) !== null;

test("a backup is complete, and says nothing, while the archive takes what it is given", async () => {
  await take("first");
  expect(await exists("first/sen-backup.json")).toBe(true);
  expect((await readdir(archive)).length).toBeGreaterThan(0);
});

test("it tells what it waits for, gives up when archiving fails, and leaves nothing that looks like a backup", async () => {
  // A file where the folder was: the server's archive_command fails for whoever it runs as.
  await rename(archive, `${archive}.away`);
  await writeFile(archive, "");
  await expect(take("second")).rejects.toMatchObject({
    code: "ARCHIVE_FAILING",
    message: expect.stringMatching(/[3-9] tries failed .* the last that failed is [0-9A-F]{24}/),
    localized: { vi: expect.stringContaining("SEN_ARCHIVE_FOLDER") },
  });
  expect(waits.at(-1)).toMatchObject({ pieces: expect.any(Number), failed: expect.stringMatching(/^[0-9A-F]{24}/) });
  expect(waits.at(-1)?.pieces).toBeGreaterThan(0);
  expect(await exists("second")).toBe(false);
  expect(await exists("second.unfinished")).toBe(false);
});

test("and works again once the archive does, with nothing of the failed one in its way", async () => {
  await rm(archive);
  await rename(`${archive}.away`, archive);
  await take("third");
  expect(await exists("third/backup_label")).toBe(true);
  const stuck = await withClient(postgres.admin, (client) =>
    client.query(
      "select from pg_stat_activity where query like '%pg_backup_stop%' and pid <> pg_backend_pid() and state = 'active'",
    ),
  );
  expect(stuck.rowCount).toBe(0);
});
