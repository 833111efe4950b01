import { HubError } from "@sen/errors";
import { mayTouch } from "../access/actor.ts";
import type { Actor } from "../access/actor.ts";
import { requireRight } from "../access/require-right.ts";
import type { StandingSlice } from "../store/graph-state.ts";
import type { GraphChange, RegistryStore } from "../store/registry-store.ts";
import type { Deriver } from "../versions/deriver.ts";
import { advance } from "../versions/advance.ts";
import { findEffects } from "./find-effects.ts";

/**
 * Takes a slice out of the graph; gives the new version. The name stays the owner's. Throws `NOT_FOUND`, `FORBIDDEN`, and
 * `VALIDATION` for the last one and for one that other units rest on: a publish without those fields asks them first.
 */
export async function deleteSlice(
  { store, deriver }: { readonly store: RegistryStore; readonly deriver: Deriver },
  actor: Actor,
  input: { readonly graph: string; readonly slice: string; readonly message: string },
): Promise<number> {
  return store.change(input.graph, async (change) => {
    const slice = change.state.slices.find(({ name }) => name === input.slice);
    if (slice === undefined) {
      throw new HubError("NOT_FOUND", { what: { vi: `lát dữ liệu ${input.slice}`, en: `slice ${input.slice}` } });
    }
    requireRight(mayTouch(actor, "DELETE", slice), {
      vi: `xóa lát dữ liệu ${slice.name} của ${slice.owner}`,
      en: `deleting the slice ${slice.name} of ${slice.owner}`,
    });
    const rest = change.state.slices.filter(({ name }) => name !== slice.name);
    if (rest.length === 0) {
      throw new HubError("VALIDATION", {
        what: { vi: "đồ thị phải còn ít nhất một lát dữ liệu", en: "a graph keeps at least one slice" },
      });
    }
    await requireNobodyConcerned(deriver, change, slice, rest);
    const { message } = input;
    const version = await advance(deriver, change, {
      cause: "DELETE",
      unit: slice.owner,
      actor: actor.name,
      message,
      slices: rest,
    });
    const subject = { version, slices: [slice.name], message, units: [slice.owner] };
    change.record({ kind: "DELETED", unit: slice.owner, actor: actor.name, subject });
    return version;
  });
}

async function requireNobodyConcerned(
  deriver: Deriver,
  change: GraphChange,
  slice: StandingSlice,
  rest: readonly StandingSlice[],
): Promise<void> {
  const { state } = change;
  const derivation = await deriver.derive({
    slices: rest.map(({ name, owner, url, sdl }) => ({ name, owner, url, sdl })),
    previous: state.ownership,
    grants: state.grants,
    unwell: state.unwell,
    servable: false,
    standing: state.slices,
  });
  const effects = findEffects(state, derivation, new Set([slice.name]));
  const units = new Set(effects.flatMap(({ owners }) => owners));
  units.delete(slice.owner);
  if (units.size === 0) return;
  const all = [...units].join(", ");
  const fields = effects.flatMap(({ coordinate }) => coordinate ?? []).join(", ");
  throw new HubError("VALIDATION", {
    what: {
      vi: `${fields} của ${all} dựa vào lát ${slice.name}; hãy công bố lát này không còn các trường đó trước, để ${all} được hỏi`,
      en: `${fields} of ${all} rests on the slice ${slice.name}; first publish it without what they read, so that ${all} is asked`,
    },
  });
}
