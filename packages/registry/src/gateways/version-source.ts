import type { DeliveryKeyPair } from "../client/delivery-keys.ts";
import type { DeliverySource } from "../delivery/delivery-source.ts";
import type { Delivery } from "../delivery/delivery.ts";
import type { SignedText } from "../client/signed-text.ts";
import { signText } from "../delivery/sign-text.ts";
import type { RegistryStore } from "../store/registry-store.ts";

type DeliveryRow = Omit<Delivery, "createdAt"> & { readonly at: Date };

/** The newest version of each graph as a signed delivery; signed once, however many gateways ask. */
export class VersionSource implements DeliverySource {
  readonly #store: RegistryStore;
  readonly #key: DeliveryKeyPair;
  readonly #listeners = new Map<string, Set<() => void>>();
  readonly #signed = new Map<string, { readonly version: number; readonly delivery: SignedText }>();

  constructor(store: RegistryStore, key: DeliveryKeyPair) {
    this.#store = store;
    this.#key = key;
  }

  async current(graph: string): Promise<SignedText | null> {
    const [head] = await this.#store.query<{ version: number }>("select version from registry.graph where name = $1", [
      graph,
    ]);
    if (head === undefined || head.version === 0) return null;
    const known = this.#signed.get(graph);
    if (known?.version === head.version) return known.delivery;
    const [row] = await this.#store.query<DeliveryRow>(
      `select graph, number as version, at, supergraph, quarantined, contracts
       from registry.version where graph = $1 and number = $2`,
      [graph, head.version],
    );
    if (row === undefined) return null;
    const { at, ...content } = row;
    const delivery = signText({ ...content, createdAt: at.toISOString() }, this.#key);
    this.#signed.set(graph, { version: head.version, delivery });
    return delivery;
  }

  subscribe(graph: string, listener: () => void): () => void {
    const listeners = this.#listeners.get(graph) ?? new Set();
    this.#listeners.set(graph, listeners.add(listener));
    return () => void listeners.delete(listener);
  }

  /** To be called when a graph may have a new version; without a name, when any may. */
  nudge(graph?: string): void {
    for (const [name, listeners] of this.#listeners) {
      if (graph === undefined || graph === name) for (const listener of listeners) listener();
    }
  }
}
