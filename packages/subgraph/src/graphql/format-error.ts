import { randomUUID } from "node:crypto";
import { unwrapResolverError } from "@apollo/server/errors";
import { translateDatabaseError } from "@sen/database";
import { HubError } from "@sen/errors";
import type { GraphQLFormattedError } from "graphql";
import type { Logger } from "pino";

/**
 * The one place where an error becomes an answer. A `HubError` passes with its code and both languages; GraphQL's own
 * errors about the request pass; anything else is a defect: it is logged under an id and the caller gets the id.
 */
export function createErrorFormatter(logger: Logger) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const cause = translateDatabaseError(unwrapResolverError(error));
    if (cause instanceof HubError) return describe(formatted, cause);
    const code = formatted.extensions?.["code"];
    if (code !== undefined && code !== "INTERNAL_SERVER_ERROR") return withoutStack(formatted);
    const errorId = randomUUID();
    logger.error({ err: cause, errorId, path: formatted.path }, "a resolver failed");
    return describe(formatted, new HubError("INTERNAL", { errorId }));
  };
}

function describe(formatted: GraphQLFormattedError, error: HubError): GraphQLFormattedError {
  const extensions = { code: error.code, message: error.localized };
  return { ...withoutStack(formatted), message: error.message, extensions };
}

function withoutStack(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const { stacktrace: _stacktrace, ...extensions } = formatted.extensions ?? {};
  return { ...formatted, extensions };
}
