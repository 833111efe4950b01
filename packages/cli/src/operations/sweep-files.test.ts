import { mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "@jest/globals";
import { withClient } from "@sen/database";
import { createFileStore } from "@sen/files";
import type { FileStore } from "@sen/files";
import { createTestDatabase } from "@sen/testing";
import { sweepFiles } from "./sweep-files.ts";

let folder: string;
let store: FileStore;
let database: Awaited<ReturnType<typeof createTestDatabase>>;
const keptBefore = new Date("2026-11-22T00:00:00Z");

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "sen-sweep-"));
  store = await createFileStore(pathToFileURL(path.join(folder, "store")).href);
  database = await createTestDatabase(["ministries"]);
  await withClient(database.admin, (client) =>
    client.query(
      "create table ministries.document (storage_key text unique); insert into ministries.document values ('2026/11/taken.pdf'), (null)",
    ),
  );
});
afterEach(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

/** Keeps a file that was uploaded on a day. */
async function keep(key: string, day: string): Promise<void> {
  const local = path.join(folder, "local");
  await writeFile(local, key);
  await store.keep(key, local, "text/plain");
  const at = new Date(`${day}T12:00:00Z`);
  await utimes(path.join(folder, "store", key), at, at);
}

async function keys(): Promise<string[]> {
  const found = await Array.fromAsync(store.list());
  return found.map(({ key }) => key).toSorted();
}

const sweep = (apply: boolean) => sweepFiles({ store, admin: database.admin, slice: "ministries", keptBefore, apply });

test("what no document names and is old goes, once it is said so; the rest stays", async () => {
  await keep("2026/11/taken.pdf", "2026-11-01");
  await keep("2026/11/left.pdf", "2026-11-21");
  await keep("2026/11/young.pdf", "2026-11-22");
  const before = await keys();
  expect(await sweep(false)).toEqual({ kept: 3, orphans: ["2026/11/left.pdf"] });
  expect(await keys()).toEqual(before);
  expect(await sweep(true)).toEqual({ kept: 3, orphans: ["2026/11/left.pdf"] });
  expect(await keys()).toEqual(["2026/11/taken.pdf", "2026/11/young.pdf"]);
  expect(await sweep(true)).toEqual({ kept: 2, orphans: [] });
});

test("a store that keeps nothing yet is swept, too, and many files are looked up in turns", async () => {
  expect(await sweep(true)).toEqual({ kept: 0, orphans: [] });
  for (let number = 0; number < 501; number += 1)
    await keep(`2026/10/${String(number).padStart(3, "0")}.txt`, "2026-10-01");
  expect((await sweep(true)).orphans).toHaveLength(501);
  expect(await keys()).toEqual([]);
});
