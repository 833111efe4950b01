import { defineSubgraph } from "@sen/subgraph";
import { ItemEntity } from "./items/entities.ts";
import { forgetErased } from "./items/forget-erased.ts";
import { itemResolvers } from "./items/resolvers.ts";
import { createLoaders } from "./loaders.ts";
import { CreateItems1764500000000 } from "./migrations/1764500000000-create-items.ts";

/** What the slice is made of; a new feature is a folder beside `items` and a line here. */
export const subgraph = defineSubgraph({
  name: "sample_slice",
  schemaFolder: new URL(".", import.meta.url),
  entities: [ItemEntity],
  migrations: [CreateItems1764500000000],
  createLoaders,
  resolvers: [itemResolvers],
  consumers: [forgetErased],
});
