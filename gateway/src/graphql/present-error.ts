import { randomUUID } from "node:crypto";
import { unwrapResolverError } from "@apollo/server/errors";
import { HubError, isGraphCode, localizeError, localizeGraphError } from "@sen/errors";
import type { LocalizedMessage } from "@sen/errors";
import { GraphQLError } from "graphql";
import type { GraphQLFormattedError } from "graphql";
import type { Logger } from "pino";

/**
 * An error as clients of the hub get it: with a stable code and with both languages (`extensions.message`). What slices and the engine
 * report passes, and is given its text here when it brings none; a defect of the gateway itself is logged and shown as an id. The one
 * place all errors of operations come through: Apollo Server's answers, parts of deferred ones, and subscriptions.
 */
export function presentError(formatted: GraphQLFormattedError, error: unknown, logger: Logger): GraphQLFormattedError {
  if (formatted.extensions?.["code"] !== "INTERNAL_SERVER_ERROR") return withText(formatted);
  // Apollo Server refuses hashes of persisted queries with a status, and without a code.
  if (isRefusal(error)) return withText({ ...formatted, extensions: { ...formatted.extensions, code: "BAD_REQUEST" } });
  const errorId = randomUUID();
  logger.error({ err: unwrapResolverError(error), errorId }, "an operation failed in the gateway");
  const shown = new HubError("INTERNAL", { errorId });
  return { ...formatted, message: shown.message, extensions: { code: shown.code, message: shown.localized } };
}

function withText(formatted: GraphQLFormattedError): GraphQLFormattedError {
  if (formatted.extensions?.["message"] !== undefined) return formatted;
  const message = findText(formatted);
  return message === undefined ? formatted : { ...formatted, extensions: { ...formatted.extensions, message } };
}

/** A slice's own code without words of its own is told as what the slice reports. */
function findText({ message: reason, extensions = {} }: GraphQLFormattedError): LocalizedMessage | undefined {
  const { code, service, validationErrorCode } = extensions;
  const detail = { reason, service: typeof service === "string" ? service : "" };
  // Apollo Server says here which of its own rules a document breaks.
  if (isGraphCode(validationErrorCode)) return localizeGraphError(validationErrorCode, detail);
  if (isGraphCode(code)) return localizeGraphError(code, detail);
  if (service !== undefined) return localizeGraphError("DOWNSTREAM_SERVICE_ERROR", detail);
  return code === "BAD_REQUEST" ? localizeError(code, { reason: reason.replace(/\.$/, "") }) : undefined;
}

const isRefusal = (error: unknown): boolean => {
  const head = error instanceof GraphQLError ? error.extensions["http"] : undefined;
  return typeof head === "object" && head !== null && "status" in head && head.status === 400;
};
