import { randomBytes } from "node:crypto";
import { appRole, migrate, ownerRole, withClient } from "@sen/database";
import type { DatabaseSettings } from "@sen/database";
import { createRequestSigner, visitor } from "@sen/identity";
import type { Viewer } from "@sen/identity";
import { serveSubgraph } from "@sen/subgraph";
import type { RunningSubgraph, Subgraph } from "@sen/subgraph";
import type pg from "pg";
import { pino } from "pino";
import { createTestDatabase, testPasswords } from "./test-database.ts";

/** The answer of a GraphQL endpoint, as far as tests look at it. */
export interface GraphqlAnswer {
  // Tests read what they asked for; the schema, not the compiler, says what it looks like.
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly data?: any;
  readonly errors?: readonly { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
  readonly extensions?: Record<string, unknown>;
}

export interface SubgraphRequest {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly viewer?: Viewer;
}

export interface SubgraphUnderTest extends RunningSubgraph {
  /** Sends a signed request, as the gateway would. */
  execute(request: SubgraphRequest): Promise<{ readonly status: number; readonly body: GraphqlAnswer }>;
  /** SQL statements sent for requests so far. */
  statements(): Promise<number>;
  /** Runs SQL as the owner role, past row-level security. */
  sql<Row extends pg.QueryResultRow>(text: string, parameters?: unknown[]): Promise<Row[]>;
  /** Runs `work` with the app role and the viewer set, in a transaction that is rolled back. */
  asApp<Result>(viewer: Viewer, work: (client: pg.Client) => Promise<Result>): Promise<Result>;
}

export interface StartSubgraphOptions {
  /** Fills the fresh database as its owner role, before the slice is served. */
  readonly seed?: (client: pg.Client) => Promise<void>;
  readonly clock?: () => Date;
  readonly poolSize?: number;
  /** Given every line the slice logs, of all levels; without it nothing is logged. */
  readonly onLogLine?: (line: string) => void;
}

/** Serves one slice on a fresh database with its migrations run; stop it in `afterAll`. */
export async function startSubgraph(
  subgraph: Subgraph,
  options: StartSubgraphOptions = {},
): Promise<SubgraphUnderTest> {
  const { name } = subgraph;
  const database = await createTestDatabase([name]);
  const owner = { ...database.admin, user: ownerRole(name), password: testPasswords.ownerPassword };
  const app = { ...database.admin, user: appRole(name), password: testPasswords.appPassword };
  await migrate({ settings: owner, schema: name, entities: subgraph.entities, migrations: subgraph.migrations });
  if (options.seed !== undefined) await withClient(owner, options.seed);
  const { onLogLine } = options;
  const logger = onLogLine ? pino({ level: "trace" }, { write: onLogLine }) : pino({ level: "silent" });
  const key = { id: `${name}-test`, secret: randomBytes(32) };
  const running = await serveSubgraph(subgraph, {
    database: { ...app, poolSize: options.poolSize ?? 5 },
    signingKeys: [key],
    host: "127.0.0.1",
    port: 0,
    logger,
    processFigures: false,
    ...(options.clock && { clock: options.clock }),
  });
  const sign = createRequestSigner(key);
  return {
    ...running,
    execute: async ({ query, variables = {}, viewer = visitor }) => {
      const body = JSON.stringify({ query, variables });
      const signature = await sign({ method: "POST", url: running.url, body, viewer });
      const headers = { "content-type": "application/json", ...signature };
      const response = await fetch(running.url, { method: "POST", headers, body });
      return { status: response.status, body: (await response.json()) as GraphqlAnswer };
    },
    statements: async () => {
      const { values } = await running.metrics.statements.get();
      return values.reduce((sum, { value }) => sum + value, 0);
    },
    sql: (text, parameters) => withClient(owner, async (client) => (await client.query(text, parameters)).rows),
    asApp: (viewer, work) => asApp(app, viewer, work),
    stop: async () => {
      await running.stop();
      await database.drop();
    },
  };
}

/** Runs `work` as `settings` say, with `sen.viewer` set as the kit sets it; what it writes is rolled back. */
export async function asApp<Result>(
  settings: DatabaseSettings,
  viewer: Viewer,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  return withClient(settings, async (client) => {
    await client.query("begin");
    await client.query("select set_config('sen.viewer', $1, true)", [JSON.stringify(viewer)]);
    try {
      return await work(client);
    } finally {
      await client.query("rollback");
    }
  });
}
