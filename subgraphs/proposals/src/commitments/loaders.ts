import { loadByArguments, loadMany, loadOne } from "@sen/database";
import type { LoaderContext } from "@sen/subgraph";
import { Any } from "typeorm";
import type { FindOptionsOrder } from "typeorm";
import type { CommitmentState } from "../generated/resolvers.ts";
import { CommitmentEntity, MilestoneEntity } from "./entities.ts";
import type { Commitment } from "./entities.ts";

const soonestFirst: FindOptionsOrder<Commitment> = { dueOn: { direction: "asc", nulls: "last" }, id: "asc" };

export function createCommitmentLoaders({ db }: LoaderContext) {
  const commitments = db.repository(CommitmentEntity);
  return {
    commitmentById: loadOne(
      db,
      (ids: readonly string[]) => commitments.findBy({ id: Any([...ids]) }),
      (commitment) => commitment.id,
    ),
    commitmentsOfProposal: loadMany(
      db,
      (ids: readonly string[]) => commitments.find({ where: { proposalId: Any([...ids]) }, order: soonestFirst }),
      (commitment) => commitment.proposalId,
    ),
    commitmentsOfActivity: loadMany(
      db,
      (ids: readonly string[]) => commitments.find({ where: { planActivityId: Any([...ids]) }, order: soonestFirst }),
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
