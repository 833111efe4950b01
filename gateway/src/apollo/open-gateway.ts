import type { GraphSource } from "../supergraph/graph-source.ts";
import type { ApolloGateway } from "./create-apollo-gateway.ts";
import type { ServedGraph } from "./served-graph.ts";

/**
 * Makes a gateway of the first graph a source gives that can be served, and keeps it on those that follow. A first one
 * that cannot be rejects only when the source has no other to offer.
 */
export async function openGateway<Context extends object>(
  source: GraphSource,
  create: (served: ServedGraph) => ApolloGateway<Context>,
  /** Another graph has taken the place of the one before. */
  changed: (gateway: ApolloGateway<Context>) => void = () => {},
): Promise<ApolloGateway<Context>> {
  const opened = Promise.withResolvers<ApolloGateway<Context>>();
  let gateway: ApolloGateway<Context> | undefined;
  const open = async (served: ServedGraph, beforeSwap?: () => Promise<void>): Promise<boolean> => {
    const first = create(served);
    try {
      await first.engine.start();
    } catch (error) {
      await first.stop?.();
      throw error;
    }
    await beforeSwap?.();
    gateway = first;
    opened.resolve(first);
    return true;
  };
  await source.begin(async (served, beforeSwap) => {
    if (gateway === undefined) return open(served, beforeSwap);
    const isAnother = await gateway.update(served, beforeSwap);
    if (isAnother) changed(gateway);
    return isAnother;
  });
  return opened.promise;
}
