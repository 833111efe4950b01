import { runSubgraph } from "@sen/subgraph";
import { subgraph } from "./subgraph.ts";

await runSubgraph(subgraph);
