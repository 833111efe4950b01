import type { ApolloServerPlugin } from "@apollo/server";
import type { GraphQLFormattedError } from "graphql";
import type { RequestContext } from "./request-context.ts";

/**
 * Ends the request's transaction before its answer leaves: the caller never hears of a change that was not committed.
 * When the commit of a mutation fails, the answer is that error and no data.
 */
export function endTransaction(
  formatFailure: (error: unknown) => GraphQLFormattedError,
): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ contextValue: { db, maskedFields }, operation, response }) {
          if (response.body.kind !== "single") return;
          const { singleResult } = response.body;
          if (maskedFields.entries.length > 0) {
            singleResult.extensions = { ...singleResult.extensions, masked: maskedFields.entries };
          }
          try {
            // A query has nothing to lose: what its other fields read is still true. Unless it owes a record of having read.
            if (db.aborted && operation?.operation !== "mutation" && !db.owesRecord) await db.rollback();
            else await db.commit();
          } catch (error) {
            response.body.singleResult = { errors: [formatFailure(error)] };
          }
        },
      };
    },
  };
}
