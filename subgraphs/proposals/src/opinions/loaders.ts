import { loadMany, loadOne, rowsBy, sql } from "@sen/database";
import type { LoaderContext } from "@sen/subgraph";
import { Any, IsNull } from "typeorm";
import { ExpertOpinionEntity } from "./entities.ts";

export function createOpinionLoaders({ db }: LoaderContext) {
  return {
    opinionsOfProposal: loadMany(
      db,
      rowsBy(db, ExpertOpinionEntity, "proposalId", { order: { requestedAt: "asc", id: "asc" } }),
      (opinion) => opinion.proposalId,
    ),
    pendingOpinionsOfMember: loadMany(
      db,
      (ids: readonly string[]) =>
        db.repository(ExpertOpinionEntity).find({
          where: { memberId: Any([...ids]), deliveredAt: IsNull(), declinedAt: IsNull() },
          order: { dueOn: { direction: "asc", nulls: "last" }, id: "asc" },
        }),
      // The condition above leaves no row without a member.
      (opinion) => opinion.memberId ?? "",
    ),
    /** A member whose number the viewer may not know has no row. */
    openOpinionCountOfMember: loadOne(
      db,
      (ids: readonly string[]) =>
        db.query<{ memberId: string; total: number }>(
          sql`select member_id as "memberId", total from proposals.open_opinion_counts(${ids}::text[])`,
        ),
      (row) => row.memberId,
    ),
  };
}
