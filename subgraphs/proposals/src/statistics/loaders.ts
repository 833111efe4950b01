import { requireYear } from "@sen/subgraph";
import { loadByArguments, sql } from "@sen/database";
import type { LoaderContext } from "@sen/subgraph";
import type { ProposalStats } from "../generated/resolvers.ts";

type StatisticsRow = ProposalStats & { readonly unitId: string };

export function createStatisticsLoaders({ db }: LoaderContext) {
  return {
    /** A unit whose figures the viewer may not know has no row, and null here. */
    statisticsOfUnit: loadByArguments<{ readonly year: number }, string, ProposalStats | null>(
      db,
      async (unitIds, { year }) => {
        const rows = await db.query<StatisticsRow>(sql`
          select unit_id as "unitId", ${year}::int as year, authored, received, responded, overdue,
            median_response_days as "medianResponseDays", accepted
          from proposals.unit_statistics(${unitIds}::text[], ${requireYear(year)}::int)`);
        return new Map(rows.map((row) => [row.unitId, row]));
      },
      () => null,
    ),
  };
}
