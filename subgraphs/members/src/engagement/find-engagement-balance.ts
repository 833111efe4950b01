import { requireYear } from "@sen/subgraph";
import { sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import { HubError } from "@sen/errors";
import type { Viewer } from "@sen/identity";
import type { UnitRollup } from "../generated/resolvers.ts";
import { createBalance } from "./balance.ts";
import type { KindSum, UnitBalance } from "./balance.ts";
import { canReadAllBalances } from "./policies.ts";

interface UnitRow extends Omit<UnitBalance, "balance"> {
  readonly kinds: KindSum[];
}

/** The balance of every unit for a year; throws `FORBIDDEN` for viewers who may not know all of it. */
export async function findEngagementBalance(
  { db, viewer }: { readonly db: ViewerDatabase; readonly viewer: Viewer },
  { year, rollup }: { readonly year: number; readonly rollup?: UnitRollup | null | undefined },
): Promise<UnitBalance[]> {
  if (!canReadAllBalances(viewer)) throw new HubError("FORBIDDEN", { what: "Query.engagementBalance" });
  const rows = await db.query<UnitRow>(sql`
    select unit_id as "unitId", active_members as "activeMembers", without_benefit as "membersWithoutBenefit",
      without_contribution as "membersWithoutContribution", kinds
    from members.engagement_by_unit(${requireYear(year)}::int, ${rollup === "CURRENT_SUCCESSOR"}::boolean) as found
    left join members.unit_successor as unit using (unit_id)
    order by unit.code nulls last, unit_id`);
  return rows.map(({ kinds, ...unit }) => ({ ...unit, balance: createBalance(year, kinds) }));
}
