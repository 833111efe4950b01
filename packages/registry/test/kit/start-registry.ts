import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createDeliveryKeyPair } from "../../src/client/delivery-keys.ts";
import type { DeliveryKeyPair } from "../../src/client/delivery-keys.ts";
import type { TrustedDocuments } from "../../src/client/trusted-documents.ts";
import type { UsageReport } from "../../src/client/usage-report.ts";
import type { Delivery } from "../../src/delivery/delivery.ts";
import type { SignedText } from "../../src/client/signed-text.ts";
import { serveDeliveries } from "../../src/delivery/serve-deliveries.ts";
import { signText } from "../../src/delivery/sign-text.ts";
import { MemoryDirectory } from "./memory-directory.ts";

export const TOKEN = "gateway-token";

/** What a registry knows, which outlives its process. */
export class RegistryMemory {
  readonly key: DeliveryKeyPair = createDeliveryKeyPair();
  directory = new MemoryDirectory();
  readonly usage: UsageReport[] = [];
  documents: TrustedDocuments = { cursor: "0", complete: true, documents: [], withdrawn: [], modes: {} };
  current: SignedText | null = null;
  version = 0;
  readonly listeners = new Set<() => void>();

  /** Makes the next version and tells the streams. */
  publish(supergraph: string, rest: Partial<Delivery> = {}): Delivery {
    const delivery = delivered(supergraph, { version: this.version + 1, ...rest });
    this.version = delivery.version;
    this.put(signText(delivery, this.key));
    return delivery;
  }

  put(signed: SignedText): void {
    this.current = signed;
    for (const listener of this.listeners) listener();
  }
}

export function delivered(supergraph: string, rest: Partial<Delivery> = {}): Delivery {
  const createdAt = "2026-11-26T00:00:00.000Z";
  return { graph: "network", version: 1, createdAt, supergraph, quarantined: [], contracts: [], ...rest };
}

export interface TestRegistry {
  readonly url: string;
  readonly port: number;
  readonly faults: unknown[];
  documentsChanged(): void;
  /** As when its process is killed: connections break off. */
  kill(): Promise<void>;
}

/** The registry's side of delivery on a port, with what it knows in memory. */
export async function startRegistry(
  memory: RegistryMemory,
  { port = 0, heartbeatMs = 100 }: { readonly port?: number; readonly heartbeatMs?: number } = {},
): Promise<TestRegistry> {
  const faults: unknown[] = [];
  const delivery = serveDeliveries({
    source: {
      current: async () => memory.current,
      subscribe: (_graph, listener) => {
        memory.listeners.add(listener);
        return () => memory.listeners.delete(listener);
      },
    },
    directory: memory.directory,
    authenticate: async (token, graph) => token === TOKEN && graph === "network",
    recordUsage: async (_graph, report) => void memory.usage.push(report),
    findDocuments: async (graph, since) => signText({ graph, since: since ?? null, ...memory.documents }, memory.key),
    heartbeatMs,
    onFault: (error) => faults.push(error),
  });
  const server = createServer((request, response) => {
    if (!delivery.answer(request, response)) response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const { port: bound } = server.address() as AddressInfo; // it listens on TCP
  return {
    url: `http://127.0.0.1:${bound}`,
    port: bound,
    faults,
    documentsChanged: () => delivery.documentsChanged("network"),
    kill: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
