import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { DeliveryKeyPair } from "../../src/client/delivery-keys.ts";
import { receiveDeliveries } from "../../src/client/receive-deliveries.ts";
import type { DeliveryNotice, DeliveryReceiver, DeliveryReceiverOptions } from "../../src/client/receive-deliveries.ts";
import { TOKEN } from "./start-registry.ts";

/** A receiver whose notices a test can wait for. */
export interface TestReceiver extends DeliveryReceiver {
  readonly file: string;
  /** Versions in the order they were served. */
  readonly served: number[];
  readonly notices: readonly DeliveryNotice[];
  /** Fulfilled at the first notice, past or to come, that is like this. */
  told(like: Partial<Record<"kind" | "code" | "version" | "from", unknown>>): Promise<DeliveryNotice>;
}

export async function createFolder(): Promise<{ readonly file: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), "sen-delivery-"));
  return { file: path.join(folder, "network.json"), remove: () => rm(folder, { recursive: true }) };
}

/** Keys and addresses as a test has them; `apply` takes everything unless it is given. */
export function startReceiver(
  options: {
    readonly urls: readonly string[];
    readonly keys: readonly DeliveryKeyPair[];
    readonly file: string;
    readonly gatewayId?: string;
    readonly token?: string;
  } & Partial<Pick<DeliveryReceiverOptions, "apply" | "onEvent">>,
): TestReceiver {
  const notices: DeliveryNotice[] = [];
  const served: number[] = [];
  const waiting = new Set<() => void>();
  const { urls, keys, file, gatewayId = "gateway-1", token = TOKEN, apply, onEvent } = options;
  const receiver = receiveDeliveries({
    address: { urls, graph: "network", gatewayId, token: () => token },
    keys: new Map(keys.map(({ id, publicKey }) => [id, publicKey])),
    file,
    apply: async (delivery, keep) => {
      if (apply) await apply(delivery, keep);
      else await keep();
      served.push(delivery.version);
    },
    onEvent,
    onNotice: (notice) => {
      notices.push(notice);
      for (const look of waiting) look();
    },
    backOff: { minMs: 5, maxMs: 50 },
  });
  return {
    ...receiver,
    file,
    served,
    notices,
    told: (like) =>
      new Promise((resolve) => {
        const isLike = (notice: DeliveryNotice) =>
          Object.entries(like).every(([name, value]) => ({ ...notice })[name as keyof DeliveryNotice] === value);
        const look = (): void => {
          const found = notices.find(isLike);
          if (!found) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
  };
}
