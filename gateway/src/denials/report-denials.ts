import type { ApolloServerPlugin } from "@apollo/server";
import type { FormattedExecutionResult } from "graphql";
import type { HubContext } from "../graphql/hub-context.ts";
import { isDenial } from "./denial-log.ts";
import type { DenialLog } from "./denial-log.ts";

/**
 * Tells the log of what an operation was denied: errors with a code of denial, and mutations whose payload says `FORBIDDEN`.
 * Each code is told once for an operation, however many fields it concerns.
 */
export function reportDenials(log: DenialLog): ApolloServerPlugin<HubContext> {
  const door = "POST /graphql";
  return {
    // Refused before it was an operation: a form of another site, or nothing that could be read.
    invalidRequestWasReceived: async () => log({ code: "BAD_REQUEST", door, subject: null, address: undefined }),
    requestDidStart: async () => ({
      willSendResponse: async ({ response: { body }, operation, contextValue }) => {
        const result = body.kind === "single" ? body.singleResult : body.initialResult;
        if (result.errors === undefined && operation?.operation !== "mutation") return;
        const { viewer, operation: name, address } = contextValue;
        for (const code of new Set(deniedCodes(result))) {
          log({ code, door, operation: name, subject: viewer.subject, address });
        }
      },
    }),
  };
}

function deniedCodes({ errors = [], data }: Pick<FormattedExecutionResult, "errors" | "data">): string[] {
  const told = errors.map(({ extensions }) => extensions?.["code"]);
  return [...told, ...Object.values(data ?? {}).flatMap(codesOfPayload)].filter(isDenial);
}

/** Codes among the `userErrors` of a mutation's payload, as far as the client asked for them. */
function codesOfPayload(payload: unknown): unknown[] {
  if (typeof payload !== "object" || payload === null || !("userErrors" in payload)) return [];
  const { userErrors } = payload;
  return Array.isArray(userErrors) ? userErrors.map((error: { readonly code?: unknown } | null) => error?.code) : [];
}
