import { HubError } from "@sen/errors";
import { hasVerb } from "../access/actor.ts";
import type { Actor } from "../access/actor.ts";
import { requireRight } from "../access/require-right.ts";
import { readSlices } from "../store/read-graph.ts";
import type { GraphChange, RegistryStore } from "../store/registry-store.ts";
import { advance } from "../versions/advance.ts";
import type { Deriver } from "../versions/deriver.ts";

interface Parts {
  readonly store: RegistryStore;
  readonly deriver: Deriver;
}

/**
 * Serves the slices of an older version again, as a new version with the next number. Rights are those of today: what a
 * grant allowed then and does no longer comes back dark. Throws `NOT_FOUND`, `FORBIDDEN`.
 */
export async function rollBack(
  { store, deriver }: Parts,
  actor: Actor,
  input: { readonly graph: string; readonly version: number; readonly message: string },
): Promise<number> {
  requireSteward(actor);
  return store.change(input.graph, async (change) => {
    const slices = await readSlices(change.client, input.graph, input.version);
    if (slices.length === 0) throw versionNotFound(input.version);
    const { message } = input;
    const previous = await readOwnership(change, input.graph, input.version);
    const unit = actor.units[0] ?? "";
    const version = await advance(deriver, change, {
      cause: "ROLLBACK",
      unit,
      actor: actor.name,
      message,
      slices,
      previous,
    });
    const units = [...new Set([unit, ...slices.map(({ owner }) => owner)])];
    change.record({
      kind: "ROLLED_BACK",
      unit,
      actor: actor.name,
      subject: { version, from: change.state.version, to: input.version, message, units },
    });
    return version;
  });
}

/** Only those who look after the whole graph move it as a whole. */
export function requireSteward(actor: Actor): void {
  requireRight(actor.isSteward && hasVerb(actor, "PUBLISH"), {
    vi: "việc này thuộc về người quản trị đồ thị",
    en: "this is for the stewards of the graph",
  });
}

const versionNotFound = (version: number) =>
  new HubError("NOT_FOUND", { what: { vi: `phiên bản ${version}`, en: `version ${version}` } });

/** Who owned what then; owners that have changed since (a unit that ended) are those of today. */
async function readOwnership({ client }: GraphChange, graph: string, version: number) {
  const { rows } = await client.query<{ ownership: Record<string, string>; moves: Record<string, string> }>(
    `select v.ownership,
       (select coalesce(jsonb_object_agg(p.owner, s.owner), '{}') from registry.version_slice as p
        join registry.slice as s on s.graph = p.graph and s.name = p.slice
        where p.graph = v.graph and p.number = v.number and p.owner <> s.owner) as moves
     from registry.version as v where v.graph = $1 and v.number = $2`,
    [graph, version],
  );
  const [row] = rows;
  if (row === undefined) throw versionNotFound(version);
  return new Map(Object.entries(row.ownership).map(([coordinate, owner]) => [coordinate, row.moves[owner] ?? owner]));
}
