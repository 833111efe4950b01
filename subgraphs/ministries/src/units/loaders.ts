import { loadByArguments, loadMany, loadOne, rowsBy, sql } from "@sen/database";
import type { LoaderContext } from "@sen/subgraph";
import { UnitEntity, UnitSuccessionEntity, UnitVersionEntity } from "./entities.ts";

export function createUnitLoaders({ db }: LoaderContext) {
  const recorded = { where: sql`t.state = 'RECORDED'`, order: { effectiveOn: "asc", id: "asc" } } as const;
  const unitById = loadOne(db, rowsBy(db, UnitEntity, "id"), (unit) => unit.id);
  return {
    unitById,
    unitByCode: loadOne(
      db,
      async (codes: readonly string[]) => {
        const found = await rowsBy(db, UnitEntity, "code")(codes);
        for (const unit of found) unitById.prime(unit.id, unit);
        return found;
      },
      (unit) => unit.code,
    ),
    versionsByUnit: loadMany(
      db,
      rowsBy(db, UnitVersionEntity, "unitId", { order: { versionNo: "asc" } }),
      (version) => version.unitId,
    ),
    successionsFrom: loadMany(
      db,
      rowsBy(db, UnitSuccessionEntity, "fromId", recorded),
      (succession) => succession.fromId,
    ),
    successionsTo: loadMany(
      db,
      rowsBy(db, UnitSuccessionEntity, "toId", recorded),
      (succession) => succession.toId ?? "",
    ),
    /** Ids of the units that stand in the place of others on a day; null where a chain ends in a dissolved unit. */
    successorIdOn: loadByArguments<{ day: string }, string, string | null>(
      db,
      async (ids, { day }) => {
        const rows = await db.query<{ key: string; unit_id: string }>(findSuccessors(ids, day));
        return new Map(rows.map((row) => [row.key, row.unit_id]));
      },
      () => null,
    ),
  };
}

/** Follows primary successions in force on `day` to their end; a trigger keeps circles out. */
const findSuccessors = (ids: readonly string[], day: string) => sql`
  with recursive chain as (
    select key, key as unit_id from unnest(${ids}::text[]) as wanted(key)
    union
    select chain.key, s.to_id from chain
    join ministries.unit_succession as s on s.from_id = chain.unit_id
    where s.is_primary and s.state = 'RECORDED' and s.to_id is not null and s.effective_on <= ${day}::date
  )
  select chain.key, chain.unit_id from chain join ministries.unit as u on u.id = chain.unit_id
  where (u.valid_to is null or u.valid_to >= ${day}::date) and not exists (
    select from ministries.unit_succession as s
    where s.from_id = chain.unit_id and s.is_primary and s.state = 'RECORDED' and s.effective_on <= ${day}::date)`;
