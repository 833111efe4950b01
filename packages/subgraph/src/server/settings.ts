import { parseDatabaseUrl, usualRetries } from "@sen/database";
import type { DatabaseSettings } from "@sen/database";
import { HubError } from "@sen/errors";
import type { SigningKey } from "@sen/identity";
import { parseSigningKeys } from "@sen/identity";
import type { WorkOptions } from "../work/start-work.ts";

import { readSliceTls } from "./slice-tls.ts";
import type { SliceTls } from "./slice-tls.ts";

export interface SubgraphSettings {
  readonly database: DatabaseSettings;
  /** The same through a pool of connections, for requests; undefined: there is none. */
  readonly pool: DatabaseSettings | undefined;
  /** Where queries may be read as well; undefined: on the primary alone. */
  readonly replica: DatabaseSettings | undefined;
  readonly signingKeys: readonly SigningKey[];
  readonly host: string;
  readonly port: number;
  readonly logLevel: string;
  readonly production: boolean;
  /** Milliseconds from which on a statement is told as slow. */
  readonly slowStatementMs: number;
  /** Milliseconds it goes on answering after it was told to stop. */
  readonly shutdownDelayMs: number;
  /** Undefined: plain HTTP. */
  readonly tls: SliceTls | undefined;
  /** Undefined: the process answers requests only. */
  readonly work: WorkOptions | undefined;
}

/**
 * Reads a subgraph's settings from the environment: `DATABASE_URL` (app role), `DATABASE_POOL_URL`, `DATABASE_READ_URL`, `SIGNING_KEYS` (`id:base64[,id:base64]`),
 * `HOST` (127.0.0.1), `PORT`, `LOG_LEVEL` (info), `SLOW_STATEMENT_MS` (500), `SHUTDOWN_DELAY_MS` (0), `WORK` (on), `EVENTS_URL`, `EVENTS_TRIES`, `EVENTS_FIRST_PAUSE_MS`,
 * `TLS_CERT_FILE`, `TLS_KEY_FILE`, `TLS_CLIENT_CA_FILE`.
 * Throws `CONFIGURATION` with the name of what is missing or no number.
 */
export function readSubgraphSettings(environment: NodeJS.ProcessEnv): SubgraphSettings {
  return {
    database: parseDatabaseUrl(requireSetting(environment, "DATABASE_URL")),
    pool: readAnother(environment["DATABASE_POOL_URL"]),
    replica: readAnother(environment["DATABASE_READ_URL"]),
    signingKeys: parseSigningKeys(requireSetting(environment, "SIGNING_KEYS")),
    host: environment["HOST"] ?? "127.0.0.1",
    port: Number(requireSetting(environment, "PORT")),
    production: environment["NODE_ENV"] === "production",
    logLevel: environment["LOG_LEVEL"] ?? "info",
    slowStatementMs: readCount(environment, "SLOW_STATEMENT_MS", 500),
    shutdownDelayMs: readCount(environment, "SHUTDOWN_DELAY_MS", 0),
    tls: readSliceTls(environment),
    work: environment["WORK"] === "off" ? undefined : readWorkOptions(environment),
  };
}

const readAnother = (url: string | undefined): DatabaseSettings | undefined =>
  url ? parseDatabaseUrl(url) : undefined;

function readWorkOptions(environment: NodeJS.ProcessEnv): WorkOptions {
  const { tries, firstPauseMs, longestPauseMs } = usualRetries;
  return {
    eventsUrl: environment["EVENTS_URL"] || undefined,
    retry: {
      tries: readCount(environment, "EVENTS_TRIES", tries),
      firstPauseMs: readCount(environment, "EVENTS_FIRST_PAUSE_MS", firstPauseMs),
      longestPauseMs,
    },
  };
}

function readCount(environment: NodeJS.ProcessEnv, name: string, usual: number): number {
  const text = environment[name];
  if (text === undefined || text === "" || text === String(usual)) return usual;
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new HubError("CONFIGURATION", {
    what: { vi: `${name} phải là số nguyên dương`, en: `${name} is a whole number above 0` },
  });
}

/** A setting that has to be there; throws `CONFIGURATION` with its name. */
export function requireSetting(environment: NodeJS.ProcessEnv, name: string): string {
  const value = environment[name];
  if (value === undefined || value === "")
    throw new HubError("CONFIGURATION", { what: { vi: `chưa đặt ${name}`, en: `${name} is not set` } });
  return value;
}
