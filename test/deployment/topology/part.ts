import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";

/** A process of the topology, with what it printed. */
export class Part {
  readonly name: string;
  readonly #child: ChildProcess;
  readonly #exited: Promise<unknown>;
  output = "";

  constructor(
    name: string,
    command: readonly string[],
    options: { readonly cwd: string; readonly env: Record<string, string> },
  ) {
    const [file = "", ...flags] = command;
    this.name = name;
    const { PATH = "" } = process.env;
    this.#child = spawn(file, flags, { ...options, env: { PATH, ...options.env }, stdio: ["ignore", "pipe", "pipe"] });
    this.#exited = once(this.#child, "close");
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text: string) => {
        this.output += text;
      });
    }
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
    const { exitCode, signalCode } = this.#child;
    if (exitCode !== null || signalCode !== null) throw new Error(`${this.name} ended:\n${this.output}`);
  }

  /** Waits for its end; throws with what it printed when that is not a good one. */
  async done(): Promise<string> {
    await this.#exited;
    if (this.#child.exitCode !== 0) throw new Error(`${this.name} failed:\n${this.output}`);
    return this.output;
  }

  async stop(signal: NodeJS.Signals = "SIGTERM"): Promise<void> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) this.#child.kill(signal);
    await this.#exited;
  }
}
