import { readFileSync } from "node:fs";
import path from "node:path";
import type { GraphqlAnswer } from "@sen/testing";
import type { Asker, TestHub } from "@sen/testing/hub";
import { Kind, parse, print, visit } from "graphql";
import type { ASTNode, DefinitionNode, FragmentDefinitionNode } from "graphql";

const { definitions } = parse(readFileSync(path.join(import.meta.dirname, "operations.graphql"), "utf8"));

export interface AskOptions {
  /** Nobody means a visitor. */
  readonly as?: Asker | undefined;
  /** Stated purpose of the access. */
  readonly purpose?: string | undefined;
  /** Page sizes in place of those written in the operation: one for all, or one for each in their order. */
  readonly first?: number | readonly number[] | undefined;
}

/** Asks one of the operations in `operations.graphql`, e.g. `Q01`. */
export function ask(
  hub: TestHub,
  operation: string,
  variables: Readonly<Record<string, unknown>>,
  { as, purpose, first }: AskOptions = {},
): Promise<GraphqlAnswer> {
  const query = withPageSizes(operationText(operation), first);
  return hub.execute({ query, variables, as, purpose });
}

function withPageSizes(text: string, sizes: AskOptions["first"]): string {
  if (sizes === undefined) return text;
  const left = typeof sizes === "number" ? undefined : [...sizes];
  return text.replaceAll(/\bfirst: \d+/g, () => `first: ${left ? left.shift() : String(sizes)}`);
}

/** What was hidden from the viewer: `path reason`, list positions as they stand, sorted. */
export function maskedFields({ extensions }: GraphqlAnswer): string[] {
  const masked = (extensions?.["masked"] ?? []) as { path: (string | number)[]; reason: string }[]; // as the kit writes it
  return masked.map((entry) => `${entry.path.join(".")} ${entry.reason}`).sort();
}

/** What was refused or failed: `path CODE`, sorted. */
export function failures({ errors = [] }: GraphqlAnswer): string[] {
  return errors.map((error) => `${error.path?.join(".")} ${String(error.extensions["code"])}`).sort();
}

/** The one operation whose name begins with `operation`, with the fragments it needs and no others. */
export function operationText(operation: string): string {
  const [found, ...others] = definitions.filter(
    (each) => each.kind === Kind.OPERATION_DEFINITION && each.name?.value.startsWith(operation),
  );
  if (found === undefined || others.length > 0) throw new Error(`not one operation is ${operation}`);
  const needed = new Set<DefinitionNode>([found]);
  const addFragments = (node: ASTNode): void => {
    visit(node, {
      FragmentSpread: ({ name }) => {
        const fragment = requireFragment(name.value);
        if (needed.has(fragment)) return;
        needed.add(fragment);
        addFragments(fragment);
      },
    });
  };
  addFragments(found);
  return print({ kind: Kind.DOCUMENT, definitions: [...needed] });
}

function requireFragment(name: string): FragmentDefinitionNode {
  const fragment = definitions.find((each) => each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === name);
  if (fragment?.kind !== Kind.FRAGMENT_DEFINITION) throw new Error(`no fragment is named ${name}`);
  return fragment;
}
