import { sql } from "@sen/database";
import type { Sql } from "@sen/database";
import type { Job, WorkContext } from "@sen/subgraph";

/** Days before its last one on which an activity is reminded of; `activity.remind_days` overrules it. */
const defaultDays = 14;

/** Reminds of activities that end soon, and of those whose last day is over while they are not: once for each day. */
export const remindOfActivities: Job = {
  name: "remind-of-activities",
  everySeconds: 3600,
  run: async (context) => {
    const { today } = context;
    const soon = sql`${today}::date + coalesce(
      (select value::text::int from ministries.setting where key = 'activity.remind_days'), ${defaultDays}::int)`;
    await tell(context, "activity.due_soon", sql`a.ends_on between ${today}::date and ${soon}`);
    await tell(context, "activity.overdue", sql`a.ends_on < ${today}::date`);
  },
};

interface DueActivity {
  readonly activityId: string;
  readonly code: string;
  readonly unitId: string;
  readonly leadMemberId: string | null;
  readonly dueOn: string;
  readonly vi: string;
  readonly en: string | null;
}

async function tell({ db }: WorkContext, type: string, isDue: Sql): Promise<void> {
  const told = await db.query<DueActivity>(sql`
    with due as (
      select a.id, a.code, p.unit_id, a.lead_member_id, a.ends_on, a.title_vi, a.title_en
      from ministries.plan_activity as a join ministries.annual_plan as p on p.id = a.plan_id
      where a.state in ('PLANNED', 'ONGOING') and p.state in ('APPROVED', 'IN_PROGRESS') and ${isDue}
    ), fresh as (
      insert into ministries.reminder (type, object_id, due_on) select ${type}, id, ends_on from due
      on conflict do nothing returning object_id
    )
    select due.id as "activityId", due.code, due.unit_id as "unitId", due.lead_member_id as "leadMemberId",
      due.ends_on::text as "dueOn", due.title_vi as vi, due.title_en as en
    from due join fresh on fresh.object_id = due.id order by due.id`);
  for (const { leadMemberId, vi, en, ...facts } of told) {
    const payload = { ...facts, ...(leadMemberId !== null && { leadMemberId }), title: { vi, en } };
    await db.emit({ type, aggregate: `activity:${facts.activityId}`, payload });
  }
}
