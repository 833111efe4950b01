import type { DocumentNode } from "graphql";
import { compositeTypesOf } from "./composite-types.ts";
import { stringArgument } from "./read-subgraphs.ts";

/** The shares, from 0 to 100, by which fields are taken over with `@override(from:, label: "percent(n)")`; ascending. */
export function readOverridePercentages(supergraph: DocumentNode): readonly number[] {
  const percentages = new Set<number>();
  const fields = compositeTypesOf(supergraph).flatMap((type) => type.fields ?? []);
  for (const directive of fields.flatMap(({ directives = [] }) => directives)) {
    if (directive.name.value !== "join__field") continue;
    const percentage = /^percent\((\d+(?:\.\d+)?)\)$/.exec(stringArgument(directive, "overrideLabel") ?? "")?.[1];
    if (percentage !== undefined) percentages.add(Number(percentage));
  }
  return [...percentages].sort((a, b) => a - b);
}
