import type { ApolloServerPlugin } from "@apollo/server";
import { asksToExplain, canSeePlans } from "../graphql/explain-plans.ts";
import type { HubContext } from "../graphql/hub-context.ts";
import type { OperationLimits } from "./operation-limits.ts";

/** Adds `extensions.cost` to the answers of those who may see how they are answered, and ask for it by a header. */
export function explainCosts({ cost: maximum }: OperationLimits): ApolloServerPlugin<HubContext> {
  return {
    requestDidStart: async ({ request, contextValue }) => {
      if (!asksToExplain(request.http, "cost") || !canSeePlans(contextValue.viewer)) return {};
      return {
        willSendResponse: async ({ response }) => {
          const { cost: estimated } = contextValue;
          if (response.body.kind !== "single" || estimated === undefined) return;
          const { singleResult } = response.body;
          singleResult.extensions = { ...singleResult.extensions, cost: { estimated, maximum } };
        },
      };
    },
  };
}
