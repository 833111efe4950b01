import { HubError } from "@sen/errors";
import type { Actor } from "../access/actor.ts";
import type { StandingSlice } from "../store/graph-state.ts";
import { readSlices } from "../store/read-graph.ts";
import type { GraphChange, RegistryStore } from "../store/registry-store.ts";
import { advance } from "../versions/advance.ts";
import type { Deriver } from "../versions/deriver.ts";
import { requireSteward } from "./roll-back.ts";
import { joinSlice, storeSchema } from "./store-slices.ts";

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
  change: GraphChange,
  slice: StandingSlice,
  by: {
    readonly actor: Actor;
    readonly unit: string;
    readonly message: string;
    readonly urls: ReadonlyMap<string, string>;
  },
): Promise<StandingSlice> {
  const { state } = change;
  const { owner, place } = await joinSlice(change, slice);
  if (owner !== slice.owner) {
    throw new HubError("VALIDATION", {
      what: {
        vi: `lát dữ liệu ${slice.name} thuộc ${slice.owner} ở đồ thị nguồn nhưng thuộc ${owner} ở ${state.name}`,
        en: `the slice ${slice.name} is owned by ${slice.owner} where it comes from and by ${owner} in ${state.name}`,
      },
    });
  }
  const copied = { ...slice, url: by.urls.get(slice.name) ?? slice.url, place, leftOut: false };
  const schemaId = await storeSchema(change, copied, { actor: by.actor.name, unit: by.unit, message: by.message });
  return { ...copied, schemaId };
}
