import { HubError } from "@sen/errors";
import { actsFor, hasVerb } from "../access/actor.ts";
import type { Actor } from "../access/actor.ts";
import { requireRight } from "../access/require-right.ts";
import type { Grant } from "../rights/grant.ts";
import type { GraphChange, RegistryStore } from "../store/registry-store.ts";
import { advance } from "../versions/advance.ts";
import type { Deriver } from "../versions/deriver.ts";
import { grantColumns } from "./grant-record.ts";
import type { GrantRecord, GrantState } from "./grant-record.ts";
import { describeGrant } from "./request-grant.ts";

export type GrantDecision = "GIVE" | "REFUSE" | "REVOKE";

/** Each decision: the states it is taken in, where it leads, how the ledger calls it. */
const decisions = {
  GIVE: { from: ["REQUESTED"], to: "GIVEN", kind: "GRANT_GIVEN" },
  REFUSE: { from: ["REQUESTED"], to: "REFUSED", kind: "GRANT_REFUSED" },
  REVOKE: { from: ["GIVEN"], to: "REVOKED", kind: "GRANT_REVOKED" },
} as const satisfies Record<GrantDecision, { from: readonly GrantState[]; to: GrantState; kind: string }>;

/**
 * The owner gives, refuses or revokes a grant. A revoked one takes effect with the version that is written in the same
 * transaction. Throws `NOT_FOUND`, `FORBIDDEN`, `ILLEGAL_TRANSITION`, `VALIDATION` when she owns the coordinate no longer.
 */
export async function decideGrant(
  { store, deriver }: { readonly store: RegistryStore; readonly deriver: Deriver },
  actor: Actor,
  input: { readonly id: string; readonly decision: GrantDecision; readonly reason: string | null },
): Promise<GrantRecord> {
  const { from, to, kind } = decisions[input.decision];
  const found = await findGrant(store, input.id);
  return store.change(found.graph, async (change) => {
    const grant = await lockGrant(change, input.id);
    requireRight(actsFor(actor, grant.owner) && hasVerb(actor, "GRANT"), {
      vi: `quyết định thay đơn vị ${grant.owner}`,
      en: `deciding in the name of the unit ${grant.owner}`,
    });
    if (!from.some((state) => state === grant.state))
      throw new HubError("ILLEGAL_TRANSITION", { from: grant.state, to });
    if (input.decision === "GIVE") requireOwnership(change, grant);
    const { rows } = await change.client.query<GrantRecord>(
      `update registry.access_grant set state = $2, decided_by = $3, decided_at = $4, reason = $5 where id = $1
       returning ${grantColumns}`,
      [grant.id, to, actor.name, change.now, input.reason],
    );
    const [decided] = rows;
    if (decided === undefined) throw new Error("an update gives its row");
    change.record({ kind, unit: grant.owner, actor: actor.name, subject: describeGrant(decided) });
    await advanceWithGrants(deriver, change, { actor: actor.name, unit: grant.owner, decided: [decided] });
    return decided;
  });
}

/** Grants whose time is over end, in one version for each graph. Gives how many. */
export async function endGrants({
  store,
  deriver,
}: {
  readonly store: RegistryStore;
  readonly deriver: Deriver;
}): Promise<number> {
  const due = "state = 'GIVEN' and valid_until <= $1";
  const graphs = await store.query<{ graph: string }>(`select distinct graph from registry.access_grant where ${due}`, [
    store.now(),
  ]);
  let count = 0;
  for (const { graph } of graphs) {
    count += await store.change(graph, async (change) => {
      const { rows } = await change.client.query<GrantRecord>(
        `update registry.access_grant set state = 'ENDED' where ${due} and graph = $2 returning ${grantColumns}`,
        [change.now, graph],
      );
      for (const grant of rows) {
        change.record({ kind: "GRANT_ENDED", unit: grant.owner, actor: "registry", subject: describeGrant(grant) });
      }
      const [first] = rows;
      if (first !== undefined) {
        await advanceWithGrants(deriver, change, { actor: "registry", unit: first.owner, decided: rows });
      }
      return rows.length;
    });
  }
  return count;
}

async function advanceWithGrants(
  deriver: Deriver,
  change: GraphChange,
  { actor, unit, decided }: { readonly actor: string; readonly unit: string; readonly decided: readonly GrantRecord[] },
): Promise<void> {
  const { state } = change;
  if (state.version === 0) return;
  const ids = new Set(decided.map(({ id }) => id));
  const grants: Grant[] = [
    ...state.grants.filter(({ id }) => !ids.has(id)),
    ...decided.filter((grant) => grant.state === "GIVEN"),
  ];
  const message = decided
    .map((grant) => `${grant.state} ${grant.verb} ${grant.coordinate} → ${grant.grantee}`)
    .join("; ");
  await advance(deriver, { ...change, state: { ...state, grants } }, { cause: "GRANT", unit, actor, message });
}

async function findGrant(store: RegistryStore, id: string): Promise<GrantRecord> {
  const [grant] = await store.query<GrantRecord>(
    `select ${grantColumns} from registry.access_grant where id::text = $1`,
    [id],
  );
  if (grant === undefined) throw new HubError("NOT_FOUND", { what: { vi: `phép ${id}`, en: `grant ${id}` } });
  return grant;
}

async function lockGrant({ client }: GraphChange, id: string): Promise<GrantRecord> {
  const { rows } = await client.query<GrantRecord>(
    `select ${grantColumns} from registry.access_grant where id::text = $1 for update`,
    [id],
  );
  const [grant] = rows;
  if (grant === undefined) throw new HubError("NOT_FOUND", { what: { vi: `phép ${id}`, en: `grant ${id}` } });
  return grant;
}

function requireOwnership({ state }: GraphChange, grant: GrantRecord): void {
  if (state.ownership.get(grant.coordinate) === grant.owner) return;
  throw new HubError("VALIDATION", {
    what: {
      vi: `${grant.owner} không còn sở hữu ${grant.coordinate}`,
      en: `${grant.owner} no longer owns ${grant.coordinate}`,
    },
  });
}
