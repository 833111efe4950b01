import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmod, chown, cp, mkdir, stat } from "node:fs/promises";
import path from "node:path";
import type { PostgresBinaries } from "./binaries.ts";

/** User and group PostgreSQL runs as; empty means: as we ourselves do. */
export interface RunIdentity {
  readonly uid?: number;
  readonly gid?: number;
}

export interface PostgresPlace {
  readonly binaries: PostgresBinaries;
  /** Folder for the data cluster, writable by `identity`. */
  readonly dataFolder: string;
  readonly identity: RunIdentity;
}

/**
 * Decides as whom and where PostgreSQL runs. It refuses to run as root, so root lends it the user `postgres` or `nobody`;
 * when that user cannot enter the project's folder (as below /root), programs and data live below /var/lib/sen instead.
 */
export async function choosePlace(binaries: PostgresBinaries, dataFolder: string): Promise<PostgresPlace> {
  if (process.getuid?.() !== 0) {
    await mkdir(path.dirname(dataFolder), { recursive: true });
    return { binaries, dataFolder, identity: {} };
  }
  const identity = findUnprivilegedUser();
  await mkdir(path.dirname(dataFolder), { recursive: true });
  const canStay = canUse(binaries.folder, identity) && canUse(path.dirname(dataFolder), identity);
  const place = canStay ? { binaries, dataFolder } : await moveBelowVarLib(binaries, dataFolder);
  const home = path.dirname(place.dataFolder);
  // The clusters' own folders are made by initdb as that user, so their parent has to be hers.
  await chown(home, identity.uid, identity.gid);
  return { ...place, identity };
}

function findUnprivilegedUser(): Required<RunIdentity> {
  for (const name of ["postgres", "nobody"]) {
    const uid = Number.parseInt(spawnSync("id", ["-u", name], { encoding: "utf8" }).stdout, 10);
    const gid = Number.parseInt(spawnSync("id", ["-g", name], { encoding: "utf8" }).stdout, 10);
    if (uid > 0 && gid > 0) return { uid, gid };
  }
  return { uid: 65_534, gid: 65_534 };
}

function canUse(folder: string, identity: RunIdentity): boolean {
  return spawnSync("/bin/sh", ["-c", 'test -x "$0" && test -r "$0"', folder], identity).status === 0;
}

async function moveBelowVarLib(binaries: PostgresBinaries, dataFolder: string) {
  const moved = belowVarLib(dataFolder);
  await mkdir(path.dirname(moved), { recursive: true });
  await chmod("/var/lib/sen", 0o755);
  const folder = path.join("/var/lib/sen", `postgresql-${path.basename(path.dirname(binaries.folder))}`);
  if ((await stat(path.join(folder, "bin/postgres")).catch(() => null)) === null) {
    await cp(binaries.folder, folder, { recursive: true, verbatimSymlinks: true });
  }
  const bin = path.join(folder, "bin");
  const programs = { initdb: path.join(bin, "initdb"), postgres: path.join(bin, "postgres"), folder };
  return { binaries: programs, dataFolder: moved };
}

/** Where the data of a folder lies when its user cannot enter it. */
function belowVarLib(dataFolder: string): string {
  const key = createHash("sha256").update(dataFolder).digest("hex").slice(0, 12);
  return path.join("/var/lib/sen", key, path.basename(dataFolder));
}

/** Whether a cluster was made for the folder, there or below /var/lib/sen. Makes nothing; what may not be looked at counts as there. */
export async function hasEmbeddedCluster(dataFolder: string): Promise<boolean> {
  const places = process.getuid?.() === 0 ? [dataFolder, belowVarLib(dataFolder)] : [dataFolder];
  const found = places.map(async (folder) => {
    const error: NodeJS.ErrnoException | null = await stat(path.join(folder, "PG_VERSION")).then(
      () => null,
      (reason: NodeJS.ErrnoException) => reason,
    );
    return error?.code !== "ENOENT" && error?.code !== "ENOTDIR";
  });
  return (await Promise.all(found)).includes(true);
}
