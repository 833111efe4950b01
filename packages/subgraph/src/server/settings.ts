import { parseDatabaseUrl } from "@sen/database";
import type { DatabaseSettings } from "@sen/database";
import { HubError } from "@sen/errors";
import type { SigningKey } from "@sen/identity";
import { parseSigningKeys } from "@sen/identity";

export interface SubgraphSettings {
  readonly database: DatabaseSettings;
  readonly signingKeys: readonly SigningKey[];
  readonly host: string;
  readonly port: number;
  readonly logLevel: string;
}

/**
 * Reads a subgraph's settings from the environment: `DATABASE_URL` (app role), `SIGNING_KEYS` (`id:base64[,id:base64]`),
 * `HOST` (127.0.0.1), `PORT`, `LOG_LEVEL` (info). Throws `CONFIGURATION` with the name of what is missing.
 */
export function readSubgraphSettings(environment: NodeJS.ProcessEnv): SubgraphSettings {
  return {
    database: parseDatabaseUrl(requireSetting(environment, "DATABASE_URL")),
    signingKeys: parseSigningKeys(requireSetting(environment, "SIGNING_KEYS")),
    host: environment["HOST"] ?? "127.0.0.1",
    port: Number(requireSetting(environment, "PORT")),
    logLevel: environment["LOG_LEVEL"] ?? "info",
  };
}

function requireSetting(environment: NodeJS.ProcessEnv, name: string): string {
  const value = environment[name];
  if (value === undefined || value === "")
    throw new HubError("CONFIGURATION", { what: { vi: `chưa đặt ${name}`, en: `${name} is not set` } });
  return value;
}
