import { createPrivateKey } from "node:crypto";
import { readFileSync } from "node:fs";
import { parseDatabaseUrl } from "@sen/database";
import type { DatabaseSettings } from "@sen/database";
import { HubError } from "@sen/errors";
import { parseSigningKeys } from "@sen/identity";
import { readAddressRules } from "@sen/outbound";
import type { AddressRules } from "@sen/outbound";
import { deliveryKeyPairOf } from "../client/delivery-keys.ts";
import type { DeliveryKeyPair } from "../client/delivery-keys.ts";
import type { HealthSettings } from "../health/watch-slices.ts";
import type { ActorSettings } from "./find-actor.ts";

export interface RegistrySettings extends ActorSettings {
  readonly database: DatabaseSettings;
  readonly host: string;
  readonly port: number;
  /** Graphs that there are from the start. */
  readonly graphs: readonly string[];
  /** Seals the ledger and signs deliveries. */
  readonly key: DeliveryKeyPair;
  /** Undefined: nobody looks whether slices answer. */
  readonly health: HealthSettings | undefined;
  /** Where slices may lie; anywhere but the machine's and the infrastructure's own addresses when left out. */
  readonly addresses?: AddressRules | undefined;
  /** The carrier of events between slices: `nats://…`; PostgreSQL unless told. */
  readonly eventsUrl?: string | undefined;
  /** Milliseconds between signs of life on a delivery stream. */
  readonly heartbeatMs?: number | undefined;
}

/**
 * Reads the registry's settings: `DATABASE_URL` (app role), `SIGNING_KEYS` (`id:base64`), `REGISTRY_KEY` (Ed25519 private key,
 * PKCS #8, base64), `STEWARD_TOKEN`, `STEWARD_UNIT` (VWU), `GRAPHS` (network), `HOST`, `PORT`, `HEALTH_INTERVAL_MS` (5000; 0 is
 * off), `HEALTH_PATIENCE_MS` (60000), `EVENTS_URL`, `SUBGRAPH_HOSTS`. Secrets may come from a file: `REGISTRY_KEY_FILE` and so on. Throws `CONFIGURATION`.
 */
export function readRegistrySettings(environment: NodeJS.ProcessEnv): RegistrySettings {
  const intervalMs = readMilliseconds(environment, "HEALTH_INTERVAL_MS", 5_000);
  return {
    database: parseDatabaseUrl(require(environment, "DATABASE_URL")),
    signingKeys: parseSigningKeys(require(environment, "SIGNING_KEYS")),
    key: readKey(require(environment, "REGISTRY_KEY")),
    stewardToken: read(environment, "STEWARD_TOKEN") ?? null,
    stewardUnit: environment["STEWARD_UNIT"] ?? "VWU",
    graphs: (environment["GRAPHS"] ?? "network").split(",").map((name) => name.trim()),
    host: environment["HOST"] ?? "127.0.0.1",
    port: Number(require(environment, "PORT")),
    addresses: readAddressRules(environment),
    eventsUrl: environment["EVENTS_URL"] || undefined,
    health:
      intervalMs === 0
        ? undefined
        : { intervalMs, timeoutMs: 3_000, patienceMs: readMilliseconds(environment, "HEALTH_PATIENCE_MS", 60_000) },
  };
}

/** A setting, or the content of the file that `NAME_FILE` names. */
function read(environment: NodeJS.ProcessEnv, name: string): string | undefined {
  const file = environment[`${name}_FILE`];
  const value = file === undefined ? environment[name] : readFileSync(file, "utf8").trim();
  return value === "" ? undefined : value;
}

function require(environment: NodeJS.ProcessEnv, name: string): string {
  const value = read(environment, name);
  if (value !== undefined) return value;
  throw new HubError("CONFIGURATION", { what: { vi: `chưa đặt ${name}`, en: `${name} is not set` } });
}

function readKey(text: string): DeliveryKeyPair {
  try {
    return deliveryKeyPairOf(createPrivateKey({ key: Buffer.from(text, "base64"), format: "der", type: "pkcs8" }));
  } catch (cause) {
    throw new HubError(
      "CONFIGURATION",
      {
        what: {
          vi: "REGISTRY_KEY phải là khóa riêng Ed25519 (PKCS #8, base64)",
          en: "REGISTRY_KEY is an Ed25519 private key (PKCS #8, base64)",
        },
      },
      { cause },
    );
  }
}

function readMilliseconds(environment: NodeJS.ProcessEnv, name: string, usual: number): number {
  const text = environment[name] ?? "";
  if (text === "") return usual;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new HubError("CONFIGURATION", {
    what: { vi: `${name} phải là số mili giây`, en: `${name} is a number of milliseconds` },
  });
}
