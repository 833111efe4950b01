import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import type { QueryPlan } from "@graphql-hive/router-query-planner";
import type { ActiveOverrides } from "./planner.ts";

/** What a planner process is told. */
export type PlannerQuestion = { /** Which of its supergraphs it is about. */ readonly supergraph: number } & (
  | { readonly supergraphSdl: string }
  | { readonly operationText: string; readonly overrides: ActiveOverrides | undefined }
  | { readonly forget: true }
);

/** What it says to each, by JSON. */
export interface PlannerAnswer {
  readonly plan?: QueryPlan | undefined;
  readonly error?: string;
}

/** The process ended, or was ended, before it answered. */
export class PlannerEndedError extends Error {
  override readonly name = "PlannerEndedError";
  /** True when somebody else ended it, so that the question is not to blame. */
  readonly fromOutside: boolean;

  constructor(message: string, fromOutside: boolean) {
    super(message);
    this.fromOutside = fromOutside;
  }
}

/** Signals that no fault of the process itself sends. */
const OUTSIDE_SIGNALS: readonly (NodeJS.Signals | null)[] = ["SIGKILL", "SIGTERM", "SIGINT", "SIGHUP"];

/** One process that plans. It is asked one thing at a time, so a crash has one culprit. */
export class PlannerChild {
  readonly #process: ChildProcess;
  /** Whom to tell when the process has ended. */
  #failed: ((error: PlannerEndedError) => void) | undefined;
  #end: PlannerEndedError | undefined;
  #late = false;

  constructor(module: URL) {
    this.#process = fork(module, {
      // The flags of this process, a debugger's port among them, are not the child's.
      execArgv: ["--disable-warning=ExperimentalWarning", "--expose-gc"],
      // What native code says before it aborts is for the operator.
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    this.#process.once("exit", (code, signal) => this.#ended(code, signal));
    this.#process.once("error", () => this.#ended(null, null));
    this.#keepsParentAlive(false);
  }

  get hasEnded(): boolean {
    return this.#end !== undefined;
  }

  /** Rejects with {@link PlannerEndedError} when no answer came, and with Error when the answer was one. */
  ask(question: PlannerQuestion, timeoutMs: number): Promise<PlannerAnswer> {
    return new Promise<PlannerAnswer>((resolve, reject) => {
      if (this.#end) return reject(this.#end);
      this.#keepsParentAlive(true);
      const timer = setTimeout(() => {
        this.#late = true;
        this.stop();
      }, timeoutMs);
      const settle = (): void => {
        clearTimeout(timer);
        this.#failed = undefined;
        this.#process.off("message", answered);
        this.#keepsParentAlive(false);
      };
      // Only our own module speaks on this channel.
      const answered = (message: unknown): void => {
        settle();
        const answer = message as PlannerAnswer;
        if (answer.error === undefined) resolve(answer);
        else reject(new Error(answer.error));
      };
      this.#failed = (error) => {
        settle();
        reject(error);
      };
      this.#process.once("message", answered);
      // A send that fails is followed by the end of the process, which is what counts.
      this.#process.send(question, () => {});
    });
  }

  stop(): void {
    this.#process.kill("SIGKILL");
  }

  #ended(code: number | null, signal: NodeJS.Signals | null): void {
    if (this.#end) return;
    const outside = !this.#late && OUTSIDE_SIGNALS.includes(signal);
    const how = this.#late ? "took too long" : `ended with ${signal ?? `code ${code}`}`;
    this.#end = new PlannerEndedError(`The planner ${how}.`, outside);
    this.#failed?.(this.#end);
  }

  /** A process that waits for nothing must not keep this one from ending. */
  #keepsParentAlive(alive: boolean): void {
    if (alive) {
      this.#process.ref();
      this.#process.channel?.ref();
    } else {
      this.#process.unref();
      this.#process.channel?.unref();
    }
  }
}
