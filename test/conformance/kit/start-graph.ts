import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { composeServices } from "@theguild/federation-composition";
import { parse } from "graphql";
import { readStandaloneSettings } from "@sen/gateway/standalone/read-standalone-settings";
import type { StandaloneOptions } from "@sen/gateway/standalone/read-standalone-settings";
import { serveStandalone } from "@sen/gateway/standalone/serve-standalone";
import { serveSubgraph } from "./serve-subgraph.ts";
import type { Resolvers, SeenRequest, ServedSubgraph, SubgraphDefinition } from "./serve-subgraph.ts";

/** A subgraph of a test: its schema without the federation link, and its resolvers. */
export interface TestSubgraph extends Omit<SubgraphDefinition, "typeDefs" | "resolvers"> {
  readonly sdl: string;
  readonly resolvers?: Resolvers;
}

/** A GraphQL response as a client sees it. */
export interface GraphResponse {
  readonly status: number;
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions?: Record<string, unknown>;
  }[];
  readonly extensions?: Record<string, unknown>;
}

/** A whole graph, running: real subgraphs, composed, behind the standalone gateway, all over HTTP. */
export interface TestGraph {
  readonly url: string;
  readonly supergraphSdl: string;
  /** Every request that reached a subgraph since the last `forget`. */
  readonly requests: readonly SeenRequest[];
  forget(): void;
  query(query: string, variables?: Record<string, unknown>, headers?: Record<string, string>): Promise<GraphResponse>;
  stopSubgraph(name: string): Promise<void>;
  stop(): Promise<void>;
}

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: [
  "@key", "@requires", "@provides", "@external", "@shareable", "@inaccessible", "@override", "@interfaceObject", "@tag"
])\n`;

/** Starts a graph of the given subgraphs. Fails when they do not compose. */
export async function startGraph(
  subgraphs: Readonly<Record<string, TestSubgraph>>,
  options: StandaloneOptions = {},
): Promise<TestGraph> {
  const requests: SeenRequest[] = [];
  const served = new Map<string, ServedSubgraph>();
  const services: { name: string; url: string; typeDefs: ReturnType<typeof parse> }[] = [];
  for (const [name, { sdl, resolvers = {}, ...rest }] of Object.entries(subgraphs)) {
    const typeDefs = parse(LINK + sdl);
    const subgraph = await serveSubgraph(name, { ...rest, typeDefs, resolvers }, (seen) => requests.push(seen));
    served.set(name, subgraph);
    services.push({ name, url: subgraph.url, typeDefs });
  }
  const composed = composeServices(services);
  if (composed.supergraphSdl === undefined) {
    throw new Error(composed.errors.map((error) => error.message).join("\n"));
  }
  const directory = await mkdtemp(join(tmpdir(), "sen-conformance-"));
  const supergraph = join(directory, "supergraph.graphql");
  await writeFile(supergraph, composed.supergraphSdl);
  const gateway = await serveStandalone(readStandaloneSettings({ watch: false, port: 0, ...options, supergraph }, {}));
  return {
    url: gateway.url,
    supergraphSdl: composed.supergraphSdl,
    requests,
    forget: () => {
      requests.length = 0;
    },
    query: async (query, variables, headers) => post(gateway.url, { query, variables }, headers),
    stopSubgraph: async (name) => served.get(name)?.stop(),
    stop: async () => {
      await gateway.stop();
      await Promise.all([...served.values()].map((subgraph) => subgraph.stop()));
      await rm(directory, { recursive: true });
    },
  };
}

async function post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<GraphResponse> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
  // The gateway under test answers with GraphQL responses; each test checks what is in them.
  return { status: response.status, ...((await response.json()) as Omit<GraphResponse, "status">) };
}
