import type { QueryPlan } from "@graphql-hive/router-query-planner";
import { Kind } from "graphql";
import type { SelectionNode } from "graphql";
import { describePlan } from "../describe-plan.ts";
import type { PlanTree } from "../describe-plan.ts";
import { readFetchSelections } from "../read-fetch-selections.ts";
import { rootTypeOf } from "../repair-fetch.ts";
import type { PlanningFacts } from "./planning-facts.ts";

/** What a plan speaks of. */
export interface Mentions {
  readonly subgraphs: ReadonlySet<string>;
  /** Names of types, each with those of fields. */
  readonly fields: ReadonlyMap<string, ReadonlySet<string>>;
}

/** All that an operation and the calls of its plan ask for; and the same under every name its objects may have. */
export function findMentions(operationText: string, { node }: QueryPlan, facts: PlanningFacts): Mentions {
  const fields = new Map<string, Set<string>>();
  const mention = (typeName: string, fieldName?: string) => {
    for (const name of [typeName, ...facts.relativesOf(typeName)]) {
      const known = fields.get(name) ?? new Set();
      fields.set(name, fieldName === undefined ? known : known.add(fieldName));
    }
  };
  const walk = (selections: readonly SelectionNode[], typeName: string): void => {
    // Also where only its members' fields are asked for.
    mention(typeName);
    for (const selection of selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition?.name.value ?? typeName;
        walk(selection.selectionSet.selections, condition);
      } else if (selection.kind === Kind.FIELD && !selection.name.value.startsWith("__")) {
        mention(typeName, selection.name.value);
        const below = facts.typeOfField(typeName, selection.name.value) ?? UNKNOWN;
        if (selection.selectionSet) walk(selection.selectionSet.selections, below);
      }
    }
  };
  const calls = node ? callsOf(describePlan(node)) : [];
  for (const text of [operationText, ...calls.map(({ operation }) => operation)]) {
    const operation = readFetchSelections(text);
    walk(operation.selectionSet.selections, rootTypeOf(operation));
  }
  return { subgraphs: new Set(calls.map(({ subgraph }) => subgraph)), fields };
}

/** `_entities` is a field of no type: what is below it says of which it is. */
const UNKNOWN = "";

function callsOf(tree: PlanTree): Extract<PlanTree, { kind: "Fetch" }>[] {
  return tree.kind === "Fetch" ? [tree] : tree.steps.flatMap(callsOf);
}
