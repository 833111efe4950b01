import type { IncomingMessage } from "node:http";
import { HubError } from "@sen/errors";
import { visitor } from "@sen/identity";
import type { Viewer } from "@sen/identity";
import type { SignIn } from "./sign-in.ts";

/** All that tells who asks. */
type RequestHeaders = Pick<IncomingMessage, "headers">;

export interface ViewerFinder {
  readonly signIn: Pick<SignIn, "find">;
  readonly verifyBearerToken: (token: string) => Promise<string>;
  readonly loadViewer: (subject: string) => Promise<Viewer>;
}

/**
 * Who asks: the bearer token's subject, else the session's, else a visitor. A token that does not hold is refused with
 * `UNAUTHENTICATED` and never falls back to a visitor: a program must notice that its token ended.
 */
export async function findViewer(finder: ViewerFinder, request: RequestHeaders): Promise<Viewer> {
  const subject = await findSubject(finder, request);
  if (subject === null) return visitor;
  const viewer = await finder.loadViewer(subject);
  return { ...viewer, purpose: readPurpose(request.headers["sen-purpose"]) };
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
  return purpose.normalize("NFC").trim().slice(0, longestPurpose) || null;
}

async function findSubject({ signIn, verifyBearerToken }: ViewerFinder, request: RequestHeaders) {
  const { authorization } = request.headers;
  if (authorization === undefined) return (await signIn.find(request))?.subject ?? null;
  const token = /^Bearer ([\w.~+/=-]+)$/i.exec(authorization)?.[1];
  if (token === undefined) throw new HubError("UNAUTHENTICATED");
  return verifyBearerToken(token);
}
