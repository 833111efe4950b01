import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import { createCursorCodec, createDataSource, Replica } from "@sen/database";
import type { DatabaseSettings, ReadSource } from "@sen/database";
import { createRequestVerifier, createTickets } from "@sen/identity";
import type { SigningKey } from "@sen/identity";
import type { TraceSpan, Traces } from "@sen/process";
import type { GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import type { DataSource } from "typeorm";
import type { Subgraph } from "../define-subgraph.ts";
import { ToldChanges } from "../changes/told-changes.ts";
import { tellsChanges } from "../graphql/read-schema.ts";
import { CommittedEvents } from "../outbox/committed-events.ts";
import { OutboxNotices } from "../outbox/outbox-notices.ts";
import { SliceWork } from "../work/slice-work.ts";
import { Tally } from "../work/tally.ts";
import { startWork } from "../work/start-work.ts";
import type { WorkOptions } from "../work/start-work.ts";
import { createErrorFormatter } from "../graphql/format-error.ts";
import { endTransaction } from "./end-transaction.ts";
import { handleRequest } from "./handle-request.ts";
import { createSliceServer } from "./slice-tls.ts";
import type { SliceTls } from "./slice-tls.ts";
import { createMetrics } from "./metrics.ts";
import type { SubgraphMetrics } from "./metrics.ts";
import { ReplicaReads } from "./replica-reads.ts";
import { createRequestContext } from "./request-context.ts";
import type { RequestContext, RequestEnvironment } from "./request-context.ts";
import { requireWeakRole } from "./require-weak-role.ts";
import { watchStatements } from "./watch-statements.ts";

export interface ServeOptions {
  /** Settings of the app role. */
  readonly database: DatabaseSettings;
  /** The same through a pool of connections by transaction, for requests; they go to `database` when left out. */
  readonly pool?: DatabaseSettings | undefined;
  /** The same on a server that follows the primary, for queries; everything is read from the primary when left out. */
  readonly replica?: DatabaseSettings | undefined;
  /** Keys whose signatures are taken; more than one while keys are rotated. */
  readonly signingKeys: readonly SigningKey[];
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  readonly logger: Logger;
  /** Undefined: plain HTTP. */
  readonly tls?: SliceTls | undefined;
  readonly clock?: () => Date;
  /** True in a process of its own; several subgraphs in one process leave process figures out. */
  readonly processFigures?: boolean;
  /** Refuses to start with a role that the database's own rules do not hold back. */
  readonly production?: boolean | undefined;
  /** Where requests are traced; nowhere when left out. */
  readonly traces?: Traces | undefined;
  /** Milliseconds from which on a statement is told as slow; 500 when left out. */
  readonly slowStatementMs?: number | undefined;
  /** Milliseconds it goes on answering after it was told to stop, while balancers learn that it is not ready any more. */
  readonly shutdownDelayMs?: number | undefined;
  /** What the slice does by itself: relay, consumers and jobs. Nothing unless told. */
  readonly work?: WorkOptions | undefined;
}

export interface RunningSubgraph {
  readonly url: string;
  readonly metrics: SubgraphMetrics;
  /** The slice's jobs and consumers, to be run by hand. */
  readonly work: SliceWork;
  /** Stops taking requests and work, lets what is running end, closes the connections to the database. */
  stop(): Promise<void>;
}

/** Connections that handlers and jobs of one process use at the same time. */
const workConnections = 4;

/** Serves one slice at `/graphql` to the gateway alone, with `/health/live`, `/health/ready` and `/metrics` beside it. */
export async function serveSubgraph(subgraph: Subgraph, options: ServeOptions): Promise<RunningSubgraph> {
  const { logger, database, clock = () => new Date() } = options;
  const metrics = createMetrics(subgraph.name, { processFigures: options.processFigures ?? true });
  const formatError = createErrorFormatter(logger);
  const schema = subgraph.buildSchema();
  const apollo = createApollo(schema, formatError, logger, tellsChanges(subgraph.sdl));
  const dataSource = await openDataSource(subgraph, options.pool ?? database);
  if (options.production === true) await requireWeakRole(dataSource, subgraph.name);
  // Work has a few connections of its own, so that it can never use up those of the requests.
  const workDataSource = await openDataSource(subgraph, { ...database, poolSize: workConnections }, "work");
  await apollo.start();
  const tally = new Tally();
  const work = new SliceWork({ subgraph, dataSource: workDataSource, clock, logger, tally });
  const onFault = (error: unknown) => logger.warn({ err: error }, "notices of the outbox were interrupted");
  const notices = new OutboxNotices({ slice: subgraph.name, database, onFault });
  const committed = new CommittedEvents({
    slice: subgraph.name,
    dataSource: workDataSource,
    notices,
    onCount: (open) => metrics.subscriptions.set(open),
  });
  const changes = new ToldChanges({
    slice: subgraph.name,
    database,
    onFault: (error) => logger.warn({ err: error }, "notices of changes were interrupted"),
  });
  const replica = options.replica && openReplica(subgraph, options.replica, options);
  const replicaReads = replica && new ReplicaReads(replica, metrics);
  const createContext = createContexts(subgraph, options, { dataSource, committed, tally, metrics });
  const verify = createRequestVerifier(options.signingKeys);
  const state = { stopping: false };
  const subscriptions = { schema, formatError };
  const asksForCertificates = options.tls?.clientAuthority !== undefined;
  const door = {
    asksForCertificates,
    apollo,
    dataSource,
    verify,
    createContext,
    replicaReads,
    metrics,
    logger,
    subscriptions,
    changes: tellsChanges(subgraph.sdl) ? changes : undefined,
    state,
    traces: options.traces,
  };
  const server = createSliceServer(options.tls, (request, response) => {
    // Whoever asks now is told to come by another connection next time, so that none is cut off later.
    if (state.stopping) response.setHeader("connection", "close");
    void handleRequest(door, request, response);
  });
  const url = await listen(server, options);
  const environment = { subgraph, database, work, notices, registry: metrics.registry, logger };
  const working = options.work && (await startWork(environment, options.work));
  const stop = async () => {
    state.stopping = true;
    await sleep(options.shutdownDelayMs ?? 0);
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeIdleConnections();
    await Promise.all([closed, committed.close(), changes.close(), working?.stop()]);
    if (options.work !== undefined && options.work.jobs !== false) await work.runLastJobs();
    await apollo.stop();
    await notices.close();
    await Promise.all([workDataSource.destroy(), dataSource.destroy(), replica?.close()]);
  };
  return { url, metrics, work, stop };
}

function createApollo(
  schema: GraphQLSchema,
  formatError: ReturnType<typeof createErrorFormatter>,
  logger: Logger,
  tells: boolean,
) {
  return new ApolloServer<RequestContext>({
    schema,
    formatError,
    introspection: false,
    csrfPrevention: false,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    logger,
    plugins: [
      endTransaction(
        (error) => formatError({ message: "commit failed" }, error),
        (error) => logger.warn({ err: error }, "a query's transaction did not end well"),
        tells,
      ),
      // It would wrap every resolver; hints of slices are the gateway's to read.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
}

const openDataSource = (subgraph: Subgraph, settings: DatabaseSettings, purpose?: string): Promise<DataSource> =>
  describeDataSource(subgraph, settings, purpose).initialize();

function describeDataSource(subgraph: Subgraph, settings: DatabaseSettings, purpose?: string): DataSource {
  const { name: schema, entities } = subgraph;
  const applicationName = ["sen", schema, purpose].filter((each) => each !== undefined).join("-");
  return createDataSource({ settings, schema, entities, applicationName });
}

function openReplica(subgraph: Subgraph, settings: DatabaseSettings, { database, logger }: ServeOptions): Replica {
  return new Replica({
    primary: database,
    dataSource: describeDataSource(subgraph, settings, "reads"),
    onFault: (error) => logger.warn({ err: error }, "the replica is behind or away; the primary answers"),
  });
}

function createContexts(
  subgraph: Subgraph,
  { signingKeys, logger, slowStatementMs = 500, clock = () => new Date() }: ServeOptions,
  {
    metrics,
    ...parts
  }: Pick<RequestEnvironment, "dataSource" | "committed" | "tally"> & { readonly metrics: SubgraphMetrics },
) {
  const codec = createCursorCodec(cursorSecrets(signingKeys));
  const tickets = createTickets(signingKeys);
  const environment = { ...parts, subgraph, codec, tickets, clock };
  const watchers = { metrics, logger, slowMs: slowStatementMs };
  return (viewer: RequestContext["viewer"], span?: TraceSpan, source?: ReadSource) =>
    createRequestContext({ ...environment, watch: watchStatements(watchers, span) }, viewer, source);
}

async function listen(server: Server, { host, port, tls }: ServeOptions): Promise<string> {
  // Longer than the gateway keeps idle connections, so that it is always the gateway who closes one.
  server.keepAliveTimeout = 65_000;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo; // a server listening on TCP has this kind of address
  return `${tls ? "https" : "http"}://${host}:${address.port}/graphql`;
}

/** Cursors of all instances of a slice must be readable by each, so their secrets come from what they share. */
function cursorSecrets(keys: readonly SigningKey[]): [Buffer, ...Buffer[]] {
  const [first, ...others] = keys.map(({ secret }) => Buffer.concat([Buffer.from("sen cursor "), secret]));
  if (first === undefined) throw new Error("a subgraph needs at least one signing key");
  return [first, ...others];
}
