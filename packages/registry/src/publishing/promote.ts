import { HubError } from "@sen/errors";
import type { Actor } from "../access/actor.ts";
import type { StandingSlice } from "../store/graph-state.ts";
import { readSlices } from "../store/read-graph.ts";
import type { GraphChange, RegistryStore } from "../store/registry-store.ts";
import { advance } from "../versions/advance.ts";
import type { Deriver } from "../versions/deriver.ts";
import { requireSteward } from "./roll-back.ts";

/**
 * Makes the slices that one graph serves those of another, e.g. of `staging` those of `network`, as one new version. Owners of
 * names and grants are those of the graph promoted to; addresses can be replaced. Throws `NOT_FOUND`, `FORBIDDEN`, `VALIDATION`.
 */
export async function promote(
  { store, deriver }: { readonly store: RegistryStore; readonly deriver: Deriver },
  actor: Actor,
  input: {
    readonly from: string;
    readonly to: string;
    readonly message: string;
    /** Addresses in the graph promoted to, by slice; those of the graph promoted from where there is none. */
    readonly urls: ReadonlyMap<string, string>;
  },
): Promise<number> {
  requireSteward(actor);
  const [source] = await store.query<{ version: number }>("select version from registry.graph where name = $1", [
    input.from,
  ]);
  const given = source === undefined ? [] : await readSlices(store.reader, input.from, source.version);
  if (given.length === 0) {
    throw new HubError("NOT_FOUND", {
      what: { vi: `phiên bản nào của ${input.from}`, en: `version of ${input.from}` },
    });
  }
  return store.change(input.to, async (change) => {
    const unit = actor.units[0] ?? "";
    const { message } = input;
    const slices: StandingSlice[] = [];
    for (const slice of given) slices.push(await copySlice(change, slice, { actor, unit, ...input }));
    const version = await advance(deriver, change, {
      cause: "PROMOTE",
      unit,
      actor: actor.name,
      message,
      slices: slices.toSorted((one, other) => one.place - other.place),
    });
    const units = [...new Set([unit, ...slices.map(({ owner }) => owner)])];
    change.record({
      kind: "PROMOTED",
      unit,
      actor: actor.name,
      subject: { version, from: `${input.from}@${source?.version}`, message, units },
    });
    return version;
  });
}

async function copySlice(
  { client, state, now }: GraphChange,
  slice: StandingSlice,
  by: {
    readonly actor: Actor;
    readonly unit: string;
    readonly message: string;
    readonly urls: ReadonlyMap<string, string>;
  },
): Promise<StandingSlice> {
  await client.query(
    `insert into registry.slice (graph, name, owner, place, joined_at)
     values ($1, $2, $3, (select coalesce(max(place), 0) + 1 from registry.slice where graph = $1), $4)
     on conflict (graph, name) do nothing`,
    [state.name, slice.name, slice.owner, now],
  );
  const known = await client.query<{ owner: string; place: number }>(
    "select owner, place from registry.slice where graph = $1 and name = $2",
    [state.name, slice.name],
  );
  const owner = known.rows[0]?.owner;
  if (owner !== slice.owner) {
    throw new HubError("VALIDATION", {
      what: {
        vi: `lát dữ liệu ${slice.name} thuộc ${slice.owner} ở đồ thị nguồn nhưng thuộc ${owner} ở ${state.name}`,
        en: `the slice ${slice.name} is owned by ${slice.owner} where it comes from and by ${owner} in ${state.name}`,
      },
    });
  }
  const url = by.urls.get(slice.name) ?? slice.url;
  const { rows } = await client.query<{ id: number }>(
    `insert into registry.slice_schema (graph, slice, hash, url, sdl, message, unit, actor, at)
     values ($1, $2, encode(sha256(convert_to($3, 'UTF8')), 'hex'), $4, $3, $5, $6, $7, $8) returning id`,
    [state.name, slice.name, slice.sdl, url, by.message, by.unit, by.actor.name, now],
  );
  return { ...slice, url, schemaId: rows[0]?.id ?? 0, place: known.rows[0]?.place ?? 0, leftOut: false };
}
