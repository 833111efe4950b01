import DataLoader from "dataloader";
import type { ViewerDatabase } from "./viewer-database.ts";

/** All that loaders need of the request's database. */
type Schedule = Pick<ViewerDatabase, "whenIdle">;

/**
 * A batch leaves when no statement of its request is under way: PostgreSQL would run it no sooner, and what the answers
 * still ask for joins it. So a level of the question costs one statement, whatever came back first.
 */
function batched<Key, Result>(
  db: Schedule,
  load: (keys: readonly Key[]) => Promise<readonly Result[]>,
): DataLoader<Key, Result> {
  return new DataLoader(load, { batchScheduleFn: (dispatch) => db.whenIdle(dispatch) });
}

/**
 * Loads one row per key in one batch. `fetchRows` may answer in any order and leave keys out;
 * a key without a row gives null.
 */
export function loadOne<Key extends string | number, Row>(
  db: Schedule,
  fetchRows: (keys: readonly Key[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => Key,
): DataLoader<Key, Row | null> {
  return batched(db, async (keys) => {
    const rows = new Map((await fetchRows(keys)).map((row) => [keyOf(row), row]));
    return keys.map((key) => rows.get(key) ?? null);
  });
}

/** Loads all rows of each key in one batch, each list in the order `fetchRows` gave; a key without rows gives []. */
export function loadMany<Key extends string | number, Row>(
  db: Schedule,
  fetchRows: (keys: readonly Key[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => Key,
): DataLoader<Key, Row[]> {
  return batched(db, async (keys) => {
    const groups = Map.groupBy(await fetchRows(keys), keyOf);
    return keys.map((key) => groups.get(key) ?? []);
  });
}

/**
 * A loader for each set of field arguments: parents that ask with the same arguments share one batch,
 * so a list of parents costs one statement whatever its length.
 */
export function loadByArguments<Arguments extends object, Key extends string | number, Result>(
  db: Schedule,
  load: (keys: readonly Key[], args: Arguments) => Promise<ReadonlyMap<Key, Result>>,
  absent: (key: Key) => Result,
): { load(key: Key, args: Arguments): Promise<Result> } {
  const loaders = new Map<string, DataLoader<Key, Result>>();
  return {
    load(key, args) {
      const signature = JSON.stringify(args);
      let loader = loaders.get(signature);
      if (loader === undefined) {
        loader = batched(db, async (keys: readonly Key[]) => {
          const results = await load(keys, args);
          return keys.map((each) => results.get(each) ?? absent(each));
        });
        loaders.set(signature, loader);
      }
      return loader.load(key);
    },
  };
}
