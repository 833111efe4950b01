import { appendFile, chmod, chown, cp, mkdir, readdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { HubError } from "@sen/errors";
import { findBinaries } from "../embedded/binaries.ts";
import { choosePlace } from "../embedded/run-identity.ts";
import type { RunIdentity } from "../embedded/run-identity.ts";
import { hashFile, manifestName, readManifest } from "./manifest.ts";

export interface RestoreOptions {
  readonly backupFolder: string;
  readonly archiveFolder: string;
  /** Where the embedded cluster's data is to lie. What lies there is put aside, never overwritten. */
  readonly dataFolder: string;
  /** Moment to go back to, ISO 8601; the last change in the archive when left out. */
  readonly until?: string | undefined;
}

export interface PreparedRestore {
  /** Where the data lay that was there before; null when nothing was. */
  readonly putAside: string | null;
  readonly backupEndedAt: string;
}

/** Lines of this head and below are the restore's; `finishRestore` takes them out again. */
const head = "# sen restore";

/**
 * Lays a backup where the embedded PostgreSQL looks for its data, so that its next start goes on from there by the archive up to
 * `until`, and then opens for writing. Nothing is changed when a file of the backup is not as it was written. Throws `VALIDATION`.
 */
export async function prepareRestore(options: RestoreOptions): Promise<PreparedRestore> {
  const manifest = await checkBackup(options.backupFolder);
  if (options.until !== undefined && !(Date.parse(options.until) > Date.parse(manifest.endedAt))) {
    throw refuse(
      `thời điểm phải sau khi bản sao hoàn tất (${manifest.endedAt})`,
      `the moment has to be after the backup was complete (${manifest.endedAt})`,
    );
  }
  const { dataFolder, identity } = await choosePlace(await findBinaries(), options.dataFolder);
  const there = (await stat(dataFolder).catch(() => null)) !== null;
  const putAside = there ? `${dataFolder}.before-${new Date().toISOString().replaceAll(/[^\d]/g, "")}` : null;
  const unfinished = `${dataFolder}.restoring`;
  await mkdir(path.dirname(dataFolder), { recursive: true });
  await cp(options.backupFolder, unfinished, { recursive: true, force: true });
  const archive = path.resolve(options.archiveFolder);
  const settings = [
    `restore_command = 'cp "${archive}/%f" "%p"'`,
    "recovery_target_timeline = 'latest'",
    "recovery_target_action = 'promote'",
    ...(options.until === undefined ? [] : [`recovery_target_time = '${inPostgres(new Date(options.until))}'`]),
  ];
  await appendFile(path.join(unfinished, "postgresql.auto.conf"), `${head}\n${settings.join("\n")}\n`);
  await writeFile(path.join(unfinished, "recovery.signal"), "");
  await own(unfinished, identity);
  if (putAside !== null) await rename(dataFolder, putAside);
  await rename(unfinished, dataFolder);
  return { putAside, backupEndedAt: manifest.endedAt };
}

/** Takes the restore's settings out again, once the server has gone through them and runs. */
export async function finishRestore(dataFolder: string): Promise<void> {
  const place = await choosePlace(await findBinaries(), dataFolder);
  const file = path.join(place.dataFolder, "postgresql.auto.conf");
  const text = await readFile(file, "utf8");
  const at = text.indexOf(head);
  if (at >= 0) await writeFile(file, text.slice(0, at));
}

/** A moment as a setting takes it; the ISO form with T and Z it does not. */
const inPostgres = (moment: Date) => moment.toISOString().replace("T", " ").replace("Z", "+00");

async function checkBackup(folder: string) {
  const manifest = await readManifest(folder).catch((cause: unknown) => {
    throw refuse(`${folder} không phải là bản sao lưu`, `${folder} is no backup: it has no ${manifestName}`, cause);
  });
  for (const [name, hash] of Object.entries(manifest.files)) {
    const found = await hashFile(path.join(folder, name)).catch(() => "");
    if (found !== hash) throw refuse(`${name} không còn như khi sao lưu`, `${name} is not as it was written`);
  }
  return manifest;
}

async function own(folder: string, { uid, gid }: RunIdentity): Promise<void> {
  await chmod(folder, 0o700);
  if (uid === undefined || gid === undefined) return;
  await chown(folder, uid, gid);
  for (const entry of await readdir(folder, { recursive: true })) await chown(path.join(folder, entry), uid, gid);
}

const refuse = (vi: string, en: string, cause?: unknown) =>
  new HubError("VALIDATION", { what: { vi, en } }, cause === undefined ? {} : { cause });
