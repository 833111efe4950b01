import type { LoaderContext } from "@sen/subgraph";
import { createNominationLoaders } from "./nominations/loaders.ts";
import { createProgrammeLoaders } from "./programmes/loaders.ts";

/** Everything this slice loads in batches, made anew for each request. */
export const createLoaders = (context: LoaderContext) => ({
  ...createProgrammeLoaders(context),
  ...createNominationLoaders(context),
});
