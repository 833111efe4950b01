import { readFileSync } from "node:fs";

/** The registry's own schema: a subgraph as any other, so that a graph can have it as a slice. */
export const registrySdl: string = readFileSync(new URL("registry.graphql", import.meta.url), "utf8");
