import { expect, test } from "@jest/globals";
import { composeServices } from "@theguild/federation-composition";
import { parse } from "graphql";
import { buildApiSchema } from "./build-api-schema.ts";
import { readCosts } from "./read-costs.ts";

const link = (names: string) =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", ${names}])\n`;

function supergraphOf(...slices: readonly string[]) {
  const services = slices.map((sdl, at) => ({ name: `slice${at}`, url: `http://slice${at}`, typeDefs: parse(sdl) }));
  const { supergraphSdl, errors } = composeServices(services);
  if (supergraphSdl === undefined) throw new Error(errors?.join("\n"));
  return parse(supergraphSdl);
}

const members = (names: string, cost: string, listSize: string) => `${link(names)}
  type Query {
    people(first: Int = 20, role: Role): People @${listSize}(slicingArguments: ["first"], sizedFields: ["edges"], requireOneSlicingArgument: false)
    all: [Person!] @${listSize}(assumedSize: 40)
    search(by: Search, deep: Boolean @${cost}(weight: 7)): Person @${cost}(weight: 5)
  }
  type People { edges: [Person!]! }
  type Person @key(fields: "id") @${cost}(weight: 3) { id: ID! photo: Photo }
  input Search { text: String @${cost}(weight: 4) }
  enum Role @${cost}(weight: 2) { HEAD }
  scalar Photo @${cost}(weight: 9)
`;

const expected = {
  "Query.search": 5,
  "Query.search(deep:)": 7,
  Person: 3,
  "Search.text": 4,
  Role: 2,
  Photo: 9,
};

test.each([
  ["under their own names", '"@cost", "@listSize"', "cost", "listSize"],
  ["renamed", '{ name: "@cost", as: "@weighs" }, { name: "@listSize", as: "@holds" }', "weighs", "holds"],
])("weights and lengths that slices carry survive composition %s", (_how, names, cost, listSize) => {
  const supergraph = supergraphOf(members(names, cost, listSize));
  const { weights, listSizes } = readCosts(supergraph);
  expect(Object.fromEntries(weights)).toEqual(expected);
  expect(Object.fromEntries(listSizes)).toEqual({
    "Query.people": {
      assumedSize: null,
      slicingArguments: ["first"],
      sizedFields: ["edges"],
      requireOneSlicingArgument: false,
    },
    "Query.all": { assumedSize: 40, slicingArguments: [], sizedFields: [], requireOneSlicingArgument: true },
  });
  // Clients see none of it.
  const { astNode } = buildApiSchema(supergraph).getQueryType()?.getFields()["all"] ?? {};
  expect(astNode?.directives).toEqual([]);
});

test("of two slices that say something of one field, the larger counts", () => {
  const slice = (weight: number, size: number) => `${link('"@cost", "@listSize"')}
    type Query { here${weight}: Thing }
    type Thing @shareable { parts: [Int!] @cost(weight: ${weight}) @listSize(assumedSize: ${size}) }
  `;
  const { weights, listSizes } = readCosts(supergraphOf(slice(2, 50), slice(8, 5)));
  expect(weights.get("Thing.parts")).toBe(8);
  expect(listSizes.get("Thing.parts")?.assumedSize).toBe(50);
});

test("a supergraph that says nothing costs nothing, and a weight may be a text as in the specification", () => {
  const plain = readCosts(supergraphOf(`${link('"@tag"')} type Query { a: Int }`));
  expect(plain.weights.size + plain.listSizes.size).toBe(0);
  const text = parse('type Query { a: Int @cost(weight: "2.5") }');
  expect(readCosts(text).weights.get("Query.a")).toBe(2.5);
});
