import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { HubError } from "@sen/errors";

/** Throws `PORT_IN_USE` when something else listens there. */
export async function requireFreePort(port: number): Promise<number> {
  if (await isFree(port)) return port;
  throw new HubError("PORT_IN_USE", { port });
}

/** The wished port, or any free one: for services nobody outside this machine has to find. */
export async function findFreePort(wished: number): Promise<number> {
  if (await isFree(wished)) return wished;
  return probe(0).then((port) => port ?? wished);
}

/** Programs that listen on one address family only are noticed on either. */
async function isFree(port: number): Promise<boolean> {
  return (await probe(port, "127.0.0.1")) !== null && (await probe(port, "::1", true)) !== null;
}

async function probe(port: number, host = "127.0.0.1", mayLackFamily = false): Promise<number | null> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      resolve(mayLackFamily && error.code !== "EADDRINUSE" ? port : null);
    });
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address() as AddressInfo; // a server listening on TCP has this kind of address
      server.close(() => resolve(address.port));
    });
  });
}
