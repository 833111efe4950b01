import { readdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { takeBackup } from "@sen/database";
import type { ArchiveWait } from "@sen/database";
import { archiveFolder } from "../database/open-database.ts";
import { withDatabase } from "../database/with-database.ts";
import { makeFolder } from "../make-folder.ts";
import { listBackups } from "./list-backups.ts";

/** Takes a backup into a folder named for the moment, and with `keep` removes older ones. */
export async function backUp({
  folder,
  keep,
}: {
  readonly folder: string;
  readonly keep: number | undefined;
}): Promise<void> {
  const name = new Date()
    .toISOString()
    .replaceAll(/[^\dT]/g, "")
    .slice(0, 15);
  const { files, endedAt } = await withDatabase(async (admin) => {
    await makeFolder(path.resolve(folder), 0o700);
    return takeBackup(admin, path.join(folder, name), { onWait: tellWait });
  });
  console.log(`✓ ${path.join(folder, name)}: ${Object.keys(files).length} tệp · files, ${endedAt}`);
  if (keep !== undefined) await forgetOlder(folder, keep);
}

/** To where errors go: what `sen backup` prints is the backup. */
function tellWait({ seconds, pieces, failures, failed }: ArchiveWait): void {
  const broken = failures === 0 ? "" : `; ${failures} lần hỏng · failed (${failed ?? "–"})`;
  console.error(
    `• ${seconds} s: chờ kho lưu trữ nhận nhật ký thay đổi · waiting for the log of changes to be archived, ${pieces} WAL${broken}`,
  );
}

async function forgetOlder(folder: string, keep: number): Promise<void> {
  const backups = await listBackups(folder);
  const kept = backups.slice(-keep);
  for (const { folder: old } of backups.slice(0, -keep)) {
    await rm(old, { recursive: true });
    console.log(`• đã bỏ · removed ${old}`);
  }
  const [oldest] = kept;
  const archive = archiveFolder();
  if (oldest === undefined || archive === undefined) return;
  const label = await readFile(path.join(oldest.folder, "backup_label"), "utf8");
  // The name without its timeline tells the place in the log: what is before it, only older backups needed.
  const first = /file ([0-9A-F]{24})\)/.exec(label)?.[1]?.slice(8);
  if (first === undefined) return;
  const before = (await readdir(archive)).filter((name) => /^[0-9A-F]{24}/.test(name) && name.slice(8, 24) < first);
  for (const name of before) await rm(path.join(archive, name));
  if (before.length > 0) console.log(`• đã bỏ · removed ${before.length} WAL`);
}
