import { createServer } from "node:http";
import type { IncomingMessage, ServerResponse } from "node:http";
import { Pool } from "undici";
import { workloads } from "./workloads.ts";

/*
 * What somebody would write who needs these three operations and no others: calls and merges in code, nothing planned,
 * checked, retried or limited. Plain, but not careless: calls go side by side where they can, entities are asked for
 * once, connections are kept. The difference to it is what a gateway costs for being one.
 */

interface User {
  id: string;
  name?: string;
  username?: string;
  reviews?: Review[];
}
interface Review {
  id: string;
  body: string;
  author?: User;
  product?: Product;
}
interface Product {
  upc: string;
  name?: string;
  price?: number;
  weight?: number;
  inStock?: boolean;
  shippingEstimate?: number;
  reviews?: Review[];
}

type Identity = string | undefined;
type Answer = (identity: Identity) => Promise<unknown>;

const urls = JSON.parse(process.env["URLS"] ?? "{}") as Record<string, string>;
const open = (url: string | undefined): Pool => new Pool(url ?? "", { connections: 128 });
const pools = {
  accounts: open(urls["accounts"]),
  products: open(urls["products"]),
  inventory: open(urls["inventory"]),
  reviews: open(urls["reviews"]),
};
type Subgraph = keyof typeof pools;

async function ask<Data>(subgraph: Subgraph, identity: Identity, query: string, variables?: object): Promise<Data> {
  const headers: Record<string, string> = { "content-type": "application/json" };
  if (identity !== undefined) headers["authorization"] = identity;
  const body = JSON.stringify({ query, variables });
  const response = await pools[subgraph].request({ method: "POST", path: "/", headers, body });
  return ((await response.body.json()) as { data: Data }).data;
}

const askEntities = async <Entity>(
  subgraph: Subgraph,
  identity: Identity,
  type: string,
  keys: object[],
  fields: string,
) => {
  const query = `query($representations:[_Any!]!){_entities(representations:$representations){...on ${type}{${fields}}}}`;
  const representations = keys.map((key) => ({ __typename: type, ...key }));
  return (await ask<{ _entities: Entity[] }>(subgraph, identity, query, { representations }))._entities;
};

/** Asks for each different entity once, and adds the answer to all its places. */
async function extend<Entity extends object>(
  places: readonly Entity[],
  keyOf: (entity: Entity) => string,
  load: (different: Entity[]) => Promise<Partial<Entity>[]>,
): Promise<void> {
  const different = new Map(places.map((place) => [keyOf(place), place]));
  const keys = [...different.keys()];
  const loaded = await load([...different.values()]);
  const found = new Map(keys.map((key, index) => [key, loaded[index]]));
  for (const place of places) Object.assign(place, found.get(keyOf(place)));
}

const one: Answer = (identity) => ask("accounts", identity, "{me{id name}}");

const two: Answer = async (identity) => {
  const data = await ask<{ topProducts: Product[] }>("products", identity, "{topProducts(first:10){upc name}}");
  await extend(data.topProducts, byUpc, (products) =>
    askEntities("reviews", identity, "Product", products.map(upcOf), "reviews{id body}"),
  );
  return data;
};

const byUpc = ({ upc }: Product): string => upc;
const byId = ({ id }: User): string => id;
const upcOf = ({ upc }: Product) => ({ upc });
const idOf = ({ id }: User) => ({ id });

const reviewsOf = ({ reviews = [] }: Product | User): Review[] => reviews;
const authorsOf = (reviews: readonly Review[]): User[] => reviews.flatMap(({ author }) => author ?? []);
const productsOf = (reviews: readonly Review[]): Product[] => reviews.flatMap(({ product }) => product ?? []);

const stockOf = (identity: Identity, products: readonly Product[]): Promise<void> =>
  extend(products, byUpc, (different) => {
    const keys = different.map(({ upc, price, weight }) => ({ upc, price, weight }));
    return askEntities<Partial<Product>>("inventory", identity, "Product", keys, "inStock shippingEstimate");
  });

const reviewsQuery = `query($users:[_Any!]!,$products:[_Any!]!){
  users:_entities(representations:$users){...on User{reviews{id body product{upc reviews{id body author{id}}}}}}
  products:_entities(representations:$products){
    ...on Product{reviews{id body author{id reviews{id body product{upc}}}}}}}`;

const big: Answer = async (identity) => {
  const [{ users }, { topProducts }] = await Promise.all([
    ask<{ users: User[] }>("accounts", identity, "{users{id name username}}"),
    ask<{ topProducts: Product[] }>("products", identity, "{topProducts(first:14){upc name price weight}}"),
  ]);
  const [reviews] = await Promise.all([
    ask<{ users: User[]; products: Product[] }>("reviews", identity, reviewsQuery, {
      users: users.map(({ id }) => ({ __typename: "User", id })),
      products: topProducts.map(({ upc }) => ({ __typename: "Product", upc })),
    }),
    stockOf(identity, topProducts),
  ]);
  for (const [index, user] of users.entries()) Object.assign(user, reviews.users[index]);
  for (const [index, product] of topProducts.entries()) Object.assign(product, reviews.products[index]);
  const reviewed = productsOf(users.flatMap(reviewsOf));
  const authors = authorsOf([...reviewed, ...topProducts].flatMap(reviewsOf));
  const named = [...reviewed, ...productsOf(authors.flatMap(reviewsOf))];
  await Promise.all([
    extend(authors, byId, (different) =>
      askEntities("accounts", identity, "User", different.map(idOf), "name username"),
    ),
    extend(named, byUpc, (different) =>
      askEntities("products", identity, "Product", different.map(upcOf), "name price weight"),
    ),
  ]);
  await stockOf(identity, reviewed);
  return { users: users.map(userOf), topProducts: topProducts.map(topProductOf) };
};

/** What was fetched for keys and requirements only is left out. */
const userOf = ({ id, name, username, reviews = [] }: User) => ({
  id,
  name,
  username,
  reviews: reviews.map((review) => ({ id: review.id, body: review.body, product: reviewedOf(review.product) })),
});
const reviewedOf = (product: Product | undefined) =>
  product && {
    upc: product.upc,
    name: product.name,
    price: product.price,
    inStock: product.inStock,
    shippingEstimate: product.shippingEstimate,
    reviews: product.reviews,
  };
const topProductOf = ({ upc, name, inStock, shippingEstimate, reviews = [] }: Product) => ({
  upc,
  name,
  inStock,
  shippingEstimate,
  reviews: reviews.map(({ id, body, author }) => ({ id, body, author: author && authorOf(author) })),
});
const authorOf = ({ id, name, username, reviews = [] }: User) => ({
  id,
  name,
  username,
  reviews: reviews.map((review) => ({
    id: review.id,
    body: review.body,
    product: review.product && { upc: review.product.upc, name: review.product.name },
  })),
});

const plans = new Map(workloads.map(({ name, query }) => [query, { one, two, big }[name]]));

async function answer(request: IncomingMessage, response: ServerResponse, body: string): Promise<void> {
  const { query } = JSON.parse(body) as { query: string };
  const data = await plans.get(query)?.(request.headers.authorization);
  const text = JSON.stringify({ data: data ?? { __typename: "Query" } });
  response.writeHead(200, { "content-type": "application/json", "content-length": Buffer.byteLength(text) });
  response.end(text);
}

createServer((request, response) => {
  let body = "";
  request.setEncoding("utf8");
  request.on("data", (chunk: string) => {
    body += chunk;
  });
  request.on("end", () => void answer(request, response, body));
}).listen(Number(process.env["PORT"]), "127.0.0.1");
