import { GraphQLError } from "graphql";
import { RequestTimeoutError } from "../transport/subgraph-client.ts";

/** Fetches never throw, so what ended before its plan was there has fetched nothing. */
export function endedWhilePlanning(reason: unknown): GraphQLError {
  const late = reason instanceof RequestTimeoutError;
  const message = late ? "The request ran out of time before it was planned." : "The request was cancelled.";
  return new GraphQLError(message, { extensions: { code: late ? "REQUEST_TIMEOUT" : "REQUEST_CANCELLED" } });
}
