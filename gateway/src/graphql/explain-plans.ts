import type { ApolloServerPlugin } from "@apollo/server";
import type { PlanTree } from "@sen/engine";
import { hasAnyRole } from "@sen/identity";
import type { Viewer } from "@sen/identity";
import type { ApolloView } from "../apollo/apollo-view.ts";
import type { HubContext } from "./hub-context.ts";

/** Header of a request that asks how it is answered. */
const explainHeader = "sen-explain";

/** One call to a slice while an operation was answered. */
export interface ExplainedCall {
  readonly subgraph: string;
  readonly body: string;
  /** Milliseconds from the beginning of the operation. */
  readonly from: number;
  readonly milliseconds: number;
  readonly failure: string | null;
}

/** A plan with what each of its calls took; an entity fetch without entities is never made. */
export type ExplainedPlan = PlanTree<{
  readonly calls: readonly Pick<ExplainedCall, "from" | "milliseconds" | "failure">[];
}>;

/** The header names what is wanted: `plan`, `cost`, or both with a comma. */
export function asksToExplain(
  http: { readonly headers: { get(name: string): string | undefined } } | undefined,
  what: "plan" | "cost",
): boolean {
  const wanted = http?.headers.get(explainHeader) ?? "";
  return wanted.split(",").some((name) => name.trim() === what);
}

/** A plan tells how slices are cut: it is for those who own them and for those who look after the graph. */
export const canSeePlans = (viewer: Viewer) => hasAnyRole(viewer, ["SECRETARIAT", "UNIT_COORDINATOR"]);

/**
 * Adds `extensions.plan` to the answers of those who may see it and ask for it by a header: the tree of the plan with the
 * time of each call. Nothing is measured or kept for anybody else.
 */
export function explainPlans(gateway: ApolloView<HubContext>): ApolloServerPlugin<HubContext> {
  return {
    requestDidStart: async ({ request, contextValue }) => {
      if (!asksToExplain(request.http, "plan") || !canSeePlans(contextValue.viewer)) return {};
      const began = performance.now();
      const calls: ExplainedCall[] = [];
      contextValue.explain = ({ subgraph, body, durationMs, failure }) => {
        const from = performance.now() - durationMs - began;
        calls.push({
          subgraph,
          body,
          from: round(from),
          milliseconds: round(durationMs),
          failure: failure?.code ?? null,
        });
      };
      return {
        willSendResponse: async ({ document, operationName, response }) => {
          if (response.body.kind !== "single" || document === undefined) return;
          const milliseconds = round(performance.now() - began);
          const prepared = gateway.view.prepare(document, operationName);
          const tree = await prepared?.explain(request.variables ?? {});
          if (tree == null) return;
          const { singleResult } = response.body;
          singleResult.extensions = {
            ...singleResult.extensions,
            plan: { milliseconds, tree: withCalls(tree, calls) },
          };
        },
      };
    },
  };
}

const round = (milliseconds: number) => Math.max(0, Math.round(milliseconds * 10) / 10);

/** Gives each fetch the calls that were made for it: those that sent its text to its slice. */
export function withCalls(tree: PlanTree, calls: readonly ExplainedCall[]): ExplainedPlan {
  if (tree.kind !== "Fetch") return { kind: tree.kind, steps: tree.steps.map((step) => withCalls(step, calls)) };
  const head = `{"query":${JSON.stringify(tree.operation)}`;
  const own = calls.filter(({ subgraph, body }) => subgraph === tree.subgraph && body.startsWith(head));
  return { ...tree, calls: own.map(({ from, milliseconds, failure }) => ({ from, milliseconds, failure })) };
}
