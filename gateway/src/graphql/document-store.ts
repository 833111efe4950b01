import type { ApolloServerOptions, BaseContext } from "@apollo/server";
import type { DocumentNode } from "graphql";
import { LRUCache } from "lru-cache";

type DocumentStore = NonNullable<ApolloServerOptions<BaseContext>["documentStore"]>;

/** As many as the engine keeps operations, unless told otherwise. */
const mostDocuments = 1_000;

/**
 * Keeps the documents Apollo Server has parsed, those used last. Its own store counts bytes of text, but a document
 * holds what the engine made of it, too: tens of thousands of operations that came once would stay for some hundred MB.
 */
export function createDocumentStore(): DocumentStore {
  const documents = new LRUCache<string, DocumentNode>({ max: mostDocuments });
  return {
    get: async (key) => documents.get(key),
    set: async (key, document) => void documents.set(key, document),
    delete: async (key) => documents.delete(key),
  };
}
