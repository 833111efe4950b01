import { randomUUID } from "node:crypto";
import type { ServerResponse } from "node:http";
import { HubError } from "@sen/errors";
import type { ErrorCode } from "@sen/errors";
import type { Logger } from "pino";
import { RefusedRequestError } from "./read-json-body.ts";

const statusOf: Partial<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  TOO_MANY_REQUESTS: 429,
  UNAVAILABLE: 503,
  OUTCOME_UNKNOWN: 504,
  INTERNAL: 500,
};

/** What clients of GraphQL over HTTP accept beside or in place of plain JSON. */
const graphqlType = "application/graphql-response+json";

/** What a caller was told. */
export interface Refusal {
  readonly status: number;
  readonly code: ErrorCode;
}

/** Answers a request that never became an operation: as a GraphQL error, in both languages, without inner causes. */
export function refuse(response: ServerResponse, error: unknown, logger: Logger): Refusal {
  const { status, shown } = explain(error);
  if (status >= 500) logger.error({ err: error, errorId: shown.detail["errorId"] }, "a request failed");
  const refusal = { status, code: shown.code };
  if (response.headersSent || response.destroyed) return refusal;
  if (status === 401) response.setHeader("www-authenticate", "Bearer");
  const { seconds } = shown.detail;
  if (status === 429) response.setHeader("retry-after", typeof seconds === "number" ? seconds : 1);
  // The rest of a body that was not read would be taken for the next request.
  response.setHeader("connection", "close");
  const accepted = response.req.headers.accept?.includes(graphqlType) ? graphqlType : "application/json";
  response.writeHead(status, { "content-type": `${accepted}; charset=utf-8` });
  const extensions = { code: shown.code, message: shown.localized };
  response.end(JSON.stringify({ errors: [{ message: shown.message, extensions }] }));
  return refusal;
}

function explain(error: unknown): { readonly status: number; readonly shown: HubError } {
  if (error instanceof HubError) return { status: statusOf[error.code] ?? 400, shown: error };
  if (error instanceof RefusedRequestError) {
    return { status: error.status, shown: new HubError("BAD_REQUEST", { reason: error.reason }) };
  }
  return { status: 500, shown: new HubError("INTERNAL", { errorId: randomUUID() }) };
}
