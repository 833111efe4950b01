import { HubError } from "@sen/errors";
import { mayTouch } from "../access/actor.ts";
import type { Actor } from "../access/actor.ts";
import { requireRight } from "../access/require-right.ts";
import type { RegistryStore } from "../store/registry-store.ts";
import type { Deriver } from "../versions/deriver.ts";
import { advance } from "../versions/advance.ts";

/**
 * Takes a slice out of the graph; gives the new version. Its fields go, and what others read of them goes dark. The name
 * stays the owner's. Throws `NOT_FOUND`, `FORBIDDEN`, `VALIDATION` for the last one.
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
