import { loadOne } from "@sen/database";
import type { LoaderContext } from "@sen/subgraph";
import { Any } from "typeorm";
import { MemberEntity } from "./entities.ts";

export function createPeopleLoaders({ db }: LoaderContext) {
  return {
    memberById: loadOne(
      db,
      (ids: readonly string[]) => db.repository(MemberEntity).findBy({ id: Any([...ids]) }),
      (member) => member.id,
    ),
  };
}
