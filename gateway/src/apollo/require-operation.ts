import type { ApolloServerPlugin } from "@apollo/server";
import { GraphQLError } from "graphql";

/**
 * Refuses a request whose document has no operation of the name it asks for, or several where it names none, with
 * `OPERATION_RESOLUTION_FAILURE`. Apollo Server goes on without one: its limits, and its rule that GET runs queries only, then have
 * nothing to look at, and the gateway below is not told the name. An empty name counts as none (GraphQL over HTTP, GET).
 */
export function requireOperation(): ApolloServerPlugin {
  return {
    requestDidStart: async ({ request }) => {
      if (request.operationName === "") delete request.operationName;
      return {
        didResolveOperation: async ({ operation }) => {
          if (operation !== undefined) return;
          const { operationName: name } = request;
          const message =
            name === undefined
              ? "The document holds several operations: say which one to run with operationName."
              : `Unknown operation named "${name}".`;
          throw new GraphQLError(message, {
            extensions: { code: "OPERATION_RESOLUTION_FAILURE", http: { status: 400 } },
          });
        },
      };
    },
  };
}
