import { createServer } from "node:http";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { buildSubgraphSchema } from "@apollo/subgraph";
import { execute, GraphQLError, parse, validate } from "graphql";
import type { DocumentNode, GraphQLSchema } from "graphql";

type SubgraphModule = Extract<Parameters<typeof buildSubgraphSchema>[0], { typeDefs: unknown }>;

/** Resolvers by type and field. */
export type Resolvers = Readonly<Record<string, object>>;

/** What a subgraph of a test is made of. */
export interface SubgraphDefinition {
  readonly typeDefs: DocumentNode;
  readonly resolvers: Resolvers;
  /** Added to each response, to play a subgraph that sends extensions. Given the data that was resolved. */
  readonly extensions?: (data: unknown) => Record<string, unknown>;
  /** Takes over the response instead of GraphQL, to play a subgraph that misbehaves. */
  readonly respond?: (request: SeenRequest, response: ServerResponse) => boolean;
  /** Lets the subgraph serve subscriptions as well. */
  readonly serveEvents?: ServeEvents;
}

/** Adds subscriptions to the server of a subgraph: gives a function that answers some of its requests, or does not. */
export type ServeEvents = (
  schema: GraphQLSchema,
  server: Server,
) => (request: IncomingMessage, body: string, response: ServerResponse) => Promise<boolean>;

/** A request as a subgraph received it. */
export interface SeenRequest {
  readonly subgraph: string;
  readonly query: string;
  readonly variables: Record<string, unknown>;
  readonly headers: IncomingMessage["headers"];
}

export interface ServedSubgraph {
  readonly url: string;
  stop(): Promise<void>;
}

/** Serves a subgraph by @apollo/subgraph and graphql-js. It refuses operations that are not valid against its schema. */
export async function serveSubgraph(
  name: string,
  definition: SubgraphDefinition,
  seen: (request: SeenRequest) => void,
): Promise<ServedSubgraph> {
  // Tests write resolvers with the types of their own data, which @apollo/subgraph cannot know.
  const resolvers = definition.resolvers as NonNullable<SubgraphModule["resolvers"]>;
  const schema = buildSubgraphSchema({ typeDefs: definition.typeDefs, resolvers });
  const answer = async (request: SeenRequest) => {
    const document = parse(request.query);
    const invalid = validate(schema, document);
    if (invalid.length > 0) {
      return { errors: invalid.map((error) => new GraphQLError(`INVALID SUBGRAPH OPERATION: ${error.message}`)) };
    }
    const result = await execute({
      schema,
      document,
      variableValues: request.variables,
      contextValue: request.headers,
    });
    return definition.extensions ? { ...result, extensions: definition.extensions(result.data) } : result;
  };
  const server = createServer((incoming, response) => {
    void (async () => {
      // Whoever looks whether it is there learns that it is.
      if (incoming.url?.startsWith("/health/")) {
        response.writeHead(404).end();
        return;
      }
      const body = await readText(incoming);
      if (await answerEvents?.(incoming, body, response)) return;
      // The engine under test is the only client.
      const { query, variables = {} } = JSON.parse(body) as { query: string; variables?: Record<string, unknown> };
      const request = { subgraph: name, query, variables, headers: incoming.headers };
      seen(request);
      if (definition.respond?.(request, response)) return;
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify(await answer(request)));
    })();
  });
  const answerEvents = definition.serveEvents?.(schema, server);
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function readText(incoming: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of incoming) text += String(chunk);
  return text;
}
