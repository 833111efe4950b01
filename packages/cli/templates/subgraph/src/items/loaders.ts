import { Any, loadMany, loadOne } from "@sen/subgraph";
import type { LoaderContext } from "@sen/subgraph";
import { ItemEntity } from "./entities.ts";

/** One statement for all items, or all members, of one level of the question. */
export function createItemLoaders({ db }: LoaderContext) {
  return {
    itemById: loadOne(
      db,
      (ids: readonly string[]) => db.repository(ItemEntity).findBy({ id: Any([...ids]) }),
      (item) => item.id,
    ),
    itemsOfMember: loadMany(
      db,
      (memberIds: readonly string[]) =>
        db.repository(ItemEntity).find({ where: { memberId: Any([...memberIds]) }, order: { id: "DESC" } }),
      (item) => item.memberId ?? "",
    ),
  };
}
