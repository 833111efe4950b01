import { guardTable, logChanges } from "@sen/database";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** Requests of data subjects, with their deadlines (domain 12). */
export class CreateDataRequests1764200002000 implements MigrationInterface {
  name = "CreateDataRequests1764200002000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(table);
    await runner.query(
      guardTable({
        table: "members.data_request",
        read: `${herself} or (select sen.viewer_has('DATA_PROTECTION'))`,
        insert: `${herself} or (select sen.viewer_has('DATA_PROTECTION'))`,
        update: "(select sen.viewer_has('DATA_PROTECTION'))",
      }),
    );
    await runner.query(functions);
    await runner.query(logChanges({ table: "members.data_request", hidden: ["wish"] }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function members.data_request_counts();
      drop function members.deadline(timestamptz, int, text);
      drop table members.data_request;
    `);
  }
}

const herself = "member_id = (select sen.viewer_member())";

const table = `
create table members.data_request (
  id text primary key default 'dtr_' || uuidv7(),
  member_id text not null references members.member,
  kind text not null check (
    kind in ('ACCESS', 'RECTIFY', 'PROVIDE_COPY', 'ERASE', 'RESTRICT', 'OBJECT', 'WITHDRAW_CONSENT')
  ),
  state text not null default 'RECEIVED' check (
    state in ('RECEIVED', 'ACKNOWLEDGED', 'IN_PROGRESS', 'EXTENDED', 'DONE', 'REFUSED')
  ),
  wish text check (char_length(wish) <= 2000),
  involves_third_party boolean not null default false,
  received_at timestamptz not null,
  acknowledge_by timestamptz not null,
  due_at timestamptz not null,
  extended_at timestamptz,
  closed_at timestamptz,
  decision_vi text check (char_length(decision_vi) <= 2000),
  decision_en text check (char_length(decision_en) <= 2000),
  legal_reason text check (char_length(legal_reason) between 1 and 300),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  created_by text,
  version int not null default 1,
  constraint data_request_closed check ((closed_at is not null) = (state in ('DONE', 'REFUSED'))),
  constraint data_request_decided check (state not in ('DONE', 'REFUSED') or decision_vi is not null),
  -- A refusal needs its ground in law, and the notice to the person, which is the decision (Law 91/2025, articles 13 and 14).
  constraint data_request_refused check ((state = 'REFUSED') = (legal_reason is not null)),
  constraint data_request_extended check (state <> 'EXTENDED' or extended_at is not null)
);
create index data_request_open on members.data_request (due_at, id) where closed_at is null;
create index data_request_of_member on members.data_request (member_id, received_at);
-- Asking twice for the same is one request; what is to be put right, or objected to, may differ each time.
create unique index data_request_one_open on members.data_request (member_id, kind)
  where closed_at is null and kind in ('ACCESS', 'PROVIDE_COPY', 'ERASE', 'RESTRICT', 'WITHDRAW_CONSENT');
`;

const functions = `
create function members.deadline(from_moment timestamptz, days int, day_kind text) returns timestamptz
language sql stable set search_path = '' as $$
  select ((case day_kind
    when 'WORKING' then sen.add_working_days((from_moment at time zone 'Asia/Ho_Chi_Minh')::date, days)
    else (from_moment at time zone 'Asia/Ho_Chi_Minh')::date + days
  end)::timestamp + interval '23:59:59') at time zone 'Asia/Ho_Chi_Minh'
$$;
comment on function members.deadline is 'The end of the day, in Vietnam, that many working or calendar days later.';

create function members.data_request_counts() returns table (kind text, state text, requests int)
language sql stable security definer set search_path = '' as $$
  select kind, state, count(*)::int from members.data_request
  where sen.viewer_has('AUDITOR', 'DATA_PROTECTION') group by kind, state order by kind, state
$$;
comment on function members.data_request_counts() is 'How many requests there are: all that auditors may know of them.';
`;
