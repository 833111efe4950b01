import type { Command } from "commander";
import { withWrongUse } from "../registry/report-options.ts";
import { addSupergraphCompose } from "./supergraph/compose.ts";
import { addSupergraphDiff } from "./supergraph/diff.ts";
import { addSupergraphVersions } from "./supergraph/versions.ts";

/** `sen supergraph`: the one graph of all slices. */
export function addSupergraph(program: Command): void {
  const supergraph = withWrongUse(
    program.command("supergraph").description("the graph of all slices and its versions"),
  );
  addSupergraphCompose(supergraph);
  addSupergraphDiff(supergraph);
  addSupergraphVersions(supergraph);
}
