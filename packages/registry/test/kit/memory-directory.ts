import { countServing, isSettled } from "../../src/delivery/gateway-directory.ts";
import type {
  GatewayConnection,
  GatewayDirectory,
  GatewayState,
  Served,
} from "../../src/delivery/gateway-directory.ts";
import type { GatewayReport } from "../../src/client/gateway-report.ts";

/** A directory for tests of one process. It keeps every report, so that a test can tell their order. */
export class MemoryDirectory implements GatewayDirectory {
  readonly history: { readonly gatewayId: string; readonly report: GatewayReport }[] = [];
  readonly #connections = new Map<string, GatewayConnection>();
  readonly #reports = new Map<string, GatewayReport>();
  readonly #waiting = new Set<() => void>();

  gateways(graph: string): GatewayState[] {
    const connected = new Set(
      [...this.#connections.values()].filter((each) => each.graph === graph).map((each) => each.gatewayId),
    );
    const ids = new Set([...connected, ...this.#reports.keys()]);
    return [...ids].map((gatewayId) => ({
      gatewayId,
      connected: connected.has(gatewayId),
      report: this.#reports.get(gatewayId) ?? null,
    }));
  }

  async noteConnected(connection: GatewayConnection): Promise<void> {
    this.#connections.set(connection.connectionId, connection);
    this.#tell();
  }

  async noteDisconnected({ connectionId }: GatewayConnection): Promise<void> {
    this.#connections.delete(connectionId);
    this.#tell();
  }

  async noteReport(_graph: string, gatewayId: string, report: GatewayReport): Promise<void> {
    this.#reports.set(gatewayId, report);
    this.history.push({ gatewayId, report });
    this.#tell();
  }

  async waitUntilServed(graph: string, version: number, timeoutMs: number): Promise<Served> {
    const latest = performance.now() + timeoutMs;
    return this.until(
      () => {
        const served = countServing(this.gateways(graph), version);
        return isSettled(served) ? served : undefined;
      },
      latest,
      () => countServing(this.gateways(graph), version),
    );
  }

  /** Fulfilled with what `find` gives first; it is asked whenever something was told. */
  until<Found>(find: () => Found | undefined, latest = Infinity, late?: () => Found): Promise<Found> {
    return new Promise((resolve) => {
      const timer = late && setTimeout(() => end(late()), Math.max(0, latest - performance.now()));
      const end = (found: Found): void => {
        clearTimeout(timer);
        this.#waiting.delete(look);
        resolve(found);
      };
      const look = (): void => {
        const found = find();
        if (found !== undefined) end(found);
      };
      this.#waiting.add(look);
      look();
    });
  }

  #tell(): void {
    for (const look of this.#waiting) look();
  }
}
