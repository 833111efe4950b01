import { isExclusionViolation, sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import type { Viewer } from "@sen/identity";
import type { UserError } from "@sen/subgraph";
import type { AddAppointmentInput } from "../generated/resolvers.ts";
import { MemberEntity } from "../people/entities.ts";
import { forbidden, notFound } from "../refusals.ts";
import { checkPost, overlap } from "./check-post.ts";
import type { Post } from "./check-post.ts";
import { AppointmentEntity } from "./entities.ts";
import type { Appointment } from "./entities.ts";
import { keepException } from "./keep-exception.ts";
import { canWriteAppointment } from "./policies.ts";

export interface AppointmentResult {
  readonly appointment: Appointment | null;
  readonly warnings: UserError[];
  readonly userErrors: UserError[];
}

/** Records a post, and tells the other slices when it changes her unit. */
export async function addAppointment(
  db: ViewerDatabase,
  viewer: Viewer,
  input: AddAppointmentInput,
): Promise<AppointmentResult> {
  const refuse = (error: UserError): AppointmentResult => ({ appointment: null, warnings: [], userErrors: [error] });
  if (!canWriteAppointment(viewer, input.ministryId)) return refuse(forbidden("addAppointment"));
  if (!(await db.repository(MemberEntity).existsBy({ id: input.memberId }))) {
    return refuse(notFound("memberId", input.memberId));
  }
  const post = toPost(input);
  const { refusal, warnings } = await checkPost(db, post);
  if (refusal !== null) return refuse(refusal);
  try {
    const id = await db.atomically(() => insertPost(db, viewer, input, post));
    await db.query(sql`select members.tell_primary_unit(${input.memberId})`);
    return { appointment: await db.repository(AppointmentEntity).findOneByOrFail({ id }), warnings, userErrors: [] };
  } catch (error) {
    if (isExclusionViolation(error, "appointment_primary_no_overlap")) return refuse(overlap());
    throw error;
  }
}

function toPost(input: AddAppointmentInput): Post {
  const { ministryId, department, position, rank, isPrimary, startsOn, endsOn, rankException } = input;
  return {
    unitId: ministryId,
    departmentVi: department?.vi ?? null,
    departmentEn: department?.en ?? null,
    positionVi: position.vi,
    positionEn: position.en ?? null,
    rank,
    isPrimary: isPrimary ?? true,
    startsOn,
    endsOn: endsOn ?? null,
    rankException: rankException ?? null,
  };
}

/** Writes a post down, after `checkPost`; gives its id. */
export async function insertPost(
  db: ViewerDatabase,
  { subject }: Viewer,
  { memberId, documentId }: Pick<AddAppointmentInput, "memberId" | "documentId">,
  post: Post,
): Promise<string> {
  const [made] = await db.query<{ id: string }>(sql`
    insert into members.appointment (member_id, unit_id, department_vi, department_en, position_vi, position_en, rank,
      is_primary, starts_on, ends_on, document_id, created_by)
    values (${memberId}, ${post.unitId}, ${post.departmentVi}, ${post.departmentEn}, ${post.positionVi},
      ${post.positionEn}, ${post.rank}, ${post.isPrimary}::boolean, ${post.startsOn}::date, ${post.endsOn}::date,
      ${documentId ?? null}, ${subject})
    returning id`);
  if (made === undefined) throw new Error("an insert gave no row");
  await keepException(db, made.id, post, subject);
  return made.id;
}
