import type { ApolloServerPlugin } from "@apollo/server";
import { HubError } from "@sen/errors";
import { Kind } from "graphql";
import type { DocumentNode, FragmentDefinitionNode } from "graphql";
import { operationRefusal } from "../graphql/operation-refusal.ts";
import { measureOperation } from "./measure-operation.ts";
import type { OperationMeasure } from "./measure-operation.ts";

export type OperationLimits = Readonly<OperationMeasure>;

/** Limits of an ordinary hub: several times what the largest screen of the network asks. */
export const defaultLimits: OperationLimits = { depth: 15, aliases: 30, cost: 20_000 };

/** Refuses an operation that is too deep, too often aliased or too costly, with `LIMIT_EXCEEDED` and the figures. */
export function enforceLimits(limits: OperationLimits): ApolloServerPlugin {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, operation, document, request }) {
          if (operation === undefined) return;
          const fragments = fragmentsByName(document);
          const measure = measureOperation({ schema, operation, fragments, variables: request.variables ?? {} });
          for (const limit of ["depth", "aliases", "cost"] as const) {
            if (measure[limit] > limits[limit]) refuse(limit, measure[limit], limits[limit]);
          }
        },
      };
    },
  };
}

function fragmentsByName(document: DocumentNode): Record<string, FragmentDefinitionNode> {
  const definitions = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  return Object.fromEntries(definitions.map((definition) => [definition.name.value, definition]));
}

function refuse(limit: string, actual: number, maximum: number): never {
  const figures = { limit, actual, maximum };
  throw operationRefusal(new HubError("LIMIT_EXCEEDED", figures), 400, figures);
}
