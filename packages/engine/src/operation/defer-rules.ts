import { GraphQLError, Kind, OperationTypeNode, visit } from "graphql";
import type { ASTNode, ASTVisitor, DirectiveNode, ValidationContext, ValidationRule, ValueNode } from "graphql";

/**
 * What the specification demands of `@defer` and the rules of graphql-js 16 do not know. Servers that validate for
 * themselves by the standard rules leave these to the engine.
 */
export const deferRules: readonly ValidationRule[] = [uniqueStaticLabels, notOnSerialRoots, notInSubscriptions];

/** A label tells payloads apart, so it is known before the operation runs and stands at one place only. */
function uniqueStaticLabels(context: ValidationContext): ASTVisitor {
  const known = new Map<string, DirectiveNode>();
  return {
    Directive: (directive) => {
      const label = deferArgument(directive, "label");
      if (label === undefined || label.kind === Kind.NULL) return;
      if (label.kind !== Kind.STRING) return report(context, [directive], "The label of a @defer must be a string.");
      const first = known.get(label.value);
      if (first) report(context, [first, directive], `The label "${label.value}" is used by more than one @defer.`);
      else known.set(label.value, directive);
    },
  };
}

/** Root fields of a mutation run one after the other, and a subscription has only one: neither can come later. */
function notOnSerialRoots(context: ValidationContext): ASTVisitor {
  return {
    Directive: (directive) => {
      if (directive.name.value !== "defer") return;
      const parent = context.getParentType();
      const schema = context.getSchema();
      if (!parent || (parent !== schema.getMutationType() && parent !== schema.getSubscriptionType())) return;
      report(context, [directive], `Fields of the root type ${parent.name} cannot be deferred.`);
    },
  };
}

/** Each event has one answer. With a variable the condition may still be false, which is allowed. */
function notInSubscriptions(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition: (operation) => {
      if (operation.operation !== OperationTypeNode.SUBSCRIPTION) return;
      for (const node of [operation, ...context.getRecursivelyReferencedFragments(operation)]) {
        visit(node, {
          Directive: (directive) => {
            if (directive.name.value !== "defer" || canBeDisabled(directive)) return;
            report(context, [directive], "A subscription cannot defer: give its @defer the condition `if: false`.");
          },
        });
      }
    },
  };
}

function canBeDisabled(directive: DirectiveNode): boolean {
  const condition = deferArgument(directive, "if");
  return condition?.kind === Kind.VARIABLE || (condition?.kind === Kind.BOOLEAN && !condition.value);
}

/** The value given for an argument, if the directive is `@defer`. */
function deferArgument(directive: DirectiveNode, name: string): ValueNode | undefined {
  if (directive.name.value !== "defer") return undefined;
  return directive.arguments?.find((argument) => argument.name.value === name)?.value;
}

function report(context: ValidationContext, nodes: readonly ASTNode[], message: string): void {
  context.reportError(new GraphQLError(message, { nodes, extensions: { code: "GRAPHQL_VALIDATION_FAILED" } }));
}
