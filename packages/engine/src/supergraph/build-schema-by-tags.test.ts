import { expect, test } from "@jest/globals";
import { composeServices } from "@theguild/federation-composition";
import { parse, printSchema } from "graphql";
import { buildSchemaByTags } from "./build-schema-by-tags.ts";
import type { TagChoice } from "./build-schema-by-tags.ts";
import { readSupergraph } from "./read-supergraph.ts";

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@tag", "@shareable"])\n`;

function show(sdl: string, choice: Partial<TagChoice>): string {
  const composed = composeServices([{ name: "a", url: "http://a.test", typeDefs: parse(link + sdl) }]);
  if (composed.supergraphSdl === undefined) throw new Error(composed.errors.join("\n"));
  const schema = buildSchemaByTags(readSupergraph(composed.supergraphSdl), { include: [], exclude: [], ...choice });
  return printSchema(schema)
    .replaceAll(/"""[^"]*"""\s*|directive @defer\([^)]*\) on .*/g, "")
    .replaceAll(/\s+/g, " ")
    .trim();
}

const people = `
  type Query { people: [Person!]! @tag(name: "public") audit: Audit }
  type Person @key(fields: "id") { id: ID! @tag(name: "public") name: String! @tag(name: "public") phone: String boss: Boss }
  type Boss { name: String }
  type Audit @tag(name: "staff") { at: Time by: Person }
  scalar Time
`;

test("included tags choose fields, and what they do not reach is not there", () => {
  expect(show(people, { include: ["public"] })).toBe(
    "type Query { people: [Person!]! } type Person { id: ID! name: String! }",
  );
});

test("a field whose type shows nothing is hidden, too", () => {
  const sdl = `
    type Query { one: One @tag(name: "public") two: Two @tag(name: "public") }
    type One { two: Two @tag(name: "public") }
    type Two { three: String @tag(name: "public") }
    type Three { one: One }
  `;
  const shown = "type Query { one: One two: Two } type One { two: Two } type Two { three: String }";
  expect(show(sdl, { include: ["public"] })).toBe(shown);
  const without = sdl.replace(`three: String @tag(name: "public")`, "three: String");
  expect(() => show(without, { include: ["public"] })).toThrow(
    "No query is shown by the tags: include public, exclude nothing.",
  );
});

test("excluded tags hide types, fields, arguments, values and inputs, included ones or not", () => {
  const sdl = `
    type Query {
      find(by: Filter, order: Order = NAME, secret: Boolean @tag(name: "staff")): [Found] @tag(name: "public")
      must(by: Hidden!): String @tag(name: "public")
      may(by: Hidden): String @tag(name: "public")
      both: String @tag(name: "public") @tag(name: "staff")
      hidden: Odd @tag(name: "public")
    }
    union Found @tag(name: "public") = A | B
    type A @tag(name: "public") { a: String b: String @tag(name: "staff") }
    type B @tag(name: "staff") { b: String }
    enum Order { NAME PHONE @tag(name: "staff") }
    input Filter { name: String phone: String @tag(name: "staff") }
    input Hidden @tag(name: "staff") { name: String }
    scalar Odd @tag(name: "staff")
  `;
  expect(show(sdl, { include: ["public"], exclude: ["staff"] })).toBe(
    "type Query { find(by: Filter, order: Order = NAME): [Found] may: String } type A { a: String } union Found = A " +
      "enum Order { NAME } input Filter { name: String }",
  );
});

test("an interface shows what all that implement it show", () => {
  const sdl = `
    type Query { node: Node }
    interface Node { id: ID! secret: String }
    type A implements Node { id: ID! secret: String a: Int }
    type B implements Node { id: ID! secret: String @tag(name: "staff") }
  `;
  expect(show(sdl, { exclude: ["staff"] })).toBe(
    "type Query { node: Node } type A implements Node { id: ID! secret: String a: Int } " +
      "type B implements Node { id: ID! } interface Node { id: ID! }",
  );
});

test("a mutation that shows nothing is no mutation, and an input that cannot be given is none", () => {
  const sdl = `
    type Query { a: String b(input: In): String c(input: In!): String }
    type Mutation { change: String @tag(name: "staff") }
    input In { must: Deep! other: String }
    input Deep @tag(name: "staff") { a: String }
  `;
  expect(show(sdl, { exclude: ["staff"] })).toBe("type Query { a: String b: String }");
});

test("without tags everything is shown", () => {
  expect(show(people, {})).toContain("type Audit { at: Time by: Person }");
});
