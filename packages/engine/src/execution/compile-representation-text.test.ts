import type { RequiresSelection } from "@graphql-hive/router-query-planner";
import { expect, test } from "@jest/globals";
import { parse } from "graphql";
import type { JsonObject } from "../json.ts";
import { readEntityKeys } from "../supergraph/read-entity-keys.ts";
import { readTypeConditions } from "../supergraph/read-type-conditions.ts";
import { compileRepresentation } from "./compile-representation.ts";
import { compileRepresentationText } from "./compile-representation-text.ts";

const supergraph = parse(`
  enum join__Graph { A @join__graph(name: "a", url: "http://a") }
  interface Node { id: ID }
  type User implements Node @join__type(graph: A, key: "id") @join__type(graph: A, key: "org number") { id: ID }
  type Post implements Node @join__type(graph: A, key: "id") { id: ID }
`);

const field = (name: string, more: Partial<Extract<RequiresSelection, { kind: "Field" }>> = {}): RequiresSelection => ({
  kind: "Field",
  name,
  ...more,
});
const on = (typeCondition: string, ...selections: RequiresSelection[]): RequiresSelection => ({
  kind: "InlineFragment",
  typeCondition,
  selections,
});

const typename = field("__typename");
const entities: readonly JsonObject[] = [
  { __typename: "User", id: "1", name: "An", org: "x", number: 7 },
  { __typename: "User", id: 'quote " and \\ and \n and 😀 \ud800', name: null, org: "Bộ", number: 1.5e21 },
  { __typename: "User", id: null, name: "An", org: "x", number: 7 },
  { __typename: "User", id: "1", name: { first: ["a", null] }, org: null, number: true },
  { __typename: "User", id: "1" },
  { __typename: "Post", id: "2", name: "", org: "x".repeat(200), number: 0 },
  { __typename: "Other", id: "1" },
  { __typename: 'A"', id: "1" },
  { id: "1", name: "An" },
];

test.each<[string, RequiresSelection[]]>([
  ["a plain key", [on("User", typename, field("id"))]],
  ["a key and required fields under other names", [on("User", typename, field("id"), field("org", { alias: "name" }))]],
  ["a key of two fields", [on("User", field("org"), field("number"), field("name"))]],
  ["several types", [on("User", typename, field("id")), on("Post", typename, field("id"), field("org"))]],
  ["several selections for one type", [on("User", field("id")), on("Node", field("name"))]],
  ["an interface", [on("Node", typename, field("id"), field("constructor"))]],
  ["fields below fields", [on("User", field("id"), field("name", { selections: [field("first")] }))]],
  ["a field twice", [on("User", field("id"), field("name", { alias: "id" }))]],
])("%s: the text is that of the built representation", (_name, requires) => {
  const options = {
    subgraph: "a",
    requires,
    typeConditions: readTypeConditions(supergraph),
    entityKeys: readEntityKeys(supergraph, new Map([["a", "http://a"]])),
  };
  const [build, write] = [compileRepresentation(options), compileRepresentationText(options)];
  for (const entity of [...entities, ...entities]) {
    const built = build(entity);
    expect(write(entity)).toBe(built && JSON.stringify(built));
  }
});
