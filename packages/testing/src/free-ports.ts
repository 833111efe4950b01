import { createServer } from "node:net";

/**
 * All below those that the system gives to outgoing connections (32768 and up on Linux): between a choice and the start of who listens
 * there time passes, in which other tests open many. What is started again would find its port taken in the same way.
 */
const single = { first: 10_000, count: 10_000 } as const;
/** For one hub each: the gateway's port, and the others' up to 40 above it. */
const hubs = { first: 20_000, count: 300, size: 40 } as const;

/** Jest's workers choose at the same time: each goes round in a part of its own. */
const workers = 4;
const share = single.count / workers;
const first = single.first + share * (Number(process.env["JEST_WORKER_ID"] ?? 1) % workers);
let next = Math.floor(Math.random() * share);

/** A port of this machine that nobody listens at; none comes twice. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < share; tries += 1) {
    const port = first + next;
    next = (next + 1) % share;
    if (await isFree(port)) return port;
  }
  throw new Error("no port is free");
}

/** So many of them. */
export async function freePorts(count: number): Promise<number[]> {
  const ports: number[] = [];
  while (ports.length < count) ports.push(await freePort());
  return ports;
}

/** A port for a hub, with room above it for its services. */
export async function freePortForHub(): Promise<number> {
  for (let tries = 0; tries < hubs.count; tries += 1) {
    const port = hubs.first + hubs.size * Math.floor(Math.random() * hubs.count);
    if (await isFree(port)) return port;
  }
  throw new Error("no port is free for a hub");
}

function isFree(port: number): Promise<boolean> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}
