import { GraphQLError, Kind, parse, print, visit } from "graphql";
import type { ASTNode, DocumentNode, FragmentDefinitionNode } from "graphql";
import { namedType } from "./type-nodes.ts";
import type { GraphCase, OperationCase } from "./differential-graph.ts";

/** A graph and an operation on it. */
export interface DifferentialCase extends GraphCase, OperationCase {}

/**
 * Makes a case as small as it goes: drops and simplifies one thing after the other, in the operation and in all
 * subgraphs, as long as `holds` says that it still shows what it should.
 */
export async function shrinkCase(
  found: DifferentialCase,
  holds: (candidate: DifferentialCase) => Promise<boolean>,
): Promise<DifferentialCase> {
  let current = found;
  for (let isSmaller = true; isSmaller;) {
    isSmaller = false;
    let edits = smallerCases(current);
    // From the end, where the edits stand that drop most.
    for (let index = edits.length - 1; index >= 0; index -= 1) {
      const candidate = tryEdit(edits[index]);
      if (!candidate || sizeOf(candidate) >= sizeOf(current) || !(await holds(candidate))) continue;
      current = candidate;
      isSmaller = true;
      edits = smallerCases(current);
      index = Math.min(index, edits.length);
    }
  }
  return current;
}

/** Without white space, since texts are printed anew by each edit. */
function sizeOf(found: DifferentialCase): number {
  return JSON.stringify(found).replaceAll(/\\n|\s/g, "").length;
}

type Edit = () => DifferentialCase;

/** Nothing may be left between two braces, which is no GraphQL. */
function tryEdit(edit: Edit | undefined): DifferentialCase | undefined {
  try {
    return edit?.();
  } catch (error) {
    if (error instanceof GraphQLError) return undefined;
    throw error;
  }
}

function smallerCases(found: DifferentialCase): Edit[] {
  return [
    ...smallerGraphs(found.subgraphs).map((edit) => () => ({ ...found, subgraphs: edit() })),
    ...editsOf(found.operation).map((edit) => () => withOperation(found, edit())),
    () => ({ ...found, faults: "none" as const }),
  ];
}

type Subgraphs = GraphCase["subgraphs"];

/** Ways to leave out or simplify one thing of a graph. What comes of one may be no GraphQL, and then it throws; or no supergraph. */
export function smallerGraphs(subgraphs: Subgraphs): (() => Subgraphs)[] {
  const names = Object.keys(subgraphs);
  const withoutEmpty = (changed: Subgraphs) =>
    Object.fromEntries(Object.entries(changed).filter(([, sdl]) => sdl.trim() !== ""));
  const inAll = (edit: (sdl: string) => string) => () =>
    withoutEmpty(Object.fromEntries(names.map((name) => [name, edit(subgraphs[name] ?? "")])));
  return [
    ...names.flatMap((name) =>
      editsOf(subgraphs[name] ?? "").map((edit) => () => withoutEmpty({ ...subgraphs, [name]: edit() })),
    ),
    ...coordinatesOf(Object.values(subgraphs)).flatMap(([type, field]) => [
      inAll((sdl) => withoutField(sdl, type, field)),
      inAll((sdl) => withSimplerField(sdl, type, field)),
    ]),
    ...typesOf(Object.values(subgraphs)).map((type) => inAll((sdl) => withoutType(sdl, type))),
    ...names.map((name) => () => Object.fromEntries(Object.entries(subgraphs).filter(([each]) => each !== name))),
  ];
}

function withOperation(found: DifferentialCase, operation: string): DifferentialCase {
  const used = new Set<string>();
  visit(parse(operation), { VariableDefinition: ({ variable }) => void used.add(variable.name.value) });
  const variables = Object.fromEntries(Object.entries(found.variables).filter(([name]) => used.has(name)));
  return { ...found, operation, variables };
}

/** One text for each thing that can be dropped or simplified. */
function editsOf(text: string): (() => string)[] {
  const document = parse(text, { noLocation: true });
  const fragments = new Map(
    document.definitions
      .filter((node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION)
      .map((node) => [node.name.value, node]),
  );
  const edits: (() => string)[] = [];
  visit(document, {
    enter: (node, key) => {
      if (node.kind === Kind.INLINE_FRAGMENT) edits.push(replace(document, node, node.selectionSet.selections));
      if (node.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(node.name.value);
        if (fragment) edits.push(replace(document, node, fragment.selectionSet.selections));
      }
      if (node.kind === Kind.FIELD && node.alias) {
        const { alias: _alias, ...named } = node;
        edits.push(replace(document, node, [named]));
      }
      // Something that stands in a list can be left out.
      if (typeof key === "number") edits.push(replace(document, node, []));
    },
  });
  return edits;
}

function replace(document: DocumentNode, replaced: ASTNode, by: readonly ASTNode[]): () => string {
  return () => {
    const edited = visit(document, {
      leave: (node) => {
        if ("selections" in node && node.selections.includes(replaced as never)) {
          return { ...node, selections: node.selections.flatMap((each) => (each === replaced ? by : each)) };
        }
        return undefined;
      },
      enter: (node) => (node === replaced && by.length === 0 ? null : undefined),
    });
    return print(edited);
  };
}

function definitionsOf(sdl: string) {
  return parse(sdl, { noLocation: true }).definitions;
}

function typesOf(sdls: readonly string[]): string[] {
  return [
    ...new Set(sdls.flatMap(definitionsOf).flatMap((node) => ("name" in node && node.name ? node.name.value : []))),
  ];
}

function coordinatesOf(sdls: readonly string[]): (readonly [type: string, field: string])[] {
  const coordinates = new Map<string, readonly [string, string]>();
  for (const node of sdls.flatMap(definitionsOf)) {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    for (const field of node.fields ?? []) {
      coordinates.set(`${node.name.value}.${field.name.value}`, [node.name.value, field.name.value]);
    }
  }
  return [...coordinates.values()];
}

/** Without the type and whatever names it. */
function withoutType(sdl: string, type: string): string {
  const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: definitionsOf(sdl) };
  return print(
    visit(document, {
      enter: (node) => {
        if (node.kind.endsWith("TypeDefinition") && "name" in node && node.name?.value === type) return null;
        const isTyped = node.kind === Kind.FIELD_DEFINITION || node.kind === Kind.INPUT_VALUE_DEFINITION;
        if (isTyped && namedType(node.type) === type) return null;
        return node.kind === Kind.NAMED_TYPE && node.name.value === type ? null : undefined;
      },
    }),
  );
}

function editFields(sdl: string, type: string, field: string, edit: "drop" | "simplify"): string {
  const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: definitionsOf(sdl) };
  return print(
    visit(document, {
      enter: (node) => {
        const isOther = "name" in node && node.kind.endsWith("TypeDefinition") && node.name?.value !== type;
        if (isOther) return false;
        if (node.kind !== Kind.FIELD_DEFINITION || node.name.value !== field) return undefined;
        if (edit === "drop") return null;
        return node.type.kind === Kind.NAMED_TYPE ? undefined : { ...node, type: node.type.type };
      },
    }),
  );
}

const withoutField = (sdl: string, type: string, field: string) => editFields(sdl, type, field, "drop");
const withSimplerField = (sdl: string, type: string, field: string) => editFields(sdl, type, field, "simplify");
