import type { ApolloServerPlugin } from "@apollo/server";
import type { GraphQLFormattedError } from "graphql";
import type { RequestContext } from "./request-context.ts";

/**
 * Ends the request's transaction before its answer leaves: the caller never hears of a change that was not committed.
 * When the commit of a mutation fails, the answer is that error and no data; that of a query's is only told to
 * `onLateFailure`.
 */
export function endTransaction(
  formatFailure: (error: unknown) => GraphQLFormattedError,
  onLateFailure: (error: unknown) => void,
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
          // A query has nothing to lose, so its answer does not wait, and what its other fields read is true although one
          // failed. Unless it owes a record of having read.
          if (operation?.operation === "query" && !db.owesRecord) {
            (db.aborted ? db.rollback() : db.commit()).catch(onLateFailure);
            return;
          }
          try {
            await db.commit();
          } catch (error) {
            response.body.singleResult = { errors: [formatFailure(error)] };
          }
        },
      };
    },
  };
}
