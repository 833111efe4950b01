import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";

/** The `nats-server` program of this machine; null when there is none. */
export function findNatsServer(): string | null {
  const candidates = [process.env["NATS_SERVER"], "nats-server", "/usr/sbin/nats-server"];
  return candidates.find((each) => each !== undefined && spawnSync(each, ["--version"]).status === 0) ?? null;
}

/** Starts a real NATS server with JetStream on loopback, in a folder of its own. */
export async function startNatsServer(program: string) {
  const folder = await mkdtemp(path.join(tmpdir(), "sen-nats-"));
  const child = spawn(program, ["-js", "-sd", folder, "-a", "127.0.0.1", "-p", "-1"], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  const port = await new Promise<string>((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", () => reject(new Error("nats-server ended before it was ready")));
    let found = "";
    createInterface({ input: child.stderr }).on("line", (line) => {
      found = /Listening for client connections on [\d.]+:(\d+)/.exec(line)?.[1] ?? found;
      if (line.includes("Server is ready")) resolve(found);
    });
  });
  return {
    url: `nats://127.0.0.1:${port}`,
    stop: async () => {
      child.kill("SIGTERM");
      await once(child, "exit");
      await rm(folder, { recursive: true, force: true });
    },
  };
}
