import type { MigrationInterface, QueryRunner } from "typeorm";

/** Lists of people come in as a whole: the person, her post, her membership and her sealed contact in one function. */
export class ImportPeople1764300000000 implements MigrationInterface {
  name = "ImportPeople1764300000000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(functions);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function members.import_people(jsonb);
      drop function members.taken_emails(text[], text[]);
    `);
  }
}

const functions = `
-- Rows written before there was a key are still plain; they count as well.
create function members.taken_emails(emails text[], indexes text[]) returns setof int
language sql stable security definer set search_path = '' as $$
  select asked.place::int
  from unnest(emails, indexes) with ordinality as asked(email, email_index, place)
  where sen.viewer_has('SECRETARIAT', 'UNIT_COORDINATOR') and exists (
    select from members.member_contact as kept
    where kept.work_email_index = asked.email_index or lower(kept.work_email::text) = lower(asked.email))
$$;
comment on function members.taken_emails is 'Places, from 1, of the e-mails that a member has already (V-M5).';

create function members.import_people(people jsonb) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if not sen.viewer_has('SECRETARIAT') and exists (
    select from jsonb_to_recordset(people) as person("unitId" text, kind text)
    where person.kind <> 'ASSOCIATE' or person."unitId" <> all (coalesce(sen.viewer_units('UNIT_COORDINATOR'), '{}'))
  ) then
    raise exception 'coordinators bring in associates of their own unit' using errcode = '42501';
  end if;

  insert into members.member (id, family_name, middle_name, given_name, academic_title, created_by)
  select person.id, person.family, person.middle, person.given, person."academicTitle", sen.viewer_subject()
  from jsonb_to_recordset(people) as person(id text, family text, middle text, given text, "academicTitle" text);

  with posts as (
    insert into members.appointment (member_id, unit_id, department_vi, position_vi, rank, is_primary, starts_on, ends_on, created_by)
    select person.id, person."unitId", person.department, person.position, person.rank, true, person."startsOn",
      person."endsOn", sen.viewer_subject()
    from jsonb_to_recordset(people) as person(
      id text, "unitId" text, department text, "position" text, rank text, "startsOn" date, "endsOn" date)
    returning id, member_id, unit_id
  )
  insert into members.appointment_exception (appointment_id, unit_id, reason, created_by)
  select posts.id, posts.unit_id, person."rankException", sen.viewer_subject()
  from jsonb_to_recordset(people) as person(id text, "rankException" text)
  join posts on posts.member_id = person.id
  where person."rankException" is not null;

  insert into members.membership (member_id, term_id, kind, state, nominated_by_unit_id, started_on, document_id, created_by)
  select person.id, person."termId", person.kind,
    case when person.kind = 'ASSOCIATE' then 'NOMINATED' else 'ACTIVE' end,
    case when person.kind = 'ASSOCIATE' then person."unitId" end,
    case when person.kind <> 'ASSOCIATE' then person."joinedOn" end, person."documentId", sen.viewer_subject()
  from jsonb_to_recordset(people) as person(
    id text, "termId" text, kind text, "unitId" text, "joinedOn" date, "documentId" text);

  insert into members.member_contact (member_id, work_email, work_email_index, work_phone, created_by)
  select person.id, person."workEmail", person."workEmailIndex", person."workPhone", sen.viewer_subject()
  from jsonb_to_recordset(people) as person(id text, "workEmail" text, "workEmailIndex" text, "workPhone" text)
  where person."workEmail" is not null or person."workPhone" is not null;

  perform members.tell_primary_unit(person.id), members.emit('membership.moved', 'member:' || person.id,
    jsonb_strip_nulls(jsonb_build_object('membershipId', membership.id, 'memberId', person.id, 'termId', membership.term_id,
      'kind', membership.kind, 'to', membership.state, 'nominatedByUnitId', membership.nominated_by_unit_id)))
  from jsonb_to_recordset(people) as person(id text)
  join members.membership on membership.member_id = person.id;
end $$;
comment on function members.import_people is
  'Writes people who were checked by importMembers; contacts come sealed. Nobody''s consent is given.';
`;
