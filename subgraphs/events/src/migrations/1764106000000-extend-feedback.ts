import { guardTable, restoreFunctions } from "@sen/database";
import type { MigrationInterface, QueryRunner } from "typeorm";
import { CreateOutcomesAndFeedback1764000002000 } from "./1764000002000-create-outcomes-and-feedback.ts";

/**
 * Participants answer: once each, by a ticket that is kept as a hash and says nothing about which answer is hers. What is
 * kept of answers when their time has ended is sums.
 */
export class ExtendFeedback1764106000000 implements MigrationInterface {
  name = "ExtendFeedback1764106000000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(guardTable({ table: "events.feedback_kept", read: "false", system: "append" }));
    await runner.query(
      guardTable({
        table: "events.feedback_ticket",
        read: `exists (select from events.registration as r where r.id = registration_id and r.member_id = (select sen.viewer_member()))`,
      }),
    );
    await runner.query(form);
    await runner.query(tickets);
    await runner.query(sums);
    await runner.query(texts);
    await runner.query(`revoke all on function ${signatures.join(", ")} from public`);
    await runner.query(`grant execute on function ${signatures.join(", ")} to sen_events_app`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const signature of signatures) await runner.query(`drop function ${signature}`);
    await restoreFunctions(runner, new CreateOutcomesAndFeedback1764000002000());
    await runner.query(`drop table events.feedback_kept, events.feedback_ticket;
      delete from events.feedback_answer where score is null;
      alter table events.feedback_answer drop constraint feedback_answer_score_or_text, drop column text, alter column score set not null;
      delete from events.feedback_question where kind = 'TEXT';
      alter table events.feedback_question drop column kind;`);
  }
}

const signatures = [
  "events.write_feedback_form(text, jsonb)",
  "events.issue_feedback_ticket(text, text, timestamptz)",
  "events.give_feedback(text, int, jsonb, timestamptz)",
  "events.feedback_texts(text[])",
];

const tables = `
alter table events.feedback_question add column kind text not null default 'SCORE' check (kind in ('SCORE', 'TEXT'));
alter table events.feedback_answer alter column score drop not null, add column text text check (length(text) between 1 and 2000),
  add constraint feedback_answer_score_or_text check ((score is null) <> (text is null));

-- Whether somebody has answered, and by which ticket she may; no time, since a time would tell which answer is hers.
create table events.feedback_ticket (
  registration_id text primary key references events.registration,
  -- SHA-256 of the token; null once it was used.
  token_hash text unique,
  answered boolean not null default false,
  check (answered = (token_hash is null))
);

-- Sums over answers that were deleted when their time had ended; none under five answers.
create table events.feedback_kept (
  id text primary key default 'fbk_' || gen_random_uuid(),
  event_id text not null references events.event,
  -- Null: the overall mark.
  question_id text references events.feedback_question,
  responses integer not null,
  average float8,
  counts integer[],
  unique nulls not distinct (event_id, question_id)
);`;

const form = `
-- The whole form anew, as long as nobody has answered it.
create function events.write_feedback_form(wanted_event text, questions jsonb) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  e events.event;
begin
  select * into e from events.event where id = wanted_event for no key update;
  if not found then return 'NOT_FOUND'; end if;
  if not events.viewer_runs(e) then return 'FORBIDDEN'; end if;
  if e.state = 'CANCELLED' or exists (select from events.feedback_response as r where r.event_id = e.id)
    or exists (select from events.feedback_kept as k where k.event_id = e.id) then
    return 'ILLEGAL_TRANSITION';
  end if;
  delete from events.feedback_question where event_id = e.id;
  insert into events.feedback_question (event_id, code, position, label_vi, label_en, kind)
  select e.id, q.code, q.position, q.label_vi, q.label_en, q.kind
  from jsonb_to_recordset(questions) as q (code text, position int, label_vi text, label_en text, kind text);
  return null;
end $$;`;

const tickets = `
-- A new ticket makes the one before useless; whoever has answered gets none.
create function events.issue_feedback_ticket(wanted_event text, hash text, at timestamptz) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  r events.registration;
  e events.event;
begin
  select * into e from events.event where id = wanted_event;
  if not found then return 'NOT_FOUND'; end if;
  select * into r from events.registration where event_id = wanted_event and member_id = sen.viewer_member() and state = 'ATTENDED';
  if not found then return 'FORBIDDEN'; end if;
  if e.state not in ('ENDED', 'REPORTED') or at > e.ends_at + make_interval(days => events.setting_number('feedback days', 30)::int)
    or not exists (select from events.feedback_question as q where q.event_id = e.id) then
    return 'ILLEGAL_TRANSITION';
  end if;
  insert into events.feedback_ticket (registration_id, token_hash) values (r.id, hash)
  on conflict (registration_id) do update set token_hash = excluded.token_hash where not feedback_ticket.answered;
  return case when found then null else 'ALREADY_ANSWERED' end;
end $$;

-- Whoever holds a ticket answers, also without signing in: the answer is to be nobody's.
create function events.give_feedback(hash text, overall int, answers jsonb, at timestamptz) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  e events.event;
  response text;
begin
  select v.* into e from events.feedback_ticket as t join events.registration as r on r.id = t.registration_id
  join events.event as v on v.id = r.event_id where t.token_hash = hash for update of t;
  if not found then return 'NOT_FOUND'; end if;
  if at > e.ends_at + make_interval(days => events.setting_number('feedback days', 30)::int) then return 'ILLEGAL_TRANSITION'; end if;
  -- Every answer is to a question of this form, and of its kind.
  if exists (
    select from jsonb_array_elements(answers) as a
    left join events.feedback_question as q on q.event_id = e.id and q.code = a ->> 'code'
    where q.id is null or (q.kind = 'SCORE') is distinct from (a ->> 'score' is not null)
      or (q.kind = 'TEXT') is distinct from (a ->> 'text' is not null)
  ) then return 'VALIDATION'; end if;
  update events.feedback_ticket set answered = true, token_hash = null where token_hash = hash;
  insert into events.feedback_response (event_id, overall) values (e.id, overall) returning id into response;
  insert into events.feedback_answer (response_id, question_id, score, text)
  select response, q.id, (a ->> 'score')::int, a ->> 'text' from jsonb_array_elements(answers) as a
  join events.feedback_question as q on q.event_id = e.id and q.code = a ->> 'code';
  return null;
end $$;`;

const sums = `
create or replace function events.feedback_totals(event_ids text[])
returns table (event_id text, responses int, average_overall float8)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select r.event_id, count(*)::int, case when count(*) >= 5 then avg(r.overall)::float8 end
  from events.feedback_response as r where r.event_id = any (event_ids) group by r.event_id
  union all
  select k.event_id, k.responses, k.average from events.feedback_kept as k
  where k.event_id = any (event_ids) and k.question_id is null
$$;
create or replace function events.feedback_by_question(event_ids text[])
returns table (event_id text, code text, label_vi text, label_en text, average float8, counts int[])
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select q.event_id, q.code, q.label_vi, q.label_en,
    coalesce(max(k.average), case when count(a.score) >= 5 then avg(a.score)::float8 end),
    coalesce(max(k.counts), case when count(a.score) >= 5 then array[
      (count(*) filter (where a.score = 1))::int, (count(*) filter (where a.score = 2))::int, (count(*) filter (where a.score = 3))::int,
      (count(*) filter (where a.score = 4))::int, (count(*) filter (where a.score = 5))::int] end)
  from events.feedback_question as q left join events.feedback_answer as a on a.question_id = q.id
  left join events.feedback_kept as k on k.question_id = q.id
  where q.event_id = any (event_ids)
  group by q.id order by q.event_id, q.position, q.code
$$;`;

/** Words are read by those who can act on them, and not before five have answered, in an order that tells nothing. */
const texts = `
create function events.feedback_texts(event_ids text[]) returns table (event_id text, code text, text text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select q.event_id, q.code, a.text
  from events.feedback_question as q join events.feedback_answer as a on a.question_id = q.id join events.event as e on e.id = q.event_id
  where q.event_id = any (event_ids) and a.text is not null
    and (sen.viewer_has('SECRETARIAT', 'PRESIDIUM') or e.host_unit_id = any (sen.viewer_units('UNIT_COORDINATOR')))
    and (select count(*) from events.feedback_response as r where r.event_id = q.event_id) >= 5
  order by q.position, md5(a.text)
$$;`;
