import { runMigrations } from "@sen/subgraph";
import { subgraph } from "./subgraph.ts";

await runMigrations(subgraph);
