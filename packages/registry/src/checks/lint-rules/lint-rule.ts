import type { LocalizedMessage } from "@sen/errors";
import { Kind, parse } from "graphql";
import type {
  EnumValueDefinitionNode,
  FieldDefinitionNode,
  InputValueDefinitionNode,
  TypeDefinitionNode,
  TypeExtensionNode,
} from "graphql";
import type { SliceSchema } from "../../slices/slice-schema.ts";
import { readFederationDirectives, textArgument } from "../federation-directives.ts";
import type { FederationDirectives } from "../federation-directives.ts";

/** A habit of the house that a slice's text can be held to. */
export interface LintRule {
  readonly check: (subject: LintSubject) => readonly LintProblem[];
  readonly remedy: LocalizedMessage;
}

export interface LintProblem extends LocalizedMessage {
  readonly coordinate: string;
}

export type TypeNode = TypeDefinitionNode | TypeExtensionNode;
export type MemberNode = FieldDefinitionNode | InputValueDefinitionNode;

/** A type, or one of the parts in which it is written. */
export interface LintedType {
  readonly name: string;
  readonly node: TypeNode;
  readonly fields: readonly MemberNode[];
  readonly values: readonly EnumValueDefinitionNode[];
  /** `Query`, `Mutation` and `Subscription`, which all slices share. */
  readonly root: "Query" | "Mutation" | "Subscription" | null;
  /** Another slice's, to which this one adds. */
  readonly foreign: boolean;
}

/** A slice as rules look at it. */
export interface LintSubject {
  readonly types: readonly LintedType[];
  readonly directives: FederationDirectives;
  /** Names of types with a key, here or elsewhere. */
  readonly entities: ReadonlySet<string>;
  /** Is the field only repeated here: external, or part of the key of another slice's entity? */
  readonly isRepeated: (type: LintedType, field: MemberNode) => boolean;
}

/** Reads a slice once for all rules. Throws a GraphQLError when it is no GraphQL. */
export function readSliceForLint(slice: SliceSchema, foreignTypes: readonly string[]): LintSubject {
  const document = parse(slice.sdl);
  const directives = readFederationDirectives(document);
  const parts = document.definitions.filter(isType);
  const defined = new Set(parts.filter(({ kind }) => kind.endsWith("Definition")).map(({ name }) => name.value));
  const entities = parts.filter((node) => directives.has(node, "key"));
  const keyFields = new Set(
    entities.flatMap((node) =>
      directives
        .find(node, "key")
        .flatMap((key) =>
          (textArgument(key, "fields") ?? "").split(/[\s{},]+/).map((field) => `${node.name.value}.${field}`),
        ),
    ),
  );
  const types = parts.map((node): LintedType => {
    const name = node.name.value;
    const root = roots.find((each) => each === name) ?? null;
    const foreign = root === null && (foreignTypes.includes(name) || !defined.has(name));
    return {
      name,
      node,
      root,
      foreign,
      fields: "fields" in node ? (node.fields ?? []) : [],
      values: "values" in node ? (node.values ?? []) : [],
    };
  });
  return {
    types,
    directives,
    entities: new Set(entities.map(({ name }) => name.value)),
    isRepeated: ({ name, foreign, node }, field) =>
      directives.has(field, "external") ||
      directives.has(node, "external") ||
      (foreign && keyFields.has(`${name}.${field.name.value}`)),
  };
}

const roots = ["Query", "Mutation", "Subscription"] as const;

function isType(node: { readonly kind: Kind }): node is TypeNode {
  return /Type(Definition|Extension)$/.test(node.kind);
}

/** Fields with their types, those that are only repeated left out. */
export function ownFields({
  types,
  isRepeated,
}: LintSubject): { type: LintedType; field: MemberNode; coordinate: string }[] {
  return types.flatMap((type) =>
    type.fields
      .filter((field) => !isRepeated(type, field))
      .map((field) => ({ type, field, coordinate: `${type.name}.${field.name.value}` })),
  );
}

export function argumentsOf(field: MemberNode): readonly InputValueDefinitionNode[] {
  return "arguments" in field ? (field.arguments ?? []) : [];
}

export function isInput({ node }: LintedType): boolean {
  return node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION || node.kind === Kind.INPUT_OBJECT_TYPE_EXTENSION;
}
