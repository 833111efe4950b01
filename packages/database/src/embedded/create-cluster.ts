import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { chown, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { HubError } from "@sen/errors";
import type { PostgresPlace } from "./run-identity.ts";

/** Name of the superuser role of an embedded cluster. */
export const superuser = "postgres";

/** Makes a new cluster beside its final place and moves it there when complete, so that a killed start leaves none half made. */
export async function createCluster(place: PostgresPlace, password: string): Promise<void> {
  const unfinished = `${place.dataFolder}.new`;
  const passwordFile = path.join(tmpdir(), `sen-${randomUUID()}`);
  await rm(unfinished, { recursive: true, force: true });
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  const { uid, gid } = place.identity;
  if (uid !== undefined && gid !== undefined) await chown(passwordFile, uid, gid);
  try {
    await runInitdb(place, [
      `--pgdata=${unfinished}`,
      `--username=${superuser}`,
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--locale=C",
      "--no-instructions",
    ]);
    await rename(unfinished, place.dataFolder);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  } finally {
    await rm(passwordFile, { force: true });
  }
}

async function runInitdb({ binaries, identity }: PostgresPlace, flags: readonly string[]): Promise<void> {
  const child = spawn(binaries.initdb, flags, { ...identity, cwd: "/", stdio: ["ignore", "ignore", "pipe"] });
  let output = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (output += text));
  const code = await new Promise<number | null>((resolve, reject) => child.on("error", reject).on("close", resolve));
  if (code !== 0) throw new HubError("DATABASE_START", { reason: output.trim().slice(-600) });
}
