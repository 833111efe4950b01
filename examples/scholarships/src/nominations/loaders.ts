import { loadByArguments, loadMany, loadOne, loadPages, rowsBy, sql } from "@sen/subgraph";
import type { LoaderContext, PageArguments } from "@sen/subgraph";
import { NominationEntity } from "./entities.ts";
import type { Nomination } from "./entities.ts";

export function createNominationLoaders({ db, codec }: LoaderContext) {
  return {
    nominationById: loadOne(db, rowsBy(db, NominationEntity, "id"), (nomination) => nomination.id),
    nominationsOfCall: loadPages<PageArguments, Nomination>(db, () => ({
      entity: NominationEntity,
      belongsTo: sql`t.call_id = p.key`,
      orderBy: [{ expression: "t.id", type: "text", direction: "desc" }],
      codec,
    })),
    nominationsOfMember: loadMany(
      db,
      rowsBy(db, NominationEntity, "memberId", { order: { id: "desc" } }),
      (nomination) => nomination.memberId ?? "",
    ),
    nominationsOfUnit: loadByArguments<{ year?: number | null | undefined }, string, Nomination[]>(
      db,
      async (unitIds, { year }) => {
        const rows = await db.query<Nomination>(sql`
          select n.id, n.call_id as "callId", n.member_id as "memberId", n.unit_id as "unitId", n.state,
            n.submitted_on as "submittedOn", n.version
          from scholarships.nomination as n join scholarships.call as c on c.id = n.call_id
          where n.unit_id = any (${unitIds}) and (${year ?? null}::int is null or c.year = ${year ?? null})
          order by n.id desc`);
        return Map.groupBy(rows, ({ unitId }) => unitId);
      },
      () => [],
    ),
  };
}
