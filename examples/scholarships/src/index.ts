export { subgraph } from "./subgraph.ts";
