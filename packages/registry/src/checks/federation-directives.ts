import { Kind } from "graphql";
import type { ConstDirectiveNode, ConstValueNode, DocumentNode } from "graphql";

/** Directives of the federation specification, as one slice names them: imported, renamed by `as`, or with the prefix `federation__`. */
export interface FederationDirectives {
  /** The directives of that name of the specification, without `@`, on an element. */
  find(
    node: { readonly directives?: readonly ConstDirectiveNode[] | undefined },
    name: string,
  ): readonly ConstDirectiveNode[];
  has(node: { readonly directives?: readonly ConstDirectiveNode[] | undefined }, name: string): boolean;
}

export function readFederationDirectives(document: DocumentNode): FederationDirectives {
  const renamed = findRenamed(document);
  const find: FederationDirectives["find"] = ({ directives = [] }, name) => {
    const names = new Set([renamed.get(name) ?? name, `federation__${name}`]);
    return directives.filter((directive) => names.has(directive.name.value));
  };
  return { find, has: (node, name) => find(node, name).length > 0 };
}

/** `import: [{ name: "@key", as: "@identity" }]` */
function findRenamed(document: DocumentNode): ReadonlyMap<string, string> {
  const links = document.definitions
    .filter((node) => node.kind === Kind.SCHEMA_DEFINITION || node.kind === Kind.SCHEMA_EXTENSION)
    .flatMap(({ directives = [] }) => directives)
    .filter(({ name }) => name.value === "link");
  const imports = links.flatMap((link) => {
    const value = argumentOf(link, "import");
    return value?.kind === Kind.LIST ? value.values : [];
  });
  return new Map(
    imports.flatMap((value): [string, string][] => {
      if (value.kind !== Kind.OBJECT) return [];
      const [name, as] = ["name", "as"].map((key) => value.fields.find((field) => field.name.value === key)?.value);
      if (name?.kind !== Kind.STRING || as?.kind !== Kind.STRING) return [];
      return [[name.value.replace("@", ""), as.value.replace("@", "")]];
    }),
  );
}

function argumentOf(directive: ConstDirectiveNode, name: string): ConstValueNode | undefined {
  return directive.arguments?.find((argument) => argument.name.value === name)?.value;
}

/** The text of an argument, such as that of `fields`; null when there is none. */
export function textArgument(directive: ConstDirectiveNode, name: string): string | null {
  const value = argumentOf(directive, name);
  return value?.kind === Kind.STRING ? value.value : null;
}

/** Is `@key(resolvable: false)` said? Such a key refers to an entity and answers nothing about it. */
export function isUnresolvable(directive: ConstDirectiveNode): boolean {
  const value = argumentOf(directive, "resolvable");
  return value?.kind === Kind.BOOLEAN && !value.value;
}
