import { expect, test } from "@jest/globals";
import { composeServices } from "@theguild/federation-composition";
import { parse } from "graphql";
import { readSupergraph } from "../supergraph/read-supergraph.ts";
import { createStepwisePlanner } from "./create-stepwise-planner.ts";

// That its plans give the right answers is shown by test/conformance/differential.

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@override", "@interfaceObject"])\n`;

const planOn = (subgraphs: Readonly<Record<string, string>>, operation: string): string => {
  const services = Object.entries(subgraphs).map(([name, sdl]) => ({ name, url: "", typeDefs: parse(LINK + sdl) }));
  const { supergraphSdl = "" } = composeServices(services);
  return JSON.stringify(createStepwisePlanner(readSupergraph(supergraphSdl))(operation));
};

test("a field that moved is asked of its new subgraph, unless it moves by a label", () => {
  const subgraphs = {
    old: `type Query { me: Person } type Person @key(fields: "id") { id: ID! name: String age: Int }`,
    new: `type Person @key(fields: "id") {
      id: ID!
      name: String @override(from: "old")
      age: Int @override(from: "old", label: "percent(0)")
    }`,
  };
  const plan = planOn(subgraphs, `{ me { name age } }`);
  expect(plan).toContain(`query{me{__typename id age}}`);
  expect(plan).toContain(`{...on Person{name}}`);
});

test("the shortest way to a field is taken, by as many keys as it needs", () => {
  const subgraphs = {
    ids: `type Query { me: Person } type Person @key(fields: "id") { id: ID! }`,
    both: `type Person @key(fields: "id") @key(fields: "code") { id: ID! code: ID! }`,
    codes: `type Person @key(fields: "code") { code: ID! name: String }`,
  };
  const plan = planOn(subgraphs, `{ me { name } }`);
  const operations = [...plan.matchAll(/"serviceName":"(\w+)"/g)].map(([, name]) => name);
  expect(operations).toEqual(["ids", "both", "codes"]);
});

test("a field that no key leads to has no plan", () => {
  const subgraphs = {
    people: `type Query { me: Person } type Person @key(fields: "id") { id: ID! }`,
    others: `type Query { other: Person } type Person @key(fields: "id", resolvable: false) { id: ID! }`,
  };
  expect(() => planOn(subgraphs, `{ me { name } }`)).toThrow("There is no way to me");
});

test("an interface object is asked once for all types behind it, and so is what lies below them", () => {
  const subgraphs = {
    people: `
      type Query { all: [Node!] }
      interface Node @key(fields: "id") { id: ID! near: [Node!] }
      type Person implements Node @key(fields: "id") { id: ID! near: [Node!] }
      type Group implements Node @key(fields: "id") { id: ID! near: [Node!] size: Int }
    `,
    notes: `type Node @key(fields: "id") @interfaceObject { id: ID! note: String extra: Int }`,
  };
  const calls = (operation: string) =>
    [...planOn(subgraphs, operation).matchAll(/\.\.\.on Node\{([\w ]+)\}/g)].map(([, fields]) => fields);
  expect(calls(`{ all { note } }`)).toEqual(["note"]);
  expect(calls(`{ all { near { note near { note } } note } }`)).toEqual(["note", "note", "note"]);
  expect(calls(`{ all { note ... on Group { extra } } }`)).toEqual(["note", "note extra"]);
});
