import { loadByArguments, loadMany, loadOne, sql } from "@sen/database";
import type { LoaderContext } from "@sen/subgraph";
import { Any } from "typeorm";
import { UnitEntity, UnitSuccessionEntity, UnitVersionEntity } from "./entities.ts";

export function createUnitLoaders({ db }: LoaderContext) {
  const units = db.repository(UnitEntity);
  const versions = db.repository(UnitVersionEntity);
  const successions = db.repository(UnitSuccessionEntity);
  const inOrderOfTime = { effectiveOn: "asc", id: "asc" } as const;
  const unitById = loadOne(
    db,
    (ids: readonly string[]) => units.findBy({ id: Any([...ids]) }),
    (unit) => unit.id,
  );
  return {
    unitById,
    unitByCode: loadOne(
      db,
      async (codes: readonly string[]) => {
        const found = await units.findBy({ code: Any([...codes]) });
        for (const unit of found) unitById.prime(unit.id, unit);
        return found;
      },
      (unit) => unit.code,
    ),
    versionsByUnit: loadMany(
      db,
      (ids: readonly string[]) => versions.find({ where: { unitId: Any([...ids]) }, order: { versionNo: "asc" } }),
      (version) => version.unitId,
    ),
    successionsFrom: loadMany(
      db,
      (ids: readonly string[]) =>
        successions.find({ where: { fromId: Any([...ids]), state: "RECORDED" }, order: inOrderOfTime }),
      (succession) => succession.fromId,
    ),
    successionsTo: loadMany(
      db,
      (ids: readonly string[]) =>
        successions.find({ where: { toId: Any([...ids]), state: "RECORDED" }, order: inOrderOfTime }),
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
