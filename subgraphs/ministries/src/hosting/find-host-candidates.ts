import { requirePageSize, sql } from "@sen/database";
import type { Context } from "../context.ts";
import type { Unit } from "../units/entities.ts";

/**
 * Units that could host in `year`, in order of fairness: never hosted first, then longest ago, then official order.
 * A turn counts for the unit that held it; what a unit's predecessors did is not held against it.
 */
export async function findHostCandidates(
  { db, loaders, today }: Context,
  { year, first }: { readonly year: number; readonly first: number },
): Promise<Unit[]> {
  const limit = requirePageSize({ first });
  const candidates = await db.query<{ id: string }>(sql`
    with day as (select greatest(${today}::date, make_date(${year}::int, 1, 1)) as value)
    select u.id
    from ministries.unit as u cross join day
    left join lateral (
      select max(h.year) as year from ministries.host_assignment as h
      where h.unit_id = u.id and h.state = 'HELD' and h.year < ${year}::int
    ) as hosted on true
    where coalesce(u.valid_from <= day.value, true) and coalesce(u.valid_to >= day.value, true)
      and u.kind not in ('UNION_CENTRAL', 'UNION_AFFILIATE')
    order by hosted.year asc nulls first, u.protocol_order, u.id
    limit ${limit}`);
  const units = await Promise.all(candidates.map(({ id }) => loaders.unitById.load(id)));
  return units.filter((unit) => unit !== null);
}
