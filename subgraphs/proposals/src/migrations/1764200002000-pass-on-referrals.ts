import { guardTable } from "@sen/database";
import type { MigrationInterface, QueryRunner } from "typeorm";
import { answering, answeringBefore } from "./sql/answering.ts";
import { passingOn } from "./sql/passing-on.ts";

/** Referrals from sending to settling: who may answer, what is given back, what goes on to a successor. */
export class PassOnReferrals1764200002000 implements MigrationInterface {
  name = "PassOnReferrals1764200002000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(columns);
    await runner.query(workingDays);
    await runner.query(calledLateBy("due_on < proposals.today()", "proposals.is_past(due_on)"));
    await runner.query(offers);
    await runner.query(guardTable(offerGuard));
    await runner.query(answering);
    await runner.query(passingOn);
    await runner.query(policies);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(calledLateBy("proposals.is_past(due_on)", "due_on < proposals.today()"));
    await runner.query(`
      drop policy proposals_unit_successor_system_update on proposals.unit_successor;
      drop policy proposals_referral_insert on proposals.referral;
      drop policy proposals_sponsor_timeline_insert on proposals.timeline_entry;
      alter policy proposals_referral_select on proposals.referral using (
        ${ofViewersUnit} or ${staff} or ${authored} or (state = 'RESPONDED' and ${inNetwork}));
      alter policy proposals_referral_update on proposals.referral using (${ofViewersUnit}) with check (${ofViewersUnit});
      alter policy proposals_official_response_select on proposals.official_response using (${staff} or ${answersBefore}
        or (published_at is not null and ${inNetwork} and exists (select from proposals.referral where referral.id = referral_id)));
      alter policy proposals_official_response_insert on proposals.official_response with check (${answersBefore});
      alter policy proposals_official_response_update on proposals.official_response using (${answersBefore}) with check (${answersBefore});
      alter policy proposals_timeline_entry_select on proposals.timeline_entry using (${readsEntryBefore});
      drop function proposals.pass_on_ended();
      drop function proposals.pass_on(text, text);
      drop function proposals.close_round(text);
      drop table proposals.referral_offer;
      drop function proposals.is_past(date);
      drop trigger referral_late_from on proposals.referral;
      drop function proposals.set_late_from();
      delete from proposals.timeline_entry where kind not in (${kindsBefore});
      alter table proposals.timeline_entry drop column opinion_id, drop constraint timeline_entry_kind_check,
        add constraint timeline_entry_kind_check check (kind in (${kindsBefore}));
      alter table proposals.referral
        drop column document_note_vi, drop column document_note_en, drop column assignee_id, drop column acknowledged_at,
        drop column closing_note_vi, drop column closing_note_en, drop column suggested_unit_id, drop column replaces_id,
        drop column predecessor_until, drop column late_from;
    `);
    await runner.query(answeringBefore);
  }
}

const kindsBefore =
  "'TRANSITION', 'REFERRAL_SENT', 'REFERRAL_REASSIGNED', 'REFERRAL_CANCELLED', 'RESPONSE_PUBLISHED', 'COMMITMENT_MADE'";

const columns = `
alter table proposals.referral
  add column document_note_vi text,
  add column document_note_en text,
  add column assignee_id text,
  add column acknowledged_at timestamptz,
  add column closing_note_vi text,
  add column closing_note_en text,
  add column suggested_unit_id text,
  add column replaces_id text references proposals.referral,
  add column predecessor_until timestamptz;
comment on column proposals.referral.document_note_vi is 'Why it was sent without a letter.';
comment on column proposals.referral.closing_note_vi is 'Why the unit gave it back, or why it was cancelled.';
comment on column proposals.referral.replaces_id is 'The referral another unit gave back, in whose place this one was sent.';
comment on column proposals.referral.predecessor_until is
  'Until then coordinators of the unit it was passed on from may still answer it; null once the successor took it up.';
create index referral_of_predecessor on proposals.referral (reassigned_from_unit_id) where reassigned_from_unit_id is not null;

alter table proposals.timeline_entry
  add column opinion_id text references proposals.expert_opinion,
  drop constraint timeline_entry_kind_check,
  add constraint timeline_entry_kind_check check (kind in (${kindsBefore},
    'REVISED', 'APPEAL_FILED', 'APPEAL_DISMISSED', 'PRESIDIUM_AGREED', 'WITHDRAWAL_ASKED', 'PUBLISHED',
    'SPONSOR_INVITED', 'SPONSOR_ACCEPTED', 'SPONSOR_DECLINED', 'OPINION_REQUESTED', 'OPINION_DELIVERED', 'OPINION_DECLINED',
    'REFERRAL_ACKNOWLEDGED', 'REFERRAL_STARTED', 'REFERRAL_RETURNED', 'COMMITMENT_STARTED', 'COMMITMENT_DONE', 'COMMITMENT_CANCELLED'
  )),
  add constraint timeline_entry_opinion check ((kind like 'OPINION%') = (opinion_id is not null));
`;

const workingDays = `
create function proposals.is_past(day date) returns boolean language sql stable parallel safe as $$
  -- No month is without a working day: what is older need not be counted.
  select day < proposals.today() and (day < proposals.today() - 31 or sen.working_days_between(day - 1, proposals.today() - 1) > 0)
$$;
comment on function proposals.is_past(date) is
  'True when the day, or the first working day after it when it is none, is over: nobody is late because of a holiday.';

alter table proposals.referral add column late_from date;
comment on column proposals.referral.late_from is
  'The day after the first working day from due_on on; kept by a trigger, and by a job when days off are announced.';
create function proposals.set_late_from() returns trigger language plpgsql set search_path = '' as $$
begin
  new.late_from := sen.add_working_days(new.due_on - 1, 1) + 1;
  return new;
end $$;
create trigger referral_late_from before insert or update of due_on on proposals.referral
  for each row execute function proposals.set_late_from();
update proposals.referral set due_on = due_on;
alter table proposals.referral alter late_from set not null;
`;

/** The reports as they are, with another word for what is overdue: they are long, and nothing else in them changes. */
export const calledLateBy = (before: string, after: string) => `
do $$
declare
  report regprocedure;
begin
  foreach report in array array[
    'proposals.unit_statistics(text[], int)'::regprocedure, 'proposals.pipeline(int, text, boolean)'::regprocedure
  ] loop
    execute replace(replace(pg_get_functiondef(report), '${qualified(before)}', '${qualified(after)}'), '${before}', '${after}');
  end loop;
end $$;`;

const qualified = (condition: string) => condition.replace("due_on", "r.due_on");

const offers = `
create table proposals.referral_offer (
  referral_id text not null references proposals.referral,
  unit_id text not null,
  offered_at timestamptz not null default now(),
  decided_at timestamptz,
  accepted boolean,
  primary key (referral_id, unit_id),
  constraint referral_offer_decided check ((decided_at is null) = (accepted is null))
);
comment on table proposals.referral_offer is
  'Open referrals of a unit that gave functions to another one: they do not move by themselves, the secretariat decides.';
create index referral_offer_waiting on proposals.referral_offer (offered_at) where decided_at is null;
`;

const offerGuard = {
  table: "proposals.referral_offer",
  read: "(select sen.viewer_has('SECRETARIAT', 'PRESIDIUM', 'AUDITOR'))",
  update: "(select sen.viewer_has('SECRETARIAT'))",
};

const inNetwork = "(select proposals.viewer_in_network())";
const staff = "(select sen.viewer_has('SECRETARIAT', 'PRESIDIUM', 'AUDITOR'))";
const isSecretariat = "(select sen.viewer_has('SECRETARIAT'))";
const units = "(select sen.viewer_units('UNIT_COORDINATOR'))::text[]";
const ofViewersUnit = `unit_id = any (${units})`;
const authored = "proposal_id = any ((select proposals.viewer_authored())::text[])";
const isReferral = "select from proposals.referral where referral.id = referral_id";
const answersBefore = `exists (${isReferral} and referral.${ofViewersUnit})`;
/** The unit asked, or the one that was asked before it as long as that one has not let go. */
const inViewersInbox = `(${ofViewersUnit} or (predecessor_until > now() and reassigned_from_unit_id = any (${units})))`;
const answers = `exists (${isReferral} and (referral.${ofViewersUnit}
  or (referral.predecessor_until > now() and referral.reassigned_from_unit_id = any (${units}))))`;
const readsEntryBefore = `${inNetwork} and exists (select from proposals.proposal where proposal.id = proposal_id)
  and (referral_id is null or exists (${isReferral}))`;

const policies = `
-- The copy follows the ministries slice: what ended gets its successor.
grant update on proposals.unit_successor to sen_proposals_app;
create policy proposals_unit_successor_system_update on proposals.unit_successor for update to sen_proposals_app
  using ((select sen.viewer_has('SYSTEM'))) with check ((select sen.viewer_has('SYSTEM')));
grant insert on proposals.referral to sen_proposals_app;
create policy proposals_referral_insert on proposals.referral for insert to sen_proposals_app
  with check (${isSecretariat} and state = 'SENT');
alter policy proposals_referral_select on proposals.referral using (
  ${inViewersInbox} or ${staff} or ${authored} or (state = 'RESPONDED' and ${inNetwork})
  or assignee_id = (select sen.viewer_member()));
alter policy proposals_referral_update on proposals.referral
  using (${inViewersInbox} or ${isSecretariat} or assignee_id = (select sen.viewer_member()))
  with check (${ofViewersUnit} or reassigned_from_unit_id = any (${units}) or ${isSecretariat}
    or assignee_id = (select sen.viewer_member()));
alter policy proposals_official_response_select on proposals.official_response using (${staff} or ${answers}
  or (published_at is not null and ${inNetwork} and exists (${isReferral})));
alter policy proposals_official_response_insert on proposals.official_response with check (${answers});
alter policy proposals_official_response_update on proposals.official_response using (${answers}) with check (${answers});
-- What tells of an opinion is read by those who may read the opinion.
alter policy proposals_timeline_entry_select on proposals.timeline_entry using (${readsEntryBefore}
  and (opinion_id is null or exists (select from proposals.expert_opinion where expert_opinion.id = opinion_id)));
create policy proposals_sponsor_timeline_insert on proposals.timeline_entry for insert to sen_proposals_app with check (
  actor_member_id is not distinct from (select sen.viewer_member()) and (
    (kind like 'SPONSOR%' and actor_unit_id = any (${units}))
    or (kind like 'COMMITMENT%' and actor_unit_id = any (${units}))
    or (kind like 'REFERRAL%' and exists (${isReferral} and referral.assignee_id = (select sen.viewer_member())))
    or (kind = 'RESPONSE_PUBLISHED' and ${answers})
    or (kind like 'OPINION%' and exists (
      select from proposals.expert_opinion as o where o.id = opinion_id and o.member_id = (select sen.viewer_member())))
  ));
`;
