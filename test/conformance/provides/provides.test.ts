import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { queryTwice } from "../kit/query-twice.ts";
import { startGraph } from "../kit/start-graph.ts";
import type { TestGraph } from "../kit/start-graph.ts";

let graph: TestGraph;

const visits = [
  { id: "v1", guest: "g1", room: "r1" },
  { id: "v2", guest: "g1", room: "r2" },
];
const guest = (id: string) => ({ id, handle: `handle ${id}`, photo: `photo ${id}` });

/** A field nobody asked for, or that should have been asked of another subgraph. */
const never = (name: string) => () => {
  throw new Error(`${name} was asked for without need.`);
};

beforeAll(async () => {
  graph = await startGraph({
    guests: {
      sdl: `
        type Query { me: Guest }
        type Guest @key(fields: "id") { id: ID! name: String handle: String @shareable photo: String @shareable }
      `,
      resolvers: {
        Query: { me: () => guest("g1") },
        Guest: {
          __resolveReference: ({ id }: { id: string }) => guest(id),
          name: ({ id }: { id: string }) => `name ${id}`,
        },
      },
    },
    visits: {
      sdl: `
        type Query {
          latest: Visit
          host: Guest @provides(fields: "handle photo")
          hosts: [Guest!]! @provides(fields: "handle photo")
        }
        type Visit @key(fields: "id") { id: ID! guest: Guest @provides(fields: "handle") room: Room }
        type Guest @key(fields: "id") { id: ID! handle: String @external photo: String @external visits: [Visit] }
        type Room @key(fields: "id") { id: ID! visits: [Visit] }
      `,
      resolvers: {
        Query: { latest: () => visits[1], host: () => guest("g2"), hosts: () => [guest("g2"), guest("g3")] },
        Visit: {
          guest: (visit: { guest: string }) => ({ id: visit.guest, handle: `handle ${visit.guest}` }),
          room: (visit: { room: string }) => ({ id: visit.room }),
        },
        Guest: {
          visits: ({ id }: { id: string }) => visits.filter((visit) => visit.guest === id),
          photo: never("photo"),
        },
        Room: { visits: ({ id }: { id: string }) => visits.filter(({ room }) => room === id) },
      },
    },
    rooms: {
      sdl: `
        type Query { rooms: [Room] }
        type Room @key(fields: "id") { id: ID! beds: Int price: Int }
      `,
      resolvers: {
        Query: { rooms: () => [{ id: "r1" }, { id: "r2" }] },
        Room: { beds: ({ id }: { id: string }) => Number(id.slice(1)), price: () => 10 },
      },
    },
    bills: {
      sdl: `
        type Room @key(fields: "id") {
          id: ID!
          beds: Int @external
          price: Int @external
          open: Boolean
          total: Int @requires(fields: "price beds")
          totalText: String @requires(fields: "price beds")
        }
      `,
      resolvers: {
        Room: {
          open: ({ id }: { id: string }) => id === "r1",
          total: ({ price, beds }: Required) => price * beds,
          totalText: ({ id, price, beds }: Required) => `${id}: ${price * beds}`,
        },
      },
    },
  });
});

afterAll(() => graph.stop());

interface Required {
  readonly id: string;
  readonly price: number;
  readonly beds: number;
}

test.each([
  [`{ host { id } }`, { id: "g2" }],
  [`{ host { id handle } }`, { id: "g2", handle: "handle g2" }],
  [`{ host { shown: handle } }`, { shown: "handle g2" }],
  [`{ host { ... on Guest { handle } ...Id } } fragment Id on Guest { id }`, { handle: "handle g2", id: "g2" }],
  [`{ host { handle ... on Guest @skip(if: true) { photo } } }`, { handle: "handle g2" }],
  [`{ host { handle photo @include(if: false) } }`, { handle: "handle g2" }],
])("of what a subgraph provides only what is selected is asked: %s", async (operation, host) => {
  expect(await queryTwice(graph, operation)).toEqual({ data: { host }, errors: undefined, asked: ["visits"] });
});

test("what is not provided is asked of its owner, and nothing else", async () => {
  graph.forget();
  expect(await queryTwice(graph, `{ hosts { ... { handle } ... { name } } }`)).toEqual({
    data: {
      hosts: [
        { handle: "handle g2", name: "name g2" },
        { handle: "handle g3", name: "name g3" },
      ],
    },
    errors: undefined,
    asked: ["guests", "visits"],
  });
  expect(graph.requests.at(-1)?.query).not.toContain("handle");
});

test("a field is provided at the field that says so, nowhere else", async () => {
  expect(await queryTwice(graph, `{ latest { guest { id handle } } me { visits { guest { handle } } } }`)).toEqual({
    data: {
      latest: { guest: { id: "g1", handle: "handle g1" } },
      me: { visits: [{ guest: { handle: "handle g1" } }, { guest: { handle: "handle g1" } }] },
    },
    errors: undefined,
    asked: ["guests", "visits", "visits"],
  });
  const nested = await queryTwice(graph, `{ latest { guest { handle visits { id guest { photo } } } } }`);
  const photo = "photo g1";
  expect(nested).toEqual({
    data: { latest: { guest: { handle: "handle g1", visits: visits.map(({ id }) => ({ id, guest: { photo } })) } } },
    errors: undefined,
    asked: ["guests", "guests", "visits"],
  });
});

test("provided and required fields in one operation", async () => {
  const { data, errors } = await queryTwice(
    graph,
    `{
      me { visits { guest { handle } room { open total totalText visits { id } } } }
      rooms { total beds visits { guest { handle } room { price total } } }
    }`,
  );
  const room = (number: number) => ({ total: number * 10, totalText: `r${number}: ${number * 10}` });
  expect({ data, errors }).toEqual({
    data: {
      me: {
        visits: [
          { guest: { handle: "handle g1" }, room: { open: true, ...room(1), visits: [{ id: "v1" }] } },
          { guest: { handle: "handle g1" }, room: { open: false, ...room(2), visits: [{ id: "v2" }] } },
        ],
      },
      rooms: [1, 2].map((number) => ({
        total: number * 10,
        beds: number,
        visits: [{ guest: { handle: "handle g1" }, room: { price: 10, total: number * 10 } }],
      })),
    },
    errors: undefined,
  });
});
