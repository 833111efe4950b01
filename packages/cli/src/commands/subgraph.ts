import type { Command } from "commander";
import { withWrongUse } from "../registry/report-options.ts";
import { addSubgraphCheck } from "./subgraph/check.ts";
import { addSubgraphLint } from "./subgraph/lint.ts";
import { addSubgraphList } from "./subgraph/list.ts";
import { addSubgraphPublishOwn } from "./subgraph/publish-own.ts";
import { addSubgraphPublish } from "./subgraph/publish.ts";

/** `sen subgraph`: one slice and its schema. */
export function addSubgraph(program: Command): void {
  const subgraph = withWrongUse(program.command("subgraph").description("check, publish and look at slices"));
  addSubgraphCheck(subgraph);
  addSubgraphLint(subgraph);
  addSubgraphPublish(subgraph);
  addSubgraphPublishOwn(subgraph);
  addSubgraphList(subgraph);
}
