export { formatSigningKeys, parseSigningKeys } from "./signing-keys.ts";
export { createRequestSigner, createRequestVerifier } from "./request-signature.ts";
export type { SigningKey } from "./request-signature.ts";
export { hasAnyRole, hasRole, isSignedIn, roleNames, unitsOfRole, visitor } from "./viewer.ts";
export type { RoleClaim, RoleName, Viewer } from "./viewer.ts";
