import { randomUUID } from "node:crypto";
import { unwrapResolverError } from "@apollo/server/errors";
import { HubError } from "@sen/errors";
import type { GraphQLFormattedError } from "graphql";
import type { Logger } from "pino";

/** A `HubError` passes with its code and both languages, GraphQL's own errors pass; anything else is logged and hidden. */
export function createErrorFormatter(logger: Logger) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const cause = unwrapResolverError(error);
    if (cause instanceof HubError) return describe(formatted, cause);
    const { stacktrace: _stacktrace, ...extensions } = formatted.extensions ?? {};
    if (extensions["code"] !== undefined && extensions["code"] !== "INTERNAL_SERVER_ERROR")
      return { ...formatted, extensions };
    const errorId = randomUUID();
    logger.error({ err: cause, errorId, path: formatted.path }, "a resolver failed");
    return describe(formatted, new HubError("INTERNAL", { errorId }));
  };
}

const describe = ({ path, locations }: GraphQLFormattedError, error: HubError): GraphQLFormattedError => ({
  message: error.message,
  ...(path && { path }),
  ...(locations && { locations }),
  extensions: { code: error.code, message: error.localized },
});
