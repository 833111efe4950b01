import { restoreFunctions } from "@sen/database";
import type { MigrationInterface, QueryRunner } from "typeorm";
import { CreateEngagement1764000004000 } from "./1764000004000-create-engagement.ts";
import { ProtectContacts1764200001000 } from "./1764200001000-protect-contacts.ts";

/**
 * The same answers with less work on a large network: who the viewer is is asked once a statement and not once a row,
 * entries of a year are read once for all members or by an index for a few, and what is known of a contact is worked out once.
 */
export class SpeedUpPeople1764400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [indexes, balances, engagementByUnit, contactRows]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await restoreFunctions(runner, new ProtectContacts1764200001000(), ["members.contact_rows"]);
    const names = ["members.member_balances", "members.engagement_by_unit"];
    await restoreFunctions(runner, new CreateEngagement1764000004000(), names);
    await runner.query("drop index members.contribution_year_of_member; drop index members.benefit_year_of_member");
  }
}

const indexes = `
create index contribution_year_of_member on members.contribution (member_id, (extract(year from occurred_on)::int))
  include (kind, hours) where state = 'CONFIRMED';
create index benefit_year_of_member on members.benefit (member_id, (extract(year from occurred_on)::int))
  include (kind, hours) where state = 'CONFIRMED';
`;

const balances = `
create or replace function members.member_balances(member_ids text[], of_year int)
returns table (member_id text, side text, kind text, entries int, hours float8)
language sql stable security definer set search_path = '' as $$
  select asked.id, total.side, total.kind, coalesce(total.entries, 0), coalesce(total.hours, 0)
  from unnest(member_ids) as asked(id)
  -- One member after the other, each by the index: a year of the whole network is far more than theirs.
  left join lateral (
    select entry.side, entry.kind, count(*)::int as entries, sum(entry.hours) as hours
    from members.confirmed_entry as entry where entry.member_id = asked.id and entry.year = of_year
    group by entry.side, entry.kind
  ) as total on true
  where asked.id = (select sen.viewer_member())
    or (select sen.viewer_has('SECRETARIAT', 'PRESIDIUM', 'AUDITOR'))
    or members.primary_unit(asked.id) = any ((select sen.viewer_units('UNIT_COORDINATOR'))::text[])
$$;
`;

const engagementByUnit = `
create or replace function members.engagement_by_unit(of_year int, fold boolean)
returns table (unit_id text, active_members int, without_benefit int, without_contribution int, kinds jsonb)
language sql stable security definer set search_path = '' as $$
  with unit as materialized (
    select fold.unit_id, case when $2 then fold.current_id else fold.unit_id end as shown_id from members.unit_fold as fold
  ), entry as materialized (
    select e.member_id, e.unit_id, e.side, e.kind, count(*)::int as entries, sum(e.hours) as hours
    from members.confirmed_entry as e
    where e.year = $1 and (select sen.viewer_has('SECRETARIAT', 'PRESIDIUM', 'AUDITOR'))
    group by e.member_id, e.unit_id, e.side, e.kind
  ), active_in as (
    select entry.member_id, bool_or(entry.side = 'BENEFIT') as received, bool_or(entry.side = 'CONTRIBUTION') as gave
    from entry group by entry.member_id
  ), people as (
    select coalesce(unit.shown_id, active.unit_id) as unit_id, count(*)::int as active_members,
      (count(*) filter (where not coalesce(active_in.received, false)))::int as without_benefit,
      (count(*) filter (where not coalesce(active_in.gave, false)))::int as without_contribution
    from members.active_members(least(make_date($1, 12, 31), members.today())) as active
    left join unit on unit.unit_id = active.unit_id
    left join active_in on active_in.member_id = active.member_id
    group by 1
  ), kind_total as (
    select coalesce(unit.shown_id, entry.unit_id) as unit_id, entry.side, entry.kind, sum(entry.entries)::int as entries,
      sum(entry.hours) as hours
    from entry left join unit on unit.unit_id = entry.unit_id
    group by 1, 2, 3
  ), totals as (
    select unit_id, jsonb_agg(jsonb_build_object('side', side, 'kind', kind, 'entries', entries, 'hours', hours) order by side, kind) as kinds
    from kind_total group by unit_id
  )
  select coalesce(people.unit_id, totals.unit_id), coalesce(active_members, 0), coalesce(without_benefit, 0),
    coalesce(without_contribution, 0), coalesce(kinds, '[]')
  from people full join totals on coalesce(people.unit_id, '') = coalesce(totals.unit_id, '')
  where (select sen.viewer_has('SECRETARIAT', 'PRESIDIUM', 'AUDITOR'))
$$;
`;

const contactRows = `
create or replace function members.contact_rows(asked text[], fields text[])
returns table (
  member_id text, is_shared boolean, sees_work boolean, sees_personal boolean, version int, work_email text,
  work_phone text, office_address_vi text, office_address_en text, mobile text, preferred_channel text, open_to_network boolean,
  purpose text
) language sql stable set search_path = '' as $$
  with program as (
    select listed.fields, listed.purpose from members.service_operation as listed
    where (select sen.viewer_has('SERVICE')) and listed.subject = sen.viewer_subject()
      and listed.operation = sen.viewer() ->> 'operation'
      and listed.valid_from <= members.today() and (listed.valid_to is null or listed.valid_to >= members.today())
  ), person as materialized (
    select member.id, members.primary_unit(member.id) as unit_id, members.shares_contact(member.id) as is_shared,
      member.id = coalesce((select sen.viewer_member()), '') as is_herself,
      -- Who left, who asked for restriction and who was erased is reached by nobody any more.
      member.erased_at is null and member.restricted_at is null and not members.has_left(member.id) as is_reachable
    from members.member where member.id = any (asked)
  ), sight as materialized (
    select person.*,
      person.is_herself or (select sen.viewer_has('DATA_PROTECTION')) or (person.is_reachable and (
        (select sen.viewer_has('SECRETARIAT', 'PRESIDIUM'))
        or person.unit_id = any ((select sen.viewer_units('UNIT_COORDINATOR'))::text[])
        or (person.is_shared and (select sen.viewer_has('NETWORK_MEMBER', 'UNIT_COORDINATOR'))))) as by_role,
      person.is_reachable and (person.is_shared or person.unit_id = any ((select sen.viewer_units('SERVICE'))::text[])) as by_program,
      person.is_herself
        or ((select sen.viewer()) ->> 'purpose' is not null
          and ((select sen.viewer_has('DATA_PROTECTION')) or (person.is_reachable and (select sen.viewer_has('SECRETARIAT')))))
        or (coalesce(personal.open_to_network, false) and person.is_reachable and members.is_active(person.id)
          and (select sen.viewer_has('NETWORK_MEMBER', 'UNIT_COORDINATOR'))) as personally
    from person left join members.member_private_contact as personal on personal.member_id = person.id
  ), shown as materialized (
    select sight.*, program.purpose,
      array(select field from unnest($2) as field
        where sight.by_role or (sight.by_program and field = any (coalesce(program.fields, '{}')))) as work_fields,
      case when sight.personally then $2 else '{}' end as personal_fields
    from sight left join program on true
  )
  select shown.id, shown.is_shared, shown.by_role or (shown.by_program and shown.purpose is not null), shown.personally,
    case when shown.is_herself then coalesce(work.version, 0) end,
    case when 'workEmail' = any (shown.work_fields) then work.work_email::text end,
    case when 'workPhone' = any (shown.work_fields) then work.work_phone end,
    case when 'officeAddress' = any (shown.work_fields) then work.office_address_vi end,
    case when 'officeAddress' = any (shown.work_fields) then work.office_address_en end,
    case when 'mobile' = any (shown.personal_fields) then personal.mobile end,
    case when 'preferredChannel' = any (shown.personal_fields) then personal.preferred_channel end,
    case when shown.is_herself then coalesce(personal.open_to_network, false) end,
    case when not shown.by_role then shown.purpose end
  from shown
  left join members.member_contact as work on work.member_id = shown.id
  left join members.member_private_contact as personal on personal.member_id = shown.id
$$;
`;
