import type { SubgraphContext } from "@sen/subgraph";
import type { createLoaders } from "./loaders.ts";

/** What every resolver of this slice gets as its third argument. */
export type Context = SubgraphContext<ReturnType<typeof createLoaders>>;
