import type { ApolloServerPlugin } from "@apollo/server";
import type { Logger } from "pino";
import { BoundedNames } from "./bounded-names.ts";
import type { HubContext } from "./graphql/hub-context.ts";
import { clientNameOf } from "./usage/client-name.ts";
import type { GatewayMetrics } from "./metrics.ts";

/** Names that figures tell apart. */
const mostOperations = 200;
const mostClients = 50;

/**
 * Counts operations by type, name, client and outcome, and tells those that took longer than `slowMs`. Neither figures nor log hold
 * variables or the text of an operation, in which somebody may have typed anything.
 */
export function countOperations(
  metrics: GatewayMetrics,
  logger: Logger,
  slowMs: number,
): ApolloServerPlugin<HubContext> {
  const operations = new BoundedNames(mostOperations);
  const clients = new BoundedNames(mostClients);
  return {
    async requestDidStart() {
      const began = performance.now();
      return {
        async willSendResponse({ operation, operationName, request, response, contextValue }) {
          const milliseconds = performance.now() - began;
          // Of an answer in parts, the first one counts: it holds what the client could not wait for.
          const { body } = response;
          const { data, errors } = body.kind === "single" ? body.singleResult : body.initialResult;
          const outcome = errors === undefined ? "whole" : data ? "partial" : "failed";
          const type = operation?.operation ?? "none";
          // What is no valid operation has no name worth keeping.
          const name = operation === undefined ? "none" : operations.labelOf(operationName);
          const headers = request.http?.headers;
          const client = clients.labelOf(clientNameOf((header) => headers?.get(header)));
          metrics.operations.inc({ type, outcome });
          metrics.operationSeconds.observe({ operation: name }, milliseconds / 1000);
          if (contextValue.cost !== undefined) metrics.operationCost.observe({ operation: name }, contextValue.cost);
          metrics.clientOperations.inc({ client, outcome });
          if (milliseconds < slowMs) return;
          logger.warn(
            { type, operation: name, client, outcome, milliseconds: Math.round(milliseconds) },
            "a slow operation",
          );
        },
      };
    },
  };
}
