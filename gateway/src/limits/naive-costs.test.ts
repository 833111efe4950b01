import { expect, test } from "@jest/globals";
import type { Costs, ListSize } from "@sen/engine";
import fc from "fast-check";
import { Kind, buildSchema, getNamedType, getNullableType, isListType, isObjectType, parse } from "graphql";
import type { FieldNode, FragmentDefinitionNode, SelectionSetNode } from "graphql";
import { measureOperation } from "./measure-operation.ts";

const schema = buildSchema(`
  type Query { a(n: Int = 4, m: Int): A  list(n: Int): [A!]  page(first: Int = 3): Page  one: A }
  type Page { edges: [A!]!  others: [A!] }
  type A { x: Int  b(n: Int = 2): [A!]  a: A  page(first: Int): Page  w(u: Int): [Int!] }
`);
const typeNames = ["Query", "Page", "A"] as const;
const fieldsOf = (type: string) => {
  const found = schema.getType(type);
  return isObjectType(found) ? Object.values(found.getFields()) : [];
};
const coordinates = typeNames.flatMap((type) => fieldsOf(type).map(({ name }) => `${type}.${name}`));

/** What slices may say, drawn. */
const costs: fc.Arbitrary<Costs> = fc.record({
  weights: fc
    .dictionary(fc.constantFrom("A", "Page", "A.w(u:)", ...coordinates), fc.integer({ min: 0, max: 5 }), { maxKeys: 8 })
    .map((weights) => new Map(Object.entries(weights))),
  listSizes: fc
    .dictionary(
      fc.constantFrom(...coordinates),
      fc.record({
        assumedSize: fc.option(fc.integer({ min: 0, max: 6 })),
        slicingArguments: fc.subarray(["n", "m", "first"]),
        sizedFields: fc.constantFrom<readonly string[]>([], [], ["edges"], ["edges", "others"]),
        requireOneSlicingArgument: fc.constant(false),
      }),
      { maxKeys: 5 },
    )
    .map((sizes) => new Map<string, ListSize>(Object.entries(sizes))),
});

const value = fc.constantFrom("0", "1", "5", "null", "$v", "$d", undefined);
const condition = fc.constantFrom("", "", "", " @skip(if: $if)", " @include(if: $if)", " @include(if: false)");

/** A selection set on a type as text; `fragments` is how many named ones may be spread. */
function selections(type: string, depth: number, spreads: readonly string[]): fc.Arbitrary<string> {
  const field = fc.constantFrom(...fieldsOf(type)).chain((each) => {
    const inner = getNamedType(each.type).name;
    const given = fc.tuple(
      ...each.args.map(({ name }) => value.map((text) => (text === undefined ? [] : [`${name}: ${text}`]))),
    );
    const below =
      inner === "Int"
        ? fc.constant("")
        : depth === 0
          ? fc.constant("{ __typename }")
          : selections(inner, depth - 1, spreads);
    return fc.tuple(fc.integer({ min: 0, max: 99 }), given, condition, below).map(([alias, args, when, rest]) => {
      const texts = args.flat();
      return `k${alias}: ${each.name}${texts.length > 0 ? `(${texts.join(", ")})` : ""}${when} ${rest}`;
    });
  });
  const own = spreads.filter((name) => name.startsWith(type));
  const spread =
    own.length > 0 ? fc.tuple(fc.constantFrom(...own), condition).map(([name, when]) => `...${name}${when}`) : field;
  const inline =
    depth === 0
      ? field
      : fc.tuple(condition, selections(type, depth - 1, spreads)).map(([when, set]) => `... on ${type}${when} ${set}`);
  const one = fc.oneof(
    { weight: 5, arbitrary: field },
    { weight: 2, arbitrary: spread },
    { weight: 1, arbitrary: inline },
  );
  return fc.array(one, { minLength: 1, maxLength: 3 }).map((all) => `{ ${all.join(" ")} }`);
}

const document = fc
  .tuple(
    selections("Query", 3, ["A0", "Page0"]),
    selections("A", 1, ["A1", "Page1"]),
    selections("A", 1, []),
    selections("Page", 1, ["A1", "Page1"]),
    selections("Page", 1, []),
  )
  .map(
    ([query, a0, a1, page0, page1]) =>
      `query ($v: Int, $d: Int = 6, $if: Boolean = true) ${query} fragment A0 on A ${a0} fragment A1 on A ${a1} fragment Page0 on Page ${page0} fragment Page1 on Page ${page1}`,
  );

/** What the field above says of a list: for sure, by a directive, or as a guess. */
type Sized = (field: string) => { readonly size: number; readonly sure: boolean } | undefined;

/** The definition, written down as it is read: every fragment in its place, nothing kept. */
function naiveCost(text: string, said: Costs, variables: Readonly<Record<string, unknown>>): number {
  const { definitions } = parse(text);
  const fragments = new Map(
    definitions.flatMap((each): [string, FragmentDefinitionNode][] =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [],
    ),
  );
  const all: Record<string, unknown> = { d: 6, if: true, ...variables };
  const given = (node: FieldNode, argument: string, usual: unknown): unknown => {
    const found = node.arguments?.find(({ name }) => name.value === argument)?.value;
    if (found?.kind === Kind.INT) return Number(found.value);
    if (found?.kind === Kind.NULL) return null;
    if (found?.kind !== Kind.VARIABLE) return usual;
    return found.name.value in all ? all[found.name.value] : usual;
  };
  const ofSet = (set: SelectionSetNode | undefined, type: string, sized: Sized): number => {
    let total = 0;
    for (const selection of set?.selections ?? []) {
      const isOff = selection.directives?.some(({ name, arguments: [when] = [] }) => {
        const holds =
          when?.value.kind === Kind.VARIABLE
            ? all[when.value.name.value]
            : when?.value.kind === Kind.BOOLEAN && when.value.value;
        return name.value === "skip" ? holds === true : holds === false;
      });
      if (isOff) continue;
      if (selection.kind === Kind.INLINE_FRAGMENT) total += ofSet(selection.selectionSet, type, sized);
      else if (selection.kind === Kind.FRAGMENT_SPREAD)
        total += ofSet(fragments.get(selection.name.value)?.selectionSet, type, sized);
      else total += ofField(selection, type, sized);
    }
    return total;
  };
  const ofField = (node: FieldNode, type: string, sized: Sized): number => {
    const name = node.name.value;
    const field = fieldsOf(type).find((each) => each.name === name);
    if (field === undefined) return 0;
    const coordinate = `${type}.${name}`;
    const inner = getNamedType(field.type).name;
    const isList = isListType(getNullableType(field.type));
    const rule = said.listSizes.get(coordinate);
    const numbers = (rule?.slicingArguments ?? ["first"])
      .flatMap((argument) => field.args.filter((each) => each.name === argument))
      .map((argument) => given(node, argument.name, argument.defaultValue))
      .filter((each) => typeof each === "number");
    const size = numbers.length > 0 ? Math.max(...numbers) : (rule?.assumedSize ?? 10);
    const names = rule?.sizedFields ?? [];
    const isPage = rule === undefined && field.args.some((argument) => argument.name === "first");
    const own = names.length === 0 && (rule !== undefined || isPage) ? size : undefined;
    const below = (child: string) => {
      if (names.length > 0) return names.includes(child) ? { size, sure: true } : undefined;
      return isPage && !isList ? { size, sure: false } : undefined;
    };
    const weight = said.weights.get(coordinate) ?? said.weights.get(inner) ?? (inner === "Int" ? 0 : 1);
    const above = sized(name);
    const length = above?.sure ? above.size : (own ?? above?.size ?? 10);
    const times = isList ? length : 1;
    const each = weight + ofSet(node.selectionSet, inner, below);
    const extra = field.args.some((argument) => argument.name === "u" && given(node, "u", undefined) != null)
      ? (said.weights.get(`${coordinate}(u:)`) ?? 0)
      : 0;
    return times * each + extra;
  };
  const operation = definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION);
  return ofSet(operation?.selectionSet, "Query", () => undefined);
}

test("whatever is said and asked, the cost is that of the definition followed word by word", () => {
  const variables = fc.record({ v: fc.constantFrom(null, 0, 7), if: fc.boolean() }, { requiredKeys: [] });
  fc.assert(
    fc.property(document, costs, variables, (text, said, given) => {
      const { definitions } = parse(text);
      const operation = definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION);
      const fragments = Object.fromEntries(
        definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])),
      );
      if (operation === undefined) throw new Error("no operation");
      const measured = measureOperation({ schema, costs: said, operation, fragments });
      expect(measured.costOf(given)).toBe(naiveCost(text, said, given));
      // The same measure serves the next request, whose variables are others.
      expect(measured.costOf({ v: 3, if: false })).toBe(naiveCost(text, said, { v: 3, if: false }));
    }),
    { numRuns: 1_000 },
  );
});
