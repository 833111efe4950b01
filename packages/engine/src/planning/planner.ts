import type { QueryPlan } from "@graphql-hive/router-query-planner";

/** Which progressive overrides, `@override(from:, label:)`, apply to an operation. */
export interface ActiveOverrides {
  readonly labels: readonly string[];
  /** From 0 to 100: an override with the label `percent(n)` applies when this is below n. */
  readonly percentage: number;
}

/** Finds query plans on one supergraph. */
export interface Planner {
  /** Reads the supergraph, unless that is done: fulfilled when it is understood, rejected when it cannot be planned on. Left out: it is at once. */
  start?(): Promise<void>;
  /**
   * Turns the text of one operation into a query plan.
   *
   * The text holds exactly one operation that has passed validation against the API schema: no introspection fields and
   * no `@skip`/`@include` are left in it. Without `overrides` none with a label applies. Rejects when there is no way
   * to answer the operation.
   */
  plan(operationText: string, overrides?: ActiveOverrides): Promise<QueryPlan>;
  /** No new operations are expected; what is asked for all the same is still planned. */
  close?(): void;
}
