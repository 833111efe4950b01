import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isUnionType,
} from "graphql";
import type { GraphQLArgument, GraphQLCompositeType, GraphQLObjectType, GraphQLSchema } from "graphql";

/**
 * A random query against the schema: nested, with aliases (some of which are names of other fields), arguments, type
 * conditions and literal conditions. It may still be invalid where two fields clash; validate it.
 */
export function randomOperation(schema: GraphQLSchema, random: () => number, depth: number): string {
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(random() * items.length)];

  const argumentText = (argument: GraphQLArgument): string => {
    const type = getNamedType(argument.type);
    if (isEnumType(type)) return `${argument.name}: ${pick(type.getValues())?.name}`;
    if (type.name === "Boolean") return `${argument.name}: ${random() < 0.5}`;
    if (type.name === "Int") return `${argument.name}: ${Math.floor(random() * 4)}`;
    return `${argument.name}: "${Math.floor(random() * 4)}"`;
  };

  const fieldText = (type: GraphQLCompositeType, left: number): string => {
    if (isUnionType(type) || random() < 0.05) return "__typename";
    const field = pick(
      Object.values(type.getFields()).filter((each) => left > 0 || isLeafType(getNamedType(each.type))),
    );
    if (!field) return "__typename";
    const chosen = field.args.filter((argument) => random() < 0.5 || argument.type.toString().endsWith("!"));
    const args = chosen.length > 0 ? `(${chosen.map(argumentText).join(", ")})` : "";
    const alias = random() < 0.25 ? `${pick([...Object.keys(type.getFields()), "a", "b"])}: ` : "";
    const below = getNamedType(field.type);
    const condition = random() < 0.06 ? ` @${pick(["skip", "include"])}(if: ${random() < 0.5})` : "";
    return `${alias}${field.name}${args}${condition}${isCompositeType(below) ? selectionText(below, left - 1) : ""}`;
  };

  const fragmentText = (type: GraphQLCompositeType, left: number): string => {
    const possible: readonly GraphQLObjectType[] = isAbstractType(type) ? schema.getPossibleTypes(type) : [];
    const wider = isObjectType(type) || isInterfaceType(type) ? type.getInterfaces() : [];
    const condition = pick([...possible, ...possible, ...wider, type]) ?? type;
    return `... on ${condition.name} ${selectionText(condition, left)}`;
  };

  const selectionText = (type: GraphQLCompositeType, left: number): string => {
    const selections = Array.from({ length: 1 + Math.floor(random() * 4) }, () =>
      random() < (isAbstractType(type) ? 0.6 : 0.1) && left > 0 ? fragmentText(type, left - 1) : fieldText(type, left),
    );
    return `{ ${selections.join(" ")} }`;
  };

  const query = schema.getQueryType();
  return query ? selectionText(query, depth) : "{ __typename }";
}
