import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { createWriteStream } from "node:fs";
import type { WriteStream } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { backOff } from "./back-off.ts";
import { readLogLine } from "./read-log-line.ts";
import type { ServiceDefinition, ServiceEvent, ServiceState } from "./service.ts";

/** A service that ran this long, in milliseconds, counts as well again. */
const wellAfter = 60_000;
/** Milliseconds a service may take to stop before it is killed. */
const patience = 12_000;

export interface SuperviseOptions {
  readonly logFolder: string;
  readonly onEvent: (service: string, event: ServiceEvent) => void;
}

/**
 * Keeps one service running: started, watched, started again with back-off when it ends by itself, stopped when told.
 * `ready` settles when it first says so, and fails when it crashes before: then its settings are wrong, not its luck.
 */
export class SupervisedService {
  readonly definition: ServiceDefinition;
  readonly ready: Promise<string>;
  readonly #options: SuperviseOptions;
  readonly #log: WriteStream;
  #child: ChildProcess | undefined;
  #state: ServiceState = "starting";
  #crashes = 0;
  #restart: NodeJS.Timeout | undefined;
  #announce: { resolve: (url: string) => void; reject: (error: Error) => void } | undefined;
  #lastWords = "";

  constructor(definition: ServiceDefinition, options: SuperviseOptions) {
    this.definition = definition;
    this.#options = options;
    this.#log = createWriteStream(path.join(options.logFolder, `${definition.name}.log`), { flags: "w" });
    this.ready = new Promise((resolve, reject) => {
      this.#announce = { resolve, reject };
    });
    this.#start();
  }

  get state(): ServiceState {
    return this.#state;
  }

  get pid(): number | undefined {
    return this.#child?.pid;
  }

  /** Ends the service by SIGTERM, by SIGKILL when it does not obey, and waits until it is gone. */
  async stop(): Promise<void> {
    this.#state = "stopping";
    clearTimeout(this.#restart);
    await this.#endChild();
    this.#state = "stopped";
    this.#log.end();
  }

  /** Stops the process and starts it anew with the code as it is now; no crash. */
  async restart(): Promise<void> {
    this.#state = "stopping";
    clearTimeout(this.#restart);
    await this.#endChild();
    this.#crashes = 0;
    this.#start();
  }

  async #endChild(): Promise<void> {
    const child = this.#child;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once("close", resolve));
    child.kill("SIGTERM");
    const impatient = setTimeout(() => child.kill("SIGKILL"), patience);
    await gone;
    clearTimeout(impatient);
  }

  #start(): void {
    const { file, environment } = this.definition;
    const began = performance.now();
    this.#state = "starting";
    // A group of its own: Ctrl-C in the terminal reaches the supervisor alone, which stops services in their order.
    const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", file], {
      // The administrator's database is nothing a service should know.
      env: { ...process.env, DATABASE_URL: undefined, ...environment },
      detached: true,
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    });
    this.#child = child;
    for (const stream of [child.stdout, child.stderr]) if (stream !== null) this.#readLog(stream);
    child.on("message", (message) => this.#hear(message, performance.now() - began));
    child.once("close", (code, signal) => this.#ended(child, code, signal, performance.now() - began));
    child.once("error", (error) =>
      this.#options.onEvent(this.definition.name, { kind: "log", level: 50, text: error.message }),
    );
  }

  #hear(message: unknown, milliseconds: number): void {
    // Our own services speak on this channel; they say only this.
    const { kind, url } = message as { kind?: string; url?: string };
    if (kind !== "ready" || url === undefined) return;
    this.#state = "ready";
    this.#options.onEvent(this.definition.name, {
      kind: "ready",
      url,
      milliseconds,
      again: this.#announce === undefined,
    });
    this.#announce?.resolve(url);
    this.#announce = undefined;
  }

  #ended(child: ChildProcess, code: number | null, signal: string | null, ranFor: number): void {
    if (child !== this.#child || this.#state === "stopping" || this.#state === "stopped") return;
    const how = signal ?? `exit code ${code ?? "unknown"}`;
    this.#announce?.reject(new Error(`${this.definition.name}: ${this.#lastWords || how}`));
    this.#announce = undefined;
    this.#crashes = ranFor > wellAfter ? 1 : this.#crashes + 1;
    const restartInMilliseconds = backOff(this.#crashes);
    this.#state = "waiting";
    this.#options.onEvent(this.definition.name, { kind: "crashed", how, restartInMilliseconds });
    this.#restart = setTimeout(() => this.#start(), restartInMilliseconds);
  }

  #readLog(stream: NodeJS.ReadableStream): void {
    createInterface({ input: stream }).on("line", (line) => {
      if (this.#log.writable) this.#log.write(`${line}\n`);
      const { level, text } = readLogLine(line);
      if (level >= 50) this.#lastWords = text;
      this.#options.onEvent(this.definition.name, { kind: "log", level, text });
    });
  }
}
