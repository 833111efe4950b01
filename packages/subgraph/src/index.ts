export { readSchema } from "./graphql/read-schema.ts";
export { defineSubgraph } from "./define-subgraph.ts";
export type { LoaderContext, Subgraph, SubgraphContext, SubgraphDefinition } from "./define-subgraph.ts";
export type { MaskReason } from "./graphql/masked-fields.ts";
export { userError } from "./graphql/user-error.ts";
export type { UserError } from "./graphql/user-error.ts";
export { runSubgraph } from "./run-subgraph.ts";
export { serveSubgraph } from "./server/serve-subgraph.ts";
export type { RunningSubgraph, ServeOptions } from "./server/serve-subgraph.ts";
