import type { Actor } from "../access/actor.ts";
import type { Contract } from "../delivery/delivery.ts";
import type { RegistryStore } from "../store/registry-store.ts";
import { advance } from "../versions/advance.ts";
import type { Deriver } from "../versions/deriver.ts";
import { requireSteward } from "./roll-back.ts";

/** Replaces the views of a graph by tags, as a new version. Throws `NOT_FOUND`, `FORBIDDEN`. */
export async function setContracts(
  { store, deriver }: { readonly store: RegistryStore; readonly deriver: Deriver },
  actor: Actor,
  { graph, contracts }: { readonly graph: string; readonly contracts: readonly Contract[] },
): Promise<number> {
  requireSteward(actor);
  return store.change(graph, async (change) => {
    const unit = actor.units[0] ?? "";
    const message = contracts.map(({ name }) => name).join(", ");
    const version = await advance(deriver, change, { cause: "CONTRACTS", unit, actor: actor.name, message, contracts });
    change.record({
      kind: "CONTRACTS_CHANGED",
      unit,
      actor: actor.name,
      subject: { version, contracts, units: [unit] },
    });
    return version;
  });
}
