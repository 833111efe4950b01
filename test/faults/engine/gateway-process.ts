import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const MAIN = fileURLToPath(new URL("../../../packages/cli/src/main.ts", import.meta.url));

/** `sen gateway` in a process of its own, so that its memory and its end are nobody else's. */
export interface GatewayProcess {
  readonly url: string;
  readonly pid: number;
  /** What it said on standard error, line by line. */
  readonly lines: readonly string[];
  /** The exit code it ended with by itself; undefined while it runs. */
  readonly exitCode: number | undefined;
  /** The next line it says; rejects when it ends instead. */
  nextLine(): Promise<string>;
  /** Resident memory in MiB. */
  memory(): number;
  /** Gives the exit code. */
  stop(): Promise<number | null>;
}

export function startGatewayProcess(supergraphFile: string, ...flags: string[]): Promise<GatewayProcess> {
  return runGateway("--supergraph", supergraphFile, "--port", "0", ...flags);
}

/** The same with all its flags. */
export async function runGateway(...flags: string[]): Promise<GatewayProcess> {
  const args = [MAIN, "gateway", ...flags];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "pipe"] });
  const ended = once(child, "exit") as Promise<[number | null]>; // what the event of a child process carries
  const lines: string[] = [];
  const { promise: url, resolve, reject } = Promise.withResolvers<string>();
  let said = Promise.withResolvers<string>();
  createInterface(child.stderr).on("line", (line) => {
    lines.push(line);
    said.resolve(line);
    said = Promise.withResolvers<string>();
    const [, address] = /^Serving .* at (http\S+)$/.exec(line) ?? [];
    if (address !== undefined) resolve(address);
  });
  const end = ended.then(([code]): never => {
    throw new Error(`The gateway ended with ${code}: ${lines.join("\n")}`);
  });
  end.catch(reject);
  return {
    url: await url,
    pid: child.pid ?? 0,
    lines,
    get exitCode() {
      return child.exitCode ?? undefined;
    },
    nextLine: () => Promise.race([said.promise, end]),
    memory: () => Math.round(Number(execFileSync("ps", ["-o", "rss=", "-p", `${child.pid}`])) / 1_024),
    stop: async () => {
      child.kill("SIGTERM");
      const [code] = await ended;
      return code;
    },
  };
}
