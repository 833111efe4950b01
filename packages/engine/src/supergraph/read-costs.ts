import { Kind, isTypeDefinitionNode, valueFromASTUntyped } from "graphql";
import type { ConstDirectiveNode, DocumentNode, InputValueDefinitionNode } from "graphql";

/** How long the list of a field is, as `@listSize` says it. */
export interface ListSize {
  /** Items when no slicing argument is given; null when nothing is said. */
  readonly assumedSize: number | null;
  /** Arguments that say how many items there are at most; of several the largest counts. */
  readonly slicingArguments: readonly string[];
  /** Fields of the field's type that hold the items, such as `edges`; empty when the field is the list. */
  readonly sizedFields: readonly string[];
  /** Whether a request has to give exactly one of the slicing arguments. */
  readonly requireOneSlicingArgument: boolean;
}

/** What a supergraph says of costs (https://ibm.github.io/graphql-specs/cost-spec.html), by schema coordinates. */
export interface Costs {
  /** `@cost(weight:)` of `Type`, `Type.field`, `Type.field(argument:)` and `Input.field`. */
  readonly weights: ReadonlyMap<string, number>;
  /** `@listSize` of `Type.field`. */
  readonly listSizes: ReadonlyMap<string, ListSize>;
}

const specification = "https://specs.apollo.dev/cost/";

/** Reads `@cost` and `@listSize`, by whatever names the supergraph has them. */
export function readCosts(supergraph: DocumentNode): Costs {
  const { cost, listSize } = namesOf(supergraph);
  const weights = new Map<string, number>();
  const listSizes = new Map<string, ListSize>();
  const read = (coordinate: string, directives: readonly ConstDirectiveNode[] = []): void => {
    for (const directive of directives) {
      if (directive.name.value === cost) weights.set(coordinate, readWeight(directive));
      else if (directive.name.value === listSize) listSizes.set(coordinate, readListSize(directive));
    }
  };
  for (const definition of supergraph.definitions) {
    if (!isTypeDefinitionNode(definition)) continue;
    const type = definition.name.value;
    read(type, definition.directives);
    if (!("fields" in definition)) continue;
    for (const field of definition.fields ?? []) {
      const coordinate = `${type}.${field.name.value}`;
      read(coordinate, field.directives);
      const given: readonly InputValueDefinitionNode[] = "arguments" in field ? (field.arguments ?? []) : [];
      for (const argument of given) read(`${coordinate}(${argument.name.value}:)`, argument.directives);
    }
  }
  return { weights, listSizes };
}

/** The composer's own reading of names does not see that `@cost`, which is called like its specification, was renamed. */
function namesOf({ definitions }: DocumentNode): { readonly cost: string; readonly listSize: string } {
  for (const definition of definitions) {
    if (definition.kind !== Kind.SCHEMA_DEFINITION && definition.kind !== Kind.SCHEMA_EXTENSION) continue;
    for (const link of definition.directives ?? []) {
      const { url, as, import: imports } = Object.fromEntries(argumentsOf(link));
      if (link.name.value !== "link" || typeof url !== "string" || !url.startsWith(specification)) continue;
      const prefix = typeof as === "string" ? as : "cost";
      const imported = new Map(Array.isArray(imports) ? imports.map(readImport) : []);
      return { cost: imported.get("@cost") ?? prefix, listSize: imported.get("@listSize") ?? `${prefix}__listSize` };
    }
  }
  return { cost: "cost", listSize: "listSize" };
}

/** `"@cost"` or `{ name: "@cost", as: "@weighs" }`. */
function readImport(entry: unknown): [string, string] {
  const { name, as = name } = typeof entry === "object" && entry !== null ? (entry as Import) : { name: String(entry) };
  return [String(name), String(as).slice(1)];
}

interface Import {
  readonly name?: unknown;
  readonly as?: unknown;
}

function argumentsOf(directive: ConstDirectiveNode): ReadonlyMap<string, unknown> {
  return new Map((directive.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]));
}

/** The specification has weights as texts, Federation as integers. */
function readWeight(directive: ConstDirectiveNode): number {
  const weight = Number(argumentsOf(directive).get("weight"));
  return Number.isFinite(weight) ? weight : 1;
}

function readListSize(directive: ConstDirectiveNode): ListSize {
  const given = argumentsOf(directive);
  const assumed = given.get("assumedSize");
  return {
    assumedSize: typeof assumed === "number" ? assumed : null,
    slicingArguments: namesIn(given.get("slicingArguments")),
    sizedFields: namesIn(given.get("sizedFields")),
    requireOneSlicingArgument: given.get("requireOneSlicingArgument") !== false,
  };
}

function namesIn(value: unknown): string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [];
  return values.filter((each) => typeof each === "string");
}
