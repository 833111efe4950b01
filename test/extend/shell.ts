import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";
import { until } from "../faults/hub-process.ts";

/** False when there is no process left in the group. */
function signalGroup(group: number, signal: "SIGTERM" | 0): boolean {
  try {
    process.kill(-group, signal);
    return true;
  } catch {
    return false;
  }
}

/** Milliseconds a command of the page may take: a machine that does other things too takes its time. */
const patience = 300_000;

export interface ShellOptions {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
}

/** One bash for a whole page, so that variables, functions and the folder stay from block to block, as in a terminal. */
export class Shell {
  readonly #child: ChildProcess;
  readonly #lines: string[] = [];
  readonly #waiting = new Set<() => void>();
  readonly #background: number[] = [];
  #blocks = 0;

  constructor({ cwd, env }: ShellOptions) {
    this.#child = spawn("bash", [], { cwd, env, stdio: ["pipe", "pipe", "pipe"] });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      if (stream === null) continue;
      createInterface({ input: stream }).on("line", (line) => {
        this.#lines.push(line);
        for (const look of this.#waiting) look();
      });
    }
    // Each background command gets a process group of its own, which can be ended as a whole.
    this.#write("set -m");
  }

  /** Runs a block to its end; gives its exit code and all it wrote. */
  async run(block: string): Promise<{ readonly status: number; readonly output: string }> {
    const mark = this.#nextMark();
    const from = this.#lines.length;
    // What the shell reads are the blocks to come, so commands read nothing. A failed one is told of, as a reader would see it.
    this.#write(
      `trap 'walk_failed=$?' ERR; walk_failed=0\n{ ${block.trim()}\n} </dev/null\nwalk_last=$?; trap - ERR; echo; echo "${mark} $((walk_failed > 0 ? walk_failed : walk_last))"`,
    );
    const at = await this.#lineWith(mark, from);
    return { status: Number(this.#lines[at]?.split(" ")[1]), output: this.#lines.slice(from, at).join("\n") };
  }

  /** Starts a block in the background; fulfilled when it has written `until`. */
  async start(block: string, until: string): Promise<void> {
    const mark = this.#nextMark();
    const from = this.#lines.length;
    this.#write(`{ ${block.trim()}\n} </dev/null 2>&1 & echo "${mark} $!"`);
    const at = await this.#lineWith(mark, from);
    this.#background.push(Number(this.#lines[at]?.split(" ")[1]));
    await this.#lineWith(until, from);
  }

  /** Folder the shell is in. */
  async folder(): Promise<string> {
    return (await this.run("pwd")).output.trim();
  }

  /** Ends what runs in the background, last first, and waits until all of it is gone; then the shell. */
  async stop(): Promise<void> {
    for (const group of this.#background.toReversed()) {
      signalGroup(group, "SIGTERM");
      await until(() => !signalGroup(group, 0), 60_000);
    }
    // Not "close": a block that was given up may go on for a while and keep the pipes open.
    const gone = new Promise((resolve) => this.#child.once("exit", resolve));
    this.#child.kill("SIGTERM");
    await gone;
  }

  #nextMark(): string {
    this.#blocks += 1;
    return `walk-block-${this.#blocks}`;
  }

  #write(text: string): void {
    this.#child.stdin?.write(`${text}\n`);
  }

  /** Index of the first line from `from` on that has the text, as soon as it is there. */
  async #lineWith(text: string, from: number): Promise<number> {
    return new Promise((resolve, reject) => {
      const end = (settle: () => void) => {
        clearTimeout(impatient);
        this.#waiting.delete(look);
        this.#child.off("close", died);
        settle();
      };
      const fail = (why: string) => reject(new Error(`${why}: ${text}\n${this.#lines.slice(from).join("\n")}`));
      const look = () => {
        const at = this.#lines.findIndex((line, index) => index >= from && line.includes(text));
        if (at >= 0) end(() => resolve(at));
      };
      const died = () => end(() => fail("the shell ended before it wrote"));
      const impatient = setTimeout(() => end(() => fail("it never wrote")), patience);
      this.#waiting.add(look);
      this.#child.once("close", died);
      look();
    });
  }
}
