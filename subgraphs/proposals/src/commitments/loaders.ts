import { loadByArguments, loadMany, loadOne, rowsBy } from "@sen/database";
import type { LoaderContext } from "@sen/subgraph";
import { Any } from "typeorm";
import type { CommitmentState } from "../generated/resolvers.ts";
import { CommitmentEntity, MilestoneEntity } from "./entities.ts";
import type { Commitment } from "./entities.ts";

const soonestFirst = { dueOn: "asc", id: "asc" } as const;

export function createCommitmentLoaders({ db }: LoaderContext) {
  const commitments = db.repository(CommitmentEntity);
  return {
    commitmentById: loadOne(db, rowsBy(db, CommitmentEntity, "id"), (commitment) => commitment.id),
    commitmentsOfProposal: loadMany(
      db,
      rowsBy(db, CommitmentEntity, "proposalId", { order: soonestFirst }),
      (commitment) => commitment.proposalId,
    ),
    commitmentsOfActivity: loadMany(
      db,
      rowsBy(db, CommitmentEntity, "planActivityId", { order: soonestFirst }),
      // The condition above leaves no row without an activity.
      (commitment) => commitment.planActivityId ?? "",
    ),
    milestonesOfCommitment: loadMany(
      db,
      (ids: readonly string[]) =>
        db.repository(MilestoneEntity).find({
          where: { commitmentId: Any([...ids]) },
          order: { dueOn: { direction: "asc", nulls: "last" }, id: "asc" },
        }),
      (milestone) => milestone.commitmentId,
    ),
    commitmentsOfUnit: loadByArguments<{ readonly states: readonly CommitmentState[] | null }, string, Commitment[]>(
      db,
      async (unitIds, { states }) => {
        const rows = await commitments.find({
          where: { unitId: Any([...unitIds]), ...(states && { state: Any([...states]) }) },
          order: soonestFirst,
        });
        return Map.groupBy(rows, (commitment) => commitment.unitId);
      },
      () => [],
    ),
  };
}
