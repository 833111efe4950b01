import type { ApolloServerPlugin } from "@apollo/server";
import type { Traces } from "@sen/process";
import type { HubContext } from "./hub-context.ts";

/** Traces an operation from its text to its answer: its name, type and outcome, never its text or variables. */
export function traceOperations(traces: Traces): ApolloServerPlugin<HubContext> {
  return {
    requestDidStart: async ({ contextValue }) => {
      const span = traces.begin("operation");
      if (span === undefined) return {};
      contextValue.span = span;
      return {
        willSendResponse: async ({ operation, operationName, response: { body } }) => {
          const { data, errors } = body.kind === "single" ? body.singleResult : body.initialResult;
          const facts = {
            "graphql.operation.type": operation?.operation ?? "none",
            ...(operation !== undefined && operationName && { "graphql.operation.name": operationName.slice(0, 100) }),
          };
          const code = errors?.[0]?.extensions?.["code"];
          span.end(facts, data ? undefined : typeof code === "string" ? code : "ERROR");
        },
      };
    },
  };
}
