import { once } from "node:events";
import { createServer } from "node:http";
import type { RequestListener } from "node:http";
import { buildSubgraphSchema } from "@apollo/subgraph";
import { graphql, parse } from "graphql";
import { federationLink, subgraphs } from "./workloads.ts";

/*
 * A process of its own: the subgraphs, each at a port, and the floor, which answers a whole operation at once. The
 * first request of its kind is answered by graphql-js, every later one from memory. Prints the addresses as JSON.
 */

type Answer = (body: string) => Promise<string>;

function canned(answer: Answer): RequestListener {
  const known = new Map<string, Buffer>();
  return (request, response) => {
    let body = "";
    request.setEncoding("utf8");
    request.on("data", (chunk: string) => {
      body += chunk;
    });
    request.on("end", () => {
      const send = (bytes: Buffer) => {
        response.writeHead(200, { "content-type": "application/json", "content-length": bytes.length });
        response.end(bytes);
      };
      const bytes = known.get(body);
      if (bytes) return send(bytes);
      void answer(body).then((text) => {
        const fresh = Buffer.from(text);
        known.set(body, fresh);
        send(fresh);
      });
    });
  };
}

async function serve(answer: Answer): Promise<string> {
  const server = createServer({ keepAliveTimeout: 60_000 }, canned(answer)).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  return `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}/`;
}

type SubgraphModule = Extract<Parameters<typeof buildSubgraphSchema>[0], { typeDefs: unknown }>;

function answerFrom(name: keyof typeof subgraphs): Answer {
  const { sdl, resolvers } = subgraphs[name];
  // The resolvers are written with the types of their own data, which @apollo/subgraph cannot know.
  const ownResolvers = resolvers as unknown as NonNullable<SubgraphModule["resolvers"]>;
  const schema = buildSubgraphSchema({ typeDefs: parse(federationLink + sdl), resolvers: ownResolvers });
  return async (body) => {
    const { query, variables } = JSON.parse(body) as { query: string; variables?: Record<string, unknown> };
    return JSON.stringify(await graphql({ schema, source: query, variableValues: variables ?? {} }));
  };
}

const urls: Record<string, string> = {};
for (const name of Object.keys(subgraphs) as (keyof typeof subgraphs)[]) urls[name] = await serve(answerFrom(name));
process.stdout.write(`${JSON.stringify(urls)}\n`);
