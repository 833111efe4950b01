import { isExclusionViolation, sql } from "@sen/database";
import type { ViewerDatabase } from "@sen/database";
import type { Viewer } from "@sen/identity";
import type { UserError } from "@sen/subgraph";
import type { CorrectAppointmentInput, EndAppointmentInput } from "../generated/resolvers.ts";
import { forbidden, notFound, stale } from "../refusals.ts";
import type { AppointmentResult } from "./add-appointment.ts";
import { checkPost, overlap } from "./check-post.ts";
import type { Post } from "./check-post.ts";
import { AppointmentEntity } from "./entities.ts";
import type { Appointment } from "./entities.ts";
import { findException, keepException } from "./keep-exception.ts";
import { canWriteAppointment } from "./policies.ts";

type Correction = Omit<CorrectAppointmentInput, "appointmentId" | "expectedVersion">;

/** Corrects what was recorded wrongly; what is left out stays. */
export function correctAppointment(
  db: ViewerDatabase,
  viewer: Viewer,
  { appointmentId, expectedVersion, ...correction }: CorrectAppointmentInput,
): Promise<AppointmentResult> {
  return change(db, viewer, { id: appointmentId, expectedVersion, correction });
}

/** Ends a post; the row stays, since facts keep the unit of their day. */
export function endAppointment(
  db: ViewerDatabase,
  viewer: Viewer,
  { appointmentId, expectedVersion, endsOn }: EndAppointmentInput,
): Promise<AppointmentResult> {
  return change(db, viewer, { id: appointmentId, expectedVersion, correction: { endsOn } });
}

interface Change {
  readonly id: string;
  readonly expectedVersion: number;
  readonly correction: Correction;
}

async function change(
  db: ViewerDatabase,
  viewer: Viewer,
  { id, expectedVersion, correction }: Change,
): Promise<AppointmentResult> {
  const appointments = db.repository(AppointmentEntity);
  const appointment = await appointments.findOneBy({ id });
  const refuse = (error: UserError): AppointmentResult => ({ appointment, warnings: [], userErrors: [error] });
  if (appointment === null) return refuse(notFound("appointmentId", id));
  if (!canWriteAppointment(viewer, appointment.unitId)) return refuse(forbidden("appointment"));
  if (appointment.version !== expectedVersion) return refuse(stale(expectedVersion, appointment.version));
  const kept = correction.rankException === undefined ? await findException(db, id) : correction.rankException;
  const post = { ...correct(appointment, correction), rankException: kept };
  // Ending a post needs no new reason for its rank; a correction looks at the whole post again.
  const { refusal, warnings } = await checkPost(db, post);
  if (refusal !== null && !(refusal.code === "RANK_BELOW_RULE" && post.rank === appointment.rank)) {
    return refuse(refusal);
  }
  try {
    const written = await db.atomically(() => update(db, viewer, { id, expectedVersion }, post));
    const after = await appointments.findOneByOrFail({ id });
    if (!written) return refuse(stale(expectedVersion, after.version));
    await db.query(sql`select members.tell_primary_unit(${appointment.memberId})`);
    return { appointment: after, warnings, userErrors: [] };
  } catch (error) {
    if (isExclusionViolation(error, "appointment_primary_no_overlap")) return refuse(overlap());
    throw error;
  }
}

function correct(before: Appointment, after: Correction): Omit<Post, "rankException"> {
  const department =
    after.department === undefined ? { vi: before.departmentVi, en: before.departmentEn } : after.department;
  const position = after.position ?? { vi: before.positionVi, en: before.positionEn };
  return {
    unitId: before.unitId,
    departmentVi: department?.vi ?? null,
    departmentEn: department?.en ?? null,
    positionVi: position.vi,
    positionEn: position.en ?? null,
    rank: after.rank ?? before.rank,
    isPrimary: after.isPrimary ?? before.isPrimary,
    startsOn: after.startsOn ?? before.startsOn,
    endsOn: after.endsOn === undefined ? before.endsOn : after.endsOn,
  };
}

async function update(
  db: ViewerDatabase,
  viewer: Viewer,
  { id, expectedVersion }: Omit<Change, "correction">,
  post: Post,
): Promise<boolean> {
  const rows = await db.query(sql`
    update members.appointment set
      department_vi = ${post.departmentVi}, department_en = ${post.departmentEn},
      position_vi = ${post.positionVi}, position_en = ${post.positionEn}, rank = ${post.rank},
      is_primary = ${post.isPrimary}::boolean, starts_on = ${post.startsOn}::date, ends_on = ${post.endsOn}::date,
      version = version + 1, updated_at = now()
    where id = ${id} and version = ${expectedVersion}
    returning id`);
  if (rows.length === 1) await keepException(db, id, post, viewer.subject);
  return rows.length === 1;
}
