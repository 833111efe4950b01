import { createHash } from "node:crypto";
import { Kind, print, separateOperations, stripIgnoredCharacters, visit } from "graphql";
import type { ConstValueNode, DocumentNode, OperationDefinitionNode, ValueNode } from "graphql";

/** What tells one operation from another, without a value. */
export interface OperationIdentity {
  /** SHA-256 of `document`, hexadecimal. */
  readonly hash: string;
  readonly name: string | null;
  /** The normalised document: no literals, no aliases, no comments. */
  readonly document: string;
}

/** The same for all requests that differ only in values, aliases, comments or layout. */
export function identifyOperation(document: DocumentNode, operationName: string | null): OperationIdentity {
  const one = chooseOperation(document, operationName);
  const text = normalise(one);
  return {
    hash: createHash("sha256").update(text).digest("hex"),
    name: one.definitions.find(isOperation)?.name?.value ?? null,
    document: text,
  };
}

/** The operation alone with the fragments it uses. */
export function chooseOperation(document: DocumentNode, operationName: string | null): DocumentNode {
  const byName = separateOperations(document);
  const [first] = Object.values(byName);
  return (operationName === null ? first : byName[operationName]) ?? document;
}

function isOperation(node: { readonly kind: string }): node is OperationDefinitionNode {
  return node.kind === Kind.OPERATION_DEFINITION;
}

/**
 * Values are taken out because they are what people typed; aliases, because they may hold values that programs wrote into them. Enum values and the names of
 * input fields are words of the schema and stay, for they tell what is used. What is normalised already stays as it is.
 */
function normalise(document: DocumentNode): string {
  const stripped = visit(document, {
    StringValue: () => ({ kind: Kind.STRING, value: "" }),
    IntValue: () => ({ kind: Kind.INT, value: "0" }),
    FloatValue: () => ({ kind: Kind.FLOAT, value: "0" }),
    BooleanValue: () => ({ kind: Kind.BOOLEAN, value: false }),
    // How many there were is a value too: of a list, each shape stays once.
    ListValue: { leave: (node) => ({ ...node, values: keepShapes(node.values) }) },
    Field: (node) => (node.alias === undefined ? undefined : { ...node, alias: undefined }),
  });
  return stripIgnoredCharacters(print(stripped));
}

function keepShapes(values: readonly (ValueNode | ConstValueNode)[]): (ValueNode | ConstValueNode)[] {
  const byText = new Map(values.map((value) => [print(value), value]));
  return [...byText].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, value]) => value);
}
