/** A request that every gateway under test answers alike. */
export interface Workload {
  readonly name: "one" | "two" | "big";
  readonly description: string;
  readonly query: string;
}

export const workloads: readonly Workload[] = [
  { name: "one", description: "one subgraph, two fields", query: `{ me { id name } }` },
  {
    name: "two",
    description: "two hops, a list of entities",
    query: `query Shelf { topProducts(first: 10) { upc name reviews { id body } } }`,
  },
  {
    name: "big",
    description: "four subgraphs, entities within entities",
    query: `query Everything {
  users {
    id name username
    reviews {
      id body
      product {
        upc name price inStock shippingEstimate
        reviews { id body author { id name username } }
      }
    }
  }
  topProducts(first: 14) {
    upc name inStock shippingEstimate
    reviews { id body author { id name username reviews { id body product { upc name } } } }
  }
}`,
  },
];

const range = (length: number): string[] => Array.from({ length }, (_, index) => String(index));
const userIds = range(14);
const productIds = range(24);
const reviewIds = range(76);

const user = (id: string) => ({ __typename: "User", id });
const product = (upc: string) => ({ __typename: "Product", upc });
const review = (id: string) => ({ __typename: "Review", id });
const authorOf = (id: string) => String(Number(id) % userIds.length);
const productOf = (id: string) => String((Number(id) * 5) % productIds.length);

interface User {
  readonly id: string;
}
interface Product {
  readonly upc: string;
  readonly price?: number;
  readonly weight?: number;
}

/** The four subgraphs: schema and resolvers. They are asked once per different request; then the answer is canned. */
export const subgraphs = {
  accounts: {
    sdl: `type Query { me: User users: [User] }
      type User @key(fields: "id") { id: ID! name: String username: String }`,
    resolvers: {
      Query: { me: () => user("1"), users: () => userIds.map(user) },
      User: { name: ({ id }: User) => `Nguyễn Thị ${id}`, username: ({ id }: User) => `user${id}` },
    },
  },
  products: {
    sdl: `type Query { topProducts(first: Int): [Product] }
      type Product @key(fields: "upc") { upc: ID! name: String price: Int weight: Int }`,
    resolvers: {
      Query: { topProducts: (_: unknown, args: { first?: number }) => productIds.slice(0, args.first).map(product) },
      Product: {
        name: ({ upc }: Product) => `Product ${upc}`,
        price: ({ upc }: Product) => 100 * Number(upc),
        weight: ({ upc }: Product) => 10 * Number(upc),
      },
    },
  },
  inventory: {
    sdl: `type Product @key(fields: "upc") {
        upc: ID! price: Int @external weight: Int @external
        inStock: Boolean shippingEstimate: Int @requires(fields: "price weight")
      }`,
    resolvers: {
      Product: {
        inStock: ({ upc }: Product) => Number(upc) % 3 > 0,
        shippingEstimate: ({ price = 0, weight = 0 }: Product) => price + weight,
      },
    },
  },
  reviews: {
    sdl: `type Review @key(fields: "id") { id: ID! body: String author: User product: Product }
      type User @key(fields: "id") { id: ID! reviews: [Review] }
      type Product @key(fields: "upc") { upc: ID! reviews: [Review] }`,
    resolvers: {
      Review: {
        body: ({ id }: User) => `The ${id}th review says what ten readers would say about it.`,
        author: ({ id }: User) => user(authorOf(id)),
        product: ({ id }: User) => product(productOf(id)),
      },
      User: { reviews: ({ id }: User) => reviewIds.filter((each) => authorOf(each) === id).map(review) },
      Product: { reviews: ({ upc }: Product) => reviewIds.filter((each) => productOf(each) === upc).map(review) },
    },
  },
} as const;

export const federationLink = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3",
  import: ["@key", "@requires", "@external", "@shareable"])\n`;

/** The same schemas in Federation 1: the first subgraph of an entity owns it, the others extend it. */
export function toFederation1(name: keyof typeof subgraphs): string {
  const owned = { accounts: "User", products: "Product", inventory: "", reviews: "Review" }[name];
  return subgraphs[name].sdl
    .replace("type Query", "extend type Query")
    .replaceAll(
      /\btype (\w+) (@key\(fields: "(\w+)"\) \{\s*)(\w+: \S+)/g,
      (text, type: string, head: string, _key, field: string) =>
        type === owned ? text : `extend type ${type} ${head}${field} @external`,
    );
}
