import { sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import type { Viewer } from "@sen/identity";
import { IsNull } from "typeorm";
import type { GroupMembershipInput } from "../generated/resolvers.ts";
import { forbidden, notFound } from "../refusals.ts";
import { GroupMembershipEntity, WorkingGroupEntity } from "./entities.ts";
import { enterGroup, isActive } from "./enter-group.ts";
import { hasEnded, notActive } from "./group-result.ts";
import type { GroupResult } from "./group-result.ts";
import { canPlaceInGroup } from "./policies.ts";

interface Work {
  readonly db: ViewerDatabase;
  readonly viewer: Viewer;
  readonly today: string;
}

/** Joins, or takes an active member in; a second call finds her there and changes nothing. */
export async function joinWorkingGroup(work: Work, input: GroupMembershipInput): Promise<GroupResult> {
  const { db, viewer, today } = work;
  const { group, memberId, userErrors } = await findPlace(work, input, "joinWorkingGroup");
  if (group === null || memberId === null) return { group, userErrors };
  if (group.endedOn !== null) return { group, userErrors: [hasEnded()] };
  if (!(await isActive(db, memberId))) return { group, userErrors: [notActive("memberId")] };
  await enterGroup(db, viewer, { groupId: group.id, memberId, isLead: false, today });
  return { group, userErrors: [] };
}

/** Leaves today; whoever is not in the group stays out of it. */
export async function leaveWorkingGroup(work: Work, input: GroupMembershipInput): Promise<GroupResult> {
  const { group, memberId, userErrors } = await findPlace(work, input, "leaveWorkingGroup");
  if (group === null || memberId === null) return { group, userErrors };
  await work.db.query(sql`
    update members.group_membership set left_on = greatest(joined_on, ${work.today}::date), updated_at = now()
    where group_id = ${group.id} and member_id = ${memberId} and left_on is null`);
  return { group, userErrors: [] };
}

async function findPlace({ db, viewer }: Work, { groupId, memberId }: GroupMembershipInput, what: string) {
  const group = await db.repository(WorkingGroupEntity).findOneBy({ id: groupId });
  if (group === null) return { group, memberId: null, userErrors: [notFound("groupId", groupId)] };
  const lead = await db.repository(GroupMembershipEntity).findOneBy({ groupId, isLead: true, leftOn: IsNull() });
  const id = memberId ?? viewer.memberId;
  if (id === null || !canPlaceInGroup(viewer, id, lead?.memberId ?? null)) {
    return { group, memberId: null, userErrors: [forbidden(what)] };
  }
  return { group, memberId: id, userErrors: [] };
}
