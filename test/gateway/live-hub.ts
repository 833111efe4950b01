import { randomBytes } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { RoleClaim, SigningKey } from "@sen/identity";
import { startProvider } from "@sen/testing/hub-parts";
import { parse } from "graphql";
import { pino } from "pino";
import type { GatewaySettings } from "../../gateway/src/settings.ts";
import { serveHub } from "../../gateway/src/serve-hub.ts";
import { createTokenBox } from "../../gateway/src/session/encrypted-token.ts";
import { decodeViewer } from "../../packages/identity/src/viewer-header.ts";
import { serveSubgraph } from "../conformance/kit/serve-subgraph.ts";
import type { SubgraphDefinition } from "../conformance/kit/serve-subgraph.ts";
import { compose } from "../conformance/kit/start-graph.ts";
import { Feed } from "../conformance/subscriptions/feed.ts";
import { overWebSocket } from "../conformance/subscriptions/serve-events.ts";

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])\n`;
const people = [{ subject: "an", name: "An", email: "an@example", title: "An", roles: [] }];

/** A slice that runs already and joins the hub. */
export interface JoiningSlice {
  readonly name: string;
  readonly url: string;
  readonly sdl: string;
  readonly key: SigningKey;
}

export interface LiveHubOptions {
  readonly joining?: readonly JoiningSlice[];
  /** Roles of everybody who signs in; asked for whenever the hub asks. */
  readonly roles?: () => readonly RoleClaim[];
  readonly clock?: () => Date;
  /** Settings that are others than a test's usual ones. */
  readonly settings?: Partial<GatewaySettings>;
  /** Takes every line the gateway logs. */
  readonly log?: (line: string) => void;
}

/** A hub of two small slices: one gives events, the other knows roles and who a field is read for. */
export async function startLiveHub({ joining = [], roles = () => [], clock, settings = {}, log }: LiveHubOptions = {}) {
  const events = new Feed<{ readonly id: string }>();
  const keys = new Map<string, SigningKey>(
    ["news", "members"].map((name) => [name, { id: name, secret: randomBytes(32) }]),
  );
  for (const { name, key } of joining) keys.set(name, key);
  const slices = await Promise.all([serve("news", newsSlice(events)), serve("members", membersSlice(roles))]);
  const joined = joining.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) }));
  const folder = await mkdtemp(path.join(tmpdir(), "sen-live-hub-"));
  const supergraphFile = path.join(folder, "supergraph.graphql");
  await writeFile(supergraphFile, compose([...slices.map(({ service }) => service), ...joined]));
  const provider = await startProvider(people as unknown as Parameters<typeof startProvider>[0]);
  const sessionSecret = randomBytes(32);
  const hub = await serveHub(
    {
      host: "127.0.0.1",
      port: 0,
      publicUrl: "http://localhost:4000",
      supergraphFile,
      signingKeys: keys,
      subgraphUrls: {},
      accessFactsSubgraph: "members",
      oidc: { issuer: provider.issuer, clientId: "sen-gateway", clientSecret: "test", audience: "sen" },
      sessionSecret,
      documentMode: "off",
      cacheFolder: path.join(tmpdir(), "sen-test-cache"),
      corsOrigins: ["https://allowed.example"],
      production: false,
      logLevel: "silent",
      ...settings,
    },
    {
      logger: log ? pino({ level: "trace" }, { write: log }) : pino({ level: "silent" }),
      processFigures: false,
      ...(clock && { clock }),
    },
  );
  return {
    url: `${hub.url}/graphql`,
    metricsUrl: hub.metricsUrl,
    events,
    keyOf: (name: string) => keys.get(name),
    token: (subject: string) => provider.issue(subject),
    /** The cookie of a session that lasts so long. */
    cookie: async (subject: string, seconds: number, claims: Readonly<Record<string, unknown>> = {}) =>
      `sen_session=${await createTokenBox(sessionSecret, "sen session").seal({ sub: subject, name: null, ...claims }, seconds)}`,
    stop: async () => {
      await hub.stop();
      await Promise.all(slices.map(({ stop }) => stop()));
      await provider.stop();
      await rm(folder, { recursive: true });
    },
  };
}

async function serve(name: string, definition: Omit<SubgraphDefinition, "typeDefs"> & { readonly sdl: string }) {
  const typeDefs = parse(link + definition.sdl);
  const served = await serveSubgraph(name, { ...definition, typeDefs }, () => {});
  return { service: { name, url: served.url, typeDefs }, stop: () => served.stop() };
}

const newsSlice = (events: Feed<{ readonly id: string }>) => ({
  sdl: `
    type Query { story: Story }
    type Subscription { published: Story }
    type Story @key(fields: "id") { id: ID! }
  `,
  resolvers: {
    Query: { story: () => ({ id: "1" }) },
    Subscription: { published: { subscribe: events.subscribe, resolve: (event: object) => event } },
  },
  serveEvents: overWebSocket,
});

const membersSlice = (roles: () => readonly RoleClaim[]) => ({
  sdl: `
    type Query { accessFacts(subject: String!): AccessFacts }
    type AccessFacts { memberId: ID roles: [Role!]! }
    type Role { role: String! unitId: ID }
    type Story @key(fields: "id") { id: ID! reader: String rolesOfReader: [String!] }
  `,
  resolvers: {
    Query: { accessFacts: () => ({ memberId: "7", roles: roles() }) },
    Story: {
      reader: (_: unknown, _args: unknown, headers: Record<string, string>) => readerOf(headers),
      rolesOfReader: (_: unknown, _args: unknown, headers: Record<string, string>) =>
        decodeViewer(headers["sen-viewer"] ?? "").roles.map(({ role }) => role),
    },
  },
});

/** Whom the gateway vouches for. */
export function readerOf(headers: Record<string, string | undefined>): string | null {
  return decodeViewer(headers["sen-viewer"] ?? "").subject;
}
