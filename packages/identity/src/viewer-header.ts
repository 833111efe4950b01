import { HubError } from "@sen/errors";
import { roleNames } from "./viewer.ts";
import type { RoleClaim, Viewer } from "./viewer.ts";

/** Name of the request header that carries the viewer claims; always covered by the signature. */
export const viewerHeader = "sen-viewer";

/** Viewer claims as a header value: base64url of their JSON. */
export function encodeViewer(viewer: Viewer): string {
  return Buffer.from(JSON.stringify(viewer)).toString("base64url");
}

/** Reads a header value made by `encodeViewer`; throws `BAD_SIGNATURE` when it is not one. */
export function decodeViewer(value: string): Viewer {
  try {
    const claims: unknown = JSON.parse(Buffer.from(value, "base64url").toString("utf8"));
    if (isViewer(claims)) return claims;
  } catch (cause) {
    throw new HubError(
      "BAD_SIGNATURE",
      { reason: { vi: "thông tin người xem không đọc được", en: "unreadable viewer claims" } },
      { cause },
    );
  }
  throw new HubError("BAD_SIGNATURE", {
    reason: { vi: "thông tin người xem sai dạng", en: "malformed viewer claims" },
  });
}

function isViewer(value: unknown): value is Viewer {
  if (typeof value !== "object" || value === null) return false;
  const claims: Partial<Record<keyof Viewer, unknown>> = value;
  const texts = [claims.subject, claims.memberId, claims.purpose, claims.operation ?? null];
  return (
    texts.every((text) => text === null || typeof text === "string") &&
    Array.isArray(claims.roles) &&
    claims.roles.every(isRoleClaim)
  );
}

function isRoleClaim(value: unknown): value is RoleClaim {
  if (typeof value !== "object" || value === null) return false;
  const claim: Partial<Record<keyof RoleClaim, unknown>> = value;
  // SYSTEM is a slice at its own work; nobody comes with it from outside.
  if (claim.role === "SYSTEM") return false;
  return roleNames.some((role) => role === claim.role) && (claim.unitId === null || typeof claim.unitId === "string");
}
