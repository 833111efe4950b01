import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import type { ApolloView } from "../apollo/apollo-view.ts";
import { createAddressPolicy } from "@sen/outbound";
import { createApolloGateway } from "../apollo/create-apollo-gateway.ts";
import type { ApolloGateway } from "../apollo/create-apollo-gateway.ts";
import { deliverIncrementally } from "../apollo/deliver-incrementally.ts";
import { keepDocuments } from "../apollo/keep-documents.ts";
import { requireOperation } from "../apollo/require-operation.ts";
import { openGateway } from "../apollo/open-gateway.ts";
import type { ServedGraph } from "../apollo/served-graph.ts";
import { guardBy } from "../graphql/guard-addresses.ts";
import { ContractDoors } from "../contracts/contract-doors.ts";
import { drain, listen } from "../http/listen.ts";
import { createWaitingDoor } from "../http/waiting-door.ts";
import { readGraphFromFile } from "../supergraph/graph-source.ts";
import type { GraphSource, SourceNotice } from "../supergraph/graph-source.ts";
import type { OpenDocuments } from "../documents/open-documents.ts";
import type { recordUsage } from "../usage/record-usage.ts";
import { countUsage } from "../usage/count-usage.ts";
import type { UsageCounter } from "../usage/usage-counter.ts";
import { createStandaloneStreaming } from "./create-standalone-streaming.ts";
import { describeNotice } from "./describe-notice.ts";
import { createRequestHandler } from "./handle-request.ts";
import type { StandaloneContext } from "./forward-headers.ts";
import { refusalStatus } from "./refusal-status.ts";
import type { EarlyPlanner } from "./start-planner-early.ts";
import { readSubscriptionSources } from "./subscription-sources.ts";
import { readPolicies } from "./subgraph-policies.ts";
import type { StandaloneSettings } from "./standalone-settings.ts";

/** A gateway that is serving. */
export interface StandaloneGateway {
  /** Address of the GraphQL endpoint. */
  readonly url: string;
  /** Takes no new requests, lets those in flight finish within `shutdownTimeout`, and closes everything. */
  stop(): Promise<void>;
}

/** Where notices go: one line each, without a line ending. */
export type Log = (line: string) => void;

/**
 * Serves the graph of a file or a registry: GraphQL at `/graphql` (POST with JSON, GET for queries), its contracts at
 * `/graphql/NAME`, `/health/live` and `/health/ready`. No sign-in, no signatures. Throws InvalidSettingError or
 * InvalidSupergraphError. With a registry it listens at once, and is ready when it has a graph.
 */
export async function serveStandalone(
  settings: StandaloneSettings,
  log: Log = () => {},
  earlyPlanner?: EarlyPlanner,
): Promise<StandaloneGateway> {
  const { source, documents, usage } = await openSource(settings, log);
  const door = createWaitingDoor();
  const listensFirst = settings.registry.length > 0;
  const early = listensFirst ? await listen(door.server, settings) : undefined;
  const answers: { graphChanged?: () => void } = {};
  const planner = once(earlyPlanner);
  const create = (served: ServedGraph) => createGateway(settings, served, planner, log);
  const gateway = await openGateway(source, create, () => answers.graphChanged?.());
  await documents?.settled();
  const createServer = (view: ApolloView<StandaloneContext>) => createApollo(view, usage?.counter);
  const apollo = createServer(gateway);
  await apollo.start();
  const contracts = new ContractDoors(gateway.contracts, createServer);
  const state = { stopping: false };
  const streaming = createStandaloneStreaming({
    apollo,
    contracts,
    gateway,
    settings,
    documents: documents?.gate,
    log,
  });
  const graph = () => source.status();
  const counter = usage?.counter;
  const handler = createRequestHandler({
    apollo,
    gateway,
    contracts,
    settings,
    streaming,
    usage: counter,
    documents: documents?.gate,
    state,
    graph,
  });
  answers.graphChanged = handler.graphChanged;
  door.open((request, response) => void handler.handle(request, response));
  streaming.listen(door.server);
  const url = `${early ?? (await listen(door.server, settings))}/graphql`;
  return {
    url,
    stop: async () => {
      state.stopping = true;
      await source.stop();
      await documents?.stop();
      await Promise.all([streaming.stop(settings.shutdownTimeout), drain(door.server, settings.shutdownTimeout)]);
      await usage?.stop();
      await contracts.stop();
      await apollo.stop();
    },
  };
}

function createGateway(
  settings: StandaloneSettings,
  served: ServedGraph,
  createPlanner: ReturnType<typeof once>,
  log: Log,
): ApolloGateway<StandaloneContext> {
  // Its subgraphs may lie on this machine; the infrastructure's own addresses are nobody's subgraph.
  const addresses = createAddressPolicy({ allowed: [], allowLoopback: true });
  return createApolloGateway<StandaloneContext>({
    served,
    guard: guardBy(addresses),
    subgraphUrls: settings.subgraphUrls,
    ...readPolicies(settings),
    ...readSubscriptionSources(settings),
    // A registry's graph gains and loses subgraphs while it is served.
    unknownSubgraphs: settings.registry.length > 0 ? "ignore" : "refuse",
    requestTimeoutMs: settings.requestTimeout,
    createPlanner,
    onUnplannable: (error) => log(`${String(error)} Its operations are planned step by step.`),
    plannerProcesses: settings.plannerProcesses,
    planTimeoutMs: settings.planTimeout,
    overrideLabels: settings.overrideLabels,
    warmUpOperations: settings.warmUpOperations,
    prepareRequest: ({ headers, context }) => ({ ...context.forwarded, ...headers }),
    signalOf: (context) => context.signal,
    resultOf: (context) => context.result,
    slotOf: (context) => context.slot,
  });
}

/** The graph, and with a registry what goes with it. */
interface Opened {
  readonly source: GraphSource;
  readonly documents?: OpenDocuments;
  readonly usage?: ReturnType<typeof recordUsage>;
}

async function openSource(settings: StandaloneSettings, log: Log): Promise<Opened> {
  const onNotice = (notice: SourceNotice) => log(describeNotice(notice));
  if (settings.registry.length === 0)
    return { source: readGraphFromFile(settings.supergraph, { watch: settings.watch, onNotice }) };
  // Loaded when it is needed: most gateways of one file should be up at once.
  const { openRegistry } = await import("./open-registry.ts");
  return openRegistry(settings, { onNotice, log });
}

/** The planner that was started early serves the supergraph it read; later ones get planners of their own. */
function once(early: EarlyPlanner | undefined) {
  let left = early;
  return ({ sdl }: { readonly sdl: string }) => {
    const planner = left?.supergraphSdl === sdl ? left.planner : undefined;
    left = undefined;
    return planner;
  };
}

function createApollo(gateway: ApolloView<StandaloneContext>, usage: UsageCounter | undefined) {
  return new ApolloServer<StandaloneContext>({
    gateway,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    // Nothing here acts on cookies of its own, bodies must be JSON, and GET cannot run a mutation.
    csrfPrevention: false,
    stopOnTerminationSignals: false,
    documentStore: null,
    plugins: [
      requireOperation(),
      keepDocuments(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      refusalStatus(),
      deliverIncrementally(gateway),
      ...(usage ? [countUsage(usage)] : []),
    ],
  });
}
