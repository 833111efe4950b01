import type { AddressGuard } from "@sen/engine";
import type { AddressPolicy } from "@sen/outbound";

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
