import { loadByArguments, loadConnections, loadMany, loadOne, rowsBy, sql } from "@sen/database";
import type { Connection, PageArguments } from "@sen/database";
import type { LoaderContext } from "@sen/subgraph";
import { memberColumns, MemberEntity } from "../people/entities.ts";
import type { Member } from "../people/entities.ts";
import { byGivenName } from "../people/order.ts";
import { GroupMembershipEntity, WorkingGroupEntity } from "./entities.ts";

export function createGroupLoaders({ db, codec }: LoaderContext) {
  return {
    groupById: loadOne(db, rowsBy(db, WorkingGroupEntity, "id"), (group) => group.id),
    leadOfGroup: loadOne(
      db,
      (groupIds: readonly string[]) =>
        rowsBy(db, GroupMembershipEntity, "groupId", { where: sql`t.is_lead and t.left_on is null` })(groupIds),
      (membership) => membership.groupId,
    ),
    groupsOfMember: loadMany(
      db,
      rowsBy(db, GroupMembershipEntity, "memberId", { order: { joinedOn: "desc", id: "desc" } }),
      (membership) => membership.memberId,
    ),
    membersOfGroup: loadByArguments<PageArguments, string, Connection<Member>>(
      db,
      (groupIds, page) =>
        loadConnections(db, groupIds, page, {
          entity: MemberEntity,
          columns: memberColumns,
          belongsTo: sql`exists (
            select from members.group_membership as g
            where g.member_id = t.id and g.group_id = p.key and g.left_on is null
          )`,
          orderBy: byGivenName,
          codec,
        }),
      (groupId) => {
        throw new Error(`loadConnections left out the group ${groupId}`);
      },
    ),
  };
}
