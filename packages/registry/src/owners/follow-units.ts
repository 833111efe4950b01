import { openCarrier, usualRetries } from "@sen/database";
import type { CarriedEvent, DatabaseSettings } from "@sen/database";
import type { Actor } from "../access/actor.ts";
import { registrySchema } from "../migrate-registry.ts";
import type { RegistryStore } from "../store/registry-store.ts";
import type { Deriver } from "../versions/deriver.ts";
import { handOver } from "./hand-over.ts";

export interface FollowUnitsOptions {
  readonly store: RegistryStore;
  readonly deriver: Deriver;
  readonly database: DatabaseSettings;
  /** The carrier of events: `nats://…`; PostgreSQL unless told. */
  readonly eventsUrl: string | undefined;
  /** Code of the unit that looks after the graph, in whose name succession is carried out. */
  readonly stewardUnit: string;
  readonly onFault: (error: unknown) => void;
}

/**
 * Follows the units of the network: new ones are known by id and code; when one ends, its slices, grants and open questions go to
 * its primary successor, as its other open work does. Taking an event twice changes nothing more.
 */
export async function followUnits(options: FollowUnitsOptions): Promise<{ stop(): Promise<void> }> {
  const { store, deriver, database, eventsUrl, stewardUnit, onFault } = options;
  const carrier = await openCarrier({ url: eventsUrl, slice: registrySchema, database, retry: usualRetries, onFault });
  const steward: Actor = { name: "succession", units: [stewardUnit], isSteward: true, verbs: null, slices: null };
  const handle = async ({ type, payload }: CarriedEvent): Promise<void> => {
    const { unitId, code, fromCode, toCode, isPrimary, ended } = payload;
    if (type === "unit.created") {
      await store.query("insert into registry.unit (id, code) values ($1, $2) on conflict do nothing", [unitId, code]);
    } else if (isPrimary === true && ended === true && typeof fromCode === "string" && typeof toCode === "string") {
      await store.query("update registry.unit set successor = $2 where code = $1", [fromCode, toCode]);
      await handOver({ store, deriver }, steward, { from: fromCode, to: toCode });
    }
  };
  const subscription = await carrier.subscribe({
    consumer: "units",
    types: ["unit.created", "unit.succeeded"],
    handle,
  });
  return {
    stop: async () => {
      await subscription.stop();
      await carrier.close();
    },
  };
}
