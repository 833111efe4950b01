import { loadOne, rowsBy } from "@sen/database";
import type { LoaderContext } from "@sen/subgraph";
import { MemberEntity } from "./entities.ts";

export function createPeopleLoaders({ db }: LoaderContext) {
  return {
    memberById: loadOne(db, rowsBy(db, MemberEntity, "id"), (member) => member.id),
  };
}
