import type { QueryPlan } from "@graphql-hive/router-query-planner";
import { PlannerChild, PlannerEndedError } from "./planner-child.ts";
import type { ActiveOverrides } from "./planner.ts";

export interface PlannerPoolOptions {
  /** How many processes plan at a time. */
  readonly processes: number;
  /** Longest time for one plan, in milliseconds. */
  readonly planTimeoutMs: number;
  /**
   * How long a process that has nothing to plan is kept, in milliseconds. It is a third of the memory of a gateway that
   * plans once and answers for hours; the next new operation waits a moment for another one. Default 5 000.
   */
  readonly idleMs?: number | undefined;
  /** What the processes run. Default: the planner of Hive Router. */
  readonly module?: URL | undefined;
}

/** Reading a large supergraph takes far less; a planner that never comes up must not hold requests for ever. */
const START_TIMEOUT_MS = 30_000;

const IDLE_MS = 5_000;

/** A supergraph that is planned on. */
export interface PooledSupergraph {
  readonly id: number;
  readonly sdl: string;
  isForgotten: boolean;
}

/**
 * Processes that plan, for one supergraph after the other: the next one is read by a process that is there already, since
 * starting one takes longer than all the rest of a change.
 */
export class PlannerPool {
  readonly #lanes: readonly PlannerLane[];
  #count = 0;

  constructor(options: PlannerPoolOptions) {
    this.#lanes = Array.from({ length: options.processes }, () => new PlannerLane(options));
  }

  add(sdl: string): PooledSupergraph {
    this.#count += 1;
    return { id: this.#count, sdl, isForgotten: false };
  }

  /** Brings up the first process before it is needed. Rejects when it does not accept the supergraph. */
  start(supergraph: PooledSupergraph): Promise<void> {
    return this.#lanes[0]?.start(supergraph) ?? Promise.resolve();
  }

  plan(
    supergraph: PooledSupergraph,
    operationText: string,
    overrides: ActiveOverrides | undefined,
  ): Promise<QueryPlan> {
    const lane = this.#lanes.reduce((least, candidate) => (candidate.waiting < least.waiting ? candidate : least));
    return lane.plan(supergraph, operationText, overrides);
  }

  /** No new operations are expected on it; what is asked for all the same is still planned. */
  forget(supergraph: PooledSupergraph): void {
    supergraph.isForgotten = true;
    for (const lane of this.#lanes) lane.forget(supergraph);
  }

  /** Ends the processes after what they still have to plan. */
  close(): void {
    for (const lane of this.#lanes) lane.close();
  }
}

/** One process at a time, and the operations that wait for it. */
class PlannerLane {
  /** Operations that are planned or wait for it. */
  waiting = 0;
  readonly #options: PlannerPoolOptions;
  #child: PlannerChild | undefined;
  /** Supergraphs the child has read. */
  #read = new Set<number>();
  #turn: Promise<unknown> = Promise.resolve();
  #idle: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(options: PlannerPoolOptions) {
    this.#options = options;
  }

  start(supergraph: PooledSupergraph): Promise<void> {
    return this.#inTurn(async () => void (await this.#childWith(supergraph)));
  }

  plan(
    supergraph: PooledSupergraph,
    operationText: string,
    overrides: ActiveOverrides | undefined,
  ): Promise<QueryPlan> {
    const planOnce = async () => {
      const child = await this.#childWith(supergraph);
      const question = { supergraph: supergraph.id, operationText, overrides };
      const { plan } = await child.ask(question, this.#options.planTimeoutMs);
      if (!plan) throw new Error("The planner gave no plan.");
      if (supergraph.isForgotten) await this.#drop(supergraph);
      return plan;
    };
    return this.#inTurn(async () => {
      try {
        return await planOnce();
      } catch (error) {
        // The operator or the system ended the process; that says nothing about the operation, unless it happens again.
        if (error instanceof PlannerEndedError && error.fromOutside) return planOnce();
        throw error;
      }
    });
  }

  forget(supergraph: PooledSupergraph): void {
    if (this.#closed) return;
    // A process that ends instead has forgotten as well.
    this.#inTurn(() => this.#drop(supergraph)).catch(() => {});
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

  async #childWith({ id, sdl }: PooledSupergraph): Promise<PlannerChild> {
    if (!this.#child || this.#child.hasEnded) {
      this.#child = new PlannerChild(this.#options.module ?? new URL("./planner-process.ts", import.meta.url));
      this.#read = new Set();
    }
    const child = this.#child;
    if (this.#read.has(id)) return child;
    try {
      await child.ask({ supergraph: id, supergraphSdl: sdl }, START_TIMEOUT_MS);
    } catch (cause) {
      // Not the fault of the operation that waited for it.
      throw new Error(cause instanceof Error ? cause.message : String(cause), { cause });
    }
    this.#read.add(id);
    return child;
  }

  async #drop({ id }: PooledSupergraph): Promise<void> {
    if (!this.#read.delete(id) || !this.#child || this.#child.hasEnded) return;
    await this.#child.ask({ supergraph: id, forget: true }, START_TIMEOUT_MS);
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
