import { getNullableType, GraphQLError, isInputObjectType, isNonNullType, Kind, typeFromAST } from "graphql";
import type { ASTVisitor, ValidationContext } from "graphql";

/**
 * The field of a `@oneOf` input takes no null, so a variable there must have a value (GraphQL specification, 5.8.5).
 * graphql-js 16 does not see that where the input itself may not be null, which is where it mostly stands.
 */
export function oneOfVariablesRule(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition: {
      leave: (operation) => {
        const definitions = new Map(operation.variableDefinitions?.map((each) => [each.variable.name.value, each]));
        for (const { node, parentType } of context.getRecursiveVariableUsages(operation)) {
          const definition = definitions.get(node.name.value);
          const input = getNullableType(parentType);
          if (!definition || !isInputObjectType(input) || !input.isOneOf || !isNonNullType(parentType)) continue;
          const hasDefault = definition.defaultValue !== undefined && definition.defaultValue.kind !== Kind.NULL;
          const type = typeFromAST(context.getSchema(), definition.type);
          if (!type || isNonNullType(type) || hasDefault) continue;
          const message = `Variable "$${node.name.value}" of type "${String(type)}" must not be null to be a field of "${input.name}".`;
          const extensions = { code: "GRAPHQL_VALIDATION_FAILED" };
          context.reportError(new GraphQLError(message, { nodes: [definition, node], extensions }));
        }
      },
    },
  };
}
