import { expect, test } from "@jest/globals";
import { parse, printSchema } from "graphql";
import type { SliceSchema } from "../slices/slice-schema.ts";
import { buildApiSchema } from "./api-schema.ts";
import { composeSlices } from "./compose-slices.ts";

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable", "@external", "@requires", "@provides", "@override", "@inaccessible"])`;

const health = (sdl: string, head = link): SliceSchema => slice("health", "MOH", head + sdl);
const education = (sdl: string, head = link): SliceSchema => slice("education", "MOET", head + sdl);

function slice(name: string, owner: string, sdl: string): SliceSchema {
  return { name, owner, url: `http://${name}.example/graphql`, sdl };
}

const member = `type Query { member: Member } type Member @key(fields: "id") { id: ID! name: String }`;

test("slices that fit give a supergraph", () => {
  const { supergraph, findings } = composeSlices([
    education(member),
    health(`type Member @key(fields: "id") { id: ID! clinic: String }`),
  ]);
  expect(findings).toEqual([]);
  expect(() => parse(supergraph ?? "")).not.toThrow();
});

interface Fault {
  readonly code: string;
  readonly coordinate: string | null;
  readonly slices: readonly string[];
  readonly education: string;
  readonly health: string;
}

const both = ["education", "health"];
const faults: readonly Fault[] = [
  {
    code: "INVALID_FIELD_SHARING",
    coordinate: "Member.name",
    slices: both,
    education: member,
    health: `type Member @key(fields: "id") { id: ID! name: String }`,
  },
  {
    code: "EXTERNAL_MISSING_ON_BASE",
    coordinate: "Member.code",
    slices: ["health"],
    education: member,
    health: `type Member @key(fields: "id") { id: ID! code: String @external note: String @requires(fields: "code") }`,
  },
  {
    code: "EXTERNAL_UNUSED",
    coordinate: "Member.name",
    slices: ["health"],
    education: member,
    health: `type Member @key(fields: "id") { id: ID! name: String @external note: String }`,
  },
  {
    code: "EXTERNAL_TYPE_MISMATCH",
    coordinate: "Member.name",
    slices: both,
    education: member,
    health: `type Member @key(fields: "id") { id: ID! name: Int @external note: String @requires(fields: "name") }`,
  },
  {
    code: "KEY_INVALID_FIELDS",
    coordinate: "Member",
    slices: ["health"],
    education: member,
    health: `type Member @key(fields: "code") { id: ID! note: String }`,
  },
  {
    code: "REQUIRES_INVALID_FIELDS",
    coordinate: "Member.note",
    slices: ["health"],
    education: member,
    health: `type Member @key(fields: "id") { id: ID! note: String @requires(fields: "name") }`,
  },
  {
    code: "REQUIRES_FIELDS_MISSING_EXTERNAL",
    coordinate: "Member.note",
    slices: ["health"],
    education: `type Query { a: Int }`,
    health: `type Member @key(fields: "id") { id: ID! name: String note: String @requires(fields: "name") }`,
  },
  {
    code: "PROVIDES_INVALID_FIELDS",
    coordinate: "Query.first",
    slices: ["health"],
    education: member,
    health: `type Query { first: Member @provides(fields: "name") } type Member @key(fields: "id") { id: ID! }`,
  },
  {
    code: "SATISFIABILITY_ERROR",
    coordinate: "Member.name",
    slices: both,
    education: member,
    health: `type Query { first: Member } type Member { other: Int }`,
  },
  {
    code: "FIELD_TYPE_MISMATCH",
    coordinate: "Member.name",
    slices: both,
    education: `type Query { member: Member } type Member @key(fields: "id") { id: ID! name: String @shareable }`,
    health: `type Member @key(fields: "id") { id: ID! name: Int @shareable }`,
  },
  {
    code: "FIELD_ARGUMENT_TYPE_MISMATCH",
    coordinate: "Query.all(first:)",
    slices: both,
    education: `type Query { all(first: Int): Int @shareable }`,
    health: `type Query { all(first: String): Int @shareable }`,
  },
  {
    code: "REQUIRED_ARGUMENT_MISSING_IN_SOME_SUBGRAPH",
    coordinate: "Query.all(first:)",
    slices: both,
    education: `type Query { all(first: Int!): Int @shareable }`,
    health: `type Query { all: Int @shareable }`,
  },
  {
    code: "ENUM_VALUE_MISMATCH",
    coordinate: "State.DONE",
    slices: both,
    education: `type Query { of(state: State): State } enum State { OPEN DONE }`,
    health: `type Query { at(state: State): State } enum State { OPEN }`,
  },
  {
    code: "REQUIRED_INPUT_FIELD_MISSING_IN_SOME_SUBGRAPH",
    coordinate: "Filter.unit",
    slices: both,
    education: `type Query { a(filter: Filter): Int } input Filter { text: String unit: ID! }`,
    health: `type Query { b(filter: Filter): Int } input Filter { text: String }`,
  },
  {
    code: "INPUT_FIELD_DEFAULT_MISMATCH",
    coordinate: "Filter.size",
    slices: both,
    education: `type Query { a(filter: Filter): Int } input Filter { size: Int = 1 }`,
    health: `type Query { b(filter: Filter): Int } input Filter { size: Int = 2 }`,
  },
  {
    code: "NO_QUERIES",
    coordinate: null,
    slices: [],
    education: `type Unit { id: ID! }`,
    health: `type Ward { id: ID! }`,
  },
  {
    code: "INTERFACE_FIELD_NO_IMPLEM",
    coordinate: "Person.phone",
    slices: both,
    education: `type Query { who: Person } interface Person { id: ID! phone: String } type Pupil implements Person { id: ID! phone: String }`,
    health: `interface Person { id: ID! } type Nurse implements Person { id: ID! }`,
  },
  {
    code: "TYPE_KIND_MISMATCH",
    coordinate: "Rank",
    slices: both,
    education: `type Query { rank: Rank } enum Rank { HIGH }`,
    health: `type Rank { id: ID! }`,
  },
  {
    code: "OVERRIDE_FROM_SELF_ERROR",
    coordinate: "Member.name",
    slices: ["health"],
    education: `type Query { a: Int }`,
    health: `type Member @key(fields: "id") { id: ID! name: String @override(from: "health") }`,
  },
  {
    code: "OVERRIDE_SOURCE_HAS_OVERRIDE",
    coordinate: "Member.name",
    slices: both,
    education: `type Query { member: Member } type Member @key(fields: "id") { id: ID! name: String @override(from: "health") }`,
    health: `type Member @key(fields: "id") { id: ID! name: String @override(from: "education") }`,
  },
  {
    code: "INVALID_GRAPHQL",
    coordinate: "Nurse.shifts",
    slices: ["health"],
    education: member,
    health: `type Query { who: Person } interface Person { shifts: Int } type Nurse implements Person { shifts(of: ID!): Int }`,
  },
  {
    code: "INVALID_GRAPHQL",
    coordinate: "Endless",
    slices: ["health"],
    education: member,
    health: `type Query { a(b: Endless): Int } input Endless { of: Endless! }`,
  },
  {
    code: "UNKNOWN_TYPE",
    coordinate: "Query.ward",
    slices: ["health"],
    education: member,
    health: `type Query { ward: Ward }`,
  },
  {
    code: "INVALID_API_SCHEMA",
    coordinate: "Search",
    slices: both,
    education: `type Query { find(by: Search): Int } input Search { part: Part } input Part { whole: Search! }`,
    health: `type Query { seek(by: Search): Int } input Search { part: Part! } input Part { whole: Search }`,
  },
  {
    code: "INVALID_API_SCHEMA",
    coordinate: "Search.part",
    slices: both,
    education: `type Query { find(by: Search): Int } input Search { part: Int @deprecated(reason: "none") }`,
    health: `type Query { seek(by: Search): Int } input Search { part: Int! }`,
  },
  {
    code: "INVALID_API_SCHEMA",
    coordinate: "Found",
    slices: ["education"],
    education: `type Query { found: Found } union Found = Hidden type Hidden @inaccessible { id: ID! }`,
    health: `type Query { healthy: Boolean }`,
  },
];

test("a union may have members that clients do not see", () => {
  const hidden = `type Query { found: Found } union Found = Seen | Hidden type Seen { id: ID! } type Hidden @inaccessible { id: ID! }`;
  const { supergraph, findings } = composeSlices([education(hidden)]);
  expect(findings).toEqual([]);
  expect(printSchema(buildApiSchema(supergraph ?? ""))).toMatch(/^union Found = Seen$/m);
});

test.each(faults)(
  "$code names coordinate, slices and owners, and says what to do",
  ({ code, coordinate, slices, ...sdl }) => {
    const { supergraph, findings } = composeSlices([education(sdl.education), health(sdl.health)]);
    expect(supergraph).toBeNull();
    const finding = findings.find((each) => each.code === code && each.coordinate === coordinate);
    const owners = slices.map((name) => (name === "health" ? "MOH" : "MOET"));
    expect(finding).toMatchObject({ severity: "ERROR", code, coordinate, slices, owners });
    expect(finding?.remedy?.vi).not.toBe(finding?.remedy?.en);
    // The Vietnamese sentence is ours and is complete: no place is left open, and none of the library's English is in it.
    expect(finding?.message.vi).toMatch(/[À-ỹ]/);
    expect(finding?.message.vi).not.toMatch(/[{}]| is | the /);
  },
);

test("a schema that does not link the specification is told to", () => {
  const { findings } = composeSlices([
    education(member),
    health(
      `type Ward @key(fields: "id") @interfaceObject { id: ID! }`,
      `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"]) `,
    ),
  ]);
  expect(findings).toContainEqual(
    expect.objectContaining({ code: "UNKNOWN_DIRECTIVE", coordinate: "Ward", slices: ["health"] }),
  );
});

test("text that is no GraphQL is told by line and column, for each slice that has some", () => {
  const { findings } = composeSlices([education("type Query {\n  a: }", ""), health("type Ward { id ID! }", "")]);
  expect(findings.map(({ code, slices }) => ({ code, slices }))).toEqual([
    { code: "SYNTAX_ERROR", slices: ["education"] },
    { code: "SYNTAX_ERROR", slices: ["health"] },
  ]);
  expect(findings[0]?.message.vi).toContain("(dòng 2, cột 6)");
  expect(findings[0]?.message.en).toContain("(line 2, column 6)");
});

test("two slices of one name are refused", () => {
  const { findings } = composeSlices([education(member), education(member)]);
  expect(findings).toEqual([expect.objectContaining({ code: "DUPLICATE_SLICE", slices: ["education"] })]);
});

test("what a field required that is taken over now is not answered by the slice that had it", () => {
  const { supergraph, findings } = composeSlices([
    education(
      `type Query { first: Member } type Member @key(fields: "id") { id: ID! code: String @shareable note: String @override(from: "health") }`,
    ),
    health(
      `type Query { member: Member @provides(fields: "code") } type Member @key(fields: "id") { id: ID! note: String @requires(fields: "code") code: String @external }`,
    ),
  ]);
  expect(findings).toEqual([]);
  expect(supergraph).toContain(
    `code: String @join__field(graph: EDUCATION) @join__field(graph: HEALTH, external: true)`,
  );
});

test("a field that is taken over may have been all that something external was there for", () => {
  const { supergraph, findings } = composeSlices([
    education(
      `type Query { first: Member } type Member @key(fields: "id") { id: ID! code: String note: String @override(from: "health") }`,
    ),
    health(
      `type Member @key(fields: "id") { id: ID! note: String @requires(fields: "code") code: String @external clinic: String }`,
    ),
  ]);
  expect(findings).toEqual([]);
  expect(supergraph).not.toContain(`requires: "code"`);
});
