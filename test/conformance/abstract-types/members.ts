import type { TestSubgraph } from "../kit/start-graph.ts";

/*
 * Two archives that know different kinds of records, a third that adds fields to some kinds and an interface of its
 * own, and people who are in none of the unions of the archives.
 */

type Record = Readonly<{ __typename: string; [field: string]: unknown }>;

const letter: Record = { __typename: "Letter", id: "l1", title: "To the north", sender: { id: "p1" } };
const map: Record = { __typename: "Map", id: "m1", title: "Delta", scale: 500 };
const stamp: Record = { __typename: "Stamp", title: "Blue stamp", value: 3 };
const photo: Record = { __typename: "Photo", id: "f1", title: "Ferry", width: 30 };

const byId = ({ id }: { id: string }) => [letter, map, photo].find((record) => record["id"] === id) ?? null;

const north: TestSubgraph = {
  sdl: `
    type Query { north: [Item] shared: [Item!] @shareable box: Box @shareable titledNorth: [Titled] one(of: String): Item }
    union Item = Letter | Map | Stamp
    interface Titled { title: String }
    type Letter implements Titled @key(fields: "id") { id: ID! title: String @shareable sender: Person }
    type Map implements Titled @key(fields: "id") { id: ID! title: String scale(unit: String): Int! }
    type Stamp implements Titled { title: String value: Int }
    type Person @key(fields: "id") { id: ID! }
    type Box @key(fields: "id") { id: ID! items: [Item] @shareable northItems: [Item!] label: Item @shareable }
  `,
  resolvers: {
    Query: {
      north: () => [letter, null, map, stamp],
      shared: () => [letter],
      box: () => ({ id: "b1" }),
      titledNorth: () => [map, letter, stamp],
      one: (_: unknown, { of }: { of?: string }) => (of === "map" ? map : letter),
    },
    Letter: { __resolveReference: byId },
    Map: { __resolveReference: byId, scale: (_: unknown, { unit }: { unit?: string }) => (unit === "km" ? 5 : 500) },
    Box: { items: () => [letter, map], northItems: () => [stamp, map], label: () => letter },
  },
};

const south: TestSubgraph = {
  sdl: `
    type Query { south: [Item] shared: [Item!] @shareable box: Box @shareable titledSouth: [Titled] southBox: Box }
    union Item = Letter | Photo
    interface Titled { title: String }
    type Letter implements Titled @key(fields: "id") { id: ID! title: String @shareable pages: Int }
    type Photo implements Titled @key(fields: "id") { id: ID! title: String width: Int }
    type Box @key(fields: "id") { id: ID! items: [Item] @shareable southItems: [Item!] label: Letter @shareable }
  `,
  resolvers: {
    Query: {
      south: () => [photo, letter],
      shared: () => [letter],
      box: () => ({ id: "b1" }),
      titledSouth: () => [photo, null, letter],
      southBox: () => ({ id: "b1" }),
    },
    Letter: { __resolveReference: byId, pages: () => 2 },
    Photo: { __resolveReference: byId },
    Box: { items: () => [letter, photo], southItems: () => [photo], label: () => letter },
  },
};

const studies: TestSubgraph = {
  sdl: `
    type Query { studied: [Studied] authors: [Titled!] }
    interface Studied { study(deep: Boolean): String }
    interface Titled { title: String }
    type Map implements Studied @key(fields: "id") { id: ID! study(deep: Boolean): String }
    type Photo implements Studied @key(fields: "id") { id: ID! study(deep: Boolean): String }
    type Person implements Titled @key(fields: "id") { id: ID! title: String letters: [Letter] }
    type Letter @key(fields: "id", resolvable: false) { id: ID! }
  `,
  resolvers: {
    Query: { studied: () => [photo, map], authors: () => [{ __typename: "Person", id: "p1" }] },
    Map: { study: ({ id }: { id: string }, { deep }: { deep?: boolean }) => `${deep === true ? "deep " : ""}${id}` },
    Photo: { study: ({ id }: { id: string }) => id },
    Person: { title: ({ id }: { id: string }) => `Author ${id}`, letters: () => [{ id: "l1" }] },
  },
};

export const archives = { north, south, studies };
