import { connect, createServer } from "node:net";
import type { Server, Socket } from "node:net";

/** What happens to what passes. */
export interface Trouble {
  /** Milliseconds there and back together. */
  readonly delayMs?: number;
  /** Share of packets that are lost: TCP sends them again after its least timeout, and what comes after waits. */
  readonly loss?: number;
  /** Nothing passes, and nobody is told. */
  readonly isCut?: boolean;
}

/** Least time until TCP sends again what was not acknowledged, on Linux. */
const retransmission = 200;

/**
 * A way between two parts over TCP that can be slow, lossy or cut. In user space, for kernels without `netem`: a lost packet is
 * what the receiver sees of one, a pause before it and all that follows.
 */
export class Link {
  readonly name: string;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #target: number;
  #trouble: Trouble = {};
  #healed: Promise<void> = Promise.resolve();
  #heal: () => void = () => undefined;

  private constructor(name: string, target: number) {
    this.name = name;
    this.#target = target;
    this.#server = createServer({ allowHalfOpen: true }, (socket) => this.#accept(socket));
  }

  static async open(name: string, target: number): Promise<Link> {
    const link = new Link(name, target);
    await new Promise<void>((resolve) => {
      link.#server.listen(0, "127.0.0.1", resolve);
    });
    return link;
  }

  get port(): number {
    const address = this.#server.address();
    return address !== null && typeof address === "object" ? address.port : 0;
  }

  trouble(trouble: Trouble): void {
    if (trouble.isCut === true && this.#trouble.isCut !== true) {
      this.#healed = new Promise((resolve) => {
        this.#heal = resolve;
      });
    }
    this.#trouble = trouble;
    if (trouble.isCut !== true) this.#heal();
  }

  /** Leads elsewhere from now on; who was there is cut off, as by an address that moves. */
  lead(target: number): void {
    this.#target = target;
    for (const socket of this.#sockets) socket.destroy();
  }

  close(): void {
    this.#server.close();
    this.#heal();
    for (const socket of this.#sockets) socket.destroy();
  }

  #accept(here: Socket): void {
    const there = connect({ port: this.#target, host: "127.0.0.1", allowHalfOpen: true });
    for (const [from, to] of [
      [here, there],
      [there, here],
    ] as const) {
      this.#sockets.add(from);
      from.setNoDelay(true);
      this.#pass(from, to);
      // Each end that breaks breaks the other.
      from.on("error", () => to.destroy());
      from.on("close", () => {
        this.#sockets.delete(from);
        to.destroySoon();
      });
    }
  }

  /** In their order, each part no sooner than it would be there. */
  #pass(from: Socket, to: Socket): void {
    let last: Promise<unknown> = Promise.resolve();
    const then = (what: () => void) => {
      const { delayMs = 0, loss = 0 } = this.#trouble;
      const lost = loss > 0 && Math.random() < loss ? retransmission : 0;
      const due = performance.now() + delayMs / 2 + lost;
      last = last.then(async () => {
        const left = due - performance.now();
        if (left > 0) await new Promise((resolve) => setTimeout(resolve, left));
        await this.#healed;
        if (!to.destroyed) what();
      });
    };
    from.on("data", (chunk) =>
      then(() => {
        if (!to.write(chunk)) {
          from.pause();
          to.once("drain", () => from.resume());
        }
      }),
    );
    from.on("end", () => then(() => to.end()));
  }
}
