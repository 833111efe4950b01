import type { IncomingMessage } from "node:http";
import { HubError } from "@sen/errors";
import { visitor } from "@sen/identity";
import type { Viewer } from "@sen/identity";
import type { SignIn } from "./sign-in.ts";
import { withoutUnprovenRoles } from "./strong-authentication.ts";
import type { StrongAuthentication } from "./strong-authentication.ts";
import type { Bearer } from "./verify-bearer-token.ts";

/** All that tells who asks. */
type RequestHeaders = Pick<IncomingMessage, "headers">;

export interface ViewerFinder {
  readonly signIn: Pick<SignIn, "find">;
  readonly verifyBearerToken: (token: string) => Promise<Bearer>;
  readonly loadViewer: (subject: string) => Promise<Viewer>;
  /** Undefined: the provider alone decides how people prove who they are. */
  readonly strong?: StrongAuthentication | undefined;
}

/** Who asks, and by which program. */
export interface Caller {
  readonly viewer: Viewer;
  /** The client a token was issued to; null for sessions and visitors. */
  readonly client: string | null;
}

/**
 * Who asks: the bearer token's subject, else the session's, else a visitor. A token that does not hold is refused with
 * `UNAUTHENTICATED` and never falls back to a visitor: a program must notice that its token ended.
 */
export async function findCaller(finder: ViewerFinder, request: RequestHeaders): Promise<Caller> {
  const found = await findSubject(finder, request);
  if (found === null) return { viewer: visitor, client: null };
  const known = await finder.loadViewer(found.subject);
  const viewer = finder.strong ? withoutUnprovenRoles(known, found.authentication, finder.strong) : known;
  return { viewer: { ...viewer, purpose: readPurpose(request.headers["sen-purpose"]) }, client: found.client };
}

/** Most characters of a stated purpose. */
const longestPurpose = 200;

/** The stated purpose of the access. A header holds no Vietnamese letters, so it comes percent-encoded where it has any. */
function readPurpose(header: string | string[] | undefined): string | null {
  if (typeof header !== "string") return null;
  let purpose = header;
  try {
    purpose = decodeURIComponent(header);
  } catch {
    // A text with a percent sign that encodes nothing is taken as it is.
  }
  // What would break lines of a log, or what no database holds, is no part of a reason.
  return (
    purpose
      .toWellFormed()
      .replaceAll(/\p{Cc}/gu, " ")
      .normalize("NFC")
      .trim()
      .slice(0, longestPurpose) || null
  );
}

async function findSubject(
  { signIn, verifyBearerToken }: ViewerFinder,
  request: RequestHeaders,
): Promise<Bearer | null> {
  const { authorization } = request.headers;
  if (authorization === undefined) {
    const session = await signIn.find(request);
    return session && { ...session, client: null };
  }
  const token = /^Bearer ([\w.~+/=-]+)$/i.exec(authorization)?.[1];
  if (token === undefined) throw new HubError("UNAUTHENTICATED");
  return verifyBearerToken(token);
}
