import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { parse } from "graphql";
import { readStandaloneSettings } from "../../gateway/src/standalone/read-standalone-settings.ts";
import { serveStandalone } from "../../gateway/src/standalone/serve-standalone.ts";
import type { StandaloneGateway } from "../../gateway/src/standalone/serve-standalone.ts";
import { formatPublicKey } from "../../packages/registry/src/client/delivery-keys.ts";
import type { Delivery } from "../../packages/registry/src/delivery/delivery.ts";
import { RegistryMemory, startRegistry, TOKEN } from "../../packages/registry/test/kit/start-registry.ts";
import type { TestRegistry } from "../../packages/registry/test/kit/start-registry.ts";
import { serveSubgraph } from "../conformance/kit/serve-subgraph.ts";
import type { SeenRequest, ServedSubgraph } from "../conformance/kit/serve-subgraph.ts";
import { compose } from "../conformance/kit/start-graph.ts";

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@tag"])\n`;

const slices = {
  people: {
    sdl: `
      type Query { people: [Person!]! @tag(name: "public") any: Thing }
      type Mutation { rename(name: String!): Person }
      type Person @key(fields: "id") { id: ID! @tag(name: "public") name: String! @tag(name: "public") phone: String }
      union Thing = Person | Secret
      type Secret { code: String }
    `,
    resolvers: {
      Query: {
        people: () => [{ id: "1", name: "An", phone: "09" }],
        any: () => ({ __typename: "Secret", code: "x" }),
      },
      Mutation: { rename: (_: unknown, { name }: { name: string }) => ({ id: "1", name }) },
    },
  },
  health: {
    sdl: `
      type Query { clinics: [String!] }
      type Mutation { admit: String }
      type Person @key(fields: "id") { id: ID! blood: String @tag(name: "public") }
    `,
    resolvers: { Query: { clinics: () => ["A"] }, Person: { blood: () => "0" }, Mutation: { admit: () => "in" } },
  },
};

const requests: SeenRequest[] = [];
const memory = new RegistryMemory();
const log: string[] = [];
const served: ServedSubgraph[] = [];
let supergraph: string;
let registry: TestRegistry;
let folder: string;
let gateway: StandaloneGateway;

beforeAll(async () => {
  const services = await Promise.all(
    Object.entries(slices).map(async ([name, { sdl, resolvers }]) => {
      const typeDefs = parse(LINK + sdl);
      const subgraph = await serveSubgraph(name, { typeDefs, resolvers }, (seen) => requests.push(seen));
      served.push(subgraph);
      return { name, url: subgraph.url, typeDefs };
    }),
  );
  supergraph = compose(services);
  registry = await startRegistry(memory);
  folder = await mkdtemp(path.join(tmpdir(), "sen-delivered-"));
  const tokenFile = path.join(folder, "token");
  await writeFile(tokenFile, TOKEN);
  const settings = readStandaloneSettings(
    {
      registry: registry.url,
      registryKeys: formatPublicKey(memory.key.publicKey),
      tokenFile,
      deliveryFolder: folder,
      port: 5420,
    },
    {},
  );
  const starting = serveStandalone(settings, (line) => log.push(line));
  // Nothing is published yet.
  const [live, ready, asked] = await Promise.all(
    ["/health/live", "/health/ready", "/graphql"].map((each) => untilListening(`http://127.0.0.1:5420${each}`)),
  );
  expect([live?.status, ready?.status, asked?.status]).toEqual([200, 503, 503]);
  memory.publish("This is no supergraph.");
  await memory.directory.until(() => memory.directory.history.find(({ report }) => report.state === "REFUSED"));
  memory.publish(supergraph);
  gateway = await starting;
});

afterAll(async () => {
  await gateway.stop();
  await registry.kill();
  await Promise.all(served.map((subgraph) => subgraph.stop()));
  await rm(folder, { recursive: true });
});

async function untilListening(url: string): Promise<Response> {
  for (;;) {
    try {
      return await fetch(url);
    } catch {
      await new Promise(setImmediate);
    }
  }
}

async function publish(rest: Partial<Delivery>): Promise<void> {
  const { version } = memory.publish(supergraph, rest);
  expect(await memory.directory.waitUntilServed("network", version, 60_000)).toMatchObject({ serving: 1 });
}

async function ask(query: string, at = "", headers: Record<string, string> = {}): Promise<Record<string, unknown>> {
  const response = await fetch(gateway.url + at, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as Record<string, unknown>;
}

test("a gateway listens before it has a graph, and passes over what it cannot serve", async () => {
  expect(await ask(`{ people { name blood } }`)).toEqual({ data: { people: [{ name: "An", blood: "0" }] } });
  const ready = await fetch(gateway.url.replace("/graphql", "/health/ready"));
  expect(await ready.json()).toMatchObject({ status: "ready", graph: { serving: 2, newest: 2, connected: true } });
});

const quarantined = [
  {
    subgraph: "health",
    slice: "health",
    owner: "MOH",
    code: "UNHEALTHY",
    message: { vi: "Phần health đang được cách ly.", en: "The slice health is in quarantine." },
  },
];

test("a slice in quarantine is not asked: its fields are null, with who and why, and all others go on", async () => {
  const query = `{ people { name blood } clinics }`;
  await ask(query);
  await publish({ quarantined });
  requests.length = 0;
  const extensions = {
    code: "QUARANTINED",
    service: "health",
    owner: "MOH",
    reason: "UNHEALTHY",
    message: quarantined[0]?.message,
  };
  const error = { message: "The slice health is in quarantine.", extensions };
  for (let turn = 0; turn < 3; turn += 1) {
    expect(await ask(query)).toEqual({
      data: { people: [{ name: "An", blood: null }], clinics: null },
      errors: expect.arrayContaining([
        expect.objectContaining({ ...error, path: ["people", 0, "blood"] }),
        expect.objectContaining({ ...error, path: ["clinics"] }),
      ]),
    });
  }
  expect(await ask(`mutation { admit rename(name: "Bình") { name } }`)).toEqual({
    data: { admit: null, rename: { name: "Bình" } },
    errors: [expect.objectContaining({ ...error, path: ["admit"] })],
  });
  expect(new Set(requests.map(({ subgraph }) => subgraph))).toEqual(new Set(["people"]));
  await publish({});
  expect(await ask(query)).toEqual({ data: { people: [{ name: "An", blood: "0" }], clinics: ["A"] } });
});

test("a contract shows its part of the graph at its own path, as long as the graph has it", async () => {
  const contract = { name: "public", include: ["public"], exclude: [], isPublic: true };
  expect(await ask(`{ __typename }`, "/public")).toMatchObject({
    errors: [{ message: "There is no /graphql/public." }],
  });
  await publish({ contracts: [contract, { ...contract, name: "none", include: ["nothing"] }] });
  expect(await ask(`{ people { id name blood } }`, "/public")).toEqual({
    data: { people: [{ id: "1", name: "An", blood: "0" }] },
  });
  expect(await ask(`{ __schema { types { name } queryType { fields { name } } } }`, "/public")).toMatchObject({
    data: { __schema: { queryType: { fields: [{ name: "people" }] } } },
  });
  for (const hidden of [`{ people { phone } }`, `{ clinics }`, `mutation { admit }`, `{ any { __typename } }`]) {
    expect(await ask(hidden, "/public")).toMatchObject({
      errors: [{ extensions: { code: expect.stringMatching(/VALIDATION_FAILED|BAD_REQUEST/) } }],
    });
    expect((await ask(hidden))["errors"]).toBeUndefined();
  }
  expect(await ask(`{ __typename }`, "/none")).toMatchObject({ errors: [expect.anything()] });
  await publish({ contracts: [{ ...contract, include: [], exclude: ["public"] }] });
  expect(await ask(`{ clinics }`, "/public")).toEqual({ data: { clinics: ["A"] } });
  expect(await ask(`{ people { id } }`, "/public")).toMatchObject({
    errors: [{ extensions: { code: "GRAPHQL_VALIDATION_FAILED" } }],
  });
  await publish({});
  expect(await ask(`{ clinics }`, "/public")).toMatchObject({ errors: [{ message: "There is no /graphql/public." }] });
});

test("what was asked is told without its values when the gateway stops", async () => {
  const client = { "graphql-client-name": "site", "graphql-client-version": "3" };
  for (const name of ["Lan", "Hoa", "Mai"]) await ask(`mutation Rename { rename(name: "${name}") { id } }`, "", client);
  for (let turn = 0; turn < 5; turn += 1) await ask(`query Names { people { name } }`, "", client);
  await gateway.stop();
  const entries = memory.usage.flatMap((report) => report.entries).filter(({ client }) => client === "site");
  const counted = entries.map(({ hash: _hash, client: _client, from: _from, to: _to, ...rest }) => rest);
  expect(counted).toEqual([
    {
      operationName: "Rename",
      document: `mutation Rename{rename(name:""){id}}`,
      count: 3,
      errors: 0,
      clientVersion: "3",
    },
    { operationName: "Names", document: "query Names{people{name}}", count: 5, errors: 0, clientVersion: "3" },
  ]);
  expect(JSON.stringify(memory.usage)).not.toMatch(/Lan|Hoa|Mai/);
});
