import { loadMany, loadOne, rowsBy } from "@sen/database";
import type { LoaderContext } from "@sen/subgraph";
import type { ExpertiseLevel } from "../generated/resolvers.ts";
import { ExpertiseEntity, MemberExpertiseEntity } from "./entities.ts";

const height: Readonly<Record<ExpertiseLevel, number>> = { WORKING: 1, SENIOR: 2, NATIONAL_EXPERT: 3 };

export function createExpertiseLoaders({ db }: LoaderContext) {
  return {
    expertiseByCode: loadOne(db, rowsBy(db, ExpertiseEntity, "code"), (expertise) => expertise.code),
    expertiseOfMember: loadMany(
      db,
      async (memberIds: readonly string[]) => {
        const rows = await rowsBy(db, MemberExpertiseEntity, "memberId", { order: { expertiseCode: "asc" } })(
          memberIds,
        );
        return rows.toSorted((one, other) => height[other.level] - height[one.level]);
      },
      (known) => known.memberId,
    ),
  };
}
