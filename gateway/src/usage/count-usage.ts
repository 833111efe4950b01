import type { ApolloServerPlugin } from "@apollo/server";
import type { UsageCounter } from "./usage-counter.ts";

/** Counts every operation that Apollo Server answers, once it is known to be valid. */
export function countUsage(counter: UsageCounter): ApolloServerPlugin {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ source, document, request }) => {
        counter.learn(source, request.operationName, document);
      },
      willSendResponse: async ({ source, operation, request, response: { body } }) => {
        // Without an operation it was refused: nobody uses what nobody can ask.
        if (source === undefined || operation === undefined) return;
        const { errors } = body.kind === "single" ? body.singleResult : body.initialResult;
        const { headers } = request.http ?? {};
        counter.count(source, request.operationName, (name) => headers?.get(name), (errors?.length ?? 0) > 0);
      },
    }),
  };
}
