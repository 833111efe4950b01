import { pathToFileURL } from "node:url";
import { withClient } from "@sen/database";
import type { DatabaseSettings } from "@sen/database";
import { createFileStore } from "@sen/files";
import type { FileStore } from "@sen/files";
import { requireHub } from "../database/require-hub.ts";
import { withDatabase } from "../database/with-database.ts";
import { locateHome } from "../home.ts";

export interface SweepOptions {
  readonly store: FileStore;
  readonly admin: DatabaseSettings;
  /** The slice that owns documents. */
  readonly slice: string;
  /** What was kept later stays: it may still find its document. */
  readonly keptBefore: Date;
  /** False: nothing is removed. */
  readonly apply: boolean;
}

export interface Sweep {
  /** Files in the store. */
  readonly kept: number;
  /** Keys of those that no document names, in the order of the store. */
  readonly orphans: readonly string[];
}

/** How many keys are looked up at once. */
const batch = 500;

/** Finds files in the store that no document names, and removes them when told to. */
export async function sweepFiles({ store, admin, slice, keptBefore, apply }: SweepOptions): Promise<Sweep> {
  const old: string[] = [];
  let kept = 0;
  for await (const { key, keptAt } of store.list()) {
    kept += 1;
    if (keptAt < keptBefore) old.push(key);
  }
  // Documents are asked after the store: one that took its file meanwhile is among them.
  const orphans: string[] = [];
  for (let from = 0; from < old.length; from += batch) {
    const keys = old.slice(from, from + batch);
    const named = await findNamed(admin, slice, keys);
    const unnamed = keys.filter((key) => !named.has(key));
    if (apply) for (const key of unnamed) await store.remove(key);
    orphans.push(...unnamed);
  }
  return { kept, orphans };
}

async function findNamed(admin: DatabaseSettings, slice: string, keys: readonly string[]): Promise<Set<string>> {
  return withClient(admin, async (client) => {
    const { rows } = await client.query<{ key: string }>(
      `select storage_key as key from ${client.escapeIdentifier(slice)}.document where storage_key = any ($1)`,
      [keys],
    );
    return new Set(rows.map(({ key }) => key));
  });
}

/** Sweeps this hub's store and says what was found. */
export async function printSweep({ apply, hours }: { readonly apply: boolean; readonly hours: number }): Promise<void> {
  const home = await locateHome();
  await requireHub(home);
  const url = process.env["FILES_URL"] ?? pathToFileURL(home.filesFolder).href;
  const store = await createFileStore(url, process.env);
  const slice = process.env["DOCUMENTS_SUBGRAPH"] ?? "ministries";
  const keptBefore = new Date(Date.now() - hours * 3_600_000);
  const { kept, orphans } = await withDatabase((admin) => sweepFiles({ store, admin, slice, keptBefore, apply }));
  for (const key of orphans) console.log(`${apply ? "✓" : "•"} ${key}`);
  const found = `${orphans.length}/${kept} tệp không thuộc tài liệu nào · files that no document names`;
  if (orphans.length === 0) console.log(`✓ ${found}`);
  else if (apply) console.log(`✓ ${found}: đã xóa · removed`);
  else console.log(`• ${found}: chưa xóa, thêm --apply để xóa · nothing removed, add --apply`);
}
