import { isUniqueViolation, sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import type { Viewer } from "@sen/identity";
import type { UserError } from "@sen/subgraph";
import type { CreateWorkingGroupInput, SetGroupLeadInput, UpdateWorkingGroupInput } from "../generated/resolvers.ts";
import { forbidden, invalid, notFound, stale } from "../refusals.ts";
import { WorkingGroupEntity } from "./entities.ts";
import type { WorkingGroup } from "./entities.ts";
import { enterGroup, isActive } from "./enter-group.ts";
import { hasEnded, notActive } from "./group-result.ts";
import type { GroupResult } from "./group-result.ts";
import { canManageGroups } from "./policies.ts";
import { isLonger } from "../text-length.ts";

interface Work {
  readonly db: ViewerDatabase;
  readonly viewer: Viewer;
  readonly today: string;
}

const refuse = (error: UserError, group: WorkingGroup | null = null): GroupResult => ({ group, userErrors: [error] });

export async function createWorkingGroup(
  { db, viewer, today }: Work,
  input: CreateWorkingGroupInput,
): Promise<GroupResult> {
  if (!canManageGroups(viewer)) return refuse(forbidden("createWorkingGroup"));
  const wrong = checkTexts(input);
  if (wrong !== null) return refuse(wrong);
  const { name, purpose, startedOn, leadId } = input;
  if (leadId && !(await isActive(db, leadId))) return refuse(notActive("leadId"));
  try {
    const id = await db.atomically(async () => {
      const [made] = await db.query<{ id: string }>(sql`
        insert into members.working_group (name_vi, name_en, purpose_vi, purpose_en, started_on, created_by)
        values (${name.vi.trim()}, ${name.en ?? null}, ${purpose?.vi ?? null}, ${purpose?.en ?? null},
          ${startedOn ?? today}::date, ${viewer.subject})
        returning id`);
      if (made === undefined) throw new Error("an insert gave no row");
      if (leadId) await enterGroup(db, viewer, { groupId: made.id, memberId: leadId, isLead: true, today });
      return made.id;
    });
    return { group: await db.repository(WorkingGroupEntity).findOneByOrFail({ id }), userErrors: [] };
  } catch (error) {
    if (isUniqueViolation(error, "working_group_one_of_a_name")) return refuse(nameTaken());
    throw error;
  }
}

export async function updateWorkingGroup({ db, viewer }: Work, input: UpdateWorkingGroupInput): Promise<GroupResult> {
  const { groupId: id, expectedVersion, name, purpose, endedOn } = input;
  if (!canManageGroups(viewer)) return refuse(forbidden("updateWorkingGroup"));
  const groups = db.repository(WorkingGroupEntity);
  const group = await groups.findOneBy({ id });
  if (group === null) return refuse(notFound("groupId", id));
  const wrong = checkTexts(input) ?? checkEnd(group, endedOn);
  if (wrong !== null) return refuse(wrong, group);
  const about = purpose === undefined ? { vi: group.purposeVi, en: group.purposeEn } : purpose;
  try {
    return await db.atomically(async () => {
      const rows = await db.query(sql`
        update members.working_group set
          name_vi = ${name?.vi.trim() ?? group.nameVi}, name_en = ${name ? (name.en ?? null) : group.nameEn},
          purpose_vi = ${about?.vi ?? null}, purpose_en = ${about?.en ?? null},
          ended_on = ${endedOn ?? group.endedOn}::date, version = version + 1, updated_at = now()
        where id = ${id} and version = ${expectedVersion}
        returning id`);
      const after = await groups.findOneByOrFail({ id });
      if (rows.length === 0) return refuse(stale(expectedVersion, after.version), after);
      if (endedOn) {
        await db.query(sql`
          update members.group_membership set left_on = greatest(joined_on, ${endedOn}::date), updated_at = now()
          where group_id = ${id} and left_on is null`);
      }
      return { group: after, userErrors: [] };
    });
  } catch (error) {
    if (isUniqueViolation(error, "working_group_one_of_a_name")) return refuse(nameTaken(), group);
    throw error;
  }
}

/** One lead at a time: the one before goes on as a member of the group. */
export async function setGroupLead(
  { db, viewer, today }: Work,
  { groupId, memberId }: SetGroupLeadInput,
): Promise<GroupResult> {
  if (!canManageGroups(viewer)) return refuse(forbidden("setGroupLead"));
  const group = await db.repository(WorkingGroupEntity).findOneBy({ id: groupId });
  if (group === null) return refuse(notFound("groupId", groupId));
  if (group.endedOn !== null) return refuse(hasEnded(), group);
  if (memberId && !(await isActive(db, memberId))) return refuse(notActive("memberId"), group);
  await db.atomically(async () => {
    // The group's row is locked, so that of two who name a lead at once the later one stays.
    await db.query(sql`select from members.working_group where id = ${groupId} for update`);
    await db.query(sql`
      update members.group_membership set is_lead = false, updated_at = now()
      where group_id = ${groupId} and is_lead and left_on is null`);
    if (memberId) await enterGroup(db, viewer, { groupId, memberId, isLead: true, today });
  });
  return { group, userErrors: [] };
}

const nameTaken = (): UserError =>
  invalid(["name"], "đã có nhóm cùng tên", "another group at work has this name; choose another");

function checkTexts({ name, purpose }: Pick<UpdateWorkingGroupInput, "name" | "purpose">): UserError | null {
  const isLong = (text: string | null | undefined, most: number) => isLonger(text, most);
  if (name && (name.vi.trim() === "" || isLong(name.vi, 200) || isLong(name.en, 200))) {
    return invalid(["name"], "tên nhóm có từ 1 đến 200 ký tự", "a name has 1 to 200 characters");
  }
  if (!isLong(purpose?.vi, 2000) && !isLong(purpose?.en, 2000)) return null;
  return invalid(["purpose"], "mục đích dài quá 2000 ký tự", "the purpose has more than 2000 characters");
}

function checkEnd({ startedOn }: WorkingGroup, endedOn: string | null | undefined): UserError | null {
  if (!endedOn || endedOn >= startedOn) return null;
  return invalid(["endedOn"], "ngày cuối trước ngày đầu", "the last day is before the first");
}
