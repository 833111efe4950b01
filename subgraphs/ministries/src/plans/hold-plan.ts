import { sql } from "@sen/database";
import type { Context } from "../context.ts";
import type { AnnualPlan } from "./entities.ts";

/**
 * The plan as it stays until this request ends: others who move it or work on its activities wait. So a plan is sent with the
 * activities that were checked, and no number is given to two of them.
 */
export async function holdPlan({ db, loaders }: Context, id: string): Promise<AnnualPlan | null> {
  await db.query(sql`select pg_advisory_xact_lock(hashtextextended(${`ministries.plan ${id}`}, 0))`);
  return loaders.planById.clear(id).load(id);
}
