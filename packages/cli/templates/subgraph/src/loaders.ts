import type { LoaderContext } from "@sen/subgraph";
import { createItemLoaders } from "./items/loaders.ts";

/** Everything this slice loads in batches, made anew for each request. */
export const createLoaders = (context: LoaderContext) => ({
  ...createItemLoaders(context),
});
