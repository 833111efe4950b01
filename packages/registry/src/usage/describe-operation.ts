import type { DocumentNode, GraphQLSchema } from "graphql";
import { extractCoordinates } from "./extract-coordinates.ts";
import { chooseOperation, identifyOperation } from "./identify-operation.ts";
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
  const coordinates = extractCoordinates(chooseOperation(document, operationName), schema);
  return { ...identifyOperation(document, operationName), coordinates };
}
