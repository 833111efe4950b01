import { createServer } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { subgraphs } from "@sen/cli";
import { createEngine } from "@sen/engine";
import type { Engine } from "@sen/engine";
import type { Viewer } from "@sen/identity";
import { composeSlices } from "@sen/registry/offline";
import { startTestHub } from "@sen/testing/hub";
import type { TestHub } from "@sen/testing/hub";
import { parse, print } from "graphql";
import { setFieldsApart } from "../../packages/registry/src/quarantine/set-fields-apart.ts";
import { gatewayKinds, installPeers, startGateway } from "../bench/gateways.ts";
import type { RunningGateway } from "../bench/gateways.ts";
import { operationText } from "../queries/ask.ts";

/** Engines from npm that serve a composed supergraph as it is. */
const engines = ["apollo", "hive"] as const;
const viewer: Viewer = {
  subject: "demo-secretariat",
  memberId: null,
  roles: [{ role: "SECRETARIAT", unitId: null }],
  purpose: null,
};
/** A field that is set apart, as when it lost the grant it rested on. */
const apart = { slice: "scholarships", field: "Ministry.scholarshipProgrammes" };

const peers = path.resolve(import.meta.dirname, "../bench/peers/node_modules");
if (process.env["OTHER_ENGINES"] === "1") installPeers();
if (existsSync(peers)) describeEngines();
else {
  console.warn("SKIPPED: the supergraph on other engines. OTHER_ENGINES=1 installs them from npm.");
  test.skip("the supergraph on other engines (needs them installed)", () => undefined);
}

function describeEngines() {
  let hub: TestHub;
  let door: Server;
  let folder: string;
  let supergraph: string;
  let own: Engine<object>;
  const running = new Map<string, RunningGateway>();

  beforeAll(async () => {
    hub = await startTestHub();
    door = await openDoor(hub);
    const { port } = door.address() as AddressInfo; // a server listening on TCP has this kind of address
    supergraph = composeWithApart((slice) => `http://127.0.0.1:${port}/${slice}`);
    folder = await mkdtemp(path.join(tmpdir(), "sen-engines-"));
    const supergraphFile = path.join(folder, "supergraph.graphql");
    await writeFile(supergraphFile, supergraph);
    own = createEngine<object>({ supergraphSdl: supergraph });
    await own.start();
    for (const name of engines) {
      const kind = gatewayKinds.find((each) => each.name === name);
      if (kind === undefined) throw new Error(`the benchmark knows no ${name}`);
      running.set(name, await startGateway(kind, { supergraphFile, urls: {}, answers: {} }));
    }
  }, 600_000);
  afterAll(async () => {
    for (const gateway of running.values()) gateway.stop();
    await own.close();
    door.closeAllConnections();
    door.close();
    await hub.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const questions = {
    "an event's page, over three slices": {
      query: operationText("Q03"),
      variables: { code: "SK-2026-020" },
    },
    "the public home page": {
      query: operationText("Q04"),
      variables: { year: 2026, from: "2026-11-23T00:00:00+07:00" },
    },
    "a list with an owner's field and one that a ministry added": {
      query: `{ ministries(first: 10) { edges { node { code name { vi en } memberCount nominations { id state call { year } } } } } }`,
      variables: {},
    },
  };

  describe.each(engines)("on %s", (name) => {
    const ask = async (body: { readonly query: string; readonly variables?: object }) => {
      const response = await fetch(`http://127.0.0.1:${running.get(name)?.port}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      });
      return (await response.json()) as { data?: Record<string, unknown>; errors?: { message: string }[] };
    };

    test.each(Object.entries(questions))("%s is answered as by the hub's own engine", async (_what, question) => {
      const expected = await own.execute({
        document: parse(question.query),
        variables: question.variables,
        context: {},
      });
      const { data, errors } = await ask(question);
      expect(errors).toBeUndefined();
      expect(data).toEqual(JSON.parse(JSON.stringify(expected.data)));
    });

    test("a field that is set apart is null with an error, and the rest is answered", async () => {
      const query = `{ ministry(code: "MOET") { code scholarshipProgrammes { id } memberCount } scholarshipCalls(year: 2026) { seats } }`;
      const { data, errors } = await ask({ query });
      expect(data).toEqual({
        ministry: { code: "MOET", scholarshipProgrammes: null, memberCount: expect.any(Number) },
        scholarshipCalls: [{ seats: 8 }],
      });
      expect(errors).toHaveLength(1);
    });
  });
}

/** The network's slices, with one field in a subgraph of its own that nobody serves. */
function composeWithApart(urlOf: (slice: string) => string): string {
  const slices = subgraphs.flatMap(({ name, sdl }) => {
    const slice = { name, owner: "VWU", url: urlOf(name), sdl };
    if (name !== apart.slice) return [slice];
    const split = setFieldsApart(parse(sdl), new Set([apart.field]));
    return [
      { ...slice, sdl: print(split.served) },
      { ...slice, name: `${name}.quarantine`, url: urlOf("nobody"), sdl: print(split.apart) },
    ];
  });
  const { supergraph, findings } = composeSlices(slices);
  if (supergraph === null) throw new Error(JSON.stringify(findings));
  return supergraph;
}

/** Signs what other engines ask: they know nothing of our signatures. The first part of the path names the slice. */
async function openDoor(hub: TestHub): Promise<Server> {
  const server = createServer((request, response) => {
    const slice = request.url?.split("/")[1] ?? "";
    const answer = async () => {
      if (!subgraphs.some(({ name }) => name === slice)) return response.writeHead(503).end();
      const found = await hub.callSlice(slice, await text(request), viewer);
      return response.writeHead(found.status, { "content-type": "application/json" }).end(await found.text());
    };
    answer().catch(() => response.writeHead(502).end());
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return server;
}
