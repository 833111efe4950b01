import type { AddressGuard } from "@sen/engine";
import { createAddressPolicy } from "@sen/outbound";
import type { AddressPolicy } from "@sen/outbound";
import type { Logger } from "pino";
import type { GatewaySettings } from "../settings.ts";

/** The policy of the settings; what is not called is told to the log. */
export function openAddresses({ addresses }: GatewaySettings, logger: Logger): AddressPolicy {
  return createAddressPolicy({
    ...(addresses ?? { allowed: [], allowLoopback: true }),
    onRefused: ({ message }) =>
      logger.warn({ event: "address-refused", reason: message }, "an address may not be called"),
  });
}

/** The policy as the engine takes it: a slice at an address that may not be called is an error at each of its fields. */
export function guardBy(policy: AddressPolicy): AddressGuard {
  return {
    lookup: policy.lookup,
    refusalOf: (hostname) => {
      const refusal = policy.refusalOf(hostname);
      if (refusal === undefined) return undefined;
      // The address itself is for the log, not for clients.
      const { code } = refusal;
      return { message: "The address of this slice may not be called.", extensions: { code } };
    },
  };
}
