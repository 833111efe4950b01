import { createHash, randomBytes } from "node:crypto";
import { appRole, WakeUp, withClient } from "@sen/database";
import type { DatabaseSettings, EmittedEvent } from "@sen/database";
import { createRequestSigner, visitor } from "@sen/identity";
import type { SigningKey, Viewer } from "@sen/identity";
import { serveSubgraph } from "@sen/subgraph";
import type { RunningSubgraph, Subgraph, WorkOptions } from "@sen/subgraph";
import type pg from "pg";
import { pino } from "pino";
import { withKeptClient } from "./kept-clients.ts";
import { readEventStream } from "./read-event-stream.ts";
import { settle, testRetries } from "./settle.ts";
import { createSlices, ensureTemplate, testOwner } from "./template-database.ts";
import { atPort, createTestDatabase, testPasswords } from "./test-database.ts";

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

/** What another instance of the slice, or another process, is started with. */
export interface SliceSettings {
  readonly database: DatabaseSettings;
  readonly signingKeys: readonly SigningKey[];
}

export interface SubgraphUnderTest extends RunningSubgraph {
  readonly settings: SliceSettings;
  /** Of the owner role, past row-level security. */
  readonly owner: DatabaseSettings;
  /** Events in the slice's outbox, oldest first; only those of the types, when some are named. */
  outbox(...types: string[]): Promise<readonly EmittedEvent[]>;
  /** With `work`: fulfilled when all events are published and handled. */
  settle(): Promise<void>;
  /** Sends a signed request, as the gateway would. */
  execute(request: SubgraphRequest): Promise<{ readonly status: number; readonly body: GraphqlAnswer }>;
  /**
   * Begins a signed subscription; fulfilled when events committed from now on will come. `return` is the gateway going.
   * A refusal is its only answer.
   */
  subscribe(request: SubgraphRequest): Promise<AsyncIterableIterator<GraphqlAnswer>>;
  /** SQL statements sent for requests so far. */
  statements(): Promise<number>;
  /** Runs SQL as the owner role, past row-level security. */
  sql<Row extends pg.QueryResultRow>(text: string, parameters?: unknown[]): Promise<Row[]>;
  /** Runs `work` with the app role and the viewer set, in a transaction that is rolled back. */
  asApp<Result>(viewer: Viewer, work: (client: pg.ClientBase) => Promise<Result>): Promise<Result>;
}

export interface StartSubgraphOptions {
  /** Fills the fresh database as its owner role, before the slice is served. */
  readonly seed?: (client: pg.Client) => Promise<void>;
  readonly clock?: () => Date;
  readonly poolSize?: number;
  /** Port of a pool of connections in front of the tests' server, for requests. */
  readonly poolPort?: number;
  /** Port of a server that follows the one of the tests, for queries. */
  readonly replicaPort?: number;
  /** Starts relay and consumers; jobs only when asked for. Nothing runs by itself unless told. */
  readonly work?: WorkOptions;
  /** Given every line the slice logs, of all levels; without it nothing is logged. */
  readonly onLogLine?: (line: string) => void;
}

/** Serves one slice on a fresh database with its migrations run; stop it in `afterAll`. */
export async function startSubgraph(
  subgraph: Subgraph,
  options: StartSubgraphOptions = {},
): Promise<SubgraphUnderTest> {
  const { name } = subgraph;
  const database = await createTestDatabase([name], await ensureSliceTemplate(subgraph));
  const owner = testOwner(database.admin, name);
  const app = { ...database.admin, user: appRole(name), password: testPasswords.appPassword };
  if (options.seed !== undefined) await withClient(owner, options.seed);
  const { onLogLine } = options;
  const logger = onLogLine ? pino({ level: "trace" }, { write: onLogLine }) : pino({ level: "silent" });
  const key = { id: `${name}-test`, secret: randomBytes(32) };
  const settings = { database: { ...app, poolSize: options.poolSize ?? 5 }, signingKeys: [key] };
  const activity = new WakeUp();
  const running = await serveSubgraph(subgraph, {
    ...settings,
    pool: atPort(settings.database, options.poolPort),
    replica: atPort(settings.database, options.replicaPort),
    work: options.work && { retry: testRetries, jobs: false, onActivity: () => activity.wake(), ...options.work },
    host: "127.0.0.1",
    port: 0,
    logger,
    processFigures: false,
    ...(options.clock && { clock: options.clock }),
  });
  const sign = createRequestSigner(key);
  const asOwner: SubgraphUnderTest["sql"] = (text, parameters) =>
    withKeptClient(owner, async (client) => (await client.query(text, parameters)).rows);
  return {
    ...running,
    settings,
    owner,
    settle: () => settle({ admin: database.admin, slices: [name], activity }),
    outbox: (...types) =>
      asOwner<EmittedEvent & pg.QueryResultRow>(
        `select type, aggregate, payload from ${name}.outbox_event
         where cardinality($1::text[]) = 0 or type = any ($1) order by position`,
        [types],
      ),
    execute: async ({ query, variables = {}, viewer = visitor }) => {
      const body = JSON.stringify({ query, variables });
      const signature = await sign({ method: "POST", url: running.url, body, viewer });
      const headers = { "content-type": "application/json", ...signature };
      const response = await fetch(running.url, { method: "POST", headers, body });
      return { status: response.status, body: (await response.json()) as GraphqlAnswer };
    },
    subscribe: async ({ query, variables = {}, viewer = visitor }) => {
      const body = JSON.stringify({ query, variables });
      const signature = await sign({ method: "POST", url: running.url, body, viewer });
      const headers = { "content-type": "application/json", accept: "text/event-stream", ...signature };
      return readEventStream(running.url, { method: "POST", headers, body });
    },
    statements: async () => {
      const { values } = await running.metrics.statements.get();
      return values.reduce((sum, { value }) => sum + value, 0);
    },
    sql: asOwner,
    asApp: (viewer, work) => asApp(app, viewer, work),
    stop: async () => {
      await running.stop();
      await database.drop();
    },
  };
}

/** Name of the database with the slice's migrations run; made on first use, and anew for other migrations. */
function ensureSliceTemplate(subgraph: Subgraph): Promise<string> {
  const version = createHash("sha256").update(subgraph.migrations.join()).digest("hex").slice(0, 12);
  return ensureTemplate(`sen_slice_${subgraph.name}_${version}`, (admin) => createSlices(admin, [subgraph]));
}

/** Runs `work` as `settings` say, with `sen.viewer` set as the kit sets it; what it writes is rolled back. */
export async function asApp<Result>(
  settings: DatabaseSettings,
  viewer: Viewer,
  work: (client: pg.ClientBase) => Promise<Result>,
): Promise<Result> {
  return withKeptClient(settings, async (client) => {
    await client.query("begin");
    await client.query("select set_config('sen.viewer', $1, true)", [JSON.stringify(viewer)]);
    try {
      return await work(client);
    } finally {
      await client.query("rollback");
    }
  });
}
