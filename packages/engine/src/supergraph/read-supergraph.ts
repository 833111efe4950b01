import type { DocumentNode, GraphQLSchema } from "graphql";
import { Kind, parse } from "graphql";
import { buildApiSchema } from "./build-api-schema.ts";
import { InvalidSupergraphError } from "./invalid-supergraph-error.ts";
import { readDataKeys } from "./read-data-keys.ts";
import type { DataKeys } from "./read-data-keys.ts";
import { readOverridePercentages } from "./read-override-percentages.ts";
import { readEntityKeys } from "./read-entity-keys.ts";
import type { EntityKeys } from "./read-entity-keys.ts";
import { readSubgraphs } from "./read-subgraphs.ts";
import { readTypeConditions } from "./read-type-conditions.ts";
import type { TypeConditions } from "./read-type-conditions.ts";

/** What the engine knows of a supergraph, read once. */
export interface Supergraph {
  readonly sdl: string;
  readonly document: DocumentNode;
  /** The schema clients see: no federation machinery, nothing inaccessible. */
  readonly apiSchema: GraphQLSchema;
  /** Subgraph name (as the planner uses it) to the URL the supergraph gives. */
  readonly subgraphs: ReadonlyMap<string, string>;
  readonly typeConditions: TypeConditions;
  readonly entityKeys: EntityKeys;
  readonly dataKeys: DataKeys;
  /** See {@link readOverridePercentages}. */
  readonly overridePercentages: readonly number[];
}

/** Reads a Federation 2 supergraph. Throws {@link InvalidSupergraphError}. */
export function readSupergraph(sdl: string, assumeValid = false): Supergraph {
  const document = parseSdl(sdl);
  const subgraphs = readSubgraphs(document);
  if (subgraphs.size === 0) {
    throw new InvalidSupergraphError(
      "The supergraph names no subgraph: expected an enum join__Graph whose values carry @join__graph(name:, url:).",
    );
  }
  return {
    sdl,
    document,
    apiSchema: apiSchemaOf(document, assumeValid),
    subgraphs,
    typeConditions: readTypeConditions(document),
    entityKeys: readEntityKeys(document, subgraphs),
    dataKeys: readDataKeys(document),
    overridePercentages: readOverridePercentages(document),
  };
}

function parseSdl(sdl: string): DocumentNode {
  let document: DocumentNode;
  try {
    document = parse(sdl, { noLocation: true });
  } catch (cause) {
    throw new InvalidSupergraphError(`The supergraph is not valid GraphQL: ${messageOf(cause)}`, { cause });
  }
  if (!document.definitions.some((definition) => definition.kind === Kind.SCHEMA_DEFINITION)) {
    throw new InvalidSupergraphError(
      "The supergraph has no schema definition: expected a composed Federation 2 supergraph.",
    );
  }
  return document;
}

function apiSchemaOf(document: DocumentNode, assumeValid: boolean): GraphQLSchema {
  try {
    return buildApiSchema(document, assumeValid);
  } catch (cause) {
    throw new InvalidSupergraphError(`The supergraph gives no API schema: ${messageOf(cause)}`, { cause });
  }
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
