import type { QueryPlan } from "@graphql-hive/router-query-planner";

/**
 * Turns the text of one operation into a query plan.
 *
 * The text holds exactly one operation that has passed validation against the API schema: no introspection fields and
 * no `@skip`/`@include` are left in it. An implementation throws when it finds no way to answer the operation.
 */
export interface Planner {
  plan(operationText: string): QueryPlan;
}
