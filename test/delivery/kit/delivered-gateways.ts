import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { parse } from "graphql";
import { TOKEN } from "../../../packages/registry/test/kit/start-registry.ts";
import { compose } from "../../conformance/kit/start-graph.ts";
import { serveSubgraph } from "../../conformance/kit/serve-subgraph.ts";
import { runGateway } from "../../faults/engine/gateway-process.ts";
import type { GatewayProcess } from "../../faults/engine/gateway-process.ts";

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@tag"])\n`;

/** A small graph whose every version can be told by the fields it has. */
export async function startVersionedGraph() {
  const people = await serveSubgraph(
    "people",
    {
      typeDefs: parse(
        `${LINK} type Query { people: [Person!]! } type Person @key(fields: "id") { id: ID! name: String! }`,
      ),
      resolvers: { Query: { people: () => ["An", "Bình"].map((name, index) => ({ id: String(index), name })) } },
    },
    () => {},
  );
  return {
    /** The supergraph of a version: it has the types V1 to Vn, so what is served can be seen from outside. */
    supergraph: (version: number): string => {
      const typeDefs = parse(`${LINK} type Query { people: [Person!]! v${version}: String }
        type Person @key(fields: "id") { id: ID! name: String! }`);
      return compose([{ name: "people", url: people.url, typeDefs }]);
    },
    stop: () => people.stop(),
  };
}

export interface DeliveredGateways {
  readonly gateways: readonly GatewayProcess[];
  readonly folder: string;
  /** Starts one more, or one of a name again. */
  start(name: string, url?: string): Promise<GatewayProcess>;
  stop(): Promise<void>;
}

/** `sen gateway --registry …` in processes of their own. */
export async function createGateways(registry: {
  readonly url: string;
  readonly publicKey: string;
}): Promise<DeliveredGateways> {
  const folder = await mkdtemp(path.join(tmpdir(), "sen-gateways-"));
  const tokenFile = path.join(folder, "token");
  await writeFile(tokenFile, `${TOKEN}\n`);
  const gateways: GatewayProcess[] = [];
  return {
    gateways,
    folder,
    start: async (name, url = registry.url) => {
      const gateway = await runGateway(
        `--registry=${url}`,
        `--registry-key=${registry.publicKey}`,
        `--token-file=${tokenFile}`,
        `--gateway-id=${name}`,
        `--delivery-folder=${folder}`,
        "--port=0",
      );
      gateways.push(gateway);
      return gateway;
    },
    stop: async () => {
      await Promise.all(gateways.filter(({ exitCode }) => exitCode === undefined).map((gateway) => gateway.stop()));
      await rm(folder, { recursive: true });
    },
  };
}

/** Milliseconds between two requests of a client: without them it would measure what else the machine can do. */
const PAUSE_MS = 10;

/** Asks each gateway steadily, until it is told to stop; gives what was not answered as it should be. */
export function askSteadily(urls: readonly string[]) {
  const failures: unknown[] = [];
  let answered = 0;
  const state = { isOver: false };
  const body = JSON.stringify({ query: `query People { people { name } }` });
  const expected = `{"data":{"people":[{"name":"An"},{"name":"Bình"}]}}`;
  const ask = async (url: string): Promise<void> => {
    while (!state.isOver) {
      try {
        const response = await fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body });
        const text = (await response.text()).trim();
        if (response.status === 200 && text === expected) answered += 1;
        else failures.push({ status: response.status, text });
      } catch (error) {
        failures.push(error);
      }
      await setTimeout(PAUSE_MS);
    }
  };
  const asking = Promise.all(urls.map(ask));
  return {
    get answered() {
      return answered;
    },
    stop: async (): Promise<{ readonly answered: number; readonly failures: readonly unknown[] }> => {
      state.isOver = true;
      await asking;
      return { answered, failures };
    },
  };
}

/** Versions a gateway said it serves, in the order it said so. */
export function servedVersions({ lines }: GatewayProcess): number[] {
  const versions = lines.map((line) => /^Version (\d+) of the graph/.exec(line)?.[1]);
  return versions.filter((version) => version !== undefined).map(Number);
}
