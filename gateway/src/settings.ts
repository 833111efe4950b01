import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { HubError } from "@sen/errors";
import { parseSigningKeys, roleNames } from "@sen/identity";
import type { SigningKey } from "@sen/identity";
import { readAddressRules, readClientTls } from "@sen/outbound";
import type { AddressRules, ClientTls } from "@sen/outbound";
import { parsePublicKeys } from "@sen/registry/client";
import type { DocumentMode, TrustedKeys } from "@sen/registry/client";
import { parseOperationLimits } from "./limits/operation-limits.ts";
import type { OperationLimits } from "./limits/operation-limits.ts";
import { parseRateRules } from "./limits/rate-rules.ts";
import type { RateRules } from "./limits/rate-rules.ts";
import { introspectionAudiences } from "./limits/restrict-introspection.ts";
import type { IntrospectionAudience } from "./limits/restrict-introspection.ts";
import type { OidcSettings } from "./session/oidc-client.ts";
import type { StrongAuthentication } from "./session/strong-authentication.ts";
import { defaultDeliveryFolder, defaultGatewayId, tokenOf } from "./supergraph/registry-settings.ts";
import type { RegistrySettings } from "./supergraph/registry-settings.ts";

export interface FileSettings {
  /** Where they lie: `file:///folder` or `s3://bucket?endpoint=…`. */
  readonly url: string;
  /** ClamAV at `clamd://host:port`; without it files are kept unscanned. */
  readonly clamdUrl: string | undefined;
  /** Keys of the slice that owns documents and signs the tickets of their files: more than one while they are replaced. */
  readonly ticketKeys: readonly SigningKey[];
}

/** How roles that need more than a password are proven. */
export interface StrongSettings extends StrongAuthentication {
  /** What the provider is asked for at sign-in. */
  readonly acrValues: string | undefined;
}

export interface GatewaySettings {
  readonly host: string;
  readonly port: number;
  /** Port of the figures alone, which the public door then does not show. */
  readonly metricsPort?: number | undefined;
  /** Address people's browsers use. */
  readonly publicUrl: string;
  /** The composed graph; not read when there is a registry. */
  readonly supergraphFile?: string | undefined;
  /** Where the graph comes from, if not from a file. */
  readonly registry?: RegistrySettings | undefined;
  /** Key the gateway signs with, by slice. */
  readonly signingKeys: ReadonlyMap<string, SigningKey>;
  /** Where keys of slices that join later lie, each in a file of the slice's name. */
  readonly signingKeysFolder?: string | undefined;
  /** The gateway's certificate for slices that ask for one, and who signs theirs; PEM. */
  readonly subgraphTls?: ClientTls | undefined;
  /** Addresses that replace those of the supergraph, by slice. */
  readonly subgraphUrls: Readonly<Record<string, string>>;
  /** Where slices may lie; anywhere but the infrastructure's own addresses when left out. */
  readonly addresses?: AddressRules | undefined;
  /** Where slices give subscriptions, when that is not where they answer queries, by slice. */
  readonly subscriptionUrls?: Readonly<Record<string, string>> | undefined;
  /** Slice that answers `accessFacts`. */
  readonly accessFactsSubgraph: string;
  readonly oidc: OidcSettings;
  /** 32 bytes. */
  readonly sessionSecret: Buffer;
  /** Where the gateway keeps what it can make again. */
  readonly cacheFolder: string;
  /** What becomes of operations that are not registered, for clients of which the registry says nothing. */
  readonly documentMode: DocumentMode;
  /** How files of documents are kept; a graph without documents has none. */
  readonly files?: FileSettings | undefined;
  /** Where a development hub writes its mails; in production there is none. */
  readonly mailboxFolder?: string | undefined;
  readonly corsOrigins: readonly string[];
  /** Who may ask what the graph is made of; everybody when left out. */
  readonly introspection?: IntrospectionAudience | undefined;
  /** How large an operation may be; what an ordinary hub allows when left out. */
  readonly operationLimits?: OperationLimits | undefined;
  /** How often somebody may ask; without rules nothing is counted. */
  readonly rateLimits?: { readonly rules: RateRules; readonly storeUrl: string | undefined } | undefined;
  /** `redis://…` where gateways tell each other which sessions have ended. */
  readonly sharedStoreUrl?: string | undefined;
  /** Whether signing out here signs out at the identity provider, too; true when left out. */
  readonly signsOutAtProvider?: boolean | undefined;
  /** Networks of the proxies in front, whose word about a client's address is taken. */
  readonly trustedProxies?: readonly string[] | undefined;
  /** Undefined: no role needs more than the provider's word. */
  readonly strong?: StrongSettings | undefined;
  /** Milliseconds a client may take for the headers of a request, and for all of it: 20 000 and 300 000 when left out. */
  readonly clientTimeouts?: { readonly headersMs: number; readonly requestMs: number } | undefined;
  /** Milliseconds a slice may take for one answer; a whole request may take twice as long. 10 000 when left out. */
  readonly subgraphTimeoutMs?: number | undefined;
  /** Milliseconds from which on an operation is told as slow; 2 000 when left out. */
  readonly slowOperationMs?: number | undefined;
  /** Bytes of answers that are kept, as slices let them be; nothing is kept when left out. */
  readonly responseCacheBytes?: number | undefined;
  /** Milliseconds it goes on answering after it was told to stop, while balancers learn that it is not ready any more. */
  readonly shutdownDelayMs?: number | undefined;
  readonly production: boolean;
  readonly logLevel: string;
}

/**
 * Reads the gateway's settings from the environment (listed in gateway/README.md). Throws `CONFIGURATION` naming what is
 * missing or, in production mode, what is not safe.
 */
export function readGatewaySettings(environment: NodeJS.ProcessEnv): GatewaySettings {
  const required = (name: string) => {
    const value = environment[name];
    if (value === undefined || value === "")
      throw new HubError("CONFIGURATION", { what: { vi: `chưa đặt ${name}`, en: `${name} is not set` } });
    return value;
  };
  const port = Number(environment["PORT"] ?? 4000);
  const allKeys = new Map(readPairs(required("SUBGRAPH_KEYS")).map(([name, keys]) => [name, parseSigningKeys(keys)]));
  // The first one signs.
  const signingKeys = new Map([...allKeys].flatMap(([name, [key]]) => (key === undefined ? [] : [[name, key]])));
  const settings: GatewaySettings = {
    host: environment["HOST"] ?? "127.0.0.1",
    port,
    metricsPort: Number(environment["METRICS_PORT"]) || undefined,
    publicUrl: (environment["PUBLIC_URL"] ?? `http://localhost:${port}`).replace(/\/$/, ""),
    ...readGraphSettings(environment, required, port),
    signingKeys,
    signingKeysFolder: environment["SUBGRAPH_KEYS_FOLDER"] || undefined,
    subgraphUrls: Object.fromEntries(readPairs(environment["SUBGRAPH_URLS"] ?? "")),
    subscriptionUrls: Object.fromEntries(readPairs(environment["SUBSCRIPTION_URLS"] ?? "")),
    addresses: readAddressRules(environment),
    subgraphTls: readClientTls(environment),
    accessFactsSubgraph: environment["ACCESS_FACTS_SUBGRAPH"] ?? "members",
    oidc: {
      issuer: required("OIDC_ISSUER"),
      clientId: required("OIDC_CLIENT_ID"),
      clientSecret: required("OIDC_CLIENT_SECRET"),
      audience: environment["OIDC_AUDIENCE"] ?? "sen",
    },
    sessionSecret: Buffer.from(required("SESSION_SECRET"), "base64"),
    documentMode: readDocumentMode(environment["TRUSTED_DOCUMENTS"] ?? "off"),
    cacheFolder: environment["CACHE_FOLDER"] ?? path.join(tmpdir(), "sen-gateway"),
    files: readFileSettings(environment, allKeys.get(environment["DOCUMENTS_SUBGRAPH"] ?? "ministries")),
    mailboxFolder: environment["NODE_ENV"] === "production" ? undefined : environment["MAILBOX_FOLDER"],
    corsOrigins: readList(environment["CORS_ORIGINS"]),
    introspection: readAudience(environment),
    operationLimits: parseOperationLimits(environment["OPERATION_LIMITS"] ?? ""),
    rateLimits: readRateLimits(environment),
    sharedStoreUrl: environment["RATE_LIMIT_STORE"] || undefined,
    signsOutAtProvider: readSignOut(environment["OIDC_SIGN_OUT"] || "provider"),
    trustedProxies: readList(environment["TRUSTED_PROXIES"]),
    strong: readStrongSettings(environment),
    subgraphTimeoutMs: Number(environment["SUBGRAPH_TIMEOUT_MS"]) || undefined,
    slowOperationMs: Number(environment["SLOW_OPERATION_MS"]) || undefined,
    responseCacheBytes: readCacheSize(environment["RESPONSE_CACHE_MB"] || "64"),
    shutdownDelayMs: Number(environment["SHUTDOWN_DELAY_MS"]) || 0,
    production: environment["NODE_ENV"] === "production",
    logLevel: environment["LOG_LEVEL"] ?? "info",
  };
  checkSafety(settings);
  return settings;
}

/** `SUPERGRAPH_FILE`, or `REGISTRY_URL` with what belongs to it. */
function readGraphSettings(
  environment: NodeJS.ProcessEnv,
  required: (name: string) => string,
  port: number,
): Pick<GatewaySettings, "supergraphFile" | "registry"> {
  const urls = (environment["REGISTRY_URL"] ?? "").split(",").flatMap((url) => url.trim() || []);
  if (urls.length === 0) return { supergraphFile: required("SUPERGRAPH_FILE") };
  const tokenFile = environment["REGISTRY_TOKEN_FILE"];
  return {
    registry: {
      urls,
      graph: environment["GRAPH"] ?? "network",
      gatewayId: environment["GATEWAY_ID"] ?? defaultGatewayId(port),
      token: tokenOf(tokenFile ? undefined : required("REGISTRY_TOKEN"), tokenFile),
      keys: readPublicKeys(required("REGISTRY_PUBLIC_KEYS")),
      folder: environment["DELIVERY_FOLDER"] ?? environment["CACHE_FOLDER"] ?? defaultDeliveryFolder(),
    },
  };
}

function readDocumentMode(text: string): DocumentMode {
  if (text === "off" || text === "warn" || text === "enforce") return text;
  const what = { vi: "TRUSTED_DOCUMENTS là off, warn hoặc enforce", en: "TRUSTED_DOCUMENTS is off, warn or enforce" };
  throw new HubError("CONFIGURATION", { what });
}

function readPublicKeys(text: string): TrustedKeys {
  try {
    return parsePublicKeys(text);
  } catch (cause) {
    const what = {
      vi: "REGISTRY_PUBLIC_KEYS không phải là các khóa công khai Ed25519 dạng base64url",
      en: "REGISTRY_PUBLIC_KEYS are not Ed25519 public keys in base64url",
    };
    throw new HubError("CONFIGURATION", { what }, { cause });
  }
}

function readFileSettings(
  environment: NodeJS.ProcessEnv,
  ticketKeys: readonly SigningKey[] | undefined,
): FileSettings | undefined {
  if (ticketKeys === undefined) return undefined;
  if (environment["NODE_ENV"] === "production" && !environment["FILES_URL"]) {
    // The usual folder is the system's temporary one.
    const what = { vi: "FILES_URL phải được đặt khi vận hành thật", en: "FILES_URL has to be set in production" };
    throw new HubError("CONFIGURATION", { what });
  }
  const url = environment["FILES_URL"] ?? pathToFileURL(path.join(tmpdir(), "sen-files")).href;
  return { url, clamdUrl: environment["CLAMD_URL"], ticketKeys };
}

/** In production strangers do not learn what the graph is made of, unless the operator says so. */
function readAudience(environment: NodeJS.ProcessEnv): IntrospectionAudience {
  const usual = environment["NODE_ENV"] === "production" ? "signed-in" : "everybody";
  const asked = environment["INTROSPECTION"] || usual;
  const found = introspectionAudiences.find((audience) => audience === asked);
  if (found !== undefined) return found;
  const names = introspectionAudiences.join(", ");
  throw new HubError("CONFIGURATION", {
    what: { vi: `INTROSPECTION là một trong ${names}`, en: `INTROSPECTION is one of ${names}` },
  });
}

function readCacheSize(text: string): number {
  const megabytes = Number(text);
  if (Number.isFinite(megabytes) && megabytes >= 0) return megabytes * 1024 * 1024;
  const what = { vi: "RESPONSE_CACHE_MB là một số MB, hoặc 0", en: "RESPONSE_CACHE_MB is a number of MB, or 0" };
  throw new HubError("CONFIGURATION", { what });
}

function readSignOut(text: string): boolean {
  if (text === "provider" || text === "here") return text === "provider";
  const what = { vi: "OIDC_SIGN_OUT là provider hoặc here", en: "OIDC_SIGN_OUT is provider or here" };
  throw new HubError("CONFIGURATION", { what });
}

function readRateLimits(environment: NodeJS.ProcessEnv): GatewaySettings["rateLimits"] {
  const rules = parseRateRules(environment["RATE_LIMITS"] ?? "");
  return Object.keys(rules).length === 0
    ? undefined
    : { rules, storeUrl: environment["RATE_LIMIT_STORE"] || undefined };
}

/** `MFA_ROLES`, `MFA_PROOFS` and `MFA_ACR_VALUES`. */
function readStrongSettings(environment: NodeJS.ProcessEnv): StrongSettings | undefined {
  const names = readList(environment["MFA_ROLES"]);
  if (names.length === 0) return undefined;
  const unknown = names.filter((name) => !roleNames.some((role) => role === name));
  if (unknown.length > 0) {
    const what = {
      vi: `MFA_ROLES: không có vai trò ${unknown.join(", ")}`,
      en: `MFA_ROLES: no role ${unknown.join(", ")}`,
    };
    throw new HubError("CONFIGURATION", { what });
  }
  const proofs = readList(environment["MFA_PROOFS"] || "mfa,otp,hwk,swk,fpt,face,sc,pop");
  const acrValues = environment["MFA_ACR_VALUES"] || undefined;
  return { roles: new Set(roleNames.filter((role) => names.includes(role))), proofs: new Set(proofs), acrValues };
}

const readList = (text: string | undefined): string[] => (text ?? "").split(",").flatMap((part) => part.trim() || []);

/** What no hub may run with, and what only a development hub may. */
function checkSafety(settings: GatewaySettings): void {
  const faults = [
    settings.sessionSecret.length !== 32 && {
      vi: "SESSION_SECRET phải là 32 byte ở dạng base64",
      en: "SESSION_SECRET must be 32 bytes in base64",
    },
    settings.corsOrigins.includes("*") && {
      vi: "CORS_ORIGINS liệt kê từng nguồn; * sẽ mở mọi phiên cho mọi trang",
      en: "CORS_ORIGINS lists origins; * would open every session to every site",
    },
    settings.production &&
      !settings.publicUrl.startsWith("https:") && {
        vi: "PUBLIC_URL phải là https khi vận hành thật",
        en: "PUBLIC_URL must be https in production",
      },
    settings.production &&
      !settings.oidc.issuer.startsWith("https:") && {
        vi: "OIDC_ISSUER phải là https khi vận hành thật",
        en: "OIDC_ISSUER must be https in production",
      },
  ].filter((fault) => fault !== false);
  const join = (language: "vi" | "en") => faults.map((fault) => fault[language]).join("; ");
  if (faults.length > 0) throw new HubError("CONFIGURATION", { what: { vi: join("vi"), en: join("en") } });
}

/** `name=value;name=value` */
function readPairs(text: string): [string, string][] {
  return text.split(";").flatMap((pair) => {
    const at = pair.indexOf("=");
    return at > 0 ? [[pair.slice(0, at).trim(), pair.slice(at + 1).trim()]] : [];
  });
}
