import { Kind, parse, print, visit } from "graphql";
import type { ASTNode, ConstDirectiveNode, DocumentNode } from "graphql";
import { compositeTypesOf } from "../supergraph/composite-types.ts";
import { isTrue, namedTypeOf } from "../supergraph/read-joins.ts";
import { stringArgument } from "../supergraph/read-subgraphs.ts";

interface Requirement {
  readonly fieldName: string;
  /** Field names to the arguments they are required with. */
  readonly required: ReadonlyMap<string, ReadonlySet<string>>;
  readonly hasSeveralKeys: boolean;
}

/**
 * Names of fields that the planner of Hive Router 0.0.x gets wrong:
 *
 * - what one field requires with arguments, another requires with others. It keeps both under one key;
 * - the subgraph that requires something knows the entity by several keys. It aborts;
 * - a field leads to an interface that is an `@interfaceObject` somewhere. It does not always ask for the type;
 * - several subgraphs have a field of a union, each with members of its own. It asks one of them, and only for the members
 *   that all know.
 *
 * Fields that require such fields are among them.
 */
export function findRiskyFields(supergraph: DocumentNode): ReadonlySet<string> {
  return new Set([
    ...findRiskyRequirements(supergraph),
    ...findInterfaceObjectFields(supergraph),
    ...findPartialUnionFields(supergraph),
  ]);
}

function findPartialUnionFields(supergraph: DocumentNode): string[] {
  const partial = new Set<string>();
  for (const node of supergraph.definitions) {
    if (node.kind !== Kind.UNION_TYPE_DEFINITION) continue;
    const members = (node.directives ?? []).filter(({ name }) => name.value === "join__unionMember");
    const graphs = new Set(members.map((directive) => stringArgument(directive, "graph")));
    if (members.length < graphs.size * (node.types?.length ?? 0)) partial.add(node.name.value);
  }
  const fields = compositeTypesOf(supergraph).flatMap((type) => (type.fields ?? []).map((field) => ({ field, type })));
  const homesOf = (directives: readonly ConstDirectiveNode[] | undefined, name: string) =>
    (directives ?? []).filter((directive) => directive.name.value === name).length;
  return fields
    .filter(({ field }) => partial.has(namedTypeOf(field.type)))
    .filter(({ field, type }) => {
      // A field that names no subgraph belongs to all of its type's.
      const own = homesOf(field.directives, "join__field");
      return (own === 0 ? homesOf(type.directives, "join__type") : own) > 1;
    })
    .map(({ field }) => field.name.value);
}

function findInterfaceObjectFields(supergraph: DocumentNode): string[] {
  const types = compositeTypesOf(supergraph);
  const interfaces = types.filter(({ directives }) => directives?.some((each) => isTrue(each, "isInterfaceObject")));
  const names = new Set(interfaces.map(({ name }) => name.value));
  const fields = types.flatMap((type) => type.fields ?? []);
  return fields.filter(({ type }) => names.has(namedTypeOf(type))).map(({ name }) => name.value);
}

function findRiskyRequirements(supergraph: DocumentNode): ReadonlySet<string> {
  const requirements = readRequirements(supergraph);
  const argumentsOf = new Map<string, Set<string>>();
  for (const { required } of requirements) {
    for (const [name, texts] of required) {
      argumentsOf.set(name, new Set([...(argumentsOf.get(name) ?? []), ...texts]));
    }
  }
  const risky = new Set<string>();
  for (let before = -1; before < risky.size;) {
    before = risky.size;
    for (const { fieldName, required, hasSeveralKeys } of requirements) {
      const names = [...required.keys()];
      const conflicts = names.some((name) => (argumentsOf.get(name)?.size ?? 0) > 1 || risky.has(name));
      if (hasSeveralKeys || conflicts) risky.add(fieldName);
    }
  }
  return risky;
}

export function selectsField(document: ASTNode, names: ReadonlySet<string>): boolean {
  let isFound = false;
  visit(document, {
    Field: ({ name }) => {
      isFound ||= names.has(name.value);
      return undefined;
    },
  });
  return isFound;
}

function readRequirements(supergraph: DocumentNode): Requirement[] {
  const requirements: Requirement[] = [];
  for (const type of compositeTypesOf(supergraph)) {
    const keyedIn = (type.directives ?? [])
      .filter((directive) => stringArgument(directive, "key") !== undefined)
      .map((directive) => stringArgument(directive, "graph"));
    for (const field of type.fields ?? []) {
      for (const directive of field.directives ?? []) {
        const requires = stringArgument(directive, "requires");
        if (requires === undefined) continue;
        const graph = stringArgument(directive, "graph");
        const hasSeveralKeys = keyedIn.filter((each) => each === graph).length > 1;
        requirements.push({ fieldName: field.name.value, required: readRequired(requires), hasSeveralKeys });
      }
    }
  }
  return requirements;
}

function readRequired(fields: string): Map<string, Set<string>> {
  const required = new Map<string, Set<string>>();
  visit(parse(`{${fields}}`, { noLocation: true }), {
    Field: ({ name, arguments: given = [] }) => {
      const texts = required.get(name.value) ?? new Set();
      required.set(name.value, texts.add(given.map((argument) => print(argument)).join()));
    },
  });
  return required;
}
