import { HubError } from "@sen/errors";
import type { Actor } from "../access/actor.ts";
import type { GatewayTable } from "../gateways/gateway-table.ts";
import type { PublishingParts } from "../publishing/publish.ts";
import { createVersionLoader } from "./load-versions.ts";

/** What the registry's service is made of. */
export interface RegistryParts extends PublishingParts {
  readonly gateways: GatewayTable;
  /** Public keys as gateways take them, the one that signs first. */
  readonly publicKeys: readonly string[];
}

/** What resolvers get as their third argument. */
export interface RegistryContext extends RegistryParts {
  /** Who asks; null for somebody the registry does not know. */
  readonly actor: Actor | null;
  readonly versionSlices: ReturnType<typeof createVersionLoader>;
}

export function createContext(parts: RegistryParts, actor: Actor | null): RegistryContext {
  return { ...parts, actor, versionSlices: createVersionLoader(parts.store) };
}

/** The one who asks; throws `UNAUTHENTICATED` when she is unknown. Everything in the registry is for those of the network. */
export function requireActor({ actor }: RegistryContext): Actor {
  if (actor === null) throw new HubError("UNAUTHENTICATED");
  return actor;
}
