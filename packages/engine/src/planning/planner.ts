import type { QueryPlan } from "@graphql-hive/router-query-planner";

/** Finds query plans on one supergraph. */
export interface Planner {
  /** Fulfilled once the supergraph is understood; rejected when it cannot be planned on. Left out: it is at once. */
  readonly ready?: Promise<void>;
  /**
   * Turns the text of one operation into a query plan.
   *
   * The text holds exactly one operation that has passed validation against the API schema: no introspection fields and
   * no `@skip`/`@include` are left in it. Rejects when there is no way to answer the operation.
   */
  plan(operationText: string): Promise<QueryPlan>;
  /** No new operations are expected; what is asked for all the same is still planned. */
  close?(): void;
}
