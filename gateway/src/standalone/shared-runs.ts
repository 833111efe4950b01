import type { ServerResponse } from "node:http";
import { Cancellation } from "@sen/engine";
import type { CancelSignal } from "@sen/engine";

interface Run<Result> {
  readonly result: Promise<Result>;
  readonly gone: Cancellation;
  waiting: number;
  isOver: boolean;
}

/**
 * Lets equal requests that are in flight at the same time wait for one run. Nothing is kept afterwards: this is no
 * cache. A run ends early only when everybody who waited has gone.
 */
export class SharedRuns<Result> {
  #runs = new Map<string, Run<Result>>();

  run(key: string, response: ServerResponse, start: (signal: CancelSignal) => Promise<Result>): Promise<Result> {
    const run = this.#runs.get(key) ?? this.#start(key, start);
    run.waiting += 1;
    // Every response closes, most of them when the run is over.
    response.on("close", () => {
      run.waiting -= 1;
      if (run.waiting > 0 || run.isOver) return;
      this.#forget(key, run);
      run.gone.abort();
    });
    return run.result;
  }

  /** Lets nobody join what is running now. */
  clear(): void {
    this.#runs = new Map();
  }

  #start(key: string, start: (signal: CancelSignal) => Promise<Result>): Run<Result> {
    const gone = new Cancellation();
    const run: Run<Result> = { result: start(gone), gone, waiting: 0, isOver: false };
    this.#runs.set(key, run);
    const end = () => {
      run.isOver = true;
      this.#forget(key, run);
    };
    // Before those who wait are told.
    run.result.then(end, end);
    return run;
  }

  #forget(key: string, run: Run<Result>): void {
    if (this.#runs.get(key) === run) this.#runs.delete(key);
  }
}
