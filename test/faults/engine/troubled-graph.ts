import type { ServerResponse } from "node:http";
import type { StandaloneOptions } from "../../../gateway/src/standalone/read-standalone-settings.ts";
import type { SeenRequest } from "../../conformance/kit/serve-subgraph.ts";
import { startGraph } from "../../conformance/kit/start-graph.ts";
import type { TestGraph } from "../../conformance/kit/start-graph.ts";

/** What the subgraph `skills` does instead of answering; false lets it answer. */
export type Trouble = (request: SeenRequest, response: ServerResponse) => boolean;

/** People of a healthy subgraph, whose skills come from one that a test lets misbehave. */
export function startTroubledGraph(trouble: Trouble, options: StandaloneOptions = {}): Promise<TestGraph> {
  return startGraph(
    {
      people: {
        sdl: `
          type Query { people(first: Int!): [Person!] ping: String }
          type Person @key(fields: "id") { id: ID! }
        `,
        resolvers: {
          Query: {
            people: (_: unknown, { first }: { first: number }) =>
              Array.from({ length: first }, (_person, index) => ({ id: `${index}` })),
            ping: () => "pong",
          },
        },
      },
      skills: {
        sdl: `
          type Query { skills: [String!] }
          type Mutation { learn: String }
          type Person @key(fields: "id") { id: ID! skill: String }
        `,
        resolvers: {
          Query: { skills: () => ["law"] },
          Mutation: { learn: () => "learnt" },
          Person: {
            __resolveReference: (person: object) => person,
            skill: ({ id }: { id: string }) => {
              if (id === "13") throw new Error("Unlucky.");
              return `s${id}`;
            },
          },
        },
        respond: trouble,
      },
    },
    options,
  );
}

/** Sends JSON as a well-meaning subgraph would. */
export function sendJson(response: ServerResponse, body: unknown): boolean {
  response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body));
  return true;
}

export const codesOf = (errors: readonly { readonly extensions?: Record<string, unknown> }[] | undefined) =>
  (errors ?? []).map(({ extensions }) => extensions?.["code"]);
