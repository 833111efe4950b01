import type { ApolloServerPlugin } from "@apollo/server";
import { sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import type { GraphQLFormattedError } from "graphql";
import type { RequestContext } from "./request-context.ts";

/**
 * Ends the request's transaction before its answer leaves: the caller never hears of a change that was not committed.
 * When the commit of a mutation fails, the answer is that error and no data; that of a query's is only told to
 * `onLateFailure`. A mutation of a slice that tells of changes names its own in the header `sen-change`, so that its gateway does
 * not answer from before it.
 */
export function endTransaction(
  formatFailure: (error: unknown) => GraphQLFormattedError,
  onLateFailure: (error: unknown) => void,
  tellsChanges = false,
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
            // It is not waited for: the commit follows it on the same connection.
            const change = tellsChanges && !db.aborted ? readChange(db) : undefined;
            await db.commit();
            const name = await change;
            if (name != null) response.http.headers.set("sen-change", name);
          } catch (error) {
            response.body.singleResult = { errors: [formatFailure(error)] };
          }
        },
      };
    },
  };
}

/** The name under which others are told what this transaction changed; null when it changed nothing that they may keep. */
function readChange(db: ViewerDatabase): Promise<string | null> {
  const change = db
    .query<{ change: string | null }>(sql`select nullif(current_setting('sen.change', true), '') as change`)
    .then(([row]) => row?.change ?? null);
  // The commit fails as well, and says so.
  change.catch(() => {});
  return change;
}
