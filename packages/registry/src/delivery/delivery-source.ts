import type { SignedText } from "../client/signed-text.ts";

/** Where deliveries come from. */
export interface DeliverySource {
  /** The newest delivery of a graph; null while it has none. Asked at each nudge and now and then, so it should be cheap. */
  current(graph: string): Promise<SignedText | null>;
  /** Calls `listener` whenever there may be a newer one. A nudge that is lost costs one heartbeat. Gives what ends it. */
  subscribe(graph: string, listener: () => void): () => void;
}
