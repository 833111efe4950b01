import { createHash } from "node:crypto";
import type { BuildBody } from "../execution/build-body.ts";
import type { JsonObject } from "../json.ts";
import type { FetchPolicies, FetchPolicy } from "./fetch-policies.ts";

/** That the answer to a call may be kept. */
export type KeptCall = KeptRoot | KeptEntities;

/** A fetch of root fields, kept as a whole. */
export interface KeptRoot {
  readonly kind: "root";
  readonly policy: FetchPolicy;
  /** What is asked, without the variables. */
  readonly id: string;
  /** JSON text. */
  readonly variables: string;
}

/** A fetch of entities, kept one by one. */
export interface KeptEntities {
  readonly kind: "entities";
  readonly policy: FetchPolicy;
  readonly id: string;
  /** JSON text of the variables beside the representations. */
  readonly variables: string;
  readonly fields: readonly KeptEntityField[];
  /** The body of the same fetch for other representations, by response key; those without any are left out. */
  readonly bodyFor: (fields: readonly KeptEntityField[]) => string;
}

export interface KeptEntityField {
  readonly responseKey: string;
  readonly variableName: string;
  /** JSON texts. */
  readonly representations: readonly string[];
}

/** What keeping needs to know when a plan is compiled; absent where nothing is kept. */
export interface Keeping {
  readonly policyOf: FetchPolicies;
  /** Tells this supergraph from others. */
  readonly graph: string;
}

/** Undefined unless answers to this fetch may be kept. */
export function compileKeptRoot(
  keeping: Keeping | undefined,
  subgraph: string,
  operationText: string,
): ((body: string) => KeptRoot) | undefined {
  const policy = keeping?.policyOf(subgraph, operationText);
  if (!keeping || !policy || policy.entityTypes.size > 0) return undefined;
  const id = identify(keeping.graph, subgraph, operationText);
  // A body begins with the text of the operation, which the id stands for.
  const head = `{"query":${JSON.stringify(operationText)}`.length;
  return (body) => ({ kind: "root", policy, id, variables: body.slice(head) });
}

export interface EntityFetchText {
  readonly subgraph: string;
  readonly operationText: string;
  readonly variableUsages: readonly string[];
}

/** Undefined unless entities of this fetch may be kept. */
export function compileKeptEntities(
  keeping: Keeping | undefined,
  { subgraph, operationText, variableUsages }: EntityFetchText,
  bodies: (asked: ReadonlySet<string>) => BuildBody,
): ((fields: readonly KeptEntityField[], variables: JsonObject) => KeptEntities) | undefined {
  const policy = keeping?.policyOf(subgraph, operationText);
  if (!keeping || !policy || policy.entityTypes.size === 0) return undefined;
  const id = identify(keeping.graph, subgraph, operationText);
  return (fields, variables) => ({
    kind: "entities",
    policy,
    id,
    variables: variableUsages.map((name) => `${name}:${JSON.stringify(variables[name])}`).join(),
    fields,
    bodyFor: (left) => {
      const asked = left.filter(({ representations }) => representations.length > 0);
      const build = bodies(new Set(asked.map(({ responseKey }) => responseKey)));
      return build(variables, new Map(asked.map((each) => [each.variableName, each.representations])));
    },
  });
}

/** Short, since it is part of every key. */
function identify(...parts: readonly string[]): string {
  return createHash("sha256").update(parts.join("\n")).digest("base64url").slice(0, 22);
}
