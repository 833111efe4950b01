import { expect, test } from "@jest/globals";
import { composeServices } from "@theguild/federation-composition";
import { parse } from "graphql";
import { createRustPlanner } from "../create-rust-planner.ts";
import { readSupergraph } from "../../supergraph/read-supergraph.ts";
import { KnownPlans, rememberPlans } from "./known-plans.ts";

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@override", "@shareable", "@requires", "@external"])\n`;

type Subgraphs = Readonly<Record<string, string>>;

const people = `type Query { me: Person all: [Named] } interface Named { name: String } type Person implements Named @key(fields: "id") { id: ID! name: String place: Place } type Place @shareable { town: String }`;
const grants = `type Person @key(fields: "id") { id: ID! grants: [Grant] } type Grant { year: Int place: Place } type Place @shareable { town: String }`;
const before: Subgraphs = { people, grants };

function read(subgraphs: Subgraphs) {
  const services = Object.entries(subgraphs).map(([name, sdl]) => ({ name, url: "", typeDefs: parse(LINK + sdl) }));
  const { supergraphSdl, errors } = composeServices(services);
  if (supergraphSdl === undefined) throw new Error(errors?.[0]?.message);
  return readSupergraph(supergraphSdl);
}

/** Whether the operation, planned before, is planned anew after the change. */
async function isPlannedAnew(operation: string, changed: Subgraphs): Promise<boolean> {
  const [one, other] = [read(before), read({ ...before, ...changed })];
  const plans = new KnownPlans(one, 10);
  const first = await rememberPlans(createRustPlanner(one.sdl), plans).plan(operation);
  const asked: string[] = [];
  const counting = {
    plan: (text: string) => {
      asked.push(text);
      return createRustPlanner(other.sdl).plan(text);
    },
  };
  const next = rememberPlans(counting, new KnownPlans(other, 10, plans));
  const second = await next.plan(operation);
  expect(await next.plan(operation)).toBe(second);
  if (asked.length === 0) expect(second).toBe(first);
  return asked.length > 0;
}

const operation = "{me{name grants{year}}}";

test.each([
  ["another slice comes, with roots of its own", { news: `type Query { news: [String] }` }],
  [
    "another slice comes that shares a value",
    { news: `type Query { at: Place } type Place @shareable { town: String }` },
  ],
  [
    "a type elsewhere in the graph changes",
    { grants: grants.replace("{ town: String }", "{ town: String @deprecated }") },
  ],
  ["something is described anew", { people: people.replace("name: String place", `"In full." name: String place`) }],
])("a plan is taken over when %s", async (_what, changed) => {
  expect(await isPlannedAnew(operation, changed)).toBe(false);
});

test.each([
  ["the entity gets another key", { news: `type Person @key(fields: "id") { id: ID! news: String }` }],
  ["a field moves", { grants: grants.replace("grants:", `name: String @override(from: "people") grants:`) }],
  [
    "a field moves for some requests",
    { grants: grants.replace("grants:", `name: String @override(from: "people", label: "percent(5)") grants:`) },
  ],
  ["a field of it gets another type", { grants: grants.replace("year: Int", "year: [Int]") }],
  ["a field of it takes something", { grants: grants.replace("year: Int", "year(of: Int): Int") }],
  [
    "a field of it requires something",
    {
      grants: grants
        .replace("grants:", `name: String @external grants`)
        .replace("[Grant] }", `[Grant] @requires(fields: "name") }`)
        .replace("grants [", "grants: ["),
    },
  ],
])("an operation is planned anew when %s", async (_what, changed) => {
  expect(await isPlannedAnew(operation, changed)).toBe(true);
});

test("an operation on an interface is planned anew when another type comes to it", async () => {
  const changed = { people: `${people} type Group implements Named { name: String }` };
  expect(await isPlannedAnew("{all{name}}", changed)).toBe(true);
  expect(await isPlannedAnew(operation, changed)).toBe(false);
});

test("no version is held on to by the one after the next", () => {
  const supergraph = read(before);
  const first = new KnownPlans(supergraph, 10);
  first.add("{me{name}}", undefined, { kind: "QueryPlan" });
  const second = new KnownPlans(supergraph, 10, first);
  const third = new KnownPlans(supergraph, 10, second);
  expect(second.find("{me{name}}", undefined)).toBeUndefined();
  expect(third.find("{me{name}}", undefined)).toBeUndefined();
});
