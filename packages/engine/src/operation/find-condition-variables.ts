import { BREAK, Kind, visit } from "graphql";
import type { ASTNode, DirectiveNode } from "graphql";
import type { OperationParts } from "./operation-parts.ts";

/**
 * The variables that decide a `@skip` or `@include` of the operation, sorted. Their values, with the operation,
 * determine the plan.
 */
export function findConditionVariables({ operation, fragments }: OperationParts): string[] {
  const names = new Set<string>();
  const visited = new Set<string>();
  const collect = (node: ASTNode): void => {
    visit(node, {
      Directive: (directive) => {
        const name = conditionVariable(directive);
        if (name !== undefined) names.add(name);
      },
      FragmentSpread: (spread) => {
        const fragment = fragments.get(spread.name.value);
        if (fragment === undefined || visited.has(spread.name.value)) return;
        visited.add(spread.name.value);
        collect(fragment);
      },
    });
  };
  collect(operation);
  return [...names].sort();
}

function conditionVariable(directive: DirectiveNode): string | undefined {
  if (directive.name.value !== "skip" && directive.name.value !== "include") return undefined;
  const value = directive.arguments?.find((argument) => argument.name.value === "if")?.value;
  return value?.kind === Kind.VARIABLE ? value.name.value : undefined;
}

/** True when the operation uses the variable anywhere outside its own definitions. */
export function usesVariables(node: ASTNode): boolean {
  let found = false;
  visit(node, {
    VariableDefinition: () => false,
    Variable: () => {
      found = true;
      return BREAK;
    },
  });
  return found;
}
