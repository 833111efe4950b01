export { createAddressPolicy, readAddressRules } from "./address-policy.ts";
export type { AddressPolicy, AddressRules } from "./address-policy.ts";
export { createGuardedFetch } from "./guarded-fetch.ts";
