import { loadOne, loadPages, rowsBy, sql } from "@sen/subgraph";
import type { LoaderContext, PageArguments } from "@sen/subgraph";
import { ItemEntity } from "./entities.ts";
import type { Item } from "./entities.ts";

/** One statement for all items, or all members, of one level of the question. */
export function createItemLoaders({ db, codec }: LoaderContext) {
  return {
    itemById: loadOne(db, rowsBy(db, ItemEntity, "id"), (item) => item.id),
    itemsOfMember: loadPages<PageArguments, Item>(db, () => ({
      entity: ItemEntity,
      belongsTo: sql`t.member_id = p.key`,
      orderBy: [{ expression: "t.id", type: "text", direction: "desc" }],
      codec,
    })),
  };
}
