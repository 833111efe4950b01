import { HeaderMap } from "@apollo/server";
import type { ApolloServerPlugin } from "@apollo/server";
import type { Costs } from "@sen/engine";
import { HubError } from "@sen/errors";
import { Kind } from "graphql";
import type { DocumentNode, FragmentDefinitionNode, GraphQLSchema, OperationDefinitionNode } from "graphql";
import { operationRefusal } from "../graphql/operation-refusal.ts";
import type { HubContext } from "../graphql/hub-context.ts";
import { measureOperation } from "./measure-operation.ts";
import type { OperationMeasure } from "./measure-operation.ts";
import { limitNames, limitWords } from "./operation-limits.ts";
import type { LimitName, OperationLimits } from "./operation-limits.ts";

/**
 * Refuses an operation that is too deep, too often aliased or too costly, with `LIMIT_EXCEEDED` and the figures, and takes what
 * it costs from the budget of who asks. Operations are measured once for each document that is kept; what a request adds is
 * its variables.
 */
export function enforceLimits(
  limits: OperationLimits,
  costsOf: (schema: GraphQLSchema) => Costs,
): ApolloServerPlugin<HubContext> {
  const measures = new WeakMap<GraphQLSchema, WeakMap<OperationDefinitionNode, OperationMeasure>>();
  const measureOf = (schema: GraphQLSchema, operation: OperationDefinitionNode, document: DocumentNode) => {
    const known = measures.get(schema) ?? new WeakMap<OperationDefinitionNode, OperationMeasure>();
    measures.set(schema, known);
    const found = known.get(operation);
    if (found !== undefined) return found;
    const fragments = fragmentsByName(document);
    const measure = measureOperation({ schema, costs: costsOf(schema), operation, fragments });
    known.set(operation, measure);
    return measure;
  };
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ schema, operation, document, request, contextValue }) => {
        if (operation === undefined) return;
        const { depth, aliases, costOf } = measureOf(schema, operation, document);
        const cost = refusingAs(400, () => costOf(request.variables ?? {}));
        contextValue.cost = cost;
        const measure = { depth, aliases, cost };
        for (const limit of limitNames) {
          if (measure[limit] > limits[limit]) refuse(limit, measure[limit], limits[limit]);
        }
        await contextValue.spend?.(cost).catch(refuseForNow);
      },
    }),
  };
}

function fragmentsByName(document: DocumentNode): Record<string, FragmentDefinitionNode> {
  const definitions = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  return Object.fromEntries(definitions.map((definition) => [definition.name.value, definition]));
}

function refuse(limit: LimitName, actual: number, maximum: number): never {
  const error = new HubError("LIMIT_EXCEEDED", { limit: limitWords[limit], actual, maximum });
  throw operationRefusal(error, 400, { limit, actual, maximum });
}

function refusingAs<Value>(status: number, calculate: () => Value): Value {
  try {
    return calculate();
  } catch (error) {
    throw error instanceof HubError ? operationRefusal(error, status) : error;
  }
}

/** Somebody whose budget is used up comes again when it is new. */
function refuseForNow(error: unknown): never {
  if (!(error instanceof HubError)) throw error;
  const { seconds } = error.detail;
  const headers = new HeaderMap([["retry-after", typeof seconds === "number" ? `${seconds}` : "1"]]);
  throw operationRefusal(error, 429, {}, headers);
}
