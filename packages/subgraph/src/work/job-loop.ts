import { WakeUp } from "@sen/database";
import type { Job } from "./job.ts";

export interface JobLoopOptions {
  readonly job: Job;
  /** False when another instance of the slice is at it. */
  readonly run: () => Promise<boolean>;
  readonly onRun: (outcome: "done" | "failed" | "elsewhere", seconds: number, error?: unknown) => void;
}

/** Runs a job, rests for as long as it says, and begins anew; a run that fails is told of and changes nothing of that. */
export class JobLoop {
  readonly #options: JobLoopOptions;
  readonly #wakeUp = new WakeUp();
  readonly #loop: Promise<void>;
  #stopping = false;

  constructor(options: JobLoopOptions) {
    this.#options = options;
    this.#loop = this.#run();
  }

  /** Fulfilled when the run that is going on has ended. */
  async stop(): Promise<void> {
    this.#stopping = true;
    this.#wakeUp.wake();
    await this.#loop;
  }

  async #run(): Promise<void> {
    const { job, run, onRun } = this.#options;
    while (!this.#stopping) {
      const started = performance.now();
      const seconds = () => (performance.now() - started) / 1000;
      try {
        onRun((await run()) ? "done" : "elsewhere", seconds());
      } catch (error) {
        onRun("failed", seconds(), error);
      }
      if (!this.#stopping) await this.#wakeUp.rest(this.#wakeUp.version, job.everySeconds * 1000);
    }
  }
}
