import { LRUCache } from "lru-cache";
import { PlannerEndedError } from "./planner-child.ts";
import { PlannerPool } from "./planner-pool.ts";
import type { PlannerPoolOptions } from "./planner-pool.ts";
import type { Planner } from "./planner.ts";

/** Operations that ended a process. Each costs a new process, so none is tried again while it is remembered. */
const REMEMBERED_OPERATIONS = 1_000;

/**
 * Plans in processes of its own, since the planner is native code that can abort its whole process. A crash, or a plan
 * that takes too long, costs the operation that was being planned; the others are planned by the next process. A
 * process is started when it is needed. A pool that is given stays open when the planner is
 * closed, for the planners of other supergraphs.
 */
export function createProcessPlanner(supergraphSdl: string, options: PlannerPoolOptions | PlannerPool): Planner {
  const crashed = new LRUCache<string, PlannerEndedError>({ max: REMEMBERED_OPERATIONS });
  const isShared = options instanceof PlannerPool;
  const pool = isShared ? options : new PlannerPool(options);
  const supergraph = pool.add(supergraphSdl);
  return {
    start: () => pool.start(supergraph),
    plan: async (operationText, overrides) => {
      const known = crashed.get(operationText);
      if (known) throw known;
      try {
        return await pool.plan(supergraph, operationText, overrides);
      } catch (error) {
        if (error instanceof PlannerEndedError) crashed.set(operationText, error);
        throw error;
      }
    },
    close: () => {
      if (isShared) pool.forget(supergraph);
      else pool.close();
    },
  };
}
