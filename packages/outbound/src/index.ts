export { createAddressPolicy, readAddressRules } from "./address-policy.ts";
export type { AddressPolicy, AddressRules } from "./address-policy.ts";
export { readClientTls, tlsOptions } from "./client-tls.ts";
export type { ClientTls } from "./client-tls.ts";
export { createGuardedFetch } from "./guarded-fetch.ts";
