import type { ResponseCaching } from "@sen/engine";
import { tlsOptions } from "@sen/outbound";
import type { AddressPolicy } from "@sen/outbound";
import type { Logger } from "pino";
import { createApolloGateway } from "../apollo/create-apollo-gateway.ts";
import type { ApolloGateway } from "../apollo/create-apollo-gateway.ts";
import type { ServedGraph } from "../apollo/served-graph.ts";
import type { GatewayMetrics } from "../metrics.ts";
import type { GatewaySettings } from "../settings.ts";
import type { HubContext } from "./hub-context.ts";
import { guardBy } from "./guard-addresses.ts";
import { signRequests } from "./sign-requests.ts";

/** Milliseconds a slice may take for one answer, when the settings say nothing. */
const defaultSubgraphTimeoutMs = 10_000;

interface HubGatewayParts {
  readonly metrics: GatewayMetrics;
  readonly addresses: AddressPolicy;
  readonly logger: Logger;
  /** Undefined: nothing is kept. */
  readonly responseCaching: ResponseCaching<HubContext> | undefined;
}

/** The engine on the hub's graph, with signed and counted calls. */
export function createHubGateway(
  settings: GatewaySettings,
  served: ServedGraph,
  { metrics, addresses, logger, responseCaching }: HubGatewayParts,
): ApolloGateway<HubContext> {
  const timeoutMs = settings.subgraphTimeoutMs ?? defaultSubgraphTimeoutMs;
  return createApolloGateway<HubContext>({
    served,
    subgraphUrls: settings.subgraphUrls,
    subscriptionSources: Object.fromEntries(
      Object.entries(settings.subscriptionUrls ?? {}).map(([slice, url]) => [slice, { url }]),
    ),
    guard: guardBy(addresses),
    tls: tlsOptions(settings.subgraphTls),
    // A registry's graph gains and loses slices while it is served.
    unknownSubgraphs: settings.registry ? "ignore" : "refuse",
    prepareRequest: signRequests(settings.signingKeys, settings.signingKeysFolder),
    responseCaching,
    subgraphPolicy: { timeoutMs },
    requestTimeoutMs: 2 * timeoutMs,
    extensionPaths: ["masked"],
    signalOf: (context) => context.signal,
    slotOf: (context) => context.slot,
    onUnplannable: (err) =>
      logger.error({ err }, "the planner does not take this graph: operations are planned step by step"),
    onFetch: (report) => {
      const { subgraph, durationMs, failure, context } = report;
      context.explain?.(report);
      const to = Date.now();
      context.span?.record("call", {
        from: to - durationMs,
        to,
        facts: { "sen.slice": subgraph },
        failure: failure?.code,
      });
      metrics.fetches.inc({ subgraph, outcome: failure?.code ?? "answered" });
      metrics.fetchSeconds.observe({ subgraph }, durationMs / 1000);
    },
  });
}
