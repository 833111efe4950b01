import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { queryTwice } from "../kit/query-twice.ts";
import { startGraph } from "../kit/start-graph.ts";
import type { TestGraph } from "../kit/start-graph.ts";

let graph: TestGraph;

const players = ["1", "2", "3"].map((id) => ({ id, nick: `nick${id}`, points: id === "3" ? null : Number(id) * 10 }));
const find = (key: { id?: string; nick?: string }) =>
  players.find(({ id, nick }) => id === key.id || nick === key.nick) ?? null;

interface Required {
  readonly nick: string;
  readonly points: number | null;
  readonly grade: string;
  readonly rival: { points: number | null; grade: string } | null;
}

// Each subgraph knows players by a key that the next does not have.
beforeAll(async () => {
  graph = await startGraph({
    team: {
      sdl: `
        type Query { captain: Player players: [Player] player(id: ID!): Player }
        type Player @key(fields: "id") { id: ID! }
      `,
      resolvers: {
        Query: {
          captain: () => ({ id: "1" }),
          players: () => [{ id: "1" }, null, { id: "3" }, { id: "2" }],
          player: (_: unknown, { id }: { id: string }) => ({ id }),
        },
      },
    },
    scores: {
      sdl: `
        type Player @key(fields: "id") @key(fields: "nick") { id: ID! nick: String @shareable points: Int rival: Player }
      `,
      resolvers: {
        Player: {
          __resolveReference: find,
          rival: ({ id }: { id: string }) => (id === "2" ? null : { id: "2", ...find({ id: "2" }) }),
        },
      },
    },
    grades: {
      sdl: `
        type Player @key(fields: "nick") {
          nick: String @shareable
          points: Int @external
          grade: String @requires(fields: "points")
          friend: Player
        }
      `,
      resolvers: {
        Player: {
          grade: ({ points }: Required) => (points === null ? "none" : `grade ${points}`),
          friend: ({ nick }: Required) => ({ nick: nick === "nick1" ? "nick2" : "nick1" }),
        },
      },
    },
    prizes: {
      sdl: `
        type Player @key(fields: "id") {
          id: ID!
          grade: String @external
          points: Int @external
          rival: Player @external
          prize(year: Int): String @requires(fields: "grade")
          duel: Duel @requires(fields: "rival { grade points }")
        }
        type Duel { text: String against: Player }
      `,
      resolvers: {
        Player: {
          prize: ({ grade }: Required, { year }: { year?: number }) => `prize ${year ?? "ever"} for ${grade}`,
          duel: ({ rival }: Required) => rival && { text: `${rival.grade} with ${rival.points}`, against: { id: "3" } },
        },
      },
    },
  });
});

afterAll(() => graph.stop());

test("a field may require what is reached by another key, and be required itself", async () => {
  const grade = await queryTwice(graph, `{ captain { grade } }`);
  expect(grade).toMatchObject({ data: { captain: { grade: "grade 10" } }, errors: undefined });
  const { data, errors } = await queryTwice(graph, `{ captain { prize } }`);
  expect({ data, errors }).toEqual({ data: { captain: { prize: "prize ever for grade 10" } }, errors: undefined });
});

test("so it may in lists, with arguments, aliases and all it requires beside it", async () => {
  const { data, errors } = await queryTwice(
    graph,
    `query ($year: Int) { players { last: prize(year: $year) first: prize(year: 1) nick points grade id } }`,
    { year: 2 },
  );
  const player = (id: string, grade: string, points: number | null) => ({
    last: `prize 2 for ${grade}`,
    first: `prize 1 for ${grade}`,
    nick: `nick${id}`,
    points,
    grade,
    id,
  });
  expect({ data, errors }).toEqual({
    data: { players: [player("1", "grade 10", 10), null, player("3", "none", null), player("2", "grade 20", 20)] },
    errors: undefined,
  });
});

test("so it may where an entity requires of another entity, and below what is required", async () => {
  const { data, errors } = await queryTwice(
    graph,
    `{ players { duel { text against { prize grade duel { text } } } prize } captain { rival { prize friend { prize } } } }`,
  );
  const duel = {
    text: "grade 20 with 20",
    against: { prize: "prize ever for none", grade: "none", duel: { text: "grade 20 with 20" } },
  };
  expect({ data, errors }).toEqual({
    data: {
      players: [
        { duel, prize: "prize ever for grade 10" },
        null,
        { duel, prize: "prize ever for none" },
        { duel: null, prize: "prize ever for grade 20" },
      ],
      captain: { rival: { prize: "prize ever for grade 20", friend: { prize: "prize ever for grade 10" } } },
    },
    errors: undefined,
  });
});

test("several such fields at several places keep to their own entities", async () => {
  const { data, errors } = await queryTwice(
    graph,
    `{ a: player(id: "1") { prize } b: player(id: "2") { prize grade friend { grade } } c: player(id: "9") { prize } }`,
  );
  expect({ data, errors }).toEqual({
    data: {
      a: { prize: "prize ever for grade 10" },
      b: { prize: "prize ever for grade 20", grade: "grade 20", friend: { grade: "grade 10" } },
      c: { prize: null },
    },
    errors: undefined,
  });
});
