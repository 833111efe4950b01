import type { ApolloServerPlugin } from "@apollo/server";
import type { HubContext } from "./hub-context.ts";

/** Most characters of a name that are passed on; names are the client's own words. */
const longestName = 100;

/** Puts the name of the client's operation beside its viewer, so that every call to a slice carries it. */
export function nameOperations(): ApolloServerPlugin<HubContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ contextValue, operationName }) => {
        contextValue.operation = operationName?.slice(0, longestName);
      },
    }),
  };
}
