import type { TestSubgraph } from "../kit/start-graph.ts";

/*
 * places knows what a venue is; bookings and notices know venues only as @interfaceObject; seating knows halls; boats
 * knows boats by another key.
 */

interface Venue {
  readonly __typename: "Hall" | "Garden" | "Boat";
  readonly id: string;
  readonly code: string;
  readonly name: string;
}

const venues: readonly Venue[] = [
  { __typename: "Hall", id: "1", code: "H1", name: "Great Hall" },
  { __typename: "Garden", id: "2", code: "G2", name: "Lotus Garden" },
  { __typename: "Boat", id: "3", code: "B3", name: "Dragon Boat" },
];

const requireVenue = (id: string): Venue => {
  const venue = venues.find((each) => each.id === id);
  if (!venue) throw new Error(`There is no venue ${id}.`);
  return venue;
};

const reference = (key: { id?: string; code?: string }) =>
  venues.find((venue) => venue.id === key.id || venue.code === key.code) ?? null;

const places: TestSubgraph = {
  sdl: `
    type Query { venues: [Venue] hall: Hall }
    interface Venue @key(fields: "id") @key(fields: "code") { id: ID! code: String! name: String }
    type Hall implements Venue @key(fields: "id") @key(fields: "code") { id: ID! code: String! name: String steps: Int }
    type Garden implements Venue @key(fields: "id") @key(fields: "code") {
      id: ID! code: String! name: String trees(kind: String): [String!]
    }
    type Boat implements Venue @key(fields: "id") @key(fields: "code") { id: ID! code: String! name: String }
  `,
  resolvers: {
    Query: { venues: () => [...venues, null], hall: () => venues[0] },
    Venue: { __resolveReference: reference },
    Hall: { __resolveReference: reference, steps: () => 12 },
    Garden: { __resolveReference: reference, trees: (_: unknown, { kind }: { kind?: string }) => [kind ?? "banyan"] },
    Boat: { __resolveReference: reference },
  },
};

const bookings: TestSubgraph = {
  sdl: `
    type Query { booked: [Venue] free: Venue nowhere: Venue lost: Venue }
    type Venue @key(fields: "id") @interfaceObject {
      id: ID!
      name: String @external
      price(seats: Int = 1): Int!
      near: [Venue]
      sign: String @requires(fields: "name")
    }
  `,
  resolvers: {
    Query: {
      // Names of types that do not exist, or are not there: nobody may believe an interface object's __typename.
      booked: () => [{ __typename: "Never", id: "3" }, { id: "1" }, null, { __typename: "Venue", id: "2" }],
      free: () => ({ id: "2" }),
      nowhere: () => null,
      lost: () => ({ id: "9" }),
    },
    Venue: {
      __resolveReference: (key: object) => ({ ...key, __typename: "Never" }),
      price: ({ id }: { id: string }, { seats }: { seats: number }) => Number(id) * seats,
      near: ({ id }: { id: string }) => venues.filter((venue) => venue.id !== id).map((venue) => ({ id: venue.id })),
      sign: ({ name }: { name?: string }) => {
        if (name === undefined) throw new Error("The name is required.");
        return `<${name}>`;
      },
    },
  },
};

const notices: TestSubgraph = {
  sdl: `
    type Query { noted: [Venue!] }
    type Venue @key(fields: "code") @interfaceObject { code: String! notice: String next: Venue }
  `,
  resolvers: {
    Query: { noted: () => [{ code: "B3" }, { code: "H1" }] },
    Venue: {
      notice: ({ code }: { code: string }) => `notice ${code}`,
      next: ({ code }: { code: string }) => (code === "B3" ? null : { code: code === "H1" ? "G2" : "B3" }),
    },
  },
};

const seating: TestSubgraph = {
  sdl: `
    type Query { seats(venue: ID!): Seating }
    union Seating = Hall | Boat
    type Hall @key(fields: "id") { id: ID! seats: Int }
    type Boat @key(fields: "id") { id: ID! seats: Int deck: String }
  `,
  resolvers: {
    Query: { seats: (_: unknown, { venue }: { venue: string }) => requireVenue(venue) },
    Hall: { seats: () => 400 },
    Boat: { seats: () => 30, deck: () => "upper" },
  },
};

export const venueSubgraphs = { places, bookings, notices, seating };
