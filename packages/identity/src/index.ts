export { issueBearerToken } from "./bearer-token.ts";
export { createLocalProvider } from "./local-provider/create-local-provider.ts";
export type { DemoPerson } from "./local-provider/demo-person.ts";
export { escapeHtml } from "./local-provider/sign-in-page.ts";
export { createRequestSigner, createRequestVerifier } from "./request-signature.ts";
export type { SignedRequest, SigningKey } from "./request-signature.ts";
export { createTickets } from "./tickets.ts";
export type { TicketLifetime, Tickets } from "./tickets.ts";
export { formatSigningKeys, parseSigningKeys } from "./signing-keys.ts";
export {
  hasAnyRole,
  hasRole,
  isInNetwork,
  isSignedIn,
  isSystem,
  roleNames,
  systemViewer,
  unitsOfRole,
  visitor,
} from "./viewer.ts";
export type { RoleClaim, RoleName, Viewer } from "./viewer.ts";
