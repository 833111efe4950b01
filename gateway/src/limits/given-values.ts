import { Kind, valueFromASTUntyped } from "graphql";
import type {
  DirectiveNode,
  FieldNode,
  GraphQLField,
  OperationDefinitionNode,
  SelectionNode,
  ValueNode,
} from "graphql";
import type { CostedRequest } from "./cost-term.ts";

/** A value as a request gives it: there already, or by its variables. `undefined`: not given. */
export type GivenValue = { readonly value: unknown } | { readonly read: (request: CostedRequest) => unknown };

/** Reads values of one operation without coercing them: what is of another type is refused later, by the engine. */
export class GivenValues {
  readonly #defaults: ReadonlyMap<string, unknown>;

  constructor({ variableDefinitions = [] }: OperationDefinitionNode) {
    this.#defaults = new Map(
      variableDefinitions.map(({ variable, defaultValue }) => [
        variable.name.value,
        defaultValue && valueFromASTUntyped(defaultValue),
      ]),
    );
  }

  /** An argument of a field, else the default of its schema. */
  ofArgument(node: FieldNode, field: GraphQLField<unknown, unknown>, name: string): GivenValue {
    const otherwise = field.args.find((argument) => argument.name === name)?.defaultValue;
    const given = node.arguments?.find((argument) => argument.name.value === name)?.value;
    return given === undefined ? { value: otherwise } : this.#of(given, otherwise);
  }

  /** Whether the conditions of a selection let it be answered. */
  isSelected({ directives = [] }: SelectionNode): boolean | ((request: CostedRequest) => boolean) {
    const conditions = directives.flatMap((directive) => this.#conditionOf(directive));
    if (conditions.includes(false)) return false;
    const open = conditions.filter((condition) => typeof condition !== "boolean");
    return open.length === 0 || ((request) => open.every((condition) => condition(request)));
  }

  #conditionOf({ name, arguments: given = [] }: DirectiveNode): (boolean | ((request: CostedRequest) => boolean))[] {
    const [condition] = given;
    if (condition === undefined || (name.value !== "skip" && name.value !== "include")) return [];
    // Only what is surely skipped costs nothing.
    const lets = (value: unknown) => value !== (name.value === "skip");
    const found = this.#of(condition.value, undefined);
    return ["value" in found ? lets(found.value) : (request) => lets(found.read(request))];
  }

  #of(node: ValueNode, otherwise: unknown): GivenValue {
    if (node.kind === Kind.VARIABLE) {
      const name = node.name.value;
      const usual = this.#defaults.get(name) ?? otherwise;
      return { read: ({ variables }) => (Object.hasOwn(variables, name) ? variables[name] : usual) };
    }
    if (!hasVariables(node)) return { value: valueFromASTUntyped(node) };
    return {
      read: ({ variables }) => valueFromASTUntyped(node, { ...Object.fromEntries(this.#defaults), ...variables }),
    };
  }
}

function hasVariables(node: ValueNode): boolean {
  if (node.kind === Kind.LIST) return node.values.some(hasVariables);
  if (node.kind === Kind.OBJECT) return node.fields.some(({ value }) => hasVariables(value));
  return node.kind === Kind.VARIABLE;
}
