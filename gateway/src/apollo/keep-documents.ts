import type { ApolloServerPlugin } from "@apollo/server";
import type { DocumentNode, GraphQLSchema } from "graphql";
import { LRUCache } from "lru-cache";

/** Documents that are kept, and how many characters of their texts: a parsed one takes some fifty times as much memory. */
const MAX_DOCUMENTS = 1_000;
const MAX_CHARACTERS = 1024 * 1024;

/** Parsed and validated documents by their texts. */
type Documents = LRUCache<string, DocumentNode>;

/**
 * Keeps documents that were found valid, so that they are not parsed and validated again. To be used with
 * `documentStore: null`: Apollo Server's own store counts bytes of JSON, where a document of many small objects takes ten times
 * as many of memory, and one given to it has it print the schema, which fails on defaults of custom scalars.
 */
export function keepDocuments(): ApolloServerPlugin {
  const bySchema = new WeakMap<GraphQLSchema, Documents>();
  const documentsOf = (schema: GraphQLSchema): Documents => {
    const known = bySchema.get(schema);
    if (known !== undefined) return known;
    const documents: Documents = new LRUCache({
      max: MAX_DOCUMENTS,
      maxSize: MAX_CHARACTERS,
      sizeCalculation: (_document, source) => source.length + 1,
    });
    bySchema.set(schema, documents);
    return documents;
  };
  return {
    requestDidStart: async ({ schema }) => {
      const documents = documentsOf(schema);
      return {
        didResolveSource: async (context) => {
          // A document that is there already is taken as it is.
          const known: { document?: DocumentNode | undefined } = context;
          known.document = documents.get(context.source);
        },
        didResolveOperation: async ({ source, document }) => {
          if (!documents.has(source)) documents.set(source, document);
        },
      };
    },
  };
}
