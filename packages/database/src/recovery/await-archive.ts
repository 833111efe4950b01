import { HubError } from "@sen/errors";
import type pg from "pg";

/** What a backup waits for, and how archiving goes meanwhile. */
export interface ArchiveWait {
  /** Whole seconds since the wait began. */
  readonly seconds: number;
  /** Pieces of the log of changes that are finished and not in the archive yet. */
  readonly pieces: number;
  /** Tries that failed since the wait began, and the piece the last one was about. */
  readonly failures: number;
  readonly failed: string | null;
}

export interface ArchivePatience {
  /** Told each time another `tellEverySeconds` have gone by. */
  readonly onWait?: ((wait: ArchiveWait) => void) | undefined;
  readonly tellEverySeconds?: number;
  /** Failures after one another, without a success between, after which nobody waits any more; PostgreSQL tries three times in a row. */
  readonly mostFailures?: number;
  /** Seconds without a success or a failure after which archiving is held to hang. */
  readonly mostSilentSeconds?: number;
}

/** Milliseconds between two looks at how archiving goes. */
const lookEvery = 500;

interface Archiver {
  readonly archived: number;
  readonly failed: number;
  readonly lastFailed: string | null;
  readonly pieces: number;
}

/**
 * Waits for `finished`, a statement that PostgreSQL answers when the archive has all it needs, and looks over another connection
 * how archiving goes. Throws `ARCHIVE_FAILING` when it does not go; the statement is then to be cancelled.
 */
export async function awaitArchive<Result>(
  watcher: pg.Client,
  finished: Promise<Result>,
  { onWait, tellEverySeconds = 10, mostFailures = 3, mostSilentSeconds = 600 }: ArchivePatience = {},
): Promise<Result> {
  const ended = finished.then(
    () => true,
    () => true,
  );
  const begun = await readArchiver(watcher);
  const started = performance.now();
  let told = 0;
  let moved = started;
  let last = begun;
  let failedBefore = begun.failed;
  while (!(await Promise.race([ended, rest()]))) {
    const now = await readArchiver(watcher);
    if (now.archived > last.archived) failedBefore = now.failed;
    if (now.archived > last.archived || now.failed > last.failed) moved = performance.now();
    last = now;
    const seconds = Math.floor((performance.now() - started) / 1000);
    const failures = now.failed - failedBefore;
    if (failures >= mostFailures || performance.now() - moved > mostSilentSeconds * 1000) {
      throw new HubError("ARCHIVE_FAILING", {
        seconds,
        pieces: now.pieces,
        failures,
        failed: now.lastFailed ?? "–",
      });
    }
    if (seconds >= (told + 1) * tellEverySeconds) {
      told = Math.floor(seconds / tellEverySeconds);
      onWait?.({ seconds, pieces: now.pieces, failures: now.failed - begun.failed, failed: now.lastFailed });
    }
  }
  return finished;
}

const rest = () =>
  new Promise<false>((resolve) => {
    setTimeout(resolve, lookEvery, false);
  });

async function readArchiver(client: pg.Client): Promise<Archiver> {
  const { rows } = await client.query<Archiver>(
    `select archived_count::int as archived, failed_count::int as failed, last_failed_wal as "lastFailed",
       (select count(*)::int from pg_ls_archive_statusdir() where name like '%.ready') as pieces
     from pg_stat_archiver`,
  );
  const [archiver] = rows;
  if (archiver === undefined) throw new Error("pg_stat_archiver has no row");
  return archiver;
}
