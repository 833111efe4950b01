import { sql } from "@sen/database";
import type { Sql } from "@sen/database";
import type { Job, WorkContext } from "@sen/subgraph";
import { findSetting } from "../proposals/settings.ts";
import { openStates } from "./states.ts";

type Reminder = "referral.due_soon" | "referral.overdue" | "opinion.due_soon";

/** Reminds of answers and opinions that are due in a few working days, and of answers that are late: once for each day. */
export const remindOfDays: Job = {
  name: "remind-of-days",
  everySeconds: 3600,
  run: async (context) => {
    const { db, today } = context;
    const days = await findSetting(db, "remind_working_days");
    const isNear = (day: Sql): Sql =>
      sql`${day} between ${today}::date and sen.add_working_days(${today}::date, ${days}::int)`;
    const isOpen = sql`r.state = any (${openStates}::text[])`;
    await tell(context, "referral.due_soon", referrals(sql`${isOpen} and ${isNear(sql`r.due_on`)}`));
    await tell(context, "referral.overdue", referrals(sql`${isOpen} and r.late_from <= ${today}::date`));
    await tell(
      context,
      "opinion.due_soon",
      sql`
        select o.id, o.proposal_id, o.due_on, jsonb_build_object('opinionId', o.id, 'memberId', o.member_id) as facts
        from proposals.expert_opinion as o
        where o.delivered_at is null and o.declined_at is null and o.member_id is not null and ${isNear(sql`o.due_on`)}`,
    );
  },
};

const referrals = (condition: Sql): Sql => sql`
  select r.id, r.proposal_id, r.due_on, jsonb_build_object(
    'referralId', r.id, 'unitId', r.unit_id, 'assigneeId', r.assignee_id, 'title', jsonb_build_object('vi', p.title_vi, 'en', p.title_en)
  ) as facts
  from proposals.referral as r join proposals.proposal as p on p.id = r.proposal_id where ${condition}`;

/** Emits one event for each thing whose day was not told of yet. Locks are taken in the order of proposals. */
async function tell({ db }: WorkContext, type: Reminder, due: Sql): Promise<void> {
  const told = await db.query<{ proposalId: string; code: string; dueOn: string; facts: object }>(sql`
    with due as (${due}), fresh as (
      insert into proposals.reminder (type, object_id, due_on) select ${type}, id, due_on from due
      on conflict do nothing returning object_id
    )
    select due.proposal_id as "proposalId", due.due_on::text as "dueOn", p.code, jsonb_strip_nulls(due.facts) as facts
    from due join fresh on fresh.object_id = due.id join proposals.proposal as p on p.id = due.proposal_id
    order by due.proposal_id, due.id`);
  for (const { proposalId, code, dueOn, facts } of told)
    await db.emit({ type, aggregate: `proposal:${proposalId}`, payload: { ...facts, proposalId, code, dueOn } });
}
