import { sql } from "@sen/database";
import { userError } from "@sen/subgraph";
import type { UserError } from "@sen/subgraph";
import { givenColumns, textColumns } from "../changes/text-columns.ts";
import type { GivenText } from "../changes/text-columns.ts";
import type { Context } from "../context.ts";
import type { PlanActivity } from "./entities.ts";
import type { ActivityDraft } from "./find-activity-problem.ts";

/** Columns of the activity's own row; a field that was not given stays as it is. */
export function activityColumns(draft: ActivityDraft & { readonly kind?: string | null | undefined }) {
  return {
    ...textColumns("title", draft.title ?? undefined),
    ...textColumns("expected_member_benefit", draft.expectedMemberBenefit),
    ...givenColumns({
      kind: draft.kind ?? undefined,
      objective_id: draft.objectiveId,
      lead_member_id: draft.leadMemberId,
      starts_on: draft.startsOn,
      ends_on: draft.endsOn,
      weight: draft.weight ?? undefined,
      beneficiaries_target: draft.beneficiariesTarget,
      beneficiaries_actual: draft.beneficiariesActual,
      mobilised_vnd: draft.mobilisedVnd,
    }),
  };
}

/** What of an activity lies in tables of its own: partner units, and the money that only unit and staff see. */
export async function writeParts({ db }: Context, activityId: string, draft: ActivityDraft): Promise<void> {
  const { partnerIds, budgetVnd } = draft;
  if (partnerIds != null) {
    await db.query(sql`
      delete from ministries.plan_activity_partner where activity_id = ${activityId} and not unit_id = any(${partnerIds})`);
    await db.query(sql`
      insert into ministries.plan_activity_partner (activity_id, unit_id)
      select ${activityId}, unit_id from unnest(${partnerIds}::text[]) as unit_id on conflict do nothing`);
  }
  if (budgetVnd === null)
    await db.query(sql`delete from ministries.plan_activity_budget where activity_id = ${activityId}`);
  if (budgetVnd != null)
    await db.query(sql`
      insert into ministries.plan_activity_budget (activity_id, budget_vnd) values (${activityId}, ${budgetVnd})
      on conflict (activity_id) do update set budget_vnd = excluded.budget_vnd`);
}

interface NewReport {
  readonly activityId: string;
  readonly progress: number;
  readonly narrative: GivenText;
  readonly evidenceIds: readonly string[];
}

/** Adds a report of today with the papers that show it; reports are never changed. */
export async function addReport({ db, viewer, today }: Context, report: NewReport): Promise<void> {
  const { activityId, progress, narrative, evidenceIds } = report;
  const [row] = await db.query<{ id: string }>(sql`
    insert into ministries.progress_report (activity_id, reported_on, progress, narrative_vi, narrative_en, reported_by, created_by)
    values (${activityId}, ${today}::date, ${progress}, ${narrative.vi.trim()}, ${narrative.en?.trim() ?? null}, ${viewer.memberId},
      ${viewer.subject})
    returning id`);
  await db.query(sql`
    insert into ministries.report_evidence (report_id, document_id)
    select ${row?.id}, document_id from unnest(${evidenceIds}::text[]) as document_id on conflict do nothing`);
}

/** The activity's present version, and nobody changes it before this request has ended; null when it may not be changed. */
export async function lockActivity({ db }: Context, id: string): Promise<number | null> {
  const [row] = await db.query<{ version: number }>(
    sql`select version from ministries.plan_activity where id = ${id} for update`,
  );
  return row?.version ?? null;
}

/** Whether some paper shows what came of the activity. */
export async function hasEvidence({ db }: Context, activityId: string): Promise<boolean> {
  const found = await db.query(sql`
    select from ministries.progress_report as r join ministries.report_evidence as e on e.report_id = r.id
    where r.activity_id = ${activityId} limit 1`);
  return found.length > 0;
}

/** Tells others that an activity is done: who led it contributed, and commitments it carried out are fulfilled. */
export async function tellDone({ db, today }: Context, activity: PlanActivity, unitId: string): Promise<void> {
  const { id, code, leadMemberId, titleVi, titleEn } = activity;
  await db.emit({
    type: "activity.done",
    aggregate: `activity:${id}`,
    payload: {
      activityId: id,
      code,
      unitId,
      ...(leadMemberId !== null && { leadMemberId }),
      title: { vi: titleVi, en: titleEn },
      doneOn: today,
    },
  });
}

export const activityNotFound = (id: string): UserError =>
  userError("NOT_FOUND", ["id"], { what: { vi: `hoạt động ${id}`, en: `activity ${id}` } });
