import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import { startGraph } from "../kit/start-graph.ts";
import type { TestGraph } from "../kit/start-graph.ts";

let graph: TestGraph;

beforeAll(async () => {
  graph = await startGraph({
    people: {
      sdl: `type Query { me: Person } type Person @key(fields: "id") { id: ID! name: String }`,
      resolvers: { Query: { me: () => ({ id: "1", name: "An" }) } },
    },
    events: {
      sdl: `type Query { events: [String!] } type Person @key(fields: "id") { id: ID! seats(n: Int = 1): Int }`,
      resolvers: { Query: { events: () => ["opening"] }, Person: { seats: (_: unknown, { n }: { n: number }) => n } },
    },
  });
});

beforeEach(() => graph.forget());

afterAll(() => graph.stop());

const asked = () => graph.requests.map((request) => request.subgraph).sort();

const QUERY = `
  query ($seats: Boolean!, $noEvents: Boolean! = false, $n: Int) {
    me { name ...Seats @include(if: $seats) }
    events @skip(if: $noEvents)
  }
  fragment Seats on Person { seats(n: $n) }
`;

test("what is included is fetched", async () => {
  const { data, errors } = await graph.query(QUERY, { seats: true, n: 4 });
  expect({ data, errors }).toEqual({ data: { me: { name: "An", seats: 4 }, events: ["opening"] }, errors: undefined });
  expect(asked()).toEqual(["events", "events", "people"]);
});

test("what is skipped is not fetched", async () => {
  const { data, errors } = await graph.query(QUERY, { seats: false, noEvents: true });
  expect({ data, errors }).toEqual({ data: { me: { name: "An" } }, errors: undefined });
  expect(asked()).toEqual(["people"]);
});

test("literal conditions count too, and both directives together", async () => {
  const { data } = await graph.query(
    `{ me @include(if: true) @skip(if: true) { name } events @skip(if: false) me2: me @include(if: false) { seats } }`,
  );
  expect(data).toEqual({ events: ["opening"] });
  expect(asked()).toEqual(["events"]);
});

test("when everything is skipped, nobody is asked and data is empty", async () => {
  const { data, errors } = await graph.query(`query ($no: Boolean!) { me @include(if: $no) { name } }`, { no: false });
  expect({ data, errors }).toEqual({ data: {}, errors: undefined });
  expect(asked()).toEqual([]);
});

test("an object whose fields are all skipped is still there", async () => {
  const { data, errors } = await graph.query(`query ($no: Boolean!) { me { seats @include(if: $no) } }`, { no: false });
  expect({ data, errors }).toEqual({ data: { me: {} }, errors: undefined });
  expect(asked()).toEqual(["people"]);
});

test("a condition that is null is refused", async () => {
  const { data, errors } = await graph.query(`query ($no: Boolean = true) { me @skip(if: $no) { name } }`, {
    no: null,
  });
  expect(data).toBeUndefined();
  expect(errors?.[0]?.extensions).toMatchObject({ code: "BAD_USER_INPUT" });
});
