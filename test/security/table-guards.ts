/**
 * What each table of the slices holds back, for the test that walks all of them. `:A` stands for the id of the viewer's
 * own unit. A table that is not listed, or listed but gone, fails the test.
 *
 * - `foreign`: condition on the rows that belong to other units or persons and are guarded against a coordinator of :A.
 * - `network`: every row is for people signed in; a visitor sees none. The text says why no unit owns rows in it.
 *   With `writable`: condition on the rows that a coordinator of :A may change all the same.
 * - `open`: rows are public. The text says why that is right.
 */
export type TableGuard =
  | { readonly foreign: string }
  | { readonly network: string; readonly writable?: string }
  | { readonly open: string };

const hiddenPlan =
  "in (select id from ministries.annual_plan where unit_id <> :A and state in ('DRAFT', 'SUBMITTED', 'RETURNED'))";
const hiddenActivity = `in (select id from ministries.plan_activity where plan_id ${hiddenPlan})`;
const hiddenEvent =
  "in (select id from events.event where host_unit_id <> :A and (state = 'DRAFT' or visibility = 'UNIT'))";
const foreignRegistration = `in (select r.id from events.registration as r join events.event as e on e.id = r.event_id
  where r.unit_at_time_id <> :A and e.host_unit_id <> :A)`;
const hiddenProposal =
  "in (select id from proposals.proposal where opened_at is null and author_unit_id <> :A and visibility <> 'PUBLIC')";
const unitOfMember = (member: string) =>
  `(select unit_id from members.appointment as post where post.member_id = ${member} and is_primary and ends_on is null)`;

/** Tables that every slice has. */
const standardGuards = (schema: string): Readonly<Record<string, TableGuard>> => ({
  [`${schema}.outbox_event`]: { foreign: "true" },
  [`${schema}.inbox_event`]: { foreign: "true" },
  [`${schema}.change_log`]: { foreign: "true" },
  [`${schema}.change_seal`]: { foreign: "true" },
  [`${schema}.reminder`]: { foreign: "true" },
  [`${schema}.setting`]: { network: "periods and deadlines are known to all whom they bind" },
});

export const tableGuards: Readonly<Record<string, TableGuard>> = {
  ...standardGuards("ministries"),
  ...standardGuards("members"),
  ...standardGuards("events"),
  ...standardGuards("proposals"),
  ...standardGuards("scholarships"),

  "ministries.unit": { open: "which units the State has is public" },
  "ministries.unit_version": { open: "names of units and their legal basis are public" },
  "ministries.unit_succession": { open: "mergers of units are published by resolution" },
  "ministries.document": { foreign: "visibility = 'UNIT' and issuer_id <> :A" },
  "ministries.announcement": { foreign: "publisher_id <> :A and (state = 'DRAFT' or visibility = 'UNIT')" },
  "ministries.announcement_view_count": {
    foreign: `announcement_id in (select id from ministries.announcement
      where publisher_id <> :A and (state = 'DRAFT' or visibility = 'UNIT'))`,
  },
  "ministries.strategy": { foreign: "state in ('DRAFT', 'APPROVED')" },
  "ministries.strategic_objective": {
    foreign: "strategy_id in (select id from ministries.strategy where state in ('DRAFT', 'APPROVED'))",
  },
  "ministries.indicator": {
    foreign: `objective_id in (select o.id from ministries.strategic_objective as o
      join ministries.strategy as s on s.id = o.strategy_id where s.state in ('DRAFT', 'APPROVED'))`,
  },
  "ministries.indicator_value": { foreign: "unit_id <> :A" },
  "ministries.annual_theme": { foreign: "state = 'DRAFT'" },
  "ministries.theme_objective": {
    foreign: "theme_id in (select id from ministries.annual_theme where state = 'DRAFT')",
  },
  "ministries.theme_correction": { open: "what an issued theme said before is as public as the theme" },
  "ministries.plan_move": { foreign: "plan_id in (select id from ministries.annual_plan where unit_id <> :A)" },
  "ministries.report_evidence": {
    foreign: `report_id in (select id from ministries.progress_report where activity_id ${hiddenActivity})`,
  },
  "ministries.annual_plan": { foreign: `id ${hiddenPlan}` },
  "ministries.plan_activity": { foreign: `plan_id ${hiddenPlan}` },
  "ministries.plan_activity_budget": {
    foreign: `activity_id in (select a.id from ministries.plan_activity as a
      join ministries.annual_plan as p on p.id = a.plan_id where p.unit_id <> :A)`,
  },
  "ministries.plan_activity_partner": { foreign: `activity_id ${hiddenActivity}` },
  "ministries.progress_report": { foreign: `activity_id ${hiddenActivity}` },
  "ministries.period_review": { foreign: "unit_id <> :A and state <> 'ACCEPTED'" },
  "ministries.host_assignment": { open: "year and host are announced; turns not confirmed yet are for the network" },
  "ministries.host_promise": { network: "what leaders promised is said before the whole network" },

  "events.unit_successor": { open: "mergers of units are published by resolution" },
  "events.member_unit": { foreign: "unit_id <> :A" },
  "events.event": { foreign: `id ${hiddenEvent}` },
  "events.event_co_host": { foreign: `event_id ${hiddenEvent}` },
  "events.session": { foreign: `event_id ${hiddenEvent}` },
  "events.session_speaker": { foreign: `session_id in (select id from events.session where event_id ${hiddenEvent})` },
  "events.material": {
    foreign: "visibility = 'UNIT' and event_id in (select id from events.event where host_unit_id <> :A)",
  },
  "events.registration": {
    foreign: "unit_at_time_id <> :A and event_id in (select id from events.event where host_unit_id <> :A)",
  },
  "events.online_link": { foreign: "event_id in (select id from events.event where host_unit_id <> :A)" },
  "events.outcome": { network: "what an event led to is for the whole network" },
  "events.evaluation": { network: "how a host evaluates its event is for the whole network" },
  "events.feedback_question": { network: "questions name nobody" },
  "events.feedback_response": { foreign: "true" },
  "events.feedback_answer": { foreign: "true" },
  "events.seat_request": { foreign: "true" },
  "events.participation_total": { foreign: "true" },
  "events.participation_touched": { foreign: "true" },
  "events.host_turn": { network: "whose turn it is to host concerns the whole network" },
  "events.absence_reason": { foreign: `registration_id ${foreignRegistration}` },
  "events.confirmation_asked": { foreign: `registration_id ${foreignRegistration}` },
  "events.minutes": { network: "that there are minutes is known to the network; their text is guarded apart" },
  "events.minutes_revision": {
    foreign: `minutes_id in (select m.id from events.minutes as m join events.event as e on e.id = m.event_id
      where e.host_unit_id <> :A and m.state <> 'APPROVED')`,
  },
  "events.event_report": { foreign: "event_id in (select id from events.event where host_unit_id <> :A)" },
  "events.feedback_ticket": { foreign: "true" },
  "events.feedback_kept": { foreign: "true" },
  "events.calendar_feed": { foreign: "true" },

  "members.network_term": { open: "terms and congresses are public" },
  "members.expertise": { open: "a list of fields says nothing about a person" },
  "members.unit_successor": { open: "mergers of units are published by resolution" },
  "members.member": { network: "members know each other's names; no unit owns a person" },
  "members.member_account": { foreign: "true" },
  "members.appointment": { network: "posts are part of the directory", writable: "unit_id = :A" },
  "members.appointment_exception": { foreign: "unit_id <> :A" },
  "members.told_unit": { foreign: "true" },
  "members.membership": {
    foreign: "state in ('NOMINATED', 'INVITED', 'DECLINED') and nominated_by_unit_id is distinct from :A",
  },
  "members.membership_note": { foreign: "unit_id is distinct from :A" },
  "members.member_expertise": {
    network: "expertise is part of the directory",
    writable: `${unitOfMember("member_expertise.member_id")} = :A`,
  },
  "members.role_grant": { foreign: "true" },
  "members.consent": { foreign: "true" },
  // Others' contacts leave through `members.read_contacts` alone, which decides field by field and notes the read.
  "members.member_contact": { foreign: "true" },
  "members.member_private_contact": { foreign: "true" },
  "members.access_log": { foreign: "true" },
  "members.access_log_person": { foreign: "true" },
  "members.access_log_count": { foreign: "true" },
  "members.service_operation": { foreign: "true" },
  "members.data_request": { foreign: "true" },
  "members.mention_review": { foreign: "true" },
  "members.data_incident": { foreign: "true" },
  "members.data_incident_person": { foreign: "true" },
  "members.contribution": { foreign: `unit_id <> :A and ${unitOfMember("contribution.member_id")} <> :A` },
  "members.benefit": { foreign: `unit_id <> :A and ${unitOfMember("benefit.member_id")} <> :A` },
  "members.engagement_total": { foreign: "true" },
  "members.engagement_person": { foreign: "true" },
  "members.engagement_standing": { foreign: "true" },
  "members.engagement_year": { foreign: "true" },
  "members.standing_touched": { foreign: "true" },
  "members.engagement_touched": { foreign: "true" },
  "members.notification": { foreign: "role is distinct from 'UNIT_COORDINATOR' or unit_id <> :A" },
  "members.notification_read": { foreign: "true" },
  "members.mail": { foreign: "true" },
  "members.working_group": { network: "groups are the network's" },
  "members.group_membership": { network: "who works in a group is part of the directory" },
  "members.mentoring_profile": { foreign: "not members.open_to_mentoring(member_id)" },
  "members.mentoring_topic": { foreign: "not members.open_to_mentoring(member_id)" },
  "members.mentorship": { foreign: "true" },

  "proposals.unit_successor": { open: "mergers of units are published by resolution" },
  "proposals.proposal": { foreign: `id ${hiddenProposal}` },
  "proposals.proposal_person": { foreign: `proposal_id ${hiddenProposal}` },
  "proposals.sponsorship": { foreign: `proposal_id ${hiddenProposal}` },
  "proposals.endorsement": { network: "endorsements are made before the whole network" },
  "proposals.expert_opinion": { foreign: "not shared_after_conclusion" },
  "proposals.referral": { foreign: "unit_id <> :A and state <> 'RESPONDED'" },
  "proposals.official_response": {
    foreign: "published_at is null and referral_id in (select id from proposals.referral where unit_id <> :A)",
  },
  "proposals.timeline_entry": {
    foreign: "referral_id in (select id from proposals.referral where unit_id <> :A and state <> 'RESPONDED')",
  },
  "proposals.commitment": { foreign: `proposal_id ${hiddenProposal}` },
  "proposals.commitment_milestone": {
    foreign: `commitment_id in (select id from proposals.commitment where proposal_id ${hiddenProposal})`,
  },
  "proposals.proposal_target": { foreign: `proposal_id ${hiddenProposal}` },
  "proposals.proposal_revision": { network: "what was endorsed is before the whole network" },
  "proposals.proposal_appeal": {
    foreign: "proposal_id in (select id from proposals.proposal where author_unit_id <> :A)",
  },
  "proposals.conclusion_draft": { foreign: "true" },
  "proposals.comment": { network: "comments are made before the whole network" },
  "proposals.member_unit": { foreign: "true" },
  "proposals.referral_offer": { foreign: "true" },
  "proposals.erasure_review": { foreign: "true" },

  "scholarships.programme": { open: "which scholarships there are is public" },
  "scholarships.call": { open: "calls are public once they are open" },
  // Unit A runs the programme: what it may not see is what others have not sent yet.
  "scholarships.nomination": { foreign: "unit_id <> :A and state = 'DRAFT'" },
};
