import type { RoleClaim, RoleName, Viewer } from "@sen/identity";

/** How the provider says that somebody signed in (OpenID Connect Core §2; values of `amr` by RFC 8176). */
export interface Authentication {
  readonly acr: string | null;
  readonly amr: readonly string[];
}

/** Which roles hold only for who signed in with more than a password. */
export interface StrongAuthentication {
  readonly roles: ReadonlySet<RoleName>;
  /** Any one of these among `amr`, or as `acr`, is enough. */
  readonly proofs: ReadonlySet<string>;
}

/** What a token's claims tell of it; a claim of another shape tells nothing. */
export function readAuthentication(claims: Readonly<Record<string, unknown>>): Authentication {
  const { acr, amr } = claims;
  const methods = Array.isArray(amr) ? amr.filter((method): method is string => typeof method === "string") : [];
  return { acr: typeof acr === "string" ? acr : null, amr: methods };
}

/** The viewer without the roles that her sign-in was too weak for: she still has her others. */
export function withoutUnprovenRoles(
  viewer: Viewer,
  { acr, amr }: Authentication,
  { roles, proofs }: StrongAuthentication,
): Viewer {
  if (amr.some((method) => proofs.has(method)) || (acr !== null && proofs.has(acr))) return viewer;
  const holds = ({ role }: RoleClaim) => !roles.has(role);
  return viewer.roles.every(holds) ? viewer : { ...viewer, roles: viewer.roles.filter(holds) };
}
