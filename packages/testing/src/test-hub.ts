import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { composeSchemas, findDemoSubject, listDemoPeople, openBuildCache, subgraphs, writeSupergraph } from "@sen/cli";
import { appRole, WakeUp } from "@sen/database";
import { serveHub } from "@sen/gateway";
import type { ComposedSlice } from "@sen/cli";
import type { GatewaySettings, RunningHub } from "@sen/gateway";
import { createLocalProvider, createRequestSigner, issueBearerToken } from "@sen/identity";
import type { DemoPerson, SigningKey } from "@sen/identity";
import { serveSubgraph } from "@sen/subgraph";
import type { RunningSubgraph } from "@sen/subgraph";
import { exportJWK, generateKeyPair } from "jose";
import { pino } from "pino";
import type { Logger } from "pino";
import { ensureDemoTemplate } from "./demo-template.ts";
import { executeAt } from "./execute-at.ts";
import { demoNow } from "./hub-under-test.ts";
import type { Asker, SecureSlice, TestHub, TestHubOptions } from "./hub-under-test.ts";
import { withKeptClient } from "./kept-clients.ts";
import { settle, testRetries } from "./settle.ts";
import { testOwner } from "./template-database.ts";
import { traceHub } from "./trace-hub.ts";
import { atPort, createTestDatabase, testPasswords } from "./test-database.ts";

const silent = pino({ level: "silent" });

/** A whole hub on a copy of the demo data, in this process: four slices, identity provider and gateway, talking HTTP on loopback. */
export async function serveTestHub({
  work = false,
  profile = "demo",
  subgraphTimeoutMs,
  log,
  gateway = {},
  tracesTo,
  tracesShare,
  poolPort,
  replicaPort,
  others = [],
}: TestHubOptions = {}): Promise<TestHub> {
  const logger = log === undefined ? silent : pino({ level: "trace" }, { write: log });
  const database = await createTestDatabase([], await ensureDemoTemplate(profile));
  const folder = await mkdtemp(path.join(tmpdir(), "sen-hub-"));
  const keys = new Map<string, SigningKey>(
    subgraphs.map(({ name }) => [name, { id: `${name}-test`, secret: randomBytes(32) }]),
  );
  const slices = new Map<string, RunningSubgraph>();
  const tracing = traceHub(tracesTo, tracesShare);
  const activity = new WakeUp();
  const workOptions = { retry: testRetries, jobs: false, onActivity: () => activity.wake() };
  const serve = async (name: string, port: number, secure: SecureSlice = {}) => {
    const subgraph = subgraphs.find((each) => each.name === name);
    const key = keys.get(name);
    if (subgraph === undefined || key === undefined) throw new Error(`no slice ${name}`);
    const settings = { ...database.admin, user: appRole(name), password: testPasswords.appPassword, poolSize: 8 };
    const { signingKeys = [key], tls } = secure;
    const options = {
      database: settings,
      pool: atPort(settings, poolPort),
      replica: atPort(settings, replicaPort),
      signingKeys,
      tls,
      host: "127.0.0.1",
      port,
      logger,
      processFigures: false,
    };
    const ofWork = { work: work ? workOptions : undefined };
    slices.set(
      name,
      await serveSubgraph(subgraph, { ...options, ...ofWork, ...(await tracing.ofSlice(name)), clock: () => demoNow }),
    );
  };
  for (const { name } of subgraphs) await serve(name, 0);
  const people = await listDemoPeople(testOwner(database.admin, "members"));
  const provider = await startProvider(people);
  const supergraphFile = path.join(folder, "supergraph.graphql");
  await writeSupergraph(supergraphFile, composeWith(others));
  const gatewayOptions = {
    subgraphTimeoutMs,
    subgraphUrls: Object.fromEntries([...slices].map(([name, { url }]) => [name, url])),
    gateway,
    tracing,
    supergraphFile,
    keys: new Map([...keys, ...others.map(({ name, key }) => [name, key] as const)]),
    issuer: provider.issuer,
    logger,
    cacheFolder: await openBuildCache(folder),
    files: {
      url: pathToFileURL(path.join(folder, "files")).href,
      clamdUrl: undefined,
      ticketKeys: [requireKey(keys, "ministries")],
    },
  };
  const hub = await startGateway(gatewayOptions);
  provider.reachGatewayAt(hub.url);
  const moreGateways: RunningHub[] = [];

  const tokens = new Map<string, Promise<string>>();
  const token = (asker: Asker) => {
    const subject = "subject" in asker ? asker.subject : findDemoSubject(people, asker.role, asker.unit);
    if (subject === undefined) throw new Error(`nobody among the demo people is ${JSON.stringify(asker)}`);
    const known = tokens.get(subject) ?? provider.issue(subject);
    tokens.set(subject, known);
    return known;
  };
  return {
    url: hub.url,
    people,
    database: database.admin,
    token,
    execute: executeAt(hub.url, token),
    counts: async () => ({ fetches: await countFetches(hub), statements: await countStatements(slices) }),
    subscriptions: async (slice) => (await slices.get(slice)?.metrics.subscriptions.get())?.values[0]?.value ?? 0,
    sql: (slice, text, parameters) =>
      withKeptClient(
        slice === "sen_bus" ? database.admin : testOwner(database.admin, slice),
        async (client) => (await client.query(text, parameters)).rows,
      ),
    runJob: async (slice, job) => void (await slices.get(slice)?.work.runJob(job)),
    settle: async () => {
      if (!work) throw new Error("nothing works in this hub: start it with { work: true }");
      await settle({ admin: database.admin, slices: subgraphs.map(({ name }) => name), activity });
    },
    callSlice: async (slice, body, viewer) => {
      const url = slices.get(slice)?.url ?? "";
      const signature = await createRequestSigner(requireKey(keys, slice))({ method: "POST", url, body, viewer });
      return fetch(url, { method: "POST", headers: { "content-type": "application/json", ...signature }, body });
    },
    sliceAt: (slice) => ({ url: slices.get(slice)?.url ?? "", key: requireKey(keys, slice) }),
    secureSlice: async (slice, secure) => {
      await slices.get(slice)?.stop();
      await serve(slice, Number(new URL(slices.get(slice)?.url ?? "").port), secure);
    },
    addGateway: async (others) => {
      const more = await startGateway({ ...gatewayOptions, gateway: { ...gateway, ...others } });
      moreGateways.push(more);
      return { url: more.url };
    },
    stopSlice: async (slice) => slices.get(slice)?.stop(),
    startSlice: async (slice) => serve(slice, Number(new URL(slices.get(slice)?.url ?? "").port)),
    stop: async () => {
      await Promise.all([hub, ...moreGateways].map((each) => each.stop()));
      for (const slice of slices.values()) await slice.stop().catch(() => undefined);
      await tracing.close();
      await provider.stop();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

let composedAlone: string | undefined;

/** The supergraph of the house's own slices and others. A process composes its own once: where they listen is told to the gateway apart. */
function composeWith(others: readonly ComposedSlice[]): string {
  const own = subgraphs.map(({ name, sdl }) => ({ name, sdl, url: `http://${name}.test/graphql` }));
  if (others.length > 0) return composeSchemas([...own, ...others]);
  return (composedAlone ??= composeSchemas(own));
}

function requireKey(keys: ReadonlyMap<string, SigningKey>, slice: string): SigningKey {
  const key = keys.get(slice);
  if (key === undefined) throw new Error(`no key of ${slice}`);
  return key;
}

async function startGateway(options: {
  readonly subgraphTimeoutMs: number | undefined;
  readonly subgraphUrls: Readonly<Record<string, string>>;
  readonly gateway: Partial<GatewaySettings>;
  readonly tracing: ReturnType<typeof traceHub>;
  readonly supergraphFile: string;
  readonly keys: ReadonlyMap<string, SigningKey>;
  readonly issuer: string;
  readonly logger: Logger;
  readonly cacheFolder: string;
  readonly files: GatewaySettings["files"];
}): Promise<RunningHub> {
  const settings: GatewaySettings = {
    host: "127.0.0.1",
    port: 0,
    publicUrl: "http://localhost:4000",
    supergraphFile: options.supergraphFile,
    signingKeys: options.keys,
    accessFactsSubgraph: "members",
    files: options.files,
    subgraphTimeoutMs: options.subgraphTimeoutMs,
    oidc: { issuer: options.issuer, clientId: "sen-gateway", clientSecret: "test", audience: "sen" },
    sessionSecret: randomBytes(32),
    documentMode: "off",
    cacheFolder: options.cacheFolder,
    corsOrigins: ["https://allowed.example"],
    production: false,
    logLevel: "silent",
    ...options.gateway,
    // Only some may lie elsewhere; the names in the graph lead nowhere.
    subgraphUrls: { ...options.subgraphUrls, ...options.gateway.subgraphUrls },
  };
  const traces = await options.tracing.ofGateway();
  // Slow machines get whole pages, too.
  const pages = { buildPagesAtStart: false, longestPage: 120_000 };
  const ofTests = { processFigures: false, ...pages, clock: () => demoNow, traces };
  return serveHub({ ...settings, ...options.tracing.slowOperations }, { logger: options.logger, ...ofTests });
}

/** The local identity provider, and a way to issue bearer tokens without signing in. */
export async function startProvider(people: readonly DemoPerson[]) {
  const { privateKey } = await generateKeyPair("ES256", { extractable: true });
  const signingKey = { ...(await exportJWK(privateKey)), alg: "ES256", use: "sig", kid: "test" };
  let answer: ReturnType<typeof createLocalProvider> | undefined;
  const server = createServer((request, response) => {
    void answer?.(request, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo; // a server listening on TCP has this kind of address
  const issuer = `http://127.0.0.1:${port}`;
  let gatewayUrl = "http://localhost:4000";
  answer = createLocalProvider({
    issuer,
    clientId: "sen-gateway",
    clientSecret: "test",
    gatewayUrl: "http://localhost:4000",
    signingKey,
    cookieSecret: "test",
    fetch: (url, init) => fetch(url.replace("http://localhost:4000", gatewayUrl), init),
    listPeople: async () => people,
  });
  return {
    issuer,
    /** Says where the gateway listens in this test. */
    reachGatewayAt: (url: string) => {
      gatewayUrl = url;
    },
    issue: (subject: string) => issueBearerToken({ issuer, audience: "sen", subject, signingKey, lifetime: "1h" }),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function countFetches(hub: RunningHub): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { labels, value } of (await hub.metrics.fetches.get()).values) {
    const slice = String(labels.subgraph);
    counts[slice] = (counts[slice] ?? 0) + value;
  }
  return counts;
}

async function countStatements(slices: ReadonlyMap<string, RunningSubgraph>): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const [name, slice] of slices) {
    const { values } = await slice.metrics.statements.get();
    counts[name] = values.reduce((sum, { value }) => sum + value, 0);
  }
  return counts;
}
