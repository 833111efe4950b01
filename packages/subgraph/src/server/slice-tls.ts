import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { IncomingMessage, RequestListener, Server } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { TLSSocket } from "node:tls";
import { HubError } from "@sen/errors";

/** A slice's own certificate, and who signs those of the gateways; PEM. */
export interface SliceTls {
  readonly certificate: string;
  readonly key: string;
  /** Undefined: callers need no certificate, only signatures. */
  readonly clientAuthority: string | undefined;
}

/** Reads `TLS_CERT_FILE`, `TLS_KEY_FILE` and `TLS_CLIENT_CA_FILE`; undefined without the first. Throws `CONFIGURATION`. */
export function readSliceTls(environment: NodeJS.ProcessEnv): SliceTls | undefined {
  const read = (name: string): string | undefined => {
    const file = environment[name];
    if (file === undefined || file === "") return undefined;
    try {
      return readFileSync(file, "utf8");
    } catch (cause) {
      const what = { vi: `không đọc được tệp của ${name}`, en: `the file of ${name} cannot be read` };
      throw new HubError("CONFIGURATION", { what }, { cause });
    }
  };
  const certificate = read("TLS_CERT_FILE");
  const key = read("TLS_KEY_FILE");
  if (certificate === undefined && key === undefined) return undefined;
  if (certificate !== undefined && key !== undefined) {
    return { certificate, key, clientAuthority: read("TLS_CLIENT_CA_FILE") };
  }
  const what = {
    vi: "TLS_CERT_FILE và TLS_KEY_FILE phải đi cùng nhau",
    en: "TLS_CERT_FILE and TLS_KEY_FILE come together",
  };
  throw new HubError("CONFIGURATION", { what });
}

/**
 * The server of a slice, over TLS when it has a certificate. Callers without one of theirs are let in as far as the health
 * checks, which probes of a cluster make: `requireCertificate` stands before everything else.
 */
export function createSliceServer(tls: SliceTls | undefined, listener: RequestListener): Server {
  if (tls === undefined) return createServer(listener);
  const { certificate, key, clientAuthority } = tls;
  const asked = clientAuthority !== undefined && { ca: clientAuthority, requestCert: true, rejectUnauthorized: false };
  return createSecureServer({ cert: certificate, key, minVersion: "TLSv1.2", ...asked }, listener);
}

/** Throws `BAD_SIGNATURE` for a caller without a certificate that holds. */
export function requireCertificate({ socket }: IncomingMessage): void {
  if (socket instanceof TLSSocket && socket.authorized) return;
  throw new HubError("BAD_SIGNATURE", {
    reason: { vi: "thiếu chứng chỉ của cổng", en: "no certificate of a gateway" },
  });
}
