import { Kind } from "graphql";
import type { ConstDirectiveNode, DocumentNode } from "graphql";
import { readFederationNames } from "../schema/federation-names.ts";
import type { FederationDirective } from "../schema/federation-names.ts";

interface Annotated {
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
}

/** Directives of the federation specification on elements of one slice, under whatever names that slice imports them. */
export interface FederationDirectives {
  readonly find: (node: Annotated, name: FederationDirective) => readonly ConstDirectiveNode[];
  readonly has: (node: Annotated, name: FederationDirective) => boolean;
}

export function readFederationDirectives(document: DocumentNode): FederationDirectives {
  const names = readFederationNames(document);
  const find: FederationDirectives["find"] = ({ directives = [] }, name) => {
    const called = names.local(name);
    return directives.filter((directive) => directive.name.value === called);
  };
  return { find, has: (node, name) => find(node, name).length > 0 };
}

/** The text of an argument, such as that of `fields`; null when there is none. */
export function textArgument(directive: ConstDirectiveNode, name: string): string | null {
  const value = directive.arguments?.find((argument) => argument.name.value === name)?.value;
  return value?.kind === Kind.STRING ? value.value : null;
}
