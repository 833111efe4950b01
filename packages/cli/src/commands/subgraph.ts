import type { Command } from "commander";
import { withWrongUse } from "../registry/report-options.ts";
import { addSubgraphCheck } from "./subgraph/check.ts";
import { addSubgraphLint } from "./subgraph/lint.ts";

/** `sen subgraph`: one slice and its schema. */
export function addSubgraph(program: Command): void {
  const subgraph = withWrongUse(program.command("subgraph").description("look at the schema of a slice"));
  addSubgraphCheck(subgraph);
  addSubgraphLint(subgraph);
}
