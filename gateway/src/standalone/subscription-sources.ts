import type { SubscriptionProtocol, SubscriptionSource } from "@sen/engine";
import type { StandaloneSettings } from "./standalone-settings.ts";

/** How subgraphs are subscribed to, in the shape the engine takes. */
export function readSubscriptionSources({ subscriptionProtocol, subscriptionUrls }: StandaloneSettings): {
  readonly subscriptionProtocol: SubscriptionProtocol;
  readonly subscriptionSources: Readonly<Record<string, SubscriptionSource>>;
} {
  const { all, named } = subscriptionProtocol;
  const names = new Set([...Object.keys(named), ...Object.keys(subscriptionUrls)]);
  const sourceOf = (name: string) => ({ protocol: named[name] ?? all, url: subscriptionUrls[name] });
  return {
    subscriptionProtocol: all,
    subscriptionSources: Object.fromEntries([...names].map((name) => [name, sourceOf(name)])),
  };
}
