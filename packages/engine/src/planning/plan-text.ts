import type { QueryPlan } from "@graphql-hive/router-query-planner";

/** Plans the text of one operation at once, or throws. */
export type PlanText = (operationText: string) => QueryPlan;
