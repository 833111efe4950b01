import { createHash } from "node:crypto";
import { withClient } from "@sen/database";
import { sliceOwner, registryName } from "../slices.ts";
import type { HubPlan } from "./define-services.ts";

/** What the registry finds when it begins: the units with their ids, and the token of this hub's gateway. */
export async function prepareRegistry({ admin, secrets }: Pick<HubPlan, "admin" | "secrets">): Promise<void> {
  await withClient(admin, async (client) => {
    await client.query(
      `insert into registry.unit (id, code) select id, code from ministries.unit
       on conflict (id) do update set code = excluded.code`,
    );
    await client.query(
      `insert into registry.access_token (hash, name, unit, verbs, expires_at, created_by)
       values ($1, 'gateway', $2, '{DELIVERY}', 'infinity', 'sen start') on conflict (hash) do nothing`,
      [createHash("sha256").update(secrets.gatewayToken).digest(), sliceOwner(registryName)],
    );
  });
}
