import { generateKeyPairSync, randomBytes } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { appRole, ownerRole, withClient } from "@sen/database";
import type { SigningKey } from "@sen/identity";
import { migrateRegistry, registrySchema, serveRegistry } from "@sen/registry";
import type { RegistrySettings, RunningRegistry } from "@sen/registry";
import { deliveryKeyPairOf, formatPublicKey, registrySdl } from "@sen/registry/offline";
import type { Finding, SliceSchema } from "@sen/registry/offline";
import { createTestDatabase, testPasswords } from "@sen/testing";
import { parse } from "graphql";
import { pino } from "pino";
import { serveSubgraph } from "../conformance/kit/serve-subgraph.ts";
import type { ServedSubgraph, SubgraphDefinition } from "../conformance/kit/serve-subgraph.ts";
import { runGateway } from "../faults/engine/gateway-process.ts";
import type { GatewayProcess } from "../faults/engine/gateway-process.ts";

/** A registry with real subgraphs and gateway processes, as units work with it. */
export interface RegistryHub {
  readonly graph: string;
  readonly publicKey: string;
  readonly registry: RunningRegistry;
  /** The registry as a slice of another hub's graph, by which people ask it. */
  readonly slice: { readonly name: string; readonly url: string; readonly sdl: string; readonly key: SigningKey };
  /** Tells the registry of a unit, as the slice of units would. */
  addUnit(id: string, code: string): Promise<void>;
  /** Asks the registry's API in the name of a unit; `steward` looks after the graph. */
  ask<Data>(as: string, query: string, variables?: Readonly<Record<string, unknown>>): Promise<Data>;
  /** Serves a subgraph and publishes its schema. */
  publish(unit: string, name: string, slice: HubSlice, message?: string): Promise<PublishAnswer>;
  /** Publishes a schema of a subgraph that is served already. */
  publishSchema(
    unit: string,
    slice: Pick<SliceSchema, "name" | "url" | "sdl">,
    waitSeconds: number,
  ): Promise<PublishAnswer>;
  /** Publishes several at once, as they are. */
  publishSlices(unit: string, slices: readonly SliceSchema[], waitSeconds: number): Promise<PublishAnswer>;
  startGateway(...flags: string[]): Promise<GatewayProcess>;
  /** Starts the gateway that was started last once more, with what it has on disk. */
  startGatewayAgain(): Promise<GatewayProcess>;
  /** Ends the registry as a crash would, and serves it again at the same address. */
  restartRegistry(): Promise<void>;
  stopRegistry(): Promise<void>;
  stopSlice(name: string): Promise<void>;
  stop(): Promise<void>;
}

/** A subgraph of a test, its schema without the link to the specification. */
export interface HubSlice {
  readonly sdl: string;
  readonly resolvers?: SubgraphDefinition["resolvers"];
}

export interface PublishAnswer {
  readonly outcome: string;
  readonly version: number;
  readonly serving: number | null;
  readonly connected: number | null;
  readonly requestId: string | null;
  readonly findings: readonly Finding[];
}

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: [
  "@key", "@requires", "@provides", "@external", "@shareable", "@inaccessible", "@override", "@interfaceObject", "@tag"
])\n`;

const stewardToken = "test-steward";
const graph = "network";

/** Starts a registry on a database of its own; units have tokens as soon as they are named. */
export async function startRegistryHub(
  options: { readonly health?: RegistrySettings["health"] } = {},
): Promise<RegistryHub> {
  const database = await createTestDatabase([registrySchema]);
  const { admin } = database;
  await migrateRegistry({ ...admin, user: ownerRole(registrySchema), password: testPasswords.ownerPassword });
  const folder = await mkdtemp(path.join(tmpdir(), "sen-registry-"));
  const key = deliveryKeyPairOf(generateKeyPairSync("ed25519").privateKey);
  const signingKey: SigningKey = { id: "registry-1", secret: randomBytes(32) };
  const settings: RegistrySettings = {
    database: { ...admin, user: appRole(registrySchema), password: testPasswords.appPassword },
    host: "127.0.0.1",
    port: 0,
    graphs: [graph],
    key,
    signingKeys: [signingKey],
    stewardToken,
    stewardUnit: "VWU",
    health: options.health,
    heartbeatMs: 1_000,
  };
  const serve = (port: number) => serveRegistry({ ...settings, port }, { logger: pino({ level: "silent" }) });
  let registry = await serve(0);
  const { port } = new URL(registry.url);
  const slices = new Map<string, ServedSubgraph>();
  const gateways: GatewayProcess[] = [];
  let count = 0;
  const tokens = new Map<string, Promise<string>>([["steward", Promise.resolve(stewardToken)]]);
  const publicKey = formatPublicKey(key.publicKey);

  const post = async <Data>(token: string, query: string, variables: Readonly<Record<string, unknown>> = {}) => {
    const response = await fetch(`${registry.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    });
    const answer = (await response.json()) as { data?: Data; errors?: unknown };
    if (answer.errors !== undefined || answer.data === undefined) throw new Error(JSON.stringify(answer));
    return answer.data;
  };
  const makeToken = async (unit: string, verbs: readonly string[]) => {
    const { createAccessToken } = await post<{ createAccessToken: { token: string } }>(
      stewardToken,
      `mutation Make($input: CreateAccessTokenInput!) { createAccessToken(input: $input) { token userErrors { code } } }`,
      { input: { name: unit, unit, verbs, expiresAt: new Date(Date.now() + 86_400_000).toISOString() } },
    );
    return createAccessToken.token;
  };
  const tokenOf = (unit: string) => {
    const known =
      tokens.get(unit) ?? makeToken(unit, ["READ", "CHECK", "PUBLISH", "DELETE", "GRANT", "APPROVE", "OPERATIONS"]);
    tokens.set(unit, known);
    return known;
  };
  const ask = async <Data>(as: string, query: string, variables?: Readonly<Record<string, unknown>>): Promise<Data> =>
    post<Data>(await tokenOf(as), query, variables);

  let isRunning = true;
  const stopRegistry = async () => {
    if (isRunning) await registry.stop();
    isRunning = false;
  };
  const tokenFile = path.join(folder, "gateway-token");
  const startGateway = async (flags: readonly string[]) => {
    const id = `gateway-${count}`;
    const addresses = ["--registry", registry.url, "--graph", graph, "--registry-key", publicKey];
    const place = ["--gateway-id", id, "--delivery-folder", path.join(folder, id), "--port", "0"];
    const gateway = await runGateway(...addresses, "--token-file", tokenFile, ...place, ...flags);
    gateways.push(gateway);
    return gateway;
  };

  const send = async (unit: string, given: readonly SliceSchema[], wait: number, message: string) => {
    const input = { graph, slices: given, message };
    const answer = await ask<{ publishSlices: PublishAnswer }>(unit, publishMutation, { input, wait });
    return answer.publishSlices;
  };

  return {
    graph,
    publicKey,
    slice: { name: "registry", url: `${registry.url}/graphql`, sdl: registrySdl, key: signingKey },
    addUnit: (id, code) =>
      withClient(admin, async (client) => {
        await client.query("insert into registry.unit (id, code) values ($1, $2)", [id, code]);
      }),
    get registry() {
      return registry;
    },
    ask,
    publish: async (unit, name, { sdl, resolvers = {} }, message = "test") => {
      const text = link + sdl;
      const before = slices.get(name);
      const served = await serveSubgraph(name, { typeDefs: parse(text), resolvers }, () => undefined);
      const slice = { name, owner: unit, url: served.url, sdl: text };
      const publishSlices = await send(unit, [slice], 30, message);
      const isServed = publishSlices.outcome === "PUBLISHED";
      if (isServed) slices.set(name, served);
      await (isServed ? before : served)?.stop();
      return publishSlices;
    },
    publishSchema: (unit, slice, waitSeconds) =>
      send(unit, [{ ...slice, owner: unit, sdl: link + slice.sdl }], waitSeconds, "test"),
    publishSlices: (unit, given, waitSeconds) => send(unit, given, waitSeconds, "test"),
    startGateway: async (...flags) => {
      await writeFile(tokenFile, await makeToken("VWU", ["DELIVERY"]), { mode: 0o600 });
      count += 1;
      return startGateway(flags);
    },
    startGatewayAgain: () => startGateway([]),
    restartRegistry: async () => {
      await stopRegistry();
      registry = await serve(Number(port));
      isRunning = true;
    },
    stopRegistry,
    stopSlice: async (name) => {
      await slices.get(name)?.stop();
      slices.delete(name);
    },
    stop: async () => {
      await Promise.all(gateways.map((gateway) => gateway.stop()));
      await stopRegistry();
      await Promise.all([...slices.values()].map((slice) => slice.stop()));
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const publishMutation = /* GraphQL */ `
  mutation Publish($input: PublishSlicesInput!, $wait: Int!) {
    publishSlices(input: $input, waitSeconds: $wait) {
      outcome
      version
      serving
      connected
      requestId
      findings {
        severity
        code
        coordinate
        slices
        owners
        message {
          vi
          en
        }
        remedy {
          vi
          en
        }
      }
      userErrors {
        code
        message {
          en
        }
      }
    }
  }
`;

/** Asks a gateway. */
export async function askGateway(gateway: GatewayProcess, query: string) {
  const response = await fetch(gateway.url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as {
    readonly data?: Record<string, unknown> | null;
    readonly errors?: readonly { readonly path?: readonly unknown[]; readonly extensions?: Record<string, unknown> }[];
  };
}
