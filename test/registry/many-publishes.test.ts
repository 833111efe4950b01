import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { parse } from "graphql";
import { serveSubgraph } from "../conformance/kit/serve-subgraph.ts";
import type { ServedSubgraph } from "../conformance/kit/serve-subgraph.ts";
import { askSteadily, servedVersions } from "../delivery/kit/delivered-gateways.ts";
import type { GatewayProcess } from "../faults/engine/gateway-process.ts";
import { startRegistryHub } from "./registry-hub.ts";
import type { RegistryHub } from "./registry-hub.ts";

/** Publishes of the run; after each ten of them comes a rollback, and once the registry is away. */
const publishes = Number(process.env["SEN_PUBLISHES"] ?? 20);

let hub: RegistryHub;
let people: ServedSubgraph;
let gateways: readonly GatewayProcess[];

const named = (field: string) =>
  `type Query { people: [Person!]! ${field} } type Person @key(fields: "id") { id: ID! name: String! }`;

const publishField = (number: number, waitSeconds: number) =>
  hub.publishSchema("VWU", { name: "people", url: people.url, sdl: named(`v${number}: String`) }, waitSeconds);

beforeAll(async () => {
  hub = await startRegistryHub();
  const rows = ["An", "Bình"].map((name, index) => ({ id: String(index), name }));
  const resolvers = { Query: { people: () => rows } };
  people = await serveSubgraph("people", { typeDefs: parse(named("")), resolvers }, () => undefined);
  await publishField(0, 0);
  gateways = await Promise.all([1, 2, 3].map(() => hub.startGateway()));
});

afterAll(async () => {
  await hub.stop();
  await people.stop();
});

test("publishes and rollbacks under load: no failed request, no order reversed, no gateway left behind", async () => {
  const load = askSteadily(gateways.map(({ url }) => url));
  let version = 1;
  for (let number = 1; number <= publishes; number += 1) {
    // Every third one comes before the one before it is served.
    const answer = await publishField(number, number % 3 === 0 ? 0 : 30);
    expect(answer).toMatchObject({ outcome: "PUBLISHED", version: version + 1 });
    version += 1;
    if (number % 10 === 0) version = await rollBack(version, version - 5);
    if (number === Math.ceil(publishes / 2)) await hub.restartRegistry();
  }
  const last = await publishField(publishes + 1, 60);
  expect(last).toMatchObject({ outcome: "PUBLISHED", version: version + 1, serving: 3, connected: 3 });
  const { answered, failures } = await load.stop();
  expect(failures).toEqual([]);
  expect(answered).toBeGreaterThan(publishes);
  for (const gateway of gateways) {
    const versions = servedVersions(gateway);
    expect(versions).toEqual(versions.toSorted((one, other) => one - other));
    expect(versions.at(-1)).toBe(last.version);
  }
}, 1_800_000);

async function rollBack(from: number, to: number): Promise<number> {
  const { rollBackGraph } = await hub.ask<{ rollBackGraph: { version: number } }>(
    "steward",
    `mutation Back($version: Int!) { rollBackGraph(version: $version) { version userErrors { code } } }`,
    { version: to },
  );
  expect(rollBackGraph.version).toBe(from + 1);
  return rollBackGraph.version;
}
