import { fork } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import path from "node:path";
import type { IdleMessage } from "./protocol.ts";

/** A process that has grown beyond this serves no further hub. */
const LARGEST_BYTES = 1_500_000_000;

/** Processes that serve hubs under test, one hub after the other. */
export interface HubPool {
  close(): Promise<void>;
}

/**
 * Listens at the path `address`: whoever connects has a hub of her own until she closes the connection, served by a process that is idle, or by a
 * new one. To load a hub's modules takes longer than to serve it, so the processes go on from one file of tests to the next; they end with this one.
 */
export async function openHubPool(address: string): Promise<HubPool> {
  const processes = new Set<ChildProcess>();
  const idle: ChildProcess[] = [];
  const start = (): ChildProcess => {
    const child = fork(path.join(import.meta.dirname, "hub-process.ts"), {
      execArgv: ["--disable-warning=ExperimentalWarning"],
    });
    processes.add(child);
    child.once("exit", () => {
      processes.delete(child);
      if (idle.includes(child)) idle.splice(idle.indexOf(child), 1);
    });
    child.on("message", ({ residentBytes }: IdleMessage) => {
      if (residentBytes > LARGEST_BYTES) child.disconnect();
      else idle.push(child);
    });
    return child;
  };
  const server = createServer({ pauseOnConnect: true }, (socket) => {
    (idle.pop() ?? start()).send("serve", socket);
  });
  server.listen(address);
  await once(server, "listening");
  return {
    close: async () => {
      server.close();
      const gone = [...processes].map((child) => once(child, "exit"));
      for (const child of processes) child.disconnect();
      await Promise.all(gone);
    },
  };
}
