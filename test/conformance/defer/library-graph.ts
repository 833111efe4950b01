import type { TestSubgraph } from "../kit/start-graph.ts";

interface Thing {
  readonly __typename: string;
  readonly id: string;
}

const reader = (id: string): Thing => ({ __typename: "Reader", id });
const book = (id: string): Thing => ({ __typename: "Book", id });

/** Some neighbour of a thing, always the same; sometimes none. */
const near = (make: (id: string) => Thing, { id }: Thing, step: number): Thing | null => {
  const next = (Number(id) * 7 + step) % 5;
  return next === 4 ? null : make(String(next));
};

const byTypename = { __resolveType: ({ __typename }: Thing) => __typename };

/** Readers and books whose fields lie in four subgraphs: hops, requirements, lists, unions, interfaces. */
export const librarySubgraphs: Record<string, TestSubgraph> = {
  accounts: {
    sdl: `
      type Query { me: Reader readers: [Reader!]! node(id: ID!): Node search: [Found] }
      interface Node @key(fields: "id") { id: ID! }
      union Found = Reader | Book
      type Reader implements Node @key(fields: "id") {
        id: ID! name(upper: Boolean): String address: Address friend: Reader friends: [Reader]
      }
      type Address @shareable { city: String zip: Int }
      type Book implements Node @key(fields: "id") { id: ID! }
    `,
    resolvers: {
      Query: {
        me: () => reader("1"),
        readers: () => ["0", "1", "2", "1"].map(reader),
        node: (_: unknown, { id }: Thing) => (Number(id) % 2 === 0 ? reader(id) : book(id)),
        search: () => [reader("2"), book("3"), null, book("1")],
      },
      Reader: {
        name: ({ id }: Thing, { upper }: { upper?: boolean }) => (id === "3" ? null : upper ? `N${id}` : `n${id}`),
        address: ({ id }: Thing) => (id === "2" ? null : { city: `c${id}`, zip: Number(id) }),
        friend: (thing: Thing) => near(reader, thing, 1),
        friends: (thing: Thing) => [near(reader, thing, 2), near(reader, thing, 3), near(reader, thing, 2)],
      },
      Node: { ...byTypename, __resolveReference: ({ id }: Thing) => (Number(id) % 2 === 0 ? reader(id) : book(id)) },
      Found: byTypename,
    },
  },
  books: {
    sdl: `
      type Query { top(first: Int): [Book] best: Book }
      type Book @key(fields: "id") { id: ID! title(short: Boolean): String author: Reader related: [Book] }
      type Reader @key(fields: "id") {
        id: ID!
        name(upper: Boolean): String @external
        address: Address @external
        books: [Book]
        signature: String @requires(fields: "name(upper: true)")
        delivery: String @requires(fields: "address { zip city }")
      }
      type Address @shareable { city: String zip: Int }
    `,
    resolvers: {
      Query: { top: () => ["3", "1", "2"].map(book), best: () => book("2") },
      Book: {
        title: ({ id }: Thing, { short }: { short?: boolean }) => {
          if (id === "3") throw new Error("No title.");
          return short ? `t${id}` : `title ${id}`;
        },
        author: (thing: Thing) => near(reader, thing, 3),
        related: (thing: Thing) => [near(book, thing, 3)],
      },
      Reader: {
        books: (thing: Thing) => [near(book, thing, 1), near(book, thing, 2)],
        signature: ({ name }: { name: string | null }) => `-- ${name}`,
        delivery: ({ address }: { address: { city: string } | null }) => address?.city ?? "none",
      },
    },
  },
  ratings: {
    sdl: `
      type Book @key(fields: "id") {
        id: ID!
        title(short: Boolean): String @external
        score(scale: Int): Int
        weighted: String @requires(fields: "title(short: true)")
      }
      type Reader @key(fields: "id") {
        id: ID!
        signature: String @external
        karma: Int
        level: String @requires(fields: "signature")
        mentor: Reader
      }
    `,
    resolvers: {
      Book: {
        score: ({ id }: Thing, { scale }: { scale?: number }) => Number(id) * (scale ?? 1),
        weighted: ({ id, title }: Thing & { title: string }) => `${title}*${id}`,
      },
      Reader: {
        karma: ({ id }: Thing) => {
          if (id === "2") throw new Error("No karma.");
          return Number(id) * 10;
        },
        level: ({ signature }: { signature: string }) => `level ${signature}`,
        mentor: (thing: Thing) => near(reader, thing, Number(thing.id)),
      },
    },
  },
  badges: {
    sdl: `type Node @key(fields: "id") @interfaceObject { id: ID! badge: String }`,
    resolvers: { Node: { badge: ({ id }: Thing) => `badge ${id}` } },
  },
};
