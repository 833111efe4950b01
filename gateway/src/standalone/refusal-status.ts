import type { ApolloServerPlugin } from "@apollo/server";

/** Codes of requests that were well formed but whose operation was refused: nothing was run. */
const REFUSALS: ReadonlySet<unknown> = new Set([
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "BAD_USER_INPUT",
  "OPERATION_RESOLUTION_FAILURE",
]);

/**
 * Answers a refused operation with 200 when the client did not ask for `application/graphql-response+json`. Under
 * `application/json` a status other than 200 may come from anything between server and client, so clients of old read
 * GraphQL errors only from a 200 (GraphQL over HTTP, "application/json": SHOULD 200). Apollo Server always says 400.
 */
export function refusalStatus(): ApolloServerPlugin {
  return {
    requestDidStart: async ({ request }) => ({
      willSendResponse: async ({ response: { body, http } }) => {
        if (http.status !== 400 || body.kind !== "single") return;
        if (request.http?.headers.get("accept")?.includes("application/graphql-response+json")) return;
        const { errors = [] } = body.singleResult;
        if (errors.length > 0 && errors.every(({ extensions }) => REFUSALS.has(extensions?.["code"])))
          http.status = 200;
      },
    }),
  };
}
