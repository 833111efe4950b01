/** How a subgraph is subscribed to. */
export interface SubscriptionSource {
  /**
   * `sse`: server-sent events by POST; `multipart`: multipart by POST; `ws`: graphql-transport-ws. With `auto` they are
   * tried in this order. Default `auto`, or `ws` for a URL that begins with `ws`.
   */
  readonly protocol?: SubscriptionProtocol | undefined;
  /** Where it offers subscriptions, when that is not where it answers queries. */
  readonly url?: string | undefined;
}

export type StreamProtocol = "sse" | "multipart" | "ws";
export type SubscriptionProtocol = "auto" | StreamProtocol;

const ALL: readonly StreamProtocol[] = ["sse", "multipart", "ws"];

/** The protocols to try, the one that worked before first. */
export function protocolsOf(
  { protocol = "auto", url = "" }: SubscriptionSource,
  proven: StreamProtocol | undefined,
): readonly StreamProtocol[] {
  if (protocol !== "auto") return [protocol];
  if (/^wss?:/i.test(url)) return ["ws"];
  return proven ? [proven, ...ALL.filter((other) => other !== proven)] : ALL;
}

/** The same address under the scheme of the protocol. */
export function urlFor(protocol: StreamProtocol, url: string): string {
  return protocol === "ws" ? url.replace(/^http/i, "ws") : url.replace(/^ws/i, "http");
}
