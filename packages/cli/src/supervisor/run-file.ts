import { readFile, rm, writeFile } from "node:fs/promises";
import { HubError } from "@sen/errors";
import type { Home } from "../home.ts";
import { isAlive } from "../is-alive.ts";

/** What runs on a home, for `sen status` and `sen stop`. */
export interface RunRecord {
  readonly pid: number;
  readonly gatewayUrl: string;
  readonly issuer: string;
  /** Superuser or administrator URL without its password. */
  readonly database: { readonly host: string; readonly port: number };
  readonly services: readonly { readonly name: string; readonly url: string; readonly pid: number | undefined }[];
}

/** The record of the hub that runs on the home; null when none does. */
export async function findRun(home: Home): Promise<RunRecord | null> {
  const text = await readFile(home.runFile, "utf8").catch(() => null);
  const record = text === null ? null : (JSON.parse(text) as RunRecord); // written by writeRun alone
  return record !== null && isAlive(record.pid) ? record : null;
}

/** Throws `ALREADY_RUNNING` when a hub runs on the home. */
export async function requireNoRun(home: Home): Promise<void> {
  const record = await findRun(home);
  if (record !== null && record.pid !== process.pid) throw new HubError("ALREADY_RUNNING", { pid: record.pid });
}

export async function writeRun(home: Home, record: RunRecord): Promise<void> {
  await writeFile(home.runFile, JSON.stringify(record, null, 2));
}

export async function removeRun(home: Home): Promise<void> {
  await rm(home.runFile, { force: true });
}
