import type { ApolloServerPlugin } from "@apollo/server";
import { HubError } from "@sen/errors";
import { Kind } from "graphql";
import type { DocumentNode, SelectionSetNode } from "graphql";
import { operationRefusal } from "../graphql/operation-refusal.ts";
import type { HubContext } from "../graphql/hub-context.ts";

/** Who may ask what the graph is made of. */
export const introspectionAudiences = ["everybody", "signed-in", "nobody"] as const;
export type IntrospectionAudience = (typeof introspectionAudiences)[number];

/** Refuses `__schema` and `__type` to visitors with `UNAUTHENTICATED`. */
export function restrictIntrospection(): ApolloServerPlugin<HubContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ document, contextValue }) => {
        if (contextValue.viewer.subject !== null || !asksForSchema(document)) return;
        throw operationRefusal(new HubError("UNAUTHENTICATED"), 401);
      },
    }),
  };
}

/** These are fields of the query's root alone, so wherever they stand in a valid document they are asked for. */
function asksForSchema({ definitions }: DocumentNode): boolean {
  const asks = ({ selections }: SelectionSetNode): boolean =>
    selections.some((selection) => {
      if (selection.kind === Kind.FIELD)
        return selection.name.value === "__schema" || selection.name.value === "__type";
      return selection.kind === Kind.INLINE_FRAGMENT && asks(selection.selectionSet);
    });
  return definitions.some(
    (definition) => "selectionSet" in definition && definition.selectionSet && asks(definition.selectionSet),
  );
}
