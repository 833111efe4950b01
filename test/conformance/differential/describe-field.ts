import { Kind, valueFromASTUntyped } from "graphql";
import type { FieldNode, SelectionSetNode, TypeNode } from "graphql";
import type { FieldDeclaration, GraphFacts } from "./read-graph-facts.ts";
import { namedType, sameType, strictest } from "./type-nodes.ts";

export type Arguments = Readonly<Record<string, unknown>>;

/** What the values of a field may be. */
export interface FieldDescription {
  /** The strictest type any subgraph gives it. */
  readonly type: TypeNode;
  readonly namedType: string;
  /** The object types a value may be of, or its own type for leaves. */
  readonly possibleTypes: readonly string[];
  /** Undefined unless it is an enum: the values that all its subgraphs have and clients may see. */
  readonly enumValues: readonly string[] | undefined;
  /** Values that clients may not see: to them they are null. */
  readonly hiddenEnumValues: readonly string[];
  readonly isKey: boolean;
  /** A null may stand where the type forbids it. */
  readonly mayBreakNonNull: boolean;
  /** The resolver may throw. */
  readonly mayFail: boolean;
  readonly requires: SelectionSetNode | undefined;
  /** The one subgraph that resolves it; undefined when there are several. */
  readonly soleOwner: string | undefined;
  /** Values of arguments that are left out. */
  readonly defaults: Arguments;
  /** The arguments of a selection whose values are literals. */
  coerceArguments(selection: FieldNode): Arguments;
}

/** Throws for a coordinate that no subgraph declares. */
export function describeField(facts: GraphFacts, coordinate: string): FieldDescription {
  const declarations = facts.fields.get(coordinate) ?? [];
  const answering = declarations.filter((each) => !each.isOverridden);
  const owners = answering.filter((each) => !each.isExternal);
  const [first] = owners.length > 0 ? owners : declarations;
  if (!first) throw new Error(`No subgraph declares ${coordinate}.`);
  const typeName = coordinate.slice(0, coordinate.indexOf("."));
  const isUniform = declarations.every(({ node }) => sameType(node.type, first.node.type));
  const isKey = facts.keyFields.has(coordinate);
  const isSafe = !facts.protectedTypes.has(typeName) && !facts.requiredFields.has(coordinate) && !isKey;
  const type = declarations.map(({ node }) => node.type).reduce(strictest);
  const isNullable = declarations.every(({ node }) => node.type.kind !== Kind.NON_NULL_TYPE);
  const defaults = readDefaults(first);
  const named = namedType(first.node.type);
  // Also those that are only provided with it, or send it back in a representation.
  const subgraphs = declarations.map(({ subgraph }) => subgraph);
  const enumValues = enumValuesOf(facts, named, subgraphs);
  return {
    type,
    namedType: named,
    possibleTypes: possibleTypesOf(facts, named, subgraphs),
    enumValues: enumValues?.filter((value) => !facts.hidden.has(`${named}.${value}`)),
    hiddenEnumValues: enumValues?.filter((value) => facts.hidden.has(`${named}.${value}`)) ?? [],
    isKey,
    mayBreakNonNull: isSafe && isUniform && facts.isUniform,
    mayFail: !isKey && (isNullable || (isSafe && facts.isUniform)),
    requires: owners.find((each) => each.requires)?.requires,
    soleOwner: owners.length === 1 ? owners[0]?.subgraph : undefined,
    defaults,
    coerceArguments: (selection) => {
      const given = (selection.arguments ?? []).map(({ name, value }) => {
        const isKnown = first.node.arguments?.some((argument) => argument.name.value === name.value);
        if (!isKnown) throw new Error(`${coordinate} has no argument ${name.value}.`);
        return [name.value, valueFromASTUntyped(value)] as const;
      });
      return { ...defaults, ...Object.fromEntries(given) };
    },
  };
}

function readDefaults({ node }: FieldDeclaration): Arguments {
  const withDefault = (node.arguments ?? []).flatMap(({ name, defaultValue }) =>
    defaultValue ? [[name.value, valueFromASTUntyped(defaultValue)]] : [],
  );
  return Object.fromEntries(withDefault);
}

function possibleTypesOf(facts: GraphFacts, typeName: string, subgraphs: readonly string[]): string[] {
  const sets = subgraphs.flatMap((subgraph) => facts.possibleTypes.get(`${subgraph}:${typeName}`) ?? []);
  const [first, ...others] = sets;
  if (!first) return [typeName];
  const common = [...first].filter((type) => others.every((set) => set.has(type)) && !facts.hidden.has(type));
  return common.sort();
}

function enumValuesOf(facts: GraphFacts, typeName: string, subgraphs: readonly string[]): string[] | undefined {
  const sets = subgraphs.flatMap((subgraph) => facts.enumValues.get(`${subgraph}:${typeName}`) ?? []);
  const [first, ...others] = sets;
  if (!first) return undefined;
  return [...first].filter((value) => others.every((set) => set.has(value)));
}
