import { spawn, spawnSync } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { freePortForHub } from "@sen/testing/free-ports";

const root = path.resolve(import.meta.dirname, "../..");
const main = path.join(root, "packages/cli/src/main.ts");
/** A first start makes a cluster and the demo data; on a machine that does other things, too, it takes its time. */
const startWithin = 300_000;

interface RunRecord {
  readonly pid: number;
  readonly database: { readonly port: number };
  readonly services: { readonly name: string; readonly url: string }[];
}

/** A folder for one hub's data, as a fresh machine would have it. */
export async function createHome(): Promise<{ readonly folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), "sen-home-"));
  // The user PostgreSQL runs as has to reach its data below.
  spawnSync("chmod", ["755", folder]);
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** `sen` with a home and a port of its own, as a user types it. */
export function sen(args: readonly string[], environment: Record<string, string>) {
  return spawnSync(process.execPath, [main, ...args], {
    encoding: "utf8",
    env: { ...process.env, ...environment },
    timeout: 60_000,
    // One that does not end by itself may not heed SIGTERM either, and this thread waits for it.
    killSignal: "SIGKILL",
  });
}

/** `sen start` as a real process with all its services. */
export class HubProcess {
  readonly url: string;
  readonly #child: ChildProcess;
  readonly #home: string;
  readonly #port: number;
  #output = "";

  private constructor(home: string, port: number) {
    this.#home = home;
    this.#port = port;
    this.url = `http://localhost:${port}`;
    const env = { ...process.env, SEN_HOME: home, PORT: String(port) };
    this.#child = spawn(process.execPath, [main, "start", "--no-watch"], { env, stdio: ["ignore", "pipe", "pipe"] });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text: string) => {
        this.#output += text;
      });
    }
  }

  /** Starts and waits for "ready". */
  static async start(home: string, port?: number): Promise<HubProcess> {
    const hub = new HubProcess(home, port ?? (await freePortForHub()));
    await hub.outputMatching(/Sen is ready/, startWithin);
    return hub;
  }

  get output(): string {
    return this.#output;
  }

  get port(): number {
    return this.#port;
  }

  /** Waits until what was printed matches; fails with all that was printed when it never does. */
  async outputMatching(pattern: RegExp, withinMilliseconds = 30_000): Promise<void> {
    await until(() => {
      if (this.#child.exitCode !== null && !pattern.test(this.#output))
        throw new Error(`sen start ended:\n${this.#output}`);
      return pattern.test(this.#output);
    }, withinMilliseconds).catch((error: unknown) => {
      throw new Error(`${String(error)}\n${this.#output}`);
    });
  }

  signal(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  async exit(): Promise<number | null> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return this.#child.exitCode;
    return new Promise((resolve) => {
      this.#child.once("exit", (code) => resolve(code));
    });
  }

  async stop(): Promise<number | null> {
    this.signal("SIGTERM");
    return this.exit();
  }

  async record(): Promise<RunRecord> {
    return JSON.parse(await readFile(path.join(this.#home, "run.json"), "utf8")) as RunRecord;
  }

  /** Ids of the hub's own processes: the supervisor's children, from the system's process table. */
  processes(): { readonly pid: number; readonly command: string }[] {
    const { stdout } = spawnSync("ps", ["-eo", "pid=,ppid=,args="], { encoding: "utf8" });
    return stdout.split("\n").flatMap((line) => {
      const [, pid, parent, command = ""] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
      return Number(parent) === this.#child.pid ? [{ pid: Number(pid), command }] : [];
    });
  }

  /** Kills a service outright, as an out-of-memory killer would. */
  kill(service: string): void {
    const found = this.processes().find(({ command }) =>
      command.includes(service === "gateway" ? "gateway/src" : `subgraphs/${service}/`),
    );
    if (found === undefined) throw new Error(`no process of ${service} in ${JSON.stringify(this.processes())}`);
    process.kill(found.pid, "SIGKILL");
  }

  token(role: string, unit?: string): string {
    const flags = ["token", "--role", role, ...(unit === undefined ? [] : ["--unit", unit])];
    return sen(flags, { SEN_HOME: this.#home, PORT: String(this.#port) }).stdout.trim();
  }

  async ask(query: string, variables: object, token: string, operationName?: string) {
    const response = await fetch(`${this.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables, operationName }),
    });
    return (await response.json()) as {
      data?: Record<string, unknown>;
      errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
    };
  }
}

export async function until(condition: () => boolean | Promise<boolean>, withinMilliseconds = 30_000): Promise<void> {
  const deadline = Date.now() + withinMilliseconds;
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(`it did not come true within ${withinMilliseconds} ms`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
