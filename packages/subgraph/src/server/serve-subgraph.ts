import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import { createCursorCodec, createDataSource } from "@sen/database";
import type { DatabaseSettings } from "@sen/database";
import { createRequestVerifier, createTickets } from "@sen/identity";
import type { SigningKey } from "@sen/identity";
import type { Logger } from "pino";
import type { Subgraph } from "../define-subgraph.ts";
import { OutboxNotices } from "../outbox/outbox-notices.ts";
import { SliceWork } from "../work/slice-work.ts";
import { startWork } from "../work/start-work.ts";
import type { WorkOptions } from "../work/start-work.ts";
import { createErrorFormatter } from "../graphql/format-error.ts";
import { endTransaction } from "./end-transaction.ts";
import { handleRequest } from "./handle-request.ts";
import { createMetrics } from "./metrics.ts";
import type { SubgraphMetrics } from "./metrics.ts";
import { createRequestContext } from "./request-context.ts";
import type { RequestContext } from "./request-context.ts";

export interface ServeOptions {
  /** Settings of the app role. */
  readonly database: DatabaseSettings;
  /** Keys whose signatures are taken; more than one while keys are rotated. */
  readonly signingKeys: readonly SigningKey[];
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  readonly logger: Logger;
  readonly clock?: () => Date;
  /** True in a process of its own; several subgraphs in one process leave process figures out. */
  readonly processFigures?: boolean;
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
  const { logger, clock = () => new Date() } = options;
  const dataSource = createDataSource({
    settings: options.database,
    schema: subgraph.name,
    entities: subgraph.entities,
  });
  const metrics = createMetrics(subgraph.name, { processFigures: options.processFigures ?? true });
  const formatError = createErrorFormatter(logger);
  const apollo = new ApolloServer<RequestContext>({
    schema: subgraph.buildSchema(),
    formatError,
    introspection: false,
    csrfPrevention: false,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    logger,
    plugins: [
      endTransaction((error) => formatError({ message: "commit failed" }, error)),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
  await dataSource.initialize();
  await apollo.start();
  const codec = createCursorCodec(cursorSecret(options.signingKeys));
  // Work has a few connections of its own, so that it can never use up those of the requests.
  const workDataSource = createDataSource({
    settings: { ...options.database, poolSize: workConnections },
    schema: subgraph.name,
    entities: subgraph.entities,
    applicationName: `sen-${subgraph.name}-work`,
  });
  await workDataSource.initialize();
  const work = new SliceWork({ subgraph, dataSource: workDataSource, clock, logger });
  const notices = new OutboxNotices({
    slice: subgraph.name,
    database: options.database,
    onFault: (error) => logger.warn({ err: error }, "notices of the outbox were interrupted"),
  });
  const tickets = createTickets(options.signingKeys);
  const environment = { subgraph, dataSource, codec, tickets, clock, onStatement: () => metrics.statements.inc() };
  const verify = createRequestVerifier(options.signingKeys);
  const createContext = (viewer: RequestContext["viewer"]) => createRequestContext(environment, viewer);
  const server = createServer((request, response) => {
    void handleRequest({ apollo, dataSource, verify, createContext, metrics, logger }, request, response);
  });
  // Longer than the gateway keeps idle connections, so that it is always the gateway who closes one.
  server.keepAliveTimeout = 65_000;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(options.port, options.host, resolve);
  });
  const { port } = server.address() as AddressInfo; // a server listening on TCP has this kind of address
  const { database } = options;
  const working =
    options.work &&
    (await startWork({ subgraph, database, work, notices, registry: metrics.registry, logger }, options.work));
  const stop = async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeIdleConnections();
    await Promise.all([closed, working?.stop()]);
    await apollo.stop();
    await notices.close();
    await workDataSource.destroy();
    await dataSource.destroy();
  };
  return { url: `http://${options.host}:${port}/graphql`, metrics, work, stop };
}

/** Cursors of all instances of a slice must be readable by each, so their secret comes from what they share. */
function cursorSecret(keys: readonly SigningKey[]): Buffer {
  const [key] = keys;
  if (key === undefined) throw new Error("a subgraph needs at least one signing key");
  return Buffer.concat([Buffer.from("sen cursor "), key.secret]);
}
