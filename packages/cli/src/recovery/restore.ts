import path from "node:path";
import { finishRestore, prepareRestore } from "@sen/database";
import { HubError } from "@sen/errors";
import { archiveFolder, openDatabase } from "../database/open-database.ts";
import { openHome } from "../home.ts";
import { examineRegistryLedger, sayRegistryLedger } from "../operations/registry-ledger.ts";
import { verifyLedgers } from "../operations/verify-ledgers.ts";
import { loadSecrets, registryKeys } from "../secrets.ts";
import { findFreePort } from "../supervisor/ports.ts";
import { requireNoRun } from "../supervisor/run-file.ts";
import { listBackups } from "./list-backups.ts";

/** Brings the home's database back to a moment, verifies what proves itself, and leaves it stopped. */
export async function restore({
  from,
  until,
}: {
  readonly from: string;
  readonly until: string | undefined;
}): Promise<void> {
  const home = await openHome();
  await requireNoRun(home);
  const archive = archiveFolder();
  if (archive === undefined || process.env["DATABASE_URL"] !== undefined) {
    throw refuse(
      "cần SEN_ARCHIVE_FOLDER, và không có DATABASE_URL: chỉ khôi phục được cơ sở dữ liệu đi kèm",
      "this needs SEN_ARCHIVE_FOLDER and no DATABASE_URL: it restores the database that comes with the project",
    );
  }
  const backupFolder = await chooseBackup(from, until);
  const prepared = await prepareRestore({
    backupFolder,
    archiveFolder: archive,
    dataFolder: home.postgresFolder,
    until,
  });
  console.log(`✓ ${backupFolder} (${prepared.backupEndedAt})`);
  if (prepared.putAside !== null) console.log(`• dữ liệu cũ ở · the data there were: ${prepared.putAside}`);
  const secrets = await loadSecrets(home);
  const { admin, embedded } = await openDatabase({
    home,
    secrets,
    port: await findFreePort(4032),
    onLog: (line) => /FATAL|PANIC|ERROR/.test(line) && console.error(line),
    onCreate: () => undefined,
  });
  try {
    await finishRestore(home.postgresFolder);
    await verifyLedgers(admin, {});
    console.log(sayRegistryLedger(await examineRegistryLedger(admin, registryKeys(secrets))));
  } finally {
    await embedded?.stop();
  }
  console.log(`✓ khôi phục tới · restored to ${until ?? "thay đổi cuối cùng · the last change"}; pnpm sen start`);
}

/** The folder itself when it is a backup, or the newest below it that was complete before the moment. */
async function chooseBackup(folder: string, until: string | undefined): Promise<string> {
  const before = until === undefined ? Infinity : Date.parse(until);
  if (Number.isNaN(before)) throw refuse(`--until không phải thời điểm: ${until}`, `--until is no moment: ${until}`);
  const parent = path.dirname(path.resolve(folder));
  const own = (await listBackups(parent)).find((backup) => backup.folder === path.resolve(folder));
  if (own !== undefined) return own.folder;
  const found = (await listBackups(folder)).findLast(({ manifest }) => Date.parse(manifest.endedAt) < before);
  if (found !== undefined) return found.folder;
  throw refuse(`không có bản sao lưu nào đủ cũ trong ${folder}`, `no backup in ${folder} is old enough`);
}

const refuse = (vi: string, en: string) => new HubError("VALIDATION", { what: { vi, en } });
