import { ResponseCache } from "@sen/engine";
import type { Engine, ResponseCaching } from "@sen/engine";
import type { Logger } from "pino";
import type { HubContext } from "../graphql/hub-context.ts";
import { signRequests } from "../graphql/sign-requests.ts";
import { showResponseCache } from "../metrics.ts";
import type { GatewayMetrics } from "../metrics.ts";
import type { AskSlice } from "../session/access-facts.ts";
import type { GatewaySettings } from "../settings.ts";
import { ChangeFollower } from "./follow-changes.ts";
import { viewerClass } from "./viewer-class.ts";

/** What the hub keeps of its slices' answers, and the feeds that keep it true. */
export interface HubResponseCache {
  readonly caching: ResponseCaching<HubContext>;
  /** Follows the slices of this engine that let something be kept. */
  follow(engine: Pick<Engine<HubContext>, "keptSubgraphs" | "subgraphs">): void;
  stop(): Promise<void>;
}

interface CacheParts {
  readonly metrics: GatewayMetrics;
  readonly askSlice: AskSlice;
  readonly logger: Logger;
  readonly clock: () => Date;
}

/** Undefined when the settings keep nothing. */
export function openResponseCache(
  settings: GatewaySettings,
  { metrics, askSlice, logger, clock }: CacheParts,
): HubResponseCache | undefined {
  const { responseCacheBytes = 0, signingKeys, signingKeysFolder, subscriptionUrls = {} } = settings;
  if (responseCacheBytes === 0) return undefined;
  const figures = showResponseCache(metrics, () => cache.bytes);
  const cache = new ResponseCache({
    maxBytes: responseCacheBytes,
    onUse: (subgraph, use, count) => figures.uses.inc({ subgraph, use }, count),
  });
  const follower = new ChangeFollower({
    cache,
    askSlice,
    prepareRequest: signRequests(signingKeys, signingKeysFolder),
    logger,
    onLive: (subgraph, isLive) => {
      if (isLive === undefined) figures.live.remove({ subgraph });
      else figures.live.set({ subgraph }, isLive ? 1 : 0);
    },
  });
  return {
    caching: {
      cache,
      readerOf: ({ viewer, made, explain }) => {
        // Who asks how she is answered sees every call.
        const found = explain === undefined ? viewerClass(viewer, clock()) : undefined;
        return found === undefined ? undefined : { viewerClass: found, made };
      },
      onWrite: (subgraph, change, context) => {
        context.changes ??= new Map();
        context.changes.set(subgraph, change);
      },
    },
    follow: ({ keptSubgraphs, subgraphs }) => {
      const urls = [...keptSubgraphs].map(
        (name) => [name, subscriptionUrls[name] ?? subgraphs.get(name) ?? ""] as const,
      );
      follower.follow(new Map(urls));
    },
    stop: () => follower.stop(),
  };
}
