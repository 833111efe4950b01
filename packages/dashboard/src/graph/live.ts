import { GraphQLWsLink } from "@apollo/client/link/subscriptions";
import { createClient } from "graphql-ws";
import { clientName } from "./client-name.ts";

/**
 * Subscriptions over one WebSocket: a browser has six connections to a host without HTTP/2, and a stream for each
 * subscription of a few open tabs would take them all. It comes back by itself after an interruption.
 */
export const live = new GraphQLWsLink(
  createClient({
    url: `${location.protocol === "https:" ? "wss:" : "ws:"}//${location.host}/graphql`,
    connectionParams: clientName,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
  }),
);
