import type { ExecutionState, PlanStep } from "../execution/execution-state.ts";
import type { FetchLeaf } from "./call-parts.ts";

/** What one call of a request had to report. */
export interface FetchReport extends Pick<ExecutionState, "errors" | "unlistedErrorPaths" | "extensions"> {
  readonly fetch: FetchLeaf;
}

/** The calls of one request. All merge into the same data; what each has to report is kept apart. */
export class FetchRuns {
  /** Those that have ended, in that order. */
  readonly reports: FetchReport[] = [];
  readonly #state: Pick<ExecutionState, "variables" | "data" | "call">;
  readonly #steps: ReadonlyMap<FetchLeaf, PlanStep>;
  readonly #begun = new Map<FetchLeaf, Promise<void>>();

  constructor(state: Pick<ExecutionState, "variables" | "data" | "call">, steps: ReadonlyMap<FetchLeaf, PlanStep>) {
    this.#state = state;
    this.#steps = steps;
  }

  /** Makes a call, or waits for it when it was begun before. */
  once(fetch: FetchLeaf): Promise<void> {
    const begun = this.#begun.get(fetch) ?? this.#make(fetch);
    this.#begun.set(fetch, begun);
    return begun;
  }

  async #make(fetch: FetchLeaf): Promise<void> {
    const report: FetchReport = { fetch, errors: [], unlistedErrorPaths: [], extensions: new Map() };
    await this.#steps.get(fetch)?.({ ...this.#state, ...report });
    this.reports.push(report);
  }
}
