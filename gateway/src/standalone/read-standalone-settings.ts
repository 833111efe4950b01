import type { SubscriptionProtocol } from "@sen/engine";
import { InvalidSettingError } from "../supergraph/invalid-setting-error.ts";
import { standaloneSettings } from "./standalone-settings.ts";
import type { PerSubgraph, ProtocolPerSubgraph, StandaloneSettings } from "./standalone-settings.ts";

type SettingName = keyof StandaloneSettings;

/** What a command line gave: texts, or values that were read already. A name left out falls to the environment. */
export type StandaloneOptions = {
  readonly [Name in SettingName]?: StandaloneSettings[Name] | string | number | readonly string[] | undefined;
};

/** Puts options before environment before defaults. Throws {@link InvalidSettingError}. */
export function readStandaloneSettings(
  options: StandaloneOptions,
  environment: Readonly<Record<string, string | undefined>>,
): StandaloneSettings {
  const given = (name: SettingName): unknown => {
    const { environment: variable, defaultValue } = standaloneSettings[name];
    const fromEnvironment = environment[variable];
    return options[name] ?? (fromEnvironment === "" ? undefined : fromEnvironment) ?? defaultValue;
  };
  const registry = readOptionalList("registry", given("registry"));
  return {
    supergraph: registry.length > 0 ? "" : readText("supergraph", given("supergraph")),
    registry,
    graph: readText("graph", given("graph")),
    registryKeys: readKeys("registryKeys", given("registryKeys"), registry.length > 0),
    tokenFile: readOptionalText("tokenFile", given("tokenFile")),
    gatewayId: readOptionalText("gatewayId", given("gatewayId")),
    deliveryFolder: readOptionalText("deliveryFolder", given("deliveryFolder")),
    trustedDocuments: readMode("trustedDocuments", given("trustedDocuments")),
    port: readInteger("port", given("port"), 0, 65_535),
    host: readText("host", given("host")),
    forwardHeaders: readNames("forwardHeaders", given("forwardHeaders")),
    subgraphUrls: readUrls("subgraphUrls", given("subgraphUrls")),
    subgraphTimeout: readPerSubgraph("subgraphTimeout", given("subgraphTimeout"), 1),
    retries: readPerSubgraph("retries", given("retries"), 0),
    maxRetryDelay: readPerSubgraph("maxRetryDelay", given("maxRetryDelay"), 0),
    circuitFailures: readPerSubgraph("circuitFailures", given("circuitFailures"), 0),
    circuitReset: readPerSubgraph("circuitReset", given("circuitReset"), 0),
    maxConcurrentCalls: readPerSubgraph("maxConcurrentCalls", given("maxConcurrentCalls"), 1),
    maxWaitingCalls: readPerSubgraph("maxWaitingCalls", given("maxWaitingCalls"), 0),
    maxEntitiesPerCall: readPerSubgraph("maxEntitiesPerCall", given("maxEntitiesPerCall"), 0),
    subscriptionProtocol: readProtocols("subscriptionProtocol", given("subscriptionProtocol")),
    subscriptionUrls: readUrls("subscriptionUrls", given("subscriptionUrls"), /^(https?|wss?):/),
    subscriptionHeartbeat: readPerSubgraph("subscriptionHeartbeat", given("subscriptionHeartbeat"), 1),
    maxQueuedEvents: readPerSubgraph("maxQueuedEvents", given("maxQueuedEvents"), 1),
    maxSubscriptionsPerConnection: readInteger(
      "maxSubscriptionsPerConnection",
      given("maxSubscriptionsPerConnection"),
      1,
    ),
    maxSubscriptions: readInteger("maxSubscriptions", given("maxSubscriptions"), 0),
    connectionInitTimeout: readInteger("connectionInitTimeout", given("connectionInitTimeout"), 1),
    clientHeartbeat: readInteger("clientHeartbeat", given("clientHeartbeat"), 1),
    allowedOrigins: readOrigins("allowedOrigins", given("allowedOrigins")),
    requestTimeout: readInteger("requestTimeout", given("requestTimeout"), 1),
    maxRequestBytes: readInteger("maxRequestBytes", given("maxRequestBytes"), 1),
    maxResponseBytes: readPerSubgraph("maxResponseBytes", given("maxResponseBytes"), 1),
    plannerProcesses: readInteger("plannerProcesses", given("plannerProcesses"), 0, 64),
    planTimeout: readInteger("planTimeout", given("planTimeout"), 1),
    overrideLabels: readOptionalList("overrideLabels", given("overrideLabels")),
    warmUpOperations: readInteger("warmUpOperations", given("warmUpOperations"), 0),
    watch: readBoolean("watch", given("watch")),
    shutdownTimeout: readInteger("shutdownTimeout", given("shutdownTimeout"), 0),
  };
}

/** Longest delay a timer can hold, and far more bytes than any message. */
const MAX_INTEGER = 2_147_483_647;

function refuse(name: SettingName, expected: string, value: unknown): never {
  const { flag, environment } = standaloneSettings[name];
  const got = value === undefined ? "nothing was given" : `got ${JSON.stringify(value)}`;
  throw new InvalidSettingError(`${flag.split(" ")[0]} (or ${environment}) must be ${expected}; ${got}.`);
}

function readText(name: SettingName, value: unknown): string {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : refuse(name, "a text", value);
}

function readOptionalText(name: SettingName, value: unknown): string {
  return value === "" ? "" : readText(name, value);
}

function readOptionalList(name: SettingName, value: unknown): string[] {
  return value === "" ? [] : readList(name, value);
}

/** A registry whose deliveries nobody can verify would serve whatever anybody sends. */
function readKeys(name: SettingName, value: unknown, isNeeded: boolean): string[] {
  const keys = readOptionalList(name, value);
  if (isNeeded && keys.length === 0) return refuse(name, "the registry's public key", undefined);
  return keys.map((key) => (/^[\w-]{43}$/.test(key) ? key : refuse(name, "Ed25519 public keys in base64url", key)));
}

function readMode(name: SettingName, value: unknown): StandaloneSettings["trustedDocuments"] {
  return value === "off" || value === "warn" || value === "enforce"
    ? value
    : refuse(name, "off, warn or enforce", value);
}

function readInteger(name: SettingName, value: unknown, least: number, most = MAX_INTEGER): number {
  const number = typeof value === "string" && /^\d+$/.test(value.trim()) ? Number(value) : value;
  if (typeof number === "number" && Number.isInteger(number) && number >= least && number <= most) return number;
  return refuse(name, `a whole number from ${least} to ${most}`, value);
}

/** `15000`, `people=500`, or both: a number for all, and numbers for some. */
function readPerSubgraph(name: SettingName, value: unknown, least: number): PerSubgraph {
  if (isPerSubgraph(value)) return value;
  if (typeof value === "number") return { all: readInteger(name, value, least), named: {} };
  let all: number | undefined;
  const named: Record<string, number> = {};
  for (const part of readList(name, value)) {
    const at = part.lastIndexOf("=");
    const number = readInteger(name, part.slice(at + 1), least);
    if (at < 1) all = number;
    else named[part.slice(0, at)] = number;
  }
  return { all: all ?? readInteger(name, standaloneSettings[name].defaultValue, least), named };
}

/** `auto`, `events=ws`, or both. */
function readProtocols(name: SettingName, value: unknown): ProtocolPerSubgraph {
  let all: SubscriptionProtocol = "auto";
  const named: Record<string, SubscriptionProtocol> = {};
  for (const part of readList(name, value)) {
    const at = part.lastIndexOf("=");
    const text = part.slice(at + 1);
    const protocol = PROTOCOLS.find((known) => known === text) ?? refuse(name, `one of ${PROTOCOLS.join(", ")}`, text);
    if (at < 1) all = protocol;
    else named[part.slice(0, at)] = protocol;
  }
  return { all, named };
}

const PROTOCOLS = ["auto", "sse", "multipart", "ws"] as const satisfies readonly SubscriptionProtocol[];

/** An origin is a scheme and a host, as browsers send it. */
function readOrigins(name: SettingName, value: unknown): string[] {
  if (value === "") return [];
  return readList(name, value).map((origin) =>
    origin === "*" || (URL.canParse(origin) && new URL(origin).origin === origin)
      ? origin
      : refuse(name, 'a list of origins like "https://app.example"', origin),
  );
}

function isPerSubgraph(value: unknown): value is PerSubgraph {
  return typeof value === "object" && value !== null && "all" in value && "named" in value;
}

function readBoolean(name: SettingName, value: unknown): boolean {
  if (typeof value === "boolean") return value;
  if (value === "true" || value === "1") return true;
  if (value === "false" || value === "0") return false;
  return refuse(name, "true or false", value);
}

function readList(name: SettingName, value: unknown): string[] {
  const parts = typeof value === "string" ? value.split(",") : value;
  if (!Array.isArray(parts)) return refuse(name, "a list", value);
  return parts.map((part) => readText(name, part)).filter((part) => part !== "");
}

function readNames(name: SettingName, value: unknown): string[] {
  if (value === "") return [];
  return readList(name, value).map((header) =>
    /^[\w!#$%&'*+.^`|~-]+$/.test(header) ? header.toLowerCase() : refuse(name, "a list of header names", header),
  );
}

function readUrls(name: SettingName, value: unknown, scheme = /^https?:/): Record<string, string> {
  if (value === "") return {};
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    return Object.fromEntries(Object.entries(value).map(([subgraph, url]) => [subgraph, readUrl(name, url, scheme)]));
  }
  const pairs = readList(name, value).map((pair) => {
    const at = pair.indexOf("=");
    if (at < 1) return refuse(name, "a list of name=url", pair);
    return [pair.slice(0, at), readUrl(name, pair.slice(at + 1), scheme)];
  });
  return Object.fromEntries(pairs);
}

function readUrl(name: SettingName, value: unknown, scheme: RegExp): string {
  if (typeof value === "string" && URL.canParse(value) && scheme.test(value)) return value;
  return refuse(name, `a list of name=url with ${scheme.test("ws:") ? "http or ws" : "http or https"} URLs`, value);
}
