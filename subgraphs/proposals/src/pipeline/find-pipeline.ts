import { requireYear } from "@sen/subgraph";
import { sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import { HubError } from "@sen/errors";
import type { Viewer } from "@sen/identity";
import type { PipelineGroup, UnitRollup } from "../generated/resolvers.ts";
import { canReadReports } from "../proposals/policies.ts";

/** Proposals of a year in one group. */
export interface Bucket {
  readonly key: string;
  readonly unitId: string | null;
  readonly count: number;
  readonly overdue: number;
  readonly medianDaysInState: number | null;
  readonly oldestId: string | null;
}

export interface PipelineArguments {
  readonly year: number;
  readonly groupBy: PipelineGroup;
  readonly rollup?: UnitRollup | null | undefined;
}

/** The pipeline of a year, one statement; throws `FORBIDDEN` for viewers who may not know all of it. */
export async function findPipeline(
  { db, viewer }: { readonly db: ViewerDatabase; readonly viewer: Viewer },
  { year, groupBy, rollup }: PipelineArguments,
): Promise<Bucket[]> {
  if (!canReadReports(viewer)) throw new HubError("FORBIDDEN", { what: "Query.proposalPipeline" });
  return db.query<Bucket>(sql`
    select key, unit_id as "unitId", total as count, overdue, median_days_in_state as "medianDaysInState",
      oldest_id as "oldestId"
    from proposals.pipeline(${requireYear(year)}::int, ${groupBy}, ${rollup === "CURRENT_SUCCESSOR"}::boolean)`);
}
