import { isTypeDefinitionNode } from "graphql";
import type { ConstDirectiveNode, DocumentNode } from "graphql";
import { isTrue } from "./read-joins.ts";

/** What `@cacheControl` says of a field or a type. */
export interface CacheHint {
  /** Seconds an answer may be kept; undefined when nothing is said. */
  readonly maxAge: number | undefined;
  /** True for `scope: PRIVATE`: kept for those with the same rights alone, never by caches on the way to the client. */
  readonly isPrivate: boolean;
  /** `inheritMaxAge: true`: a wrapper, such as a connection, that is kept as the field it stands in. */
  readonly inherits: boolean;
}

/** The hints of a supergraph by coordinate: `Type` and `Type.field`. */
export type CacheHints = ReadonlyMap<string, CacheHint>;

/** Reads `@cacheControl`, which subgraphs hand on by `@composeDirective`. Under another name it says nothing. */
export function readCacheHints({ definitions }: DocumentNode): CacheHints {
  const hints = new Map<string, CacheHint>();
  const read = (coordinate: string, directives: readonly ConstDirectiveNode[] = []): void => {
    const directive = directives.find(({ name }) => name.value === "cacheControl");
    if (directive) hints.set(coordinate, readHint(directive));
  };
  for (const definition of definitions) {
    if (!isTypeDefinitionNode(definition)) continue;
    read(definition.name.value, definition.directives);
    if (!("fields" in definition)) continue;
    for (const { name, directives } of definition.fields ?? [])
      read(`${definition.name.value}.${name.value}`, directives);
  }
  return hints;
}

function readHint(directive: ConstDirectiveNode): CacheHint {
  const valueOf = (wanted: string) => directive.arguments?.find(({ name }) => name.value === wanted)?.value;
  const [maxAge, scope] = [valueOf("maxAge"), valueOf("scope")];
  return {
    maxAge: maxAge?.kind === "IntValue" ? Number(maxAge.value) : undefined,
    isPrivate: scope?.kind === "EnumValue" && scope.value === "PRIVATE",
    inherits: isTrue(directive, "inheritMaxAge"),
  };
}
