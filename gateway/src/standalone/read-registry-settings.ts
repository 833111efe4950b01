import { parsePublicKeys } from "@sen/registry/client";
import { defaultDeliveryFolder, defaultGatewayId, tokenOf } from "../supergraph/registry-settings.ts";
import type { RegistrySettings } from "../supergraph/registry-settings.ts";
import type { StandaloneSettings } from "./standalone-settings.ts";

/** The registry of a gateway that has one. */
export function readRegistrySettings(settings: StandaloneSettings): RegistrySettings {
  return {
    urls: settings.registry,
    graph: settings.graph,
    gatewayId: settings.gatewayId || defaultGatewayId(settings.port),
    token: tokenOf(undefined, settings.tokenFile),
    keys: parsePublicKeys(settings.registryKeys.join(",")),
    folder: settings.deliveryFolder || defaultDeliveryFolder(),
  };
}
