import { expect } from "@jest/globals";
import pg from "pg";
import { findFault } from "../../src/ledger/ledger-entry.ts";
import { readLedger } from "../../src/ledger/read-ledger.ts";
import type { RegistryUnderTest } from "../registry-under-test.ts";

/** Every version is there with its slices and its entry in the ledger, and nothing of one that is not. */
export async function expectWholeGraph({ store, graph, publicKeys }: RegistryUnderTest): Promise<number> {
  // Whoever is changing the graph has finished, one way or the other.
  const present = await store.change(graph, async ({ state }) => state);
  const versions = await store.query<{ number: number; cause: string; slices: number; message: string }>(
    `select v.number, v.cause, v.message, (select count(*)::int from registry.version_slice as p
       where p.graph = v.graph and p.number = v.number) as slices
     from registry.version as v where graph = $1 order by number`,
    [graph],
  );
  expect(versions.map(({ number }) => number)).toEqual(
    Array.from({ length: present.version }, (_none, index) => index + 1),
  );
  expect(versions.every(({ slices }) => slices > 0)).toBe(present.version > 0);
  const entries = await readLedger(store.reader, { after: 0, first: 10_000 });
  expect(findFault(entries, publicKeys)).toBeNull();
  const published = entries
    .filter(({ kind }) => kind === "PUBLISHED")
    .map(({ subject }) => (JSON.parse(subject) as { version: number }).version);
  expect(published).toEqual(versions.filter(({ cause }) => cause === "PUBLISH").map(({ number }) => number));
  const orphans = await store.query(
    `select id from registry.slice_schema as d
     where not exists (select from registry.version_slice as p where p.schema_id = d.id)`,
  );
  expect(orphans).toEqual([]);
  return present.version;
}

/** Somebody who has something locked in the registry's database until released. */
export interface LockHolder {
  /** Resolves when so many others wait for locks. */
  waiters(count: number): Promise<void>;
  release(): Promise<void>;
}

/** Holds the graph's row, so that changes queue up behind it in the order in which they come. */
export const holdGraph = async (registry: RegistryUnderTest): Promise<LockHolder> =>
  hold(registry, "select from registry.graph where name = 'network' for update");

/** Holds the ledger: a change that is complete but for its entry waits. */
export const holdLedger = async (registry: RegistryUnderTest): Promise<LockHolder> =>
  hold(registry, "select pg_advisory_xact_lock(7363010)");

async function hold({ settings }: RegistryUnderTest, lock: string): Promise<LockHolder> {
  const [holder, watcher] = [new pg.Client({ ...settings }), new pg.Client({ ...settings })];
  await Promise.all([holder.connect(), watcher.connect()]);
  await holder.query("begin");
  await holder.query(lock);
  return {
    waiters: async (count) => {
      for (;;) {
        const { rows } = await watcher.query<{ waiting: number }>(
          `select count(distinct pid)::int as waiting from pg_locks
           where not granted and (database is null or database = (select oid from pg_database where datname = current_database()))`,
        );
        if ((rows[0]?.waiting ?? 0) >= count) return;
      }
    },
    release: async () => {
      await holder.query("rollback");
      await Promise.all([holder.end(), watcher.end()]);
    },
  };
}
