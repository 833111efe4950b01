import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

/** Milliseconds between two looks for connections that have turned idle while the server stops. */
const sweepInterval = 50;

/**
 * Milliseconds an idle connection of a client is kept. Longer than load balancers keep theirs (60 s, mostly), so that none
 * sends a request on a connection that is being closed; Node's five seconds are also too short for a machine under load.
 */
const keepAliveTimeout = 65_000;

/** Starts listening and gives the server's address; rejects with Node's error, e.g. `EADDRINUSE`. */
export function listen(
  server: Server,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<string> {
  return new Promise((resolve, reject) => {
    server.keepAliveTimeout = keepAliveTimeout;
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      const bound = server.address() as AddressInfo; // a server listening on TCP has this kind of address
      resolve(`http://${host.includes(":") ? `[${host}]` : host}:${bound.port}`);
    });
  });
}

/** Takes no new connections, lets requests in flight finish, and ends what is still open after `timeoutMs`. */
export function drain(server: Server, timeoutMs: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), timeoutMs);
    // A kept-alive connection turns idle when its last answer is out, and would then hold the server open.
    const sweep = setInterval(() => server.closeIdleConnections(), sweepInterval);
    server.close(() => {
      clearTimeout(timer);
      clearInterval(sweep);
      resolve();
    });
    server.closeIdleConnections();
  });
}
