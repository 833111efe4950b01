import { createServer } from "node:net";

/**
 * Below those that the system gives to outgoing connections: a part that is started again, or late, would find its port taken by
 * another part's call. Beside those of `HubProcess`.
 */
const range = { first: 10_000, count: 10_000 } as const;
let next = Math.floor(Math.random() * range.count);

/** So many ports that nobody listens at; none comes twice. */
export async function freePorts(count: number): Promise<number[]> {
  const ports: number[] = [];
  for (let tries = 0; ports.length < count; tries += 1) {
    if (tries > range.count) throw new Error("no ports are free");
    const port = range.first + next;
    next = (next + 1) % range.count;
    if (await isFree(port)) ports.push(port);
  }
  return ports;
}

export function isFree(port: number): Promise<boolean> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}
