import { receiveDeliveries } from "@sen/registry/client";
import type { DeliveryReceiver } from "@sen/registry/client";
import { servedGraphOf } from "../apollo/served-graph.ts";
import type { GraphSource, SourceNotice } from "./graph-source.ts";
import { deliveryFileOf } from "./registry-settings.ts";
import type { RegistrySettings } from "./registry-settings.ts";

export interface FollowOptions {
  readonly onNotice: (notice: SourceNotice) => void;
  /** Told of each new connection (`connected`) and of what else the registry sends, e.g. `documents`. */
  readonly onEvent?: ((event: string) => void) | undefined;
}

/** The graph as a registry delivers it, or as it lies on disk when the registry is away. Waits as long as there is neither. */
export function followRegistry(settings: RegistrySettings, { onNotice, onEvent }: FollowOptions): GraphSource {
  let receiver: DeliveryReceiver | undefined;
  return {
    begin: async (serve) => {
      receiver = receiveDeliveries({
        address: settings,
        keys: settings.keys,
        file: deliveryFileOf(settings),
        apply: async (delivery, keep) => void (await serve(servedGraphOf(delivery), keep)),
        onNotice,
        onEvent,
      });
      await receiver.serving;
    },
    status: () => receiver?.status(),
    stop: async () => receiver?.stop(),
  };
}
