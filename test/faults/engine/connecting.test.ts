import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "@jest/globals";
import { parse } from "graphql";
import { createEngine } from "../../../packages/engine/src/create-engine.ts";
import { createHttpTransport } from "../../../packages/engine/src/transport/create-http-transport.ts";
import type { TestGraph } from "../../conformance/kit/start-graph.ts";
import { startTroubledGraph } from "./troubled-graph.ts";

let graph: TestGraph | undefined;

afterEach(async () => {
  await graph?.stop();
  graph = undefined;
});

/** Asks the healthy subgraph and one at another address. */
const ask = async (skills: string) => {
  graph = await startTroubledGraph(() => false);
  const transport = createHttpTransport({ connectTimeoutMs: 100 });
  const engine = createEngine<undefined>({
    supergraphSdl: graph.supergraphSdl,
    subgraphUrls: { skills },
    transport,
    plannerProcesses: 0,
  });
  const result = await engine.execute({ document: parse(`{ ping skills }`), context: undefined });
  await engine.close();
  await transport.close();
  return result;
};

test("a connection that does not come about is given up, with all its attempts", async () => {
  let attempts = 0;
  // Takes the connection and says nothing, so that encryption is never agreed upon.
  const silent = createServer(() => (attempts += 1)).listen(0, "127.0.0.1");
  await new Promise((resolve) => silent.once("listening", resolve));
  const { port } = silent.address() as AddressInfo; // it listens at a port
  const { data, errors } = await ask(`https://127.0.0.1:${port}/`);
  expect(data).toEqual({ ping: "pong", skills: null });
  expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code: "SUBGRAPH_UNREACHABLE", service: "skills" }]);
  expect(attempts).toBe(2);
  silent.close();
});

test.each(["http://127.0.0.1:1/", "http://no-such-host.invalid/"])(
  "an address where nobody is costs the fields of that subgraph: %s",
  async (url) => {
    const { data, errors } = await ask(url);
    expect(data).toEqual({ ping: "pong", skills: null });
    expect(errors?.map(({ extensions }) => extensions?.["code"])).toEqual(["SUBGRAPH_UNREACHABLE"]);
  },
);
