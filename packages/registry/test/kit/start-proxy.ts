import { connect, createServer } from "node:net";
import type { AddressInfo, Socket } from "node:net";

export interface TestProxy {
  readonly url: string;
  /** Lets nothing through any more, without telling either side: as when a cable is cut. */
  cut(): void;
  /** Mends the cable. What was open before stays silent, as it does behind a firewall that has forgotten it. */
  mend(): void;
  stop(): Promise<void>;
}

/** A network between a gateway and its registry. */
export async function startProxy(port: number): Promise<TestProxy> {
  const sockets = new Set<Socket>();
  let isCut = false;
  const track = (socket: Socket) => {
    sockets.add(socket);
    socket.on("error", () => socket.destroy()).on("close", () => sockets.delete(socket));
    return socket;
  };
  const server = createServer((client) => {
    track(client);
    // Nobody answers: the connection is made by the kernel, and that is all.
    if (isCut) return;
    const upstream = track(connect(port, "127.0.0.1"));
    const forward = (from: Socket, to: Socket) => {
      let isDead = false;
      from.on("data", (bytes) => {
        isDead ||= isCut;
        if (!isDead) to.write(bytes);
      });
      from.on("close", () => {
        if (!isCut && !isDead) to.destroy();
      });
    };
    forward(client, upstream);
    forward(upstream, client);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address() as AddressInfo; // it listens on TCP
  return {
    url: `http://127.0.0.1:${address.port}`,
    cut: () => {
      isCut = true;
    },
    mend: () => {
      isCut = false;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
