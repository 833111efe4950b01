import { createServer } from "node:http";
import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from "@apollo/server/plugin/disabled";
import { createApolloGateway } from "../apollo/create-apollo-gateway.ts";
import { deliverIncrementally } from "../apollo/deliver-incrementally.ts";
import { drain, listen } from "../http/listen.ts";
import { readSupergraphFile } from "../supergraph/read-supergraph-file.ts";
import { watchSupergraphFile } from "../supergraph/watch-supergraph-file.ts";
import { createStandaloneStreaming } from "./create-standalone-streaming.ts";
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
 * Serves a supergraph file: GraphQL at `/graphql` (POST with JSON, GET for queries), `/health/live` and
 * `/health/ready`. No registry, no sign-in, no signatures. Throws InvalidSettingError or InvalidSupergraphError.
 */
export async function serveStandalone(
  settings: StandaloneSettings,
  log: Log = () => {},
  earlyPlanner?: EarlyPlanner,
): Promise<StandaloneGateway> {
  const gateway = createApolloGateway<StandaloneContext>({
    supergraphSdl: await readSupergraphFile(settings.supergraph),
    subgraphUrls: settings.subgraphUrls,
    ...readPolicies(settings),
    ...readSubscriptionSources(settings),
    requestTimeoutMs: settings.requestTimeout,
    createPlanner: once(earlyPlanner),
    plannerProcesses: settings.plannerProcesses,
    planTimeoutMs: settings.planTimeout,
    overrideLabels: settings.overrideLabels,
    warmUpOperations: settings.warmUpOperations,
    prepareRequest: ({ headers, context }) => ({ ...context.forwarded, ...headers }),
    signalOf: (context) => context.signal,
    resultOf: (context) => context.result,
    slotOf: (context) => context.slot,
  });
  const apollo = createApollo(gateway);
  await apollo.start();
  const state = { stopping: false };
  const streaming = createStandaloneStreaming({ apollo, gateway, settings, log });
  const { handle, supergraphChanged } = createRequestHandler({ apollo, gateway, settings, streaming, state });
  const server = createServer((request, response) => void handle(request, response));
  streaming.listen(server);
  const url = `${await listen(server, settings)}/graphql`;
  const unwatch = settings.watch
    ? watchSupergraphFile(
        settings.supergraph,
        async (sdl) => {
          if (!(await gateway.update(sdl))) return;
          supergraphChanged();
          log(`The supergraph was loaded again from ${settings.supergraph}.`);
        },
        (error) => log(`The supergraph stays as it was: ${error instanceof Error ? error.message : String(error)}`),
      )
    : () => {};
  return {
    url,
    stop: async () => {
      state.stopping = true;
      unwatch();
      await Promise.all([streaming.stop(settings.shutdownTimeout), drain(server, settings.shutdownTimeout)]);
      await apollo.stop();
    },
  };
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

function createApollo(gateway: ReturnType<typeof createApolloGateway<StandaloneContext>>) {
  return new ApolloServer<StandaloneContext>({
    gateway,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    // Nothing here acts on cookies of its own, bodies must be JSON, and GET cannot run a mutation.
    csrfPrevention: false,
    stopOnTerminationSignals: false,
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      refusalStatus(),
      deliverIncrementally(gateway),
    ],
  });
}
