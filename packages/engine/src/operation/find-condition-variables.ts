import { BREAK, Kind, visit } from "graphql";
import type { ASTNode, DirectiveNode } from "graphql";
import type { OperationParts } from "./operation-parts.ts";

/**
 * The variables that decide a `@skip`, `@include` or `@defer` of the operation, sorted. Their values, with the
 * operation, determine the plan and what is deferred.
 */
export function findConditionVariables(parts: OperationParts): string[] {
  return [...new Set(findDirectives(parts).flatMap((directive) => conditionVariable(directive) ?? []))].sort();
}

/** True when some fragment of the operation carries `@defer`, whatever its condition. */
export function usesDefer(parts: OperationParts): boolean {
  return findDirectives(parts).some((directive) => directive.name.value === "defer");
}

function findDirectives({ operation, fragments }: OperationParts): DirectiveNode[] {
  const directives: DirectiveNode[] = [];
  const visited = new Set<string>();
  const collect = (node: ASTNode): void => {
    visit(node, {
      Directive: (directive) => {
        directives.push(directive);
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
  return directives;
}

const CONDITIONAL: ReadonlySet<string> = new Set(["skip", "include", "defer"]);

function conditionVariable(directive: DirectiveNode): string | undefined {
  if (!CONDITIONAL.has(directive.name.value)) return undefined;
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
