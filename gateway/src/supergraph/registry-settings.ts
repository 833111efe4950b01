import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import path from "node:path";
import type { TrustedKeys } from "@sen/registry/client";

/** The registry a gateway has its graph from. */
export interface RegistrySettings {
  /** Addresses of its instances. */
  readonly urls: readonly string[];
  readonly graph: string;
  /** Tells this gateway from others, and this one before a restart from itself afterwards. */
  readonly gatewayId: string;
  readonly token: () => string | Promise<string>;
  /** Keys it may sign with. */
  readonly keys: TrustedKeys;
  /** Where the last good delivery is kept. */
  readonly folder: string;
}

/** A token that stands in a file is read anew each time, so that it may be replaced while the gateway runs. */
export function tokenOf(token: string | undefined, file: string | undefined): () => string | Promise<string> {
  if (file === undefined || file === "") return () => token ?? "";
  return async () => (await readFile(file, "utf8")).trim();
}

/** The name of a gateway that is given none: there is one at each port of a machine. */
export function defaultGatewayId(port: number): string {
  return `${hostname()}-${port}`;
}

export function defaultDeliveryFolder(): string {
  return path.join(tmpdir(), "sen-deliveries");
}

/** One file for each gateway and graph, whatever their names are made of. */
export function deliveryFileOf({ folder, graph, gatewayId }: RegistrySettings): string {
  const name = createHash("sha256").update(`${graph}\n${gatewayId}`).digest("hex").slice(0, 16);
  return path.join(folder, `${graph.replaceAll(/[^\w.-]/g, "_")}.${name}.json`);
}
