import { expect, test } from "@jest/globals";
import { buildSchema } from "graphql";
import type { Severity } from "../slices/finding.ts";
import { compareSchemas } from "./compare-schemas.ts";
import { findOwnersIn } from "./find-owners.ts";

const query = "type Query { member: Member state(of: State): State find(filter: Filter): Person any: Result }";
const base = {
  Query: query,
  Member: `type Member implements Person { id: ID! name: String! posts(first: Int = 10, unit: ID): [String!]! }`,
  Nurse: `type Nurse { id: ID! }`,
  Person: "interface Person { id: ID! }",
  Result: "union Result = Member | Nurse",
  State: "enum State { OPEN DONE }",
  Filter: "input Filter { text: String size: Int = 5 }",
  live: "directive @live on QUERY | FIELD",
};

interface Case {
  readonly change: Partial<typeof base>;
  readonly code: string;
  readonly coordinate: string;
  readonly severity: Severity;
  readonly touches?: readonly string[];
}

const cases: readonly Case[] = [
  {
    change: { Member: "type Member implements Person { id: ID! posts(first: Int = 10, unit: ID): [String!]! }" },
    code: "FIELD_REMOVED",
    coordinate: "Member.name",
    severity: "ERROR",
  },
  {
    change: { Member: base.Member.replace("id: ID!", "id: ID! age: Int") },
    code: "FIELD_ADDED",
    coordinate: "Member.age",
    severity: "NOTE",
  },
  {
    change: { Member: base.Member.replace("name: String!", "name: Int!") },
    code: "FIELD_TYPE_CHANGED",
    coordinate: "Member.name",
    severity: "ERROR",
  },
  {
    change: { Member: base.Member.replace("name: String!", "name: String") },
    code: "FIELD_BECAME_NULLABLE",
    coordinate: "Member.name",
    severity: "ERROR",
  },
  {
    change: { Query: query.replace("member: Member", "member: Member!") },
    code: "FIELD_BECAME_NON_NULL",
    coordinate: "Query.member",
    severity: "NOTE",
  },
  {
    change: { Member: base.Member.replace("name: String!", `name: String! @deprecated(reason: "see posts")`) },
    code: "FIELD_DEPRECATED",
    coordinate: "Member.name",
    severity: "NOTE",
  },
  {
    change: { Member: base.Member.replace("unit: ID", "unit: ID, at: ID!") },
    code: "REQUIRED_ARGUMENT_ADDED",
    coordinate: "Member.posts(at:)",
    severity: "ERROR",
    touches: ["Member.posts"],
  },
  {
    change: { Member: base.Member.replace("unit: ID", "unit: ID, at: ID") },
    code: "ARGUMENT_ADDED",
    coordinate: "Member.posts(at:)",
    severity: "NOTE",
    touches: ["Member.posts"],
  },
  {
    change: { Member: base.Member.replace(", unit: ID", "") },
    code: "ARGUMENT_REMOVED",
    coordinate: "Member.posts(unit:)",
    severity: "ERROR",
  },
  {
    change: { Member: base.Member.replace("unit: ID", "unit: Int") },
    code: "ARGUMENT_TYPE_CHANGED",
    coordinate: "Member.posts(unit:)",
    severity: "ERROR",
  },
  {
    change: { Member: base.Member.replace("unit: ID", "unit: ID!") },
    code: "ARGUMENT_BECAME_REQUIRED",
    coordinate: "Member.posts(unit:)",
    severity: "ERROR",
    touches: ["Member.posts"],
  },
  {
    change: { Member: base.Member.replace("= 10", "= 20") },
    code: "ARGUMENT_DEFAULT_CHANGED",
    coordinate: "Member.posts(first:)",
    severity: "WARNING",
    touches: ["Member.posts"],
  },
  {
    change: { Filter: "input Filter { size: Int = 5 }" },
    code: "INPUT_FIELD_REMOVED",
    coordinate: "Filter.text",
    severity: "ERROR",
  },
  {
    change: { Filter: "input Filter { text: String size: Int = 5 unit: ID! }" },
    code: "REQUIRED_INPUT_FIELD_ADDED",
    coordinate: "Filter.unit",
    severity: "ERROR",
    touches: ["Filter"],
  },
  {
    change: { Filter: "input Filter { text: String size: Int = 5 unit: ID }" },
    code: "INPUT_FIELD_ADDED",
    coordinate: "Filter.unit",
    severity: "NOTE",
    touches: ["Filter"],
  },
  {
    change: { Filter: "input Filter { text: Int size: Int = 5 }" },
    code: "INPUT_FIELD_TYPE_CHANGED",
    coordinate: "Filter.text",
    severity: "ERROR",
  },
  {
    change: { Filter: "input Filter { text: String! size: Int = 5 }" },
    code: "INPUT_FIELD_BECAME_REQUIRED",
    coordinate: "Filter.text",
    severity: "ERROR",
    touches: ["Filter"],
  },
  {
    change: { Filter: "input Filter { text: String size: Int = 6 }" },
    code: "INPUT_FIELD_DEFAULT_CHANGED",
    coordinate: "Filter.size",
    severity: "WARNING",
    touches: ["Filter"],
  },
  { change: { State: "enum State { OPEN }" }, code: "ENUM_VALUE_REMOVED", coordinate: "State.DONE", severity: "ERROR" },
  {
    change: { State: "enum State { OPEN DONE LOST }" },
    code: "ENUM_VALUE_ADDED",
    coordinate: "State.LOST",
    severity: "WARNING",
    touches: ["State"],
  },
  {
    change: { Result: "union Result = Member" },
    code: "UNION_MEMBER_REMOVED",
    coordinate: "Result",
    severity: "ERROR",
    touches: ["Result", "Nurse"],
  },
  {
    change: {
      Nurse: "type Nurse { id: ID! } type Doctor { id: ID! }",
      Result: "union Result = Member | Nurse | Doctor",
    },
    code: "UNION_MEMBER_ADDED",
    coordinate: "Result",
    severity: "WARNING",
  },
  {
    change: { Member: base.Member.replace("implements Person ", "") },
    code: "INTERFACE_REMOVED",
    coordinate: "Member",
    severity: "ERROR",
    touches: ["Member", "Person"],
  },
  {
    change: { Nurse: "type Nurse implements Person { id: ID! }" },
    code: "INTERFACE_ADDED",
    coordinate: "Nurse",
    severity: "WARNING",
    touches: ["Person"],
  },
  {
    change: { Nurse: "", Result: "union Result = Member" },
    code: "TYPE_REMOVED",
    coordinate: "Nurse",
    severity: "ERROR",
  },
  {
    change: { Nurse: "type Nurse { id: ID! } type Doctor { id: ID! }" },
    code: "TYPE_ADDED",
    coordinate: "Doctor",
    severity: "NOTE",
  },
  { change: { State: "scalar State" }, code: "TYPE_KIND_CHANGED", coordinate: "State", severity: "ERROR" },
  { change: { live: "" }, code: "DIRECTIVE_REMOVED", coordinate: "@live", severity: "ERROR" },
  {
    change: { live: "directive @live on QUERY" },
    code: "DIRECTIVE_LOCATION_REMOVED",
    coordinate: "@live",
    severity: "ERROR",
  },
];

test.each(cases)(
  "$code at $coordinate is $severity",
  async ({ change, code, coordinate, severity, touches = [coordinate] }) => {
    const changes = await compareSchemas(schemaOf(base), schemaOf({ ...base, ...change }));
    const found = changes.find((each) => each.code === code);
    expect(found).toMatchObject({ code, coordinate, severity, touches, breaking: severity === "ERROR" });
    expect(found?.message.vi).toMatch(/[À-ỹ]/);
    expect(found?.message.vi).not.toMatch(/[{}]/);
    // Whatever is not simply an addition comes with what to do about it.
    expect(found?.remedy === null).toBe(severity === "NOTE");
  },
);

test("an unchanged schema, or one with other descriptions, has no changes", async () => {
  const described = { ...base, Nurse: `"Somebody who cares." type Nurse { "Her id." id: ID! }` };
  expect(await compareSchemas(schemaOf(base), schemaOf(described))).toEqual([]);
});

test("a new type is one change, not one for each of its fields", async () => {
  const changes = await compareSchemas(
    schemaOf(base),
    schemaOf({
      ...base,
      live: `${base.live} type Ward { id: ID! beds(free: Boolean = true): Int @deprecated(reason: "old") }`,
    }),
  );
  expect(changes.map(({ code, coordinate }) => `${code} ${coordinate}`)).toEqual(["TYPE_ADDED Ward"]);
});

test("a change names the slices that define the coordinate, not those that repeat it, and their owners", async () => {
  const findOwners = findOwnersIn([
    { name: "members", owner: "VWU", url: "", sdl: 'type Member @key(fields: "id") { id: ID! name: String! }' },
    {
      name: "clinics",
      owner: "MOH",
      url: "",
      sdl: 'type Member @key(fields: "id") { id: ID! name: String! @external }',
    },
  ]);
  const [change] = await compareSchemas(
    schemaOf(base),
    schemaOf({ ...base, Member: base.Member.replace("name: String!", "") }),
    findOwners,
  );
  expect(change).toMatchObject({ coordinate: "Member.name", slices: ["members"], owners: ["VWU"] });
});

function schemaOf(parts: typeof base) {
  return buildSchema(Object.values(parts).join("\n"));
}
