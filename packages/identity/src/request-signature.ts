import { createHash, createSecretKey, randomUUID, timingSafeEqual } from "node:crypto";
import { HubError } from "@sen/errors";
import { createSigner, createVerifier, httpbis } from "http-message-signatures";
import { SeenNonces } from "./seen-nonces.ts";
import { decodeViewer, encodeViewer, viewerHeader } from "./viewer-header.ts";
import type { Viewer } from "./viewer.ts";

/** What the signature covers (RFC 9421 §2): nothing that decides about the answer is left out. */
const coveredComponents = ["@method", "@path", "content-digest", viewerHeader];
/** Where there is a query, it is covered as well; gateways and slices of before, who have none, agree on everything else. */
const componentsOf = (url: string) => (url.includes("?") ? [...coveredComponents, "@query"] : coveredComponents);
const requiredParameters = ["created", "keyid", "nonce"];
/** Seconds a signed request stays valid; its nonce is remembered longer. */
const validitySeconds = 30;
/** Seconds that the clock of the gateway may be ahead. */
const clockTolerance = 5;

/** A shared secret between the gateway and one subgraph; `id` names it, so that keys can be rotated. */
export interface SigningKey {
  readonly id: string;
  readonly secret: Buffer;
}

export interface UnsignedRequest {
  readonly method: string;
  readonly url: string;
  readonly body: string | Buffer;
  readonly viewer: Viewer;
}

/** Signs requests to one subgraph: HTTP Message Signatures (RFC 9421) with HMAC-SHA256 and Content-Digest (RFC 9530). */
export function createRequestSigner(key: SigningKey): (request: UnsignedRequest) => Promise<Record<string, string>> {
  const signingKey = createSigner(createSecretKey(key.secret), "hmac-sha256", key.id);
  return async ({ method, url, body, viewer }) => {
    const headers = { "content-digest": contentDigest(body), [viewerHeader]: encodeViewer(viewer) };
    const config = {
      key: signingKey,
      name: "sen",
      fields: componentsOf(url),
      params: ["created", "keyid", "alg", "nonce"],
      paramValues: { created: new Date(), nonce: randomUUID() },
    };
    const signed = await httpbis.signMessage(config, { method, url, headers });
    return Object.fromEntries(Object.entries(signed.headers).map(([name, value]) => [name.toLowerCase(), value]));
  };
}

export interface SignedRequest {
  readonly method: string;
  /** Path and query, as in the request line. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/**
 * Verifies what `createRequestSigner` signed and returns the viewer it vouches for.
 * Throws `BAD_SIGNATURE` for a missing, forged, expired or replayed signature, or a body that was changed.
 */
export function createRequestVerifier(keys: readonly SigningKey[]): (request: SignedRequest) => Promise<Viewer> {
  const verifiers = new Map(
    keys.map((key) => [
      key.id,
      { id: key.id, algs: ["hmac-sha256"], verify: createVerifier(createSecretKey(key.secret), "hmac-sha256") },
    ]),
  );
  const seenNonces = new SeenNonces({ rememberedMs: 2 * validitySeconds * 1000, most: 200_000 });
  return async (request) => {
    const headers = presentHeaders(request.headers);
    const claims = headers[viewerHeader];
    if (typeof claims !== "string")
      throw new HubError("BAD_SIGNATURE", { reason: { vi: "thiếu thông tin người xem", en: "no viewer claims" } });
    let nonce: string | undefined;
    const config = {
      keyLookup: async (parameters: { keyid?: string; nonce?: string }) => {
        const verifier = verifiers.get(parameters.keyid ?? "") ?? null;
        // Only of a signature that is verified: one more, under a key nobody knows, could bring a fresh nonce for an old request.
        if (verifier !== null) nonce = parameters.nonce;
        return verifier;
      },
      requiredFields: componentsOf(request.path),
      requiredParams: requiredParameters,
      // The library takes the tolerance off what it calls the age.
      maxAge: validitySeconds + clockTolerance,
      tolerance: clockTolerance,
    };
    // The host is not covered, so any will do: only method and path enter the signature base.
    const message = { method: request.method, url: `http://subgraph${request.path}`, headers };
    const valid = await httpbis.verifyMessage(config, message).catch(() => false);
    if (valid !== true)
      throw new HubError("BAD_SIGNATURE", {
        reason: { vi: "thiếu, giả hoặc hết hạn", en: "missing, forged or expired" },
      });
    if (!sameText(headers["content-digest"], contentDigest(request.body))) {
      throw new HubError("BAD_SIGNATURE", {
        reason: { vi: "nội dung không khớp mã băm", en: "the body does not match its digest" },
      });
    }
    if (nonce === undefined || !seenNonces.add(nonce))
      throw new HubError("BAD_SIGNATURE", { reason: { vi: "đã dùng một lần", en: "replayed" } });
    return decodeViewer(claims);
  };
}

function contentDigest(body: string | Buffer): string {
  return `sha-256=:${createHash("sha256").update(body).digest("base64")}:`;
}

function presentHeaders(headers: SignedRequest["headers"]): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

function sameText(left: string | string[] | undefined, right: string): boolean {
  if (typeof left !== "string" || left.length !== right.length) return false;
  return timingSafeEqual(Buffer.from(left), Buffer.from(right));
}
