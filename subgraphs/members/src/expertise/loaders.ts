import { loadMany, loadOne } from "@sen/database";
import type { LoaderContext } from "@sen/subgraph";
import { Any } from "typeorm";
import type { ExpertiseLevel } from "../generated/resolvers.ts";
import { ExpertiseEntity, MemberExpertiseEntity } from "./entities.ts";

const height: Readonly<Record<ExpertiseLevel, number>> = { WORKING: 1, SENIOR: 2, NATIONAL_EXPERT: 3 };

export function createExpertiseLoaders({ db }: LoaderContext) {
  return {
    expertiseByCode: loadOne(
      db,
      (codes: readonly string[]) => db.repository(ExpertiseEntity).findBy({ code: Any([...codes]) }),
      (expertise) => expertise.code,
    ),
    expertiseOfMember: loadMany(
      db,
      async (memberIds: readonly string[]) => {
        const rows = await db
          .repository(MemberExpertiseEntity)
          .find({ where: { memberId: Any([...memberIds]) }, order: { expertiseCode: "asc" } });
        return rows.toSorted((one, other) => height[other.level] - height[one.level]);
      },
      (known) => known.memberId,
    ),
  };
}
