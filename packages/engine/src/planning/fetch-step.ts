import type {
  FetchNode,
  FlattenNodePathSegment,
  PlanNode,
  RequiresSelection,
} from "@graphql-hive/router-query-planner";
import { Kind, print, visit } from "graphql";
import type { FieldNode, OperationDefinitionNode } from "graphql";

export type PlanPath = readonly FlattenNodePathSegment[];

/** What is selected on objects at one place of a fetch; it grows while a plan is made. */
export class StepSelection {
  readonly #fields = new Map<string, { readonly head: string; readonly below: StepSelection }>();
  readonly #conditions = new Map<string, StepSelection>();
  /** Names of variables in arguments here and below. */
  readonly variables: Set<string>;

  constructor(variables: Set<string> = new Set()) {
    this.variables = variables;
  }

  /** Selects a field under its response key, and gives what is selected below it. */
  field(node: FieldNode): StepSelection {
    const key = node.alias?.value ?? node.name.value;
    const known = this.#fields.get(key);
    if (known) return known.below;
    const { selectionSet: _below, ...head } = node;
    visit(head, { Variable: ({ name }) => void this.variables.add(name.value) });
    const field = { head: print(head), below: new StepSelection(this.variables) };
    this.#fields.set(key, field);
    return field.below;
  }

  typename(): void {
    this.field({ kind: Kind.FIELD, name: { kind: Kind.NAME, value: "__typename" } });
  }

  on(typeName: string): StepSelection {
    const known = this.#conditions.get(typeName);
    if (known) return known;
    const selection = new StepSelection(this.variables);
    this.#conditions.set(typeName, selection);
    return selection;
  }

  get isEmpty(): boolean {
    return this.#fields.size === 0 && [...this.#conditions.values()].every((selection) => selection.isEmpty);
  }

  print(): string {
    const fields = [...this.#fields.values()].map(({ head, below }) =>
      below.isEmpty ? head : `${head}${below.print()}`,
    );
    const conditions = [...this.#conditions]
      .filter(([, selection]) => !selection.isEmpty)
      .map(([typeName, selection]) => `...on ${typeName}${selection.print()}`);
    return `{${[...fields, ...conditions].join(" ")}}`;
  }
}

/** How entities are asked for. */
export interface EntityRequest {
  /** The types of the objects that are asked for, as they stand in the answer so far. */
  readonly typeNames: readonly string[];
  /** The type the subgraph knows them by: an interface, for an `@interfaceObject`. */
  readonly askedAs: string;
  readonly requires: readonly RequiresSelection[];
  /** Whether what the objects call themselves may not be what the subgraph knows them by. */
  readonly isRenamed: boolean;
}

/** One fetch of a plan that is being made. */
export interface FetchStep {
  readonly subgraph: string;
  /** Where its answer belongs; empty for root fields. */
  readonly at: PlanPath;
  readonly entity: EntityRequest | undefined;
  readonly selection: StepSelection;
  /** The fetches that must have been made before. */
  readonly needs: ReadonlySet<FetchStep>;
}

/** Puts fetches into as few rounds as their needs allow. */
export function toPlanNode(steps: readonly FetchStep[], operation: OperationDefinitionNode): PlanNode | undefined {
  const rounds: PlanNode[][] = [];
  const roundOf = new Map<FetchStep, number>();
  // A step is made after those it needs.
  for (const step of steps) {
    const round = Math.max(-1, ...[...step.needs].map((needed) => roundOf.get(needed) ?? 0)) + 1;
    roundOf.set(step, round);
    (rounds[round] ??= []).push(toNode(step, operation));
  }
  const nodes = rounds.map((round): PlanNode => {
    const [first] = round;
    return first && round.length === 1 ? first : { kind: "Parallel", nodes: round };
  });
  return nodes.length === 1 ? nodes[0] : { kind: "Sequence", nodes };
}

function toNode({ subgraph, at, entity, selection }: FetchStep, operation: OperationDefinitionNode): PlanNode {
  if (selection.isEmpty) selection.typename();
  const definitions = (operation.variableDefinitions ?? []).filter(({ variable }) =>
    selection.variables.has(variable.name.value),
  );
  const fetch: FetchNode = {
    kind: "Fetch",
    serviceName: subgraph,
    operationKind: entity ? "query" : operation.operation,
    operation: "",
    variableUsages: definitions.map(({ variable }) => variable.name.value),
  };
  const variables = definitions.map((definition) => print(definition));
  if (!entity) {
    const head = variables.length > 0 ? `(${variables.join(",")})` : "";
    return { ...fetch, operation: `${operation.operation}${head}${selection.print()}` };
  }
  const { typeNames, askedAs, requires, isRenamed } = entity;
  const head = ["$representations:[_Any!]!", ...variables].join(",");
  const asked = `_entities(representations:$representations){...on ${askedAs}${selection.print()}}`;
  const rename = { ValueSetter: { path: [{ Key: "__typename" }], setValueTo: askedAs } };
  return {
    kind: "Flatten",
    path: [...at],
    node: {
      ...fetch,
      operation: `query(${head}){${asked}}`,
      requires: typeNames.map((typeCondition) => ({
        kind: "InlineFragment",
        typeCondition,
        selections: [...requires],
      })),
      ...(isRenamed && { inputRewrites: [rename] }),
    },
  };
}
