import { expect, test } from "@jest/globals";
import { buildSchema, parse } from "graphql";
import { describeOperation } from "./describe-operation.ts";

const schema = buildSchema(`
  directive @live(every: Int) on QUERY | FIELD
  type Query { member(id: ID!): Member members(filter: Filter, state: State, first: Int): [Member!] any: Result node: Person many(ids: [ID!]): [Member!] }
  type Mutation { save(input: SaveInput!): Member }
  interface Person { id: ID! }
  type Member implements Person { id: ID! email: String state: State posts(unit: ID, ranks: [Rank!]): [Post!] }
  type Nurse implements Person { id: ID! }
  type Post { title: String }
  union Result = Member | Nurse
  enum State { OPEN DONE }
  enum Rank { HIGH LOW }
  input Filter { text: String state: State not: Filter within: Range }
  input Range { from: Int to: Int }
  input SaveInput { id: ID! ranks: [Rank!] nested: Range }
`);

const coordinatesOf = (text: string) => describeOperation(parse(text), schema).coordinates;

test("nothing that somebody typed is kept: literals, defaults, aliases and comments", () => {
  const { document } = describeOperation(
    parse(`
      # asked by Lan, 0912345678
      query Find($text: String = "Nguyễn Thị Lan") {
        lan_0912345678: member(id: "mem_0912345678") { id email }
        members(filter: { text: $text, within: { from: 1975, to: 1980 }, not: { text: "lan@example.vn" } }, first: 33) @include(if: true) { posts(ranks: [HIGH]) { title } }
      }`),
    schema,
  );
  expect(document).not.toMatch(/lan|Lan|0912345678|1975|1980|33|true/);
  expect(document).toContain(`members(filter:{text:$text within:{from:0 to:0}not:{text:""}}first:0)`);
});

test("requests that differ only in values, layout or aliases are one operation; another field makes another", () => {
  const hashOf = (text: string) => describeOperation(parse(text), schema).hash;
  const first = hashOf(`{ member(id: "a") { id } }`);
  expect(hashOf(`query { mine: member(id: "b")\n{ id } } # mine`)).toBe(first);
  expect(hashOf(`{ member(id: "a") { id email } }`)).not.toBe(first);
  expect(first).toMatch(/^[0-9a-f]{64}$/);
});

test("fields, arguments, types passed through, fragments' types and directives are used", () => {
  expect(
    coordinatesOf(
      `query A @live(every: 2) { node { id } any { ... on Nurse { id } ...mine } } fragment mine on Member { posts(unit: "x") { title __typename } }`,
    ),
  ).toEqual([
    "@live",
    "@live(every:)",
    "Member",
    "Member.posts",
    "Member.posts(unit:)",
    "Nurse",
    "Nurse.id",
    "Person",
    "Person.id",
    "Post",
    "Post.title",
    "Query",
    "Query.any",
    "Query.node",
    "Result",
  ]);
});

test("literals name the input fields and enum values they use, and no others", () => {
  const used = coordinatesOf(
    `{ members(filter: { within: { from: 1 } }, state: DONE) { posts(ranks: [HIGH]) { title } } }`,
  );
  expect(used).toEqual(expect.arrayContaining(["Filter", "Filter.within", "Range.from", "State.DONE", "Rank.HIGH"]));
  expect(used).not.toEqual(expect.arrayContaining(["Range.to"]));
  expect(used.filter((each) => ["Filter.text", "Range.to", "State.OPEN", "Rank.LOW"].includes(each))).toEqual([]);
});

test("a variable may hold anything of its type: all of that is used, also when types hold themselves", () => {
  const used = coordinatesOf(`mutation($input: SaveInput!, $filter: Filter) { save(input: $input) { id } }`);
  expect(used).toEqual(
    expect.arrayContaining([
      "SaveInput.id",
      "SaveInput.ranks",
      "Rank.HIGH",
      "Rank.LOW",
      "SaveInput.nested",
      "Range.from",
      "Filter.not",
      "State.OPEN",
    ]),
  );
});

test("of several operations the named one is described, with the fragments it uses", () => {
  const document = parse(`query A { member(id: 1) { ...a } } query B { node { id } } fragment a on Member { email }`);
  expect(describeOperation(document, schema, "B")).toMatchObject({
    name: "B",
    coordinates: ["Person", "Person.id", "Query", "Query.node"],
  });
  expect(describeOperation(document, schema, "A").document).toContain("fragment a on Member{email}");
});

test("a normalised document is itself, and uses what the one it was made of uses", () => {
  const first = describeOperation(
    parse(
      `query A($state: State!) { members(filter: { within: { from: 1 } }, state: $state) { a: posts(ranks: [LOW, HIGH, LOW]) { title } b: id } }`,
    ),
    schema,
  );
  expect(first.document).toContain("posts(ranks:[HIGH LOW])");
  expect(describeOperation(parse(first.document), schema)).toEqual(first);
});

test("how many values a list holds is not kept", () => {
  const hashOf = (ids: string) => describeOperation(parse(`{ many(ids: [${ids}]) { id } }`), schema).hash;
  expect(hashOf(`"a", "b", "c"`)).toBe(hashOf(`"d"`));
});
