import { expect, test } from "@jest/globals";
import { lintLevels, lintSlice } from "./lint.ts";
import type { LintConfig, LintRuleName } from "./lint.ts";

const head = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@tag", "@external"])`;

function lint(sdl: string, config: LintConfig = {}) {
  return lintSlice({ name: "courses", owner: "MOET", url: "http://courses.example", sdl: head + sdl }, config);
}

/** Only the rule in question, so that an example shows one thing. */
function coordinatesOf(rule: LintRuleName, sdl: string, config: LintConfig = {}) {
  const off = Object.fromEntries(Object.keys(lintLevels).map((name) => [name, name === rule ? "error" : "off"]));
  const findings = lint(sdl, { ...config, rules: off });
  for (const { code, remedy } of findings) {
    expect(code).toBe(`LINT_${rule.toUpperCase().replaceAll("-", "_")}`);
    expect(remedy?.vi).toMatch(/[À-ỹ]/);
  }
  return findings.map(({ coordinate }) => coordinate);
}

const member = `extend type Member @key(fields: "id")`;

interface Example {
  readonly rule: LintRuleName;
  readonly bad: string;
  readonly at: readonly string[];
  readonly good: string;
}

const examples: readonly Example[] = [
  {
    rule: "type-names",
    bad: "type training_course { id: ID! }",
    at: ["training_course"],
    good: "type TrainingCourse { id: ID! }",
  },
  {
    rule: "field-names",
    bad: "type Course { StartsOn(in_zone: ID): String }",
    at: ["Course.StartsOn", "Course.StartsOn(in_zone:)"],
    good: "type Course { startsOn(inZone: ID): String }",
  },
  {
    rule: "enum-value-names",
    bad: "enum State { open InProgress DONE }",
    at: ["State.open", "State.InProgress"],
    good: "enum State { OPEN IN_PROGRESS }",
  },
  {
    rule: "input-names",
    bad: "input NewCourse { title: String }",
    at: ["NewCourse"],
    good: "input CourseInput { title: String } input CourseFilter { text: String }",
  },
  {
    rule: "descriptions",
    bad: `type Course { "Her id." id(of: ID): ID! } enum State { OPEN }`,
    at: ["Course", "State", "State.OPEN", "Course.id(of:)"],
    good: `"A course." type Course { "Her id." id: ID! } type Query { "One." course: Course } ${member} { id: ID! @external "Her courses." courses: Int }`,
  },
  {
    rule: "pagination",
    bad: `type Query { courses: [Course!] page: CourseConnection } type Course @key(fields: "id") { id: ID! next: [Course] } type CourseConnection { nodes: [Course] }`,
    at: ["Query.courses", "Course.next", "Query.page", "CourseConnection"],
    good: `type Query { courses(first: Int, after: String): CourseConnection } type Course @key(fields: "id") { id: ID! tags: [String!]! } type CourseConnection { edges: [Course!]! pageInfo: ID }`,
  },
  {
    rule: "nullable-across-slices",
    bad: `type Query { courses: [Int!]! } ${member} { id: ID! courseCount: Int! }`,
    at: ["Query.courses", "Member.courseCount"],
    good: `type Query { courses: [Int!] } ${member} { id: ID! birthYear: Int! @external courseCount: Int } type Course { title: String! } type Mutation { save: Int! }`,
  },
  {
    rule: "personal-data-class",
    bad: "type Teacher { email: String mobile: String birthYear: Int }",
    at: ["Teacher.email", "Teacher.mobile", "Teacher.birthYear"],
    good: `type Teacher { email: String @tag(name: "network") emailSentOn: String } type Contact @tag(name: "self") { phone: String } input ContactInput { phone: String }`,
  },
  {
    rule: "deprecation-reasons",
    bad: `type Course { name: String @deprecated title(in: ID @deprecated(reason: " ")): String } enum State { OLD @deprecated }`,
    at: ["State.OLD", "Course.name", "Course.title(in:)"],
    good: `type Course { name: String @deprecated(reason: "Use title.") }`,
  },
  {
    rule: "mutation-shape",
    bad: "type Mutation { save(id: ID!, title: String): Course open(input: OpenInput): OpenPayload } type Course { id: ID } type OpenPayload { course: Course }",
    at: ["Mutation.save", "Mutation.save", "Mutation.open", "OpenPayload"],
    good: "type Mutation { save(input: SaveInput!): SavePayload! } type SavePayload { userErrors: [String!]! }",
  },
];

test.each(examples)("$rule finds what goes against it and lets the rest be", ({ rule, bad, at, good }) => {
  expect(coordinatesOf(rule, bad)).toEqual(at);
  expect(coordinatesOf(rule, good)).toEqual([]);
});

test("every rule has an example", () => {
  expect(examples.map(({ rule }) => rule).toSorted()).toEqual(Object.keys(lintLevels).toSorted());
});

test("types of other slices can be named where the text does not tell", () => {
  const sdl = `type Member @key(fields: "id") { id: ID! courseCount: Int! }`;
  expect(coordinatesOf("nullable-across-slices", sdl)).toEqual([]);
  expect(coordinatesOf("nullable-across-slices", sdl, { foreignTypes: ["Member"] })).toEqual(["Member.courseCount"]);
});

test("levels decide: off is silent, warn and error differ in severity", () => {
  const sdl = "enum State { open }";
  const of = (level: "off" | "warn" | "error") =>
    lint(sdl, { rules: { "enum-value-names": level, descriptions: "off" } }).map(({ severity }) => severity);
  expect([of("off"), of("warn"), of("error")]).toEqual([[], ["WARNING"], ["ERROR"]]);
});

test("a finding names the slice and its owner", () => {
  expect(lint("enum State { open }")[0]).toMatchObject({ slices: ["courses"], owners: ["MOET"] });
});

test("text that is no GraphQL is one finding with its place", () => {
  expect(lint("\ntype {")).toEqual([expect.objectContaining({ code: "SYNTAX_ERROR", severity: "ERROR" })]);
});
