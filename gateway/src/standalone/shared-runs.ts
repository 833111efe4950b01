import type { ServerResponse } from "node:http";
import { Cancellation } from "@sen/engine";
import type { CancelSignal } from "@sen/engine";

interface Run<Result> {
  readonly result: Promise<Result>;
  readonly gone: Cancellation;
  waiting: number;
}

/**
 * Lets equal requests that are in flight at the same time wait for one run. Nothing is kept afterwards: this is no
 * cache. A run ends early only when everybody who waited has gone.
 */
export class SharedRuns<Result> {
  #runs = new Map<string, Run<Result>>();

  async run(key: string, response: ServerResponse, start: (signal: CancelSignal) => Promise<Result>): Promise<Result> {
    const run = this.#runs.get(key) ?? this.#start(key, start);
    run.waiting += 1;
    const leave = () => {
      run.waiting -= 1;
      if (run.waiting > 0) return;
      this.#forget(key, run);
      run.gone.abort();
    };
    response.once("close", leave);
    try {
      return await run.result;
    } finally {
      response.off("close", leave);
    }
  }

  /** Lets nobody join what is running now. */
  clear(): void {
    this.#runs = new Map();
  }

  #start(key: string, start: (signal: CancelSignal) => Promise<Result>): Run<Result> {
    const gone = new Cancellation();
    const finish = async (): Promise<Result> => {
      try {
        return await start(gone);
      } finally {
        this.#forget(key, run);
      }
    };
    const run: Run<Result> = { result: Promise.resolve().then(finish), gone, waiting: 0 };
    this.#runs.set(key, run);
    return run;
  }

  #forget(key: string, run: Run<Result>): void {
    if (this.#runs.get(key) === run) this.#runs.delete(key);
  }
}
