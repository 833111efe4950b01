import { archiveFolder, openDatabase } from "../database/open-database.ts";
import { openHome } from "../home.ts";
import { loadSecrets } from "../secrets.ts";
import { untilSignal } from "../supervisor/run-start.ts";

/** Runs the embedded PostgreSQL until a signal; its end by itself ends this process with 1, so that systemd starts it anew. */
export async function runDatabase(port: number): Promise<void> {
  const home = await openHome();
  const ended = untilSignal();
  const { embedded } = await openDatabase({
    home,
    secrets: await loadSecrets(home),
    port,
    onLog: (line) => console.error(line),
    onCreate: () => console.error("• Tạo cơ sở dữ liệu PostgreSQL 18 · Creating the PostgreSQL 18 cluster"),
  });
  if (embedded === null) return;
  console.log(`✓ PostgreSQL 18: 127.0.0.1:${port}${archiveFolder() === undefined ? "" : `, → ${archiveFolder()}`}`);
  const how = await Promise.race([ended, embedded.exited]);
  await embedded.stop();
  process.exit(how === "signal" ? 0 : 1);
}
