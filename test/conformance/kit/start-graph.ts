import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { composeServices } from "@theguild/federation-composition";
import type { ServiceDefinition } from "@theguild/federation-composition";
import { parse } from "graphql";
import { readStandaloneSettings } from "../../../gateway/src/standalone/read-standalone-settings.ts";
import type { StandaloneOptions } from "../../../gateway/src/standalone/read-standalone-settings.ts";
import { serveStandalone } from "../../../gateway/src/standalone/serve-standalone.ts";
import { serveSubgraph } from "./serve-subgraph.ts";
import type { Resolvers, SeenRequest, ServedSubgraph, SubgraphDefinition } from "./serve-subgraph.ts";

/** A subgraph of a test: its schema without the federation link, and its resolvers. */
export interface TestSubgraph extends Omit<SubgraphDefinition, "typeDefs" | "resolvers"> {
  readonly sdl: string;
  /** The federation link. Default: Federation 2.3; an empty text makes it a Federation 1 subgraph. */
  readonly link?: string;
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
  readonly supergraphFile: string;
  /** Every request that reached a subgraph since the last `forget`. */
  readonly requests: readonly SeenRequest[];
  /** What the gateway told its operator. */
  readonly notices: readonly string[];
  /** Fulfilled at the next notice. */
  nextNotice(): Promise<string>;
  forget(): void;
  query(query: string, variables?: Record<string, unknown>, headers?: Record<string, string>): Promise<GraphResponse>;
  stopSubgraph(name: string): Promise<void>;
  stop(): Promise<void>;
}

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: [
  "@key", "@requires", "@provides", "@external", "@shareable", "@inaccessible", "@override", "@interfaceObject", "@tag"
])\n`;

/**
 * Starts a graph of the given subgraphs. Fails when they do not compose. `unchecked` leaves out the check that every
 * field can be reached: other composers accept more, and the engine must stand what they compose.
 */
export async function startGraph(
  subgraphs: Readonly<Record<string, TestSubgraph>>,
  options: StandaloneOptions = {},
  { unchecked = false } = {},
): Promise<TestGraph> {
  const requests: SeenRequest[] = [];
  const notices: string[] = [];
  let noticed = Promise.withResolvers<string>();
  const log = (line: string) => {
    notices.push(line);
    noticed.resolve(line);
    noticed = Promise.withResolvers();
  };
  const served = new Map<string, ServedSubgraph>();
  const stopSubgraphs = async () => {
    await Promise.all([...served.values()].map((subgraph) => subgraph.stop()));
  };
  try {
    const services: ServiceDefinition[] = [];
    for (const [name, { sdl, link = LINK, resolvers = {}, ...rest }] of Object.entries(subgraphs)) {
      const typeDefs = parse(link + sdl);
      const subgraph = await serveSubgraph(name, { ...rest, typeDefs, resolvers }, (seen) => requests.push(seen));
      served.set(name, subgraph);
      services.push({ name, url: subgraph.url, typeDefs });
    }
    const supergraphSdl = compose(services, unchecked);
    const directory = await mkdtemp(join(tmpdir(), "sen-conformance-"));
    const supergraphFile = join(directory, "supergraph.graphql");
    await writeFile(supergraphFile, supergraphSdl);
    const settings = { watch: false, port: 0, ...options, supergraph: supergraphFile };
    const gateway = await serveStandalone(readStandaloneSettings(settings, {}), log);
    return {
      url: gateway.url,
      supergraphSdl,
      supergraphFile,
      requests,
      notices,
      nextNotice: () => noticed.promise,
      forget: () => {
        requests.length = 0;
      },
      query: async (query, variables, headers) => post(gateway.url, { query, variables }, headers),
      stopSubgraph: async (name) => served.get(name)?.stop(),
      stop: async () => {
        await gateway.stop();
        await stopSubgraphs();
        await rm(directory, { recursive: true });
      },
    };
  } catch (error) {
    // Servers left open would keep the test process waiting for ever.
    await stopSubgraphs();
    throw error;
  }
}

export function compose(services: ServiceDefinition[], unchecked = false): string {
  const composed = unchecked
    ? composeServices(services, { disableValidationRules: ["SatisfiabilityRule"] })
    : composeServices(services);
  if (composed.supergraphSdl !== undefined) return composed.supergraphSdl;
  throw new Error(composed.errors.map((error) => error.message).join("\n"));
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
