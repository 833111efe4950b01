import { sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import type { Viewer } from "@sen/identity";
import { canWriteAppointment } from "../appointments/policies.ts";
import { findLowestRank } from "../appointments/rank-rule.ts";
import type { KnownUnit, PostRules } from "./check-post-row.ts";

/** Most lines of one list. */
export const mostRows = 2000;

/** What posts are held against: one statement for all units, whatever the list's length. */
export async function loadPostRules(db: ViewerDatabase, viewer: Viewer): Promise<PostRules> {
  const units = await db.query<KnownUnit>(sql`
    select unit_id as id, code, valid_from::text as "validFrom", valid_to::text as "validTo"
    from members.unit_successor order by code`);
  return {
    unitByCode: new Map(units.map((unit) => [unit.code.toUpperCase(), unit])),
    lowestRank: await findLowestRank(db),
    canWrite: (unitId) => canWriteAppointment(viewer, unitId),
  };
}
