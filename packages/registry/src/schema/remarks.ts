import { print } from "graphql";
import type { ConstDirectiveNode } from "graphql";
import type { FederationNames } from "./federation-names.ts";

/** Directives that say how a slice takes part, and nothing about what a coordinate is to others. */
const structural = new Set([
  "key",
  "extends",
  "external",
  "shareable",
  "override",
  "requires",
  "provides",
  "interfaceObject",
]);

/** A directive that restricts, hides or remarks, under the specification's name for it; null for one that does not. */
export function printRemark(directive: ConstDirectiveNode, names: FederationNames): string | null {
  const name = names.directive(directive.name.value);
  if (structural.has(name)) return null;
  const text = print(directive);
  const begin = text.indexOf("(");
  return `@${name}${begin < 0 ? "" : text.slice(begin)}`;
}

/** All of them, printed in one order. */
export function printRemarks(directives: readonly ConstDirectiveNode[], names: FederationNames): string[] {
  return directives
    .map((directive) => printRemark(directive, names))
    .filter((remark) => remark !== null)
    .toSorted();
}

/** Of an argument's remark, as it counts for the field. */
export const ofArgument = (argument: string, remark: string): string => `(${argument}:) ${remark}`;
