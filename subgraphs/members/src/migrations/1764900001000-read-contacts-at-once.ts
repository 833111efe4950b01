import { restoreFunctions } from "@sen/database";
import type { MigrationInterface, QueryRunner } from "typeorm";
import { SpeedUpPeople1764400000000 } from "./1764400000000-speed-up-people.ts";
import { consentForOpenedContacts } from "./1764500001000-complete-personal-data.ts";

/** The same contacts with a third of the work: where each person stands is joined, not asked of four functions a person. */
export class ReadContactsAtOnce1764900001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(standing);
    await runner.query(contactRows);
  }

  async down(runner: QueryRunner): Promise<void> {
    await restoreFunctions(runner, new SpeedUpPeople1764400000000(), ["members.contact_rows"]);
    await runner.query(consentForOpenedContacts);
    await runner.query("drop function members.standing_of(text)");
  }
}

const standing = `
create function members.standing_of(of_member text) returns table (is_active boolean, has_left boolean)
language sql stable as $$
  select coalesce(bool_or(state = 'ACTIVE' and started_on <= members.today()), false),
    coalesce(bool_or(state = 'ENDED') and not bool_or(state in ('NOMINATED', 'INVITED', 'ACTIVE', 'SUSPENDED')), false)
  from members.membership where member_id = of_member
$$;
comment on function members.standing_of(text) is
  'What members.is_active and members.has_left say of one person, to be joined: PostgreSQL puts its text into the statement.';
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
  ), viewer as materialized (
    select coalesce(sen.viewer_member(), '') as member_id, sen.viewer() ->> 'purpose' is not null as has_purpose,
      sen.viewer_has('DATA_PROTECTION') as protects, sen.viewer_has('SECRETARIAT') as is_secretariat,
      sen.viewer_has('SECRETARIAT', 'PRESIDIUM') as is_office,
      sen.viewer_has('NETWORK_MEMBER', 'UNIT_COORDINATOR') as is_colleague,
      sen.viewer_units('UNIT_COORDINATOR') as units, sen.viewer_units('SERVICE') as service_units
  ), person as materialized (
    select member.id, post.unit_id, member.id = viewer.member_id as is_herself,
      standing.is_active and exists (
        select from members.consent
        where consent.member_id = member.id and consent.purpose = 'DIRECTORY_CONTACT' and consent.withdrawn_at is null
      ) as is_shared,
      -- Who left, who asked for restriction and who was erased is reached by nobody any more.
      member.erased_at is null and member.restricted_at is null and not standing.has_left as is_reachable
    from viewer cross join members.member
    cross join lateral members.standing_of(member.id) as standing
    left join members.appointment as post on post.member_id = member.id and post.is_primary
      and post.starts_on <= members.today() and (post.ends_on is null or post.ends_on >= members.today())
    where member.id = any (asked)
  ), sight as materialized (
    select person.*, personal.mobile, personal.preferred_channel,
      coalesce(personal.open_to_network, false) as open_to_network,
      person.is_herself or viewer.protects or (person.is_reachable and (
        viewer.is_office or person.unit_id = any (viewer.units) or (person.is_shared and viewer.is_colleague))) as by_role,
      person.is_reachable and (person.is_shared or person.unit_id = any (viewer.service_units)) as by_program,
      person.is_herself
        or (viewer.has_purpose and (viewer.protects or (person.is_reachable and viewer.is_secretariat)))
        or (coalesce(personal.open_to_network, false) and person.is_shared and person.is_reachable and viewer.is_colleague)
        as personally
    from viewer cross join person
    left join members.member_private_contact as personal on personal.member_id = person.id
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
    case when 'mobile' = any (shown.personal_fields) then shown.mobile end,
    case when 'preferredChannel' = any (shown.personal_fields) then shown.preferred_channel end,
    case when shown.is_herself then shown.open_to_network end,
    case when not shown.by_role then shown.purpose end
  from shown left join members.member_contact as work on work.member_id = shown.id
$$;
`;
