import type { DeliveryNotice, DeliveryStatus } from "@sen/registry/client";
import type { ServedGraph } from "../apollo/served-graph.ts";
import { readSupergraphFile } from "./read-supergraph-file.ts";
import { watchSupergraphFile } from "./watch-supergraph-file.ts";

/**
 * Serves a graph in place of the one before, and says whether it is another one; rejects, and changes nothing, when it
 * cannot be served. `beforeSwap` is waited for when it is certain that it will be.
 */
export type ServeGraph = (served: ServedGraph, beforeSwap?: () => Promise<void>) => Promise<boolean>;

/** Where a gateway has its graph from. */
export interface GraphSource {
  /** Gives the graph and what replaces it. Fulfilled when the first one is served. */
  begin(serve: ServeGraph): Promise<void>;
  /** Undefined where graphs have no versions. */
  status(): DeliveryStatus | undefined;
  stop(): Promise<void>;
}

/** What an operator is told: a new graph is served, or why not. */
export type SourceNotice =
  | DeliveryNotice
  | { readonly kind: "FILE"; readonly file: string; readonly error?: Error | undefined };

/** A graph in a file. The first one has to be good; a later one that is not is told, and changes nothing. */
export function readGraphFromFile(
  file: string,
  options: { readonly watch: boolean; readonly onNotice: (notice: SourceNotice) => void },
): GraphSource {
  let unwatch = () => {};
  return {
    begin: async (serve) => {
      await serve({ supergraphSdl: await readSupergraphFile(file) });
      if (!options.watch) return;
      unwatch = watchSupergraphFile(
        file,
        async (supergraphSdl) => {
          if (await serve({ supergraphSdl })) options.onNotice({ kind: "FILE", file });
        },
        (error) => options.onNotice({ kind: "FILE", file, error: toError(error) }),
      );
    },
    status: () => undefined,
    stop: async () => unwatch(),
  };
}

function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
