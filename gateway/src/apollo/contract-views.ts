import type { Engine, EngineView } from "@sen/engine";
import type { Contract } from "@sen/registry/client";
import { createApolloView } from "./apollo-view.ts";
import type { ApolloView, ApolloViewOptions } from "./apollo-view.ts";
import type { KnownOperation } from "./known-operations.ts";

/** A contract's view of the next graph, with the operations that are ready on it. */
interface Prepared<Context> {
  readonly view: EngineView<Context>;
  readonly warm: readonly KnownOperation<Context>[];
}

/**
 * The views of a graph by tags. One is made when it is first asked for, and follows the graph from then on, so contracts
 * nobody asks cost nothing.
 */
export class ContractViews<Context extends object> {
  readonly #present: () => { readonly engine: Engine<Context>; readonly contracts: readonly Contract[] };
  readonly #options: ApolloViewOptions<Context>;
  readonly #views = new Map<string, ApolloView<Context>>();

  constructor(
    present: () => { readonly engine: Engine<Context>; readonly contracts: readonly Contract[] },
    options: ApolloViewOptions<Context>,
  ) {
    this.#present = present;
    this.#options = options;
  }

  /** The contract of a name, and its view. Undefined when there is none; throws InvalidSupergraphError when it shows nothing. */
  find(name: string): { readonly contract: Contract; readonly view: ApolloView<Context> } | undefined {
    const { engine, contracts } = this.#present();
    const contract = contracts.find((each) => each.name === name);
    if (contract === undefined) return undefined;
    const known = this.#views.get(name);
    if (known) return { contract, view: known };
    const view = createApolloView(engine.viewByTags(contract), engine.supergraphSdl, {
      ...this.#options,
      ready: async () => {},
      stop: async () => {},
    });
    this.#views.set(name, view);
    return { contract, view };
  }

  /** Makes the views that are in use on the next engine. One that shows nothing there is left out. */
  async prepare(
    next: Engine<Context>,
    contracts: readonly Contract[],
    warm: (view: ApolloView<Context>, next: EngineView<Context>) => Promise<readonly KnownOperation<Context>[]>,
  ): Promise<ReadonlyMap<string, Prepared<Context>>> {
    const prepared = new Map<string, Prepared<Context>>();
    for (const [name, view] of this.#views) {
      const contract = contracts.find((each) => each.name === name);
      const seen = contract && tryView(next, contract);
      if (seen) prepared.set(name, { view: seen, warm: await warm(view, seen) });
    }
    return prepared;
  }

  /** Puts them in place, and forgets those the graph has not any more. */
  put(prepared: ReadonlyMap<string, Prepared<Context>>, supergraphSdl: string): void {
    for (const [name, view] of this.#views) {
      const next = prepared.get(name);
      if (next) view.put(next.view, supergraphSdl, next.warm);
      else this.#views.delete(name);
    }
  }
}

function tryView<Context>(engine: Engine<Context>, contract: Contract): EngineView<Context> | undefined {
  try {
    return engine.viewByTags(contract);
  } catch {
    // Whoever asks for it is told why.
    return undefined;
  }
}
