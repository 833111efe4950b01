import type { HeaderMap } from "@apollo/server";
import type { HubError } from "@sen/errors";
import { GraphQLError } from "graphql";

/** A hub's error as Apollo Server presents the refusal of a whole operation: with its code, both languages and a status. */
export function operationRefusal(
  { code, message, localized }: HubError,
  status: number,
  details: Readonly<Record<string, unknown>> = {},
  headers?: HeaderMap,
): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code, message: localized, ...details, http: { status, ...(headers && { headers }) } },
  });
}
