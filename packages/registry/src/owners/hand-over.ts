import type { Actor } from "../access/actor.ts";
import { requireSteward } from "../publishing/roll-back.ts";
import { readGrants } from "../store/read-graph.ts";
import type { GraphChange, RegistryStore } from "../store/registry-store.ts";
import { advance } from "../versions/advance.ts";
import type { Deriver } from "../versions/deriver.ts";

/**
 * What a unit that ended owned and was asked goes to the unit that took over: slices, grants, questions, clients, tokens'
 * rights end. A grant between the two is one's own right from then on and ends. Gives the new versions by graph.
 */
export async function handOver(
  { store, deriver }: { readonly store: RegistryStore; readonly deriver: Deriver },
  actor: Actor,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<ReadonlyMap<string, number>> {
  requireSteward(actor);
  const graphs = await store.query<{ name: string }>("select name from registry.graph order by name");
  const versions = new Map<string, number>();
  for (const { name } of graphs) {
    const version = await store.change(name, (change) => handOverGraph(deriver, change, actor, { from, to }));
    if (version !== null) versions.set(name, version);
  }
  await store.transact(async (client) => {
    await client.query("update registry.access_token set revoked_at = coalesce(revoked_at, $2) where unit = $1", [
      from,
      store.now(),
    ]);
  });
  return versions;
}

async function handOverGraph(
  deriver: Deriver,
  change: GraphChange,
  actor: Actor,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<number | null> {
  const { client, state, now } = change;
  const moved = await client.query<{ name: string }>(
    "update registry.slice set owner = $3 where graph = $1 and owner = $2 returning name",
    [state.name, from, to],
  );
  await client.query(
    `update registry.access_grant set state = 'ENDED', decided_at = $4
     where graph = $1 and state in ('REQUESTED', 'GIVEN') and ((owner = $2 and grantee = $3) or (owner = $3 and grantee = $2))`,
    [state.name, from, to, now],
  );
  // What the successor has already, it does not need twice.
  await client.query(
    `update registry.access_grant as g set state = 'ENDED', decided_at = $4
     where graph = $1 and state in ('REQUESTED', 'GIVEN') and grantee = $2 and exists (
       select from registry.access_grant as o where o.graph = g.graph and o.verb = g.verb and o.coordinate = g.coordinate
         and o.grantee = $3 and o.state in ('REQUESTED', 'GIVEN'))`,
    [state.name, from, to, now],
  );
  const grants = await client.query(
    `update registry.access_grant set owner = case owner when $2 then $3 else owner end,
       grantee = case grantee when $2 then $3 else grantee end
     where graph = $1 and state in ('REQUESTED', 'GIVEN') and $2 in (owner, grantee)`,
    [state.name, from, to],
  );
  await client.query(
    `insert into registry.approval (request_id, unit)
     select a.request_id, $3 from registry.approval as a join registry.change_request as r on r.id = a.request_id
     where r.graph = $1 and r.state = 'WAITING' and a.unit = $2 and a.state = 'WAITING'
     on conflict do nothing`,
    [state.name, from, to],
  );
  await client.query(
    `delete from registry.approval as a using registry.change_request as r
     where r.id = a.request_id and r.graph = $1 and r.state = 'WAITING' and a.unit = $2 and a.state = 'WAITING'`,
    [state.name, from],
  );
  await client.query("update registry.client set unit = $3 where graph = $1 and unit = $2", [state.name, from, to]);
  if (moved.rows.length === 0 && (grants.rowCount ?? 0) === 0) return null;
  const slices = moved.rows.map(({ name }) => name);
  change.record({
    kind: "OWNER_CHANGED",
    unit: to,
    actor: actor.name,
    subject: { from, to, slices, units: [from, to] },
  });
  if (state.version === 0) return null;
  const held = await readGrants(client, state.name, now);
  const owned = new Map([...state.ownership].map(([coordinate, owner]) => [coordinate, owner === from ? to : owner]));
  return advance(
    deriver,
    { ...change, state: { ...state, grants: held } },
    {
      cause: "OWNERS",
      unit: to,
      actor: actor.name,
      message: `${from} → ${to}`,
      slices: state.slices.map((slice) => (slice.owner === from ? { ...slice, owner: to } : slice)),
      previous: owned,
    },
  );
}
