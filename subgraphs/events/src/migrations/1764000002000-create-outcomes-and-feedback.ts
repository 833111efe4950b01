import { guardTable } from "@sen/database";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** What an event led to, what participants thought of it, and how its host evaluates it. */
export class CreateOutcomesAndFeedback1764000002000 implements MigrationInterface {
  name = "CreateOutcomesAndFeedback1764000002000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    for (const guard of guards) await runner.query(guardTable(guard));
    await runner.query(feedbackFunctions);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop function events.feedback_totals(text[]), events.feedback_by_question(text[])");
    await runner.query(`drop table events.evaluation, events.feedback_answer, events.feedback_response,
      events.feedback_question, events.outcome`);
  }
}

const forTheNetwork = `(select sen.viewer_signed_in()) and exists (select from events.event as e where e.id = event_id)`;

const guards = [
  { table: "events.outcome", read: forTheNetwork },
  { table: "events.evaluation", read: forTheNetwork },
  { table: "events.feedback_question", read: forTheNetwork },
  // Nobody reads single answers, whatever her role: they leave only through the aggregate functions.
  { table: "events.feedback_response", read: "false" },
  { table: "events.feedback_answer", read: "false" },
];

const tables = `
create table events.outcome (
  id text primary key default 'out_' || uuidv7(),
  event_id text not null references events.event,
  kind text not null check (kind in ('CONCLUSION', 'TASK', 'COMMITMENT', 'RECOMMENDATION')),
  statement_vi text not null,
  statement_en text,
  responsible_unit_id text,
  due_on date,
  review_on date,
  state text not null default 'OPEN' check (state in ('OPEN', 'DONE', 'DROPPED')),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  created_by text,
  version integer not null default 1
);
create index outcome_event on events.outcome (event_id, id);

create table events.evaluation (
  event_id text primary key references events.event,
  objectives_met integer check (objectives_met between 1 and 5),
  awareness_change integer check (awareness_change between -2 and 2),
  strengths_vi text,
  strengths_en text,
  difficulties_vi text,
  difficulties_en text,
  recommendations_vi text,
  recommendations_en text,
  evaluated_by text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  created_by text,
  version integer not null default 1
);

create table events.feedback_question (
  id text primary key default 'fbq_' || uuidv7(),
  event_id text not null references events.event,
  code text not null,
  position integer not null,
  label_vi text not null,
  label_en text,
  unique (event_id, code)
);

-- Anonymous: no member, no time of writing, and a random id, since an id made of the time would tell when she answered.
create table events.feedback_response (
  id text primary key default 'fbr_' || gen_random_uuid(),
  event_id text not null references events.event,
  overall integer not null check (overall between 1 and 5)
);
create index feedback_response_event on events.feedback_response (event_id);

create table events.feedback_answer (
  response_id text not null references events.feedback_response,
  question_id text not null references events.feedback_question,
  score integer not null check (score between 1 and 5),
  primary key (response_id, question_id)
);
create index feedback_answer_question on events.feedback_answer (question_id);`;

/** Under five answers an average could be traced to a person, so the database itself leaves it out (domain §4.2). */
const feedbackFunctions = `
create function events.feedback_totals(event_ids text[])
returns table (event_id text, responses int, average_overall float8)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select r.event_id, count(*)::int, case when count(*) >= 5 then avg(r.overall)::float8 end
  from events.feedback_response as r where r.event_id = any (event_ids) group by r.event_id
$$;
create function events.feedback_by_question(event_ids text[])
returns table (event_id text, code text, label_vi text, label_en text, average float8, counts int[])
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select q.event_id, q.code, q.label_vi, q.label_en, case when count(a.score) >= 5 then avg(a.score)::float8 end,
    case when count(a.score) >= 5 then array[
      (count(*) filter (where a.score = 1))::int, (count(*) filter (where a.score = 2))::int, (count(*) filter (where a.score = 3))::int,
      (count(*) filter (where a.score = 4))::int, (count(*) filter (where a.score = 5))::int] end
  from events.feedback_question as q left join events.feedback_answer as a on a.question_id = q.id
  where q.event_id = any (event_ids)
  group by q.id order by q.event_id, q.position, q.code
$$;
revoke all on function events.feedback_totals(text[]), events.feedback_by_question(text[]) from public;
grant execute on function events.feedback_totals(text[]), events.feedback_by_question(text[]) to sen_events_app;`;
