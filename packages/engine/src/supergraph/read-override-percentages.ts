import { visit } from "graphql";
import type { DocumentNode } from "graphql";
import { stringArgument } from "./read-subgraphs.ts";

/** The shares, from 0 to 100, by which fields are taken over with `@override(from:, label: "percent(n)")`; ascending. */
export function readOverridePercentages(supergraph: DocumentNode): readonly number[] {
  const percentages = new Set<number>();
  visit(supergraph, {
    Directive: (directive) => {
      if (directive.name.value !== "join__field") return;
      const percentage = /^percent\((\d+(?:\.\d+)?)\)$/.exec(stringArgument(directive, "overrideLabel") ?? "")?.[1];
      if (percentage !== undefined) percentages.add(Number(percentage));
    },
  });
  return [...percentages].sort((a, b) => a - b);
}
