import { afterAll, expect, test } from "@jest/globals";
import { composeServices } from "@theguild/federation-composition";
import { parse } from "graphql";
import { createEngine } from "../create-engine.ts";
import type { SubgraphTransport } from "../transport/subgraph-transport.ts";
import { disturbances } from "./disturbances.ts";
import { selectFields } from "./select-fields.ts";

/*
 * What clients write is rarely one plain query: which shapes are spliced, on types that are told apart by their names.
 * Like splicing.test.ts, both ways must answer alike, whatever a subgraph answers.
 */

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3",
  import: ["@key", "@requires", "@external", "@shareable"])\n`;

const schemas = {
  library: `
    type Query { search(text: String, first: Int = 3): [Item!] node(id: ID!): Node shelves: [[Item]!] newest: Medium }
    interface Node { id: ID! }
    interface Medium { title: String }
    union Item = Book | Film | Reader
    type Book implements Node & Medium @key(fields: "id") { id: ID! title: String pages: Int! author: Reader place: Place }
    type Film implements Node & Medium @key(fields: "id") { id: ID! title: String minutes: Int }
    type Reader implements Node @key(fields: "id") { id: ID! nick: String! }
    type Place @key(fields: "hall { code } row") { hall: Hall! row: Int! }
    type Hall @shareable { code: String! }`,
  loans: `
    type Book @key(fields: "id") { id: ID! pages: Int! @external loans: Int weight: Float @requires(fields: "pages") }
    type Film @key(fields: "id") { id: ID! loans: Int rating: Rating }
    enum Rating { ALL ADULT }
    type Place @key(fields: "hall { code } row") { hall: Hall! row: Int! isFree: Boolean }
    type Hall @shareable { code: String! }`,
};

const composed = composeServices(
  Object.entries(schemas).map(([name, sdl]) => ({ name, url: `http://${name}.test/`, typeDefs: parse(link + sdl) })),
);
if (composed.supergraphSdl === undefined) throw new Error(composed.errors.map(({ message }) => message).join("\n"));

const reader = { __typename: "Reader", id: "r1", nick: "Hoa" };
const place = { __typename: "Place", hall: { __typename: "Hall", code: "A ễ" }, row: 3 };
const book = { __typename: "Book", id: "b1", title: "Sen", pages: 90, author: reader, place };
const film = { __typename: "Film", id: 7, title: null, minutes: 80 };
const roots: Record<string, unknown> = {
  search: [book, film, reader, book],
  node: film,
  shelves: [[film, null, book], []],
  newest: book,
};

interface Call {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
}

/** What a call is answered when nobody disturbs it. */
function answer(body: string): Record<string, unknown> {
  const { query, variables = {} } = JSON.parse(body) as Call;
  const entities = Object.values(variables).find((value) => Array.isArray(value)) as { __typename: string }[];
  const loans = { loans: 2, weight: 1.5, rating: "ALL", isFree: true };
  const source = entities ? { _entities: entities.map((entity) => ({ ...loans, ...entity })) } : roots;
  return selectFields(query, source, applies);
}

const supertypes: Record<string, readonly string[]> = {
  Book: ["Book", "Node", "Medium", "Item"],
  Film: ["Film", "Node", "Medium", "Item"],
  Reader: ["Reader", "Node", "Item"],
  Place: ["Place"],
  Hall: ["Hall"],
};
const applies = (condition: string, { __typename }: Readonly<Record<string, unknown>>): boolean =>
  supertypes[String(__typename)]?.includes(condition) === true;

let disturb = (text: string): string | Buffer => text;

const transport: SubgraphTransport = {
  send: async ({ body }) => ({ status: 200, body: disturb(JSON.stringify({ data: answer(body) })) }),
  stream: async () => {
    throw new Error("There are no streams here.");
  },
  close: async () => {},
};

const engine = createEngine<object>({
  supergraphSdl: composed.supergraphSdl,
  transport,
  plannerProcesses: 0,
  subgraphPolicy: { circuitFailures: 0, retries: 0 },
});
afterAll(() => engine.close());

const operations: readonly (readonly [string, string, Record<string, unknown>])[] = [
  ["a union", `{ search { __typename ... on Book { title pages } ... on Reader { nick } } }`, {}],
  ["an interface", `{ node(id: "7") { id __typename ... on Film { minutes } ... on Book { pages } } }`, {}],
  ["an interface without a look at the type", `{ newest { title } }`, {}],
  ["lists of lists of a union", `{ shelves { ... on Medium { title } ... on Film { minutes } } }`, {}],
  ["entities of one type in a union", `{ search { ... on Book { title loans weight } } }`, {}],
  [
    "entities of several types",
    `{ search { ... on Book { loans weight } ... on Film { loans rating } ... on Reader { id } } }`,
    {},
  ],
  ["entities behind an interface", `{ newest { title ... on Book { loans author { nick } } } }`, {}],
  ["a key within a key", `{ search { ... on Book { place { row isFree } } } }`, {}],
  [
    "variables",
    `query ($text: String!, $first: Int) { search(text: $text, first: $first) { ... on Book { loans } } }`,
    { text: "ễ" },
  ],
  [
    "conditions",
    `query ($all: Boolean!) { newest { title ... on Book @include(if: $all) { loans } ... on Book @skip(if: $all) { pages } } }`,
    { all: true },
  ],
  [
    "named fragments",
    `fragment B on Book { loans ...P } fragment P on Book { place { hall { code } } } { newest { ...B } search { ...B } }`,
    {},
  ],
  [
    "aliases",
    `{ found: search { kind: __typename ... on Book { name: title lent: loans } ... on Film { id lent: loans } } }`,
    {},
  ],
];

const runBoth = async (text: string, variables: Record<string, unknown>) => {
  const operation = engine.prepare(parse(text));
  if (!operation) throw new Error(`The operation is refused: ${text}`);
  const ordinary = await operation.run({ context: {}, variables });
  const spliced = await operation.respond({ context: {}, variables });
  return { ordinary, spliced };
};

test.each(operations)("%s is spliced, to the byte", async (_name, text, variables) => {
  disturb = (undisturbed) => undisturbed;
  const { ordinary, spliced } = await runBoth(text, variables);
  expect(ordinary.errors).toBeUndefined();
  if (!(spliced instanceof Buffer)) throw new Error("It was not spliced.");
  expect(spliced.toString()).toBe(`${JSON.stringify({ data: ordinary.data })}\n`);
});

test.each(disturbances)("answers that %s are read alike", async (_name, make) => {
  for (const [, text, variables] of operations) {
    for (let seed = 1; seed <= 25; seed += 1) {
      disturb = (undisturbed) => make(undisturbed, seed);
      const { ordinary, spliced } = await runBoth(text, variables);
      const result: unknown = spliced instanceof Buffer ? JSON.parse(spliced.toString()) : spliced;
      expect({ text, seed, result }).toEqual({ text, seed, result: { ...ordinary } });
    }
  }
});
