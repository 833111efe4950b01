import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";

interface PartOptions {
  readonly cwd: string;
  readonly env: Record<string, string>;
  readonly uid?: number | undefined;
  readonly gid?: number | undefined;
  /** Started again a second after it ended by itself, as systemd and Docker do it. */
  readonly kept?: boolean | undefined;
}

/** A process of the topology, with what it printed. */
export class Part {
  readonly name: string;
  readonly #command: readonly string[];
  readonly #options: PartOptions;
  #child: ChildProcess;
  #exited: Promise<unknown>;
  #told = false;
  #output = "";
  /** How often it was started again. */
  restarts = 0;

  constructor(name: string, command: readonly string[], options: PartOptions) {
    this.name = name;
    this.#command = command;
    this.#options = options;
    [this.#child, this.#exited] = this.#spawn();
  }

  /** What it printed; the last of it, when that was much. */
  get output(): string {
    return this.#output;
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  get isRunning(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** Waits until it answers there that it is ready; throws with what it printed when it ends instead. */
  async ready(url: string): Promise<this> {
    for (;;) {
      this.requireRunning();
      const response = await fetch(`${url}/health/ready`).catch(() => null);
      if (response?.ok) return this;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** Throws with what it printed when it has ended. */
  requireRunning(): void {
    if (!this.isRunning) throw new Error(`${this.name} ended:\n${this.output}`);
  }

  /** Waits for its end; throws with what it printed when that is not a good one. */
  async done(): Promise<string> {
    await this.#exited;
    if (this.#child.exitCode !== 0) throw new Error(`${this.name} failed:\n${this.output}`);
    return this.output;
  }

  /** Ends it without a word; a part that is kept comes back. */
  kill(): void {
    this.#child.kill("SIGKILL");
  }

  async stop(signal: NodeJS.Signals = "SIGTERM"): Promise<void> {
    this.#told = true;
    if (this.isRunning) this.#child.kill(signal);
    await this.#exited;
  }

  /** Starts what was stopped. */
  start(): void {
    this.#told = false;
    if (!this.isRunning) [this.#child, this.#exited] = this.#spawn();
  }

  #spawn(): [ChildProcess, Promise<unknown>] {
    const [file = "", ...flags] = this.#command;
    const { kept, env, ...options } = this.#options;
    const { PATH = "" } = process.env;
    const child = spawn(file, flags, { ...options, env: { PATH, ...env }, stdio: ["ignore", "pipe", "pipe"] });
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text: string) => {
        this.#output = (this.#output + text).slice(-200_000);
      });
    }
    const exited = once(child, "close");
    if (kept === true) void exited.then(() => setTimeout(() => this.#startAgain(), 1_000));
    return [child, exited];
  }

  #startAgain(): void {
    if (this.#told || this.isRunning) return;
    this.restarts += 1;
    this.start();
  }
}
