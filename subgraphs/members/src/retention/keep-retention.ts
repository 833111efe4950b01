import { sql } from "@sen/database";
import type { Sql } from "@sen/database";
import type { Job, WorkContext } from "@sen/subgraph";
import { findPeriods } from "./periods.ts";

/** Deletes what is over its time (domain 13). Late or twice it does the same: what is due is told by each row's own dates. */
export const keepRetentionJob: Job = {
  name: "keep-retention",
  everySeconds: 6 * 60 * 60,
  run: async (context) => {
    const periods = await findPeriods(context.db);
    const before = (months: number) => sql`(${context.now}::timestamptz - make_interval(months => ${months}))`;
    await context.db.because("retention");
    const leavers = haveLeftBefore(before(periods["retention.contacts"]));
    await remove(context, "contacts", sql`delete from members.member_contact as t where ${leavers}`);
    await remove(context, "private contacts", sql`delete from members.member_private_contact as t where ${leavers}`);
    await remove(
      context,
      "consents",
      sql`delete from members.consent where withdrawn_at < ${before(periods["retention.consents"])}`,
    );
    await remove(
      context,
      "data requests",
      sql`delete from members.data_request where closed_at < ${before(periods["retention.dataRequests"])}`,
    );
    await remove(
      context,
      "mails",
      sql`delete from members.mail where updated_at < ${before(periods["retention.mails"])}`,
    );
    await clearMentorshipNotes(context, before(periods["retention.mentorshipNotes"]));
    await context.db.query(sql`select members.forget_access(${before(periods["retention.accessLog"])})`);
  },
};

/** Members without any live membership whose last one ended before a moment. */
const haveLeftBefore = (moment: Sql): Sql => sql`members.has_left(t.member_id) and not exists (
  select from members.membership as past where past.member_id = t.member_id and past.ended_on >= ${moment}::date)`;

async function remove({ db, logger }: WorkContext, what: string, statement: Sql): Promise<void> {
  const rows = await db.query(sql`with gone as (${statement} returning 1) select from gone`);
  if (rows.length > 0) logger.info({ rows: rows.length, what }, "kept as long as it may be, and deleted");
}

async function clearMentorshipNotes({ db }: WorkContext, moment: Sql): Promise<void> {
  const [table] = await db.query<{ there: boolean }>(
    sql`select to_regclass('members.mentorship') is not null as there`,
  );
  if (table?.there !== true) return;
  await db.query(sql`
    update members.mentorship set goal_vi = null, goal_en = null, updated_at = now()
    where ended_on < ${moment}::date and (goal_vi is not null or goal_en is not null)`);
}
