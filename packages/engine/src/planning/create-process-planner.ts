import type { QueryPlan } from "@graphql-hive/router-query-planner";
import { LRUCache } from "lru-cache";
import { PlannerChild, PlannerEndedError } from "./planner-child.ts";
import type { ActiveOverrides, Planner } from "./planner.ts";

export interface ProcessPlannerOptions {
  /** How many processes plan at a time. */
  readonly processes: number;
  /** Longest time for one plan, in milliseconds. */
  readonly planTimeoutMs: number;
  /**
   * How long a process that has nothing to plan is kept, in milliseconds. It is a third of the memory of a gateway that
   * plans once and answers for hours; the next new operation waits a moment for another one. Default 5 000.
   */
  readonly idleMs?: number;
  /** What the processes run. Default: the planner of Hive Router. */
  readonly module?: URL;
}

/** Reading a large supergraph takes far less; a planner that never comes up must not hold requests for ever. */
const START_TIMEOUT_MS = 30_000;

const IDLE_MS = 5_000;

/** Operations that ended a process. Each costs a new process, so none is tried again while it is remembered. */
const REMEMBERED_OPERATIONS = 1_000;

/**
 * Plans in processes of its own, since the planner is native code that can abort its whole process. A crash, or a plan
 * that takes too long, costs the operation that was being planned; the others are planned by the next process. The
 * first process is started at once, the others when they are needed.
 */
export function createProcessPlanner(supergraphSdl: string, options: ProcessPlannerOptions): Planner {
  const crashed = new LRUCache<string, PlannerEndedError>({ max: REMEMBERED_OPERATIONS });
  const lanes = Array.from({ length: options.processes }, () => new PlannerLane(supergraphSdl, options));
  const ready = lanes[0]?.start() ?? Promise.resolve();
  // Whoever waits for it is told; nobody has to.
  ready.catch(() => {});
  return {
    ready,
    plan: async (operationText, overrides) => {
      const known = crashed.get(operationText);
      if (known) throw known;
      const lane = lanes.reduce((least, candidate) => (candidate.waiting < least.waiting ? candidate : least));
      try {
        return await lane.plan(operationText, overrides);
      } catch (error) {
        if (error instanceof PlannerEndedError) crashed.set(operationText, error);
        throw error;
      }
    },
    close: () => {
      for (const lane of lanes) lane.close();
    },
  };
}

/** One process at a time, and the operations that wait for it. */
class PlannerLane {
  /** Operations that are planned or wait for it. */
  waiting = 0;
  readonly #supergraphSdl: string;
  readonly #options: ProcessPlannerOptions;
  #child: PlannerChild | undefined;
  #turn: Promise<unknown> = Promise.resolve();
  #idle: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(supergraphSdl: string, options: ProcessPlannerOptions) {
    this.#supergraphSdl = supergraphSdl;
    this.#options = options;
  }

  /** Brings up the process before it is needed. */
  start(): Promise<void> {
    return this.#inTurn(async () => void (await this.#runningChild()));
  }

  plan(operationText: string, overrides: ActiveOverrides | undefined): Promise<QueryPlan> {
    return this.#inTurn(async () => {
      try {
        return await this.#planOnce(operationText, overrides);
      } catch (error) {
        // The operator or the system ended the process; that says nothing about the operation, unless it happens again.
        if (error instanceof PlannerEndedError && error.fromOutside) return this.#planOnce(operationText, overrides);
        throw error;
      }
    });
  }

  close(): void {
    this.#closed = true;
    this.#stopWhenIdle();
  }

  async #inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    this.waiting += 1;
    clearTimeout(this.#idle);
    const result = this.#turn.then(work);
    this.#turn = result.catch(() => {});
    try {
      return await result;
    } finally {
      this.waiting -= 1;
      this.#stopWhenIdle();
    }
  }

  async #planOnce(operationText: string, overrides: ActiveOverrides | undefined): Promise<QueryPlan> {
    const child = await this.#runningChild();
    const { plan } = await child.ask({ operationText, overrides }, this.#options.planTimeoutMs);
    if (!plan) throw new Error("The planner gave no plan.");
    return plan;
  }

  async #runningChild(): Promise<PlannerChild> {
    if (this.#child && !this.#child.hasEnded) return this.#child;
    const child = new PlannerChild(this.#options.module ?? new URL("./planner-process.ts", import.meta.url));
    try {
      await child.ask({ supergraphSdl: this.#supergraphSdl }, START_TIMEOUT_MS);
    } catch (cause) {
      child.stop();
      // Not the fault of the operation that waited for it.
      throw new Error(cause instanceof Error ? cause.message : String(cause), { cause });
    }
    this.#child = child;
    return child;
  }

  #stopWhenIdle(): void {
    if (this.waiting > 0) return;
    if (this.#closed) this.#stop();
    else this.#idle = setTimeout(() => this.#stop(), this.#options.idleMs ?? IDLE_MS).unref();
  }

  #stop(): void {
    clearTimeout(this.#idle);
    this.#child?.stop();
    this.#child = undefined;
  }
}
