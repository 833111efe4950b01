import { extractLinkImplementations, FEDERATION_V1 } from "@theguild/federation-composition";
import { Kind, OperationTypeNode } from "graphql";
import type { DocumentNode } from "graphql";

const federation = "https://specs.apollo.dev/federation";

/** Directives of the Federation specification, by the names it gives them. */
const federationDirectives = [
  "authenticated",
  "composeDirective",
  "context",
  "cost",
  "extends",
  "external",
  "fromContext",
  "inaccessible",
  "interfaceObject",
  "key",
  "listSize",
  "override",
  "policy",
  "provides",
  "requires",
  "requiresScopes",
  "shareable",
  "tag",
] as const;

/** Directives that are there in every schema under these names. */
const builtIn = ["deprecated", "specifiedBy", "oneOf"];

export type FederationDirective = (typeof federationDirectives)[number];

/** Those that Federation 1 had. */
const firstDirectives: ReadonlySet<FederationDirective> = new Set([
  "extends",
  "external",
  "key",
  "provides",
  "requires",
  "tag",
]);

/** What a schema calls the things of Federation and its root types; `@link(import:)` and `schema { … }` may rename them. */
export interface FederationNames {
  /** The specification's name of a directive; `?name` for one it does not have, so that nobody takes it for a known one. */
  directive(local: string): string;
  /** What the schema calls a directive of the specification; null in a schema of Federation 1 when that one has no such. */
  local(directive: FederationDirective): string | null;
  /** `Query`, `Mutation` or `Subscription` for a root type of another name; every other name as it is. */
  readonly type: (local: string) => string;
}

/** Reads the names with the composer's own rules, so that nothing is seen here in another way than it is composed. */
export function readFederationNames(document: DocumentNode): FederationNames {
  const { resolveImportName, matchesImplementation } = extractLinkImplementations(document);
  const isFirst = matchesImplementation(federation, FEDERATION_V1);
  const directives = new Map<string, string>(builtIn.map((name) => [name, name]));
  for (const name of federationDirectives) directives.set(resolveImportName(federation, `@${name}`), name);
  const roots = readRootNames(document);
  return {
    local: (directive) =>
      isFirst && !firstDirectives.has(directive) ? null : resolveImportName(federation, `@${directive}`),
    directive: (local) => directives.get(local) ?? `?${local}`,
    type: (local) => roots.get(local) ?? local,
  };
}

const usualRoots: Readonly<Record<OperationTypeNode, string>> = {
  [OperationTypeNode.QUERY]: "Query",
  [OperationTypeNode.MUTATION]: "Mutation",
  [OperationTypeNode.SUBSCRIPTION]: "Subscription",
};

function readRootNames(document: DocumentNode): ReadonlyMap<string, string> {
  const roots = new Map<string, string>();
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.SCHEMA_DEFINITION && definition.kind !== Kind.SCHEMA_EXTENSION) continue;
    for (const { operation, type } of definition.operationTypes ?? [])
      roots.set(type.name.value, usualRoots[operation]);
  }
  return roots;
}

/** Names that each graph has for its operations; every slice may add fields to them. */
export const rootTypes: ReadonlySet<string> = new Set(Object.values(usualRoots));
