import { loadOne, sql } from "@sen/database";
import type { LoaderContext } from "@sen/subgraph";
import type { SuccessionKey } from "./entities.ts";

/** The key of a succession as one text, for batching; ids hold no blank. */
export const successionKey = ({ fromUnitId, toUnitId }: SuccessionKey) => `${fromUnitId} ${toUnitId ?? ""}`;

export function createSuccessionLoaders({ db }: LoaderContext) {
  return {
    /** Referrals that wait at the old unit, and those it has passed on to the new one. */
    reassignedReferrals: loadOne(
      db,
      (keys: readonly string[]) =>
        db.query<{ key: string; total: number }>(sql`
          select asked.key, count(r.id)::int as total
          from (select key, split_part(key, ' ', 1) as from_id, nullif(split_part(key, ' ', 2), '') as to_id
            from unnest(${keys}::text[]) as key) as asked
          left join proposals.referral as r on r.unit_id = asked.from_id and asked.to_id is not null and (
            r.state in ('SENT', 'ACKNOWLEDGED', 'IN_PROGRESS')
            or (r.state = 'REASSIGNED' and exists (
              select from proposals.referral as next where next.proposal_id = r.proposal_id and next.unit_id = asked.to_id)))
          group by asked.key`),
      (row) => row.key,
    ),
  };
}
