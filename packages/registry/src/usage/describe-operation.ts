import { createHash } from "node:crypto";
import { Kind, print, separateOperations, stripIgnoredCharacters, visit } from "graphql";
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from "graphql";
import { extractCoordinates } from "./extract-coordinates.ts";
import type { KnownOperation } from "./usage.ts";

/**
 * What may be kept of an operation: its shape, hash and the coordinates it uses. `operationName` chooses among several in the document; the document is
 * valid for the schema. Two requests that differ only in values, aliases, comments or layout are one operation.
 */
export function describeOperation(
  document: DocumentNode,
  schema: GraphQLSchema,
  operationName: string | null = null,
): KnownOperation {
  const one = chooseOperation(document, operationName);
  const text = normalise(one);
  return {
    hash: createHash("sha256").update(text).digest("hex"),
    name: one.definitions.find(isOperation)?.name?.value ?? null,
    document: text,
    coordinates: extractCoordinates(one, schema),
  };
}

/** The operation alone with the fragments it uses. */
function chooseOperation(document: DocumentNode, operationName: string | null): DocumentNode {
  const byName = separateOperations(document);
  const [first] = Object.values(byName);
  return (operationName === null ? first : byName[operationName]) ?? document;
}

function isOperation(node: { readonly kind: string }): node is OperationDefinitionNode {
  return node.kind === Kind.OPERATION_DEFINITION;
}

/**
 * Values are taken out because they are what people typed; aliases, because they may hold values that programs wrote into them. Enum values and the names of
 * input fields are words of the schema and stay, for they tell what is used.
 */
function normalise(document: DocumentNode): string {
  const stripped = visit(document, {
    StringValue: () => ({ kind: Kind.STRING, value: "" }),
    IntValue: () => ({ kind: Kind.INT, value: "0" }),
    FloatValue: () => ({ kind: Kind.FLOAT, value: "0" }),
    BooleanValue: () => ({ kind: Kind.BOOLEAN, value: false }),
    // How many there were would be a value too.
    ListValue: () => ({ kind: Kind.LIST, values: [] }),
    Field: (node) => (node.alias === undefined ? undefined : { ...node, alias: undefined }),
  });
  return stripIgnoredCharacters(print(stripped));
}
