import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Ownership } from "../rights/derive-ownership.ts";
import type { Grant } from "../rights/grant.ts";
import type { Violation } from "../rights/violation.ts";
import type { SliceSchema } from "../slices/slice-schema.ts";
import type { DerivedVersion } from "./derive-version.ts";

/** `VersionSource` with schemas as text, so that it can be sent to the thread that derives. */
export interface DerivationRequest {
  readonly slices: readonly SliceSchema[];
  readonly previous: Ownership;
  readonly grants: readonly Grant[];
  readonly unwell: ReadonlySet<string>;
  /** Leave out what cannot be composed, instead of giving no supergraph. */
  readonly servable: boolean;
  /** Slices of the version before, to tell what is wrong with those already. */
  readonly standing?: readonly SliceSchema[];
}

export type Derivation = DerivedVersion & {
  /** Slices that had to be left out; empty unless `servable` was asked for. */
  readonly leftOut: readonly string[];
  /** What `standing` slices did already that they have no right to. */
  readonly known: readonly Violation[];
};

type Answer =
  | { readonly id: number; readonly derivation: Derivation }
  | { readonly id: number; readonly fault: unknown };

/**
 * Derives versions on a thread of its own: composing two hundred slices takes a second, in which gateways must still hear
 * from the registry. One at a time, in the order asked.
 */
export class Deriver {
  #worker: Worker | null = null;
  readonly #waiting = new Map<
    number,
    { resolve: (derivation: Derivation) => void; reject: (error: unknown) => void }
  >();
  #count = 0;

  /** Rejects with graphql-js' syntax error when a schema does not parse. */
  async derive(request: DerivationRequest): Promise<Derivation> {
    this.#count += 1;
    const id = this.#count;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker ??= this.#start();
      this.#worker.postMessage({ id, request }, []);
    });
  }

  /** A thread; when it dies, as for want of memory, those who wait learn it and the next request has a new one. */
  #start(): Worker {
    const worker = new Worker(new URL("derive-worker.ts", import.meta.url));
    worker.on("message", (answer: Answer) => {
      const waiting = this.#waiting.get(answer.id);
      this.#waiting.delete(answer.id);
      if ("derivation" in answer) waiting?.resolve(answer.derivation);
      else waiting?.reject(answer.fault);
    });
    const fail = (error: unknown) => {
      this.#worker = null;
      for (const { reject } of this.#waiting.values()) reject(error);
      this.#waiting.clear();
    };
    worker.on("error", fail);
    worker.on("exit", (code) => fail(new Error(`the thread that derives versions ended with ${code}`)));
    worker.unref();
    return worker;
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    if (worker === null) return;
    const ended = once(worker, "exit");
    await worker.terminate();
    await ended;
  }
}
