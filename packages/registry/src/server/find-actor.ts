import { timingSafeEqual } from "node:crypto";
import { HubError } from "@sen/errors";
import { createRequestVerifier, hasRole, unitsOfRole } from "@sen/identity";
import type { SignedRequest, SigningKey, Viewer } from "@sen/identity";
import { findTokenActor, hashToken } from "../access/access-tokens.ts";
import type { Actor } from "../access/actor.ts";
import type { RegistryStore } from "../store/registry-store.ts";

export interface ActorSettings {
  /** Keys by which the gateway signs what signed-in people ask. */
  readonly signingKeys: readonly SigningKey[];
  /** Token of the graph's stewards, kept by the operator; null for none. */
  readonly stewardToken: string | null;
  /** Code of the unit that looks after the graph. */
  readonly stewardUnit: string;
}

/**
 * Who asks: a machine by its token, a person by what the gateway signed. Throws `UNAUTHENTICATED` for a token that does not
 * hold, `BAD_SIGNATURE` for what was not signed by the gateway; null for a visitor.
 */
export function createActorFinder(store: RegistryStore, settings: ActorSettings) {
  const verify = createRequestVerifier(settings.signingKeys);
  const steward = settings.stewardToken === null ? null : hashToken(settings.stewardToken);
  return async (request: SignedRequest): Promise<Actor | null> => {
    const { authorization } = request.headers;
    const token = typeof authorization === "string" ? /^Bearer (.+)$/i.exec(authorization)?.[1] : undefined;
    if (token === undefined) return findPerson(store, settings.stewardUnit, await verify(request));
    if (steward !== null && timingSafeEqual(hashToken(token), steward)) return stewardOf(settings.stewardUnit);
    const actor = await findTokenActor(store.reader, token, store.now());
    if (actor === null) throw new HubError("UNAUTHENTICATED");
    return actor;
  };
}

const stewardOf = (unit: string): Actor => ({
  name: "steward",
  units: [unit],
  isSteward: true,
  verbs: null,
  slices: null,
});

/** Coordinators act for their units, the secretariat for the unit that looks after the graph. */
async function findPerson(store: RegistryStore, stewardUnit: string, viewer: Viewer): Promise<Actor | null> {
  if (viewer.subject === null || viewer.roles.length === 0) return null;
  const isSteward = hasRole(viewer, "SECRETARIAT");
  const ids = unitsOfRole(viewer, "UNIT_COORDINATOR");
  const rows = await store.query<{ code: string }>("select code from registry.unit where id = any ($1) order by code", [
    ids,
  ]);
  const units = [...(isSteward ? [stewardUnit] : []), ...rows.map(({ code }) => code)];
  return { name: `person:${viewer.subject}`, units: [...new Set(units)], isSteward, verbs: null, slices: null };
}
