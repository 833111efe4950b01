import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { queryTwice } from "../kit/query-twice.ts";
import { startGraph } from "../kit/start-graph.ts";
import type { TestGraph } from "../kit/start-graph.ts";

let graph: TestGraph;

const echo = (_: unknown, args: unknown) => JSON.stringify(args);

beforeAll(async () => {
  graph = await startGraph({
    rooms: {
      sdl: `
        type Query { rooms(filter: RoomFilter!): String shade(color: Color): String bestRoom: Room }
        type Mutation { book(request: Request!): String }
        input RoomFilter { seats: Int! near: Place only: String }
        input Place { lat: Float! lon: Float! = 105.8 }
        input Request { room: ID! tags: [[String!]] = [["a"], null] color: Color = RED place: Place = { lat: 21 } }
        enum Color { RED GREEN BLUE }
        enum Size { BIG SMALL }
        type Room @key(fields: "id") { id: ID! size: Size @shareable label(of: Place = { lat: 1, lon: 2 }): String }
      `,
      resolvers: {
        Query: { rooms: echo, shade: echo, bestRoom: () => ({ id: "1", size: "BIG" }) },
        Mutation: { book: echo },
        Room: { label: echo },
      },
    },
    halls: {
      sdl: `
        type Query { halls(filter: RoomFilter): String tone(color: Color!): String size: Size }
        input RoomFilter { seats: Int other: String near: Place }
        input Place { lat: Float! lon: Float! = 105.8 }
        enum Color { RED GREEN WHITE }
        enum Size { BIG HUGE }
        type Room @key(fields: "id") { id: ID! size: Size @shareable floor(place: Place, colors: [Color!]): String }
      `,
      resolvers: { Query: { halls: echo, tone: echo, size: () => "HUGE" }, Room: { floor: echo } },
    },
  });
});

afterAll(() => graph.stop());

const ask = (query: string, variables?: Record<string, unknown>) => queryTwice(graph, query, variables);

const refused = async (query: string, variables?: Record<string, unknown>) => {
  const { data, errors, asked } = await ask(query, variables);
  expect({ data, asked }).toEqual({ data: undefined, asked: [] });
  return errors?.map((error) => error.extensions?.["code"]);
};

test("an input has the fields that all subgraphs know, and is as strict as the strictest", async () => {
  expect(await ask(`{ rooms(filter: { seats: 3, near: { lat: 1 } }) halls(filter: { seats: 4 }) }`)).toMatchObject({
    data: { rooms: '{"filter":{"seats":3,"near":{"lat":1,"lon":105.8}}}', halls: '{"filter":{"seats":4}}' },
    errors: undefined,
  });
  expect(await refused(`{ rooms(filter: { seats: 3, only: "a" }) }`)).toEqual(["GRAPHQL_VALIDATION_FAILED"]);
  expect(await refused(`{ halls(filter: { seats: 3, other: "a" }) }`)).toEqual(["GRAPHQL_VALIDATION_FAILED"]);
  expect(await refused(`{ halls(filter: { }) }`)).toEqual(["GRAPHQL_VALIDATION_FAILED"]);
});

test("the same holds for variables", async () => {
  const query = `query ($f: RoomFilter) { halls(filter: $f) }`;
  expect(await ask(query, { f: { seats: 1, near: { lat: 2, lon: 3 } } })).toMatchObject({
    data: { halls: '{"filter":{"seats":1,"near":{"lat":2,"lon":3}}}' },
  });
  expect(await ask(query, { f: null })).toMatchObject({ data: { halls: '{"filter":null}' } });
  expect(await ask(query, {})).toMatchObject({ data: { halls: "{}" } });
  expect(await refused(query, { f: { seats: 1, other: "a" } })).toEqual(["BAD_USER_INPUT"]);
  expect(await refused(query, { f: {} })).toEqual(["BAD_USER_INPUT"]);
  expect(await refused(query, { f: [{ seats: 1 }, 2] })).not.toEqual([]);
});

test("an enum that is only put in has the values all subgraphs know", async () => {
  expect(await ask(`{ shade(color: RED) tone(color: GREEN) }`)).toMatchObject({
    data: { shade: '{"color":"RED"}', tone: '{"color":"GREEN"}' },
  });
  expect(await refused(`{ shade(color: BLUE) }`)).toEqual(["GRAPHQL_VALIDATION_FAILED"]);
  expect(await refused(`query ($c: Color!) { tone(color: $c) }`, { c: "WHITE" })).toEqual(["BAD_USER_INPUT"]);
});

test("an enum that is only given out has the values any subgraph knows", async () => {
  expect(await ask(`{ size bestRoom { size } __type(name: "Size") { enumValues { name } } }`)).toMatchObject({
    data: {
      size: "HUGE",
      bestRoom: { size: "BIG" },
      __type: { enumValues: expect.arrayContaining([{ name: "BIG" }, { name: "SMALL" }, { name: "HUGE" }]) },
    },
  });
});

test("defaults of fields and arguments apply where something is left out, never for a null", async () => {
  const query =
    `query ($p: Place, $c: Color) { bestRoom { a: label b: label(of: null) c: label(of: { lat: 5 }) d: label(of: $p) floor(place: $p, colors: [RED, $c]) } }`.replace(
      "$c: Color)",
      "$c: Color! = GREEN)",
    );
  expect(await ask(query)).toMatchObject({
    data: {
      bestRoom: {
        a: '{"of":{"lat":1,"lon":2}}',
        b: '{"of":null}',
        c: '{"of":{"lat":5,"lon":105.8}}',
        d: '{"of":{"lat":1,"lon":2}}',
        floor: '{"colors":["RED","GREEN"]}',
      },
    },
    errors: undefined,
  });
  expect(await ask(query, { p: { lat: 7 }, c: "RED" })).toMatchObject({
    data: {
      bestRoom: { d: '{"of":{"lat":7,"lon":105.8}}', floor: '{"place":{"lat":7,"lon":105.8},"colors":["RED","RED"]}' },
    },
  });
});

test("lists within lists, and inputs within mutations, arrive as given", async () => {
  const query = `mutation ($r: Request!, $t: String!) { a: book(request: $r) b: book(request: { room: "2", tags: [[$t, "y"], []], place: null }) }`;
  expect(await ask(query, { r: { room: 1 }, t: "x" })).toMatchObject({
    data: {
      a: '{"request":{"room":"1","tags":[["a"],null],"color":"RED","place":{"lat":21,"lon":105.8}}}',
      b: '{"request":{"room":"2","tags":[["x","y"],[]],"color":"RED","place":null}}',
    },
    errors: undefined,
  });
  expect(await refused(query, { r: { room: 1, tags: [[null]] }, t: "x" })).toEqual(["BAD_USER_INPUT"]);
});

test("one item stands for a list of one", async () => {
  expect(await ask(`query ($c: [Color!]) { bestRoom { floor(colors: $c) } }`, { c: "RED" })).toMatchObject({
    data: { bestRoom: { floor: '{"colors":["RED"]}' } },
  });
});
