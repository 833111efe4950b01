import { guardTable } from "@sen/database";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** What everything else in this slice stands on: terms, the tree of expertise, and the read copy of successions. */
export class CreateNetwork1764000000000 implements MigrationInterface {
  name = "CreateNetwork1764000000000";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(viewerRules);
    await runner.query(tables);
    await runner.query(successions);
    for (const table of ["network_term", "expertise", "unit_successor"]) {
      // Terms, fields of expertise and the names of units are public: they say nothing about a person.
      await runner.query(guardTable({ table: `members.${table}`, read: "true" }));
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function members.expertise_below(text[]);
      drop view members.unit_fold;
      drop table members.unit_successor;
      drop table members.expertise;
      drop table members.network_term;
      drop function members.viewer_in_network();
      drop function members.today();
    `);
  }
}

const viewerRules = `
create function members.today() returns date language sql stable parallel safe as $$
  select (now() at time zone 'Asia/Ho_Chi_Minh')::date
$$;
comment on function members.today() is 'The calendar day in Vietnam.';

-- GATEWAY is left out on purpose: the gateway asks for access facts and for nothing about people.
create function members.viewer_in_network() returns boolean language sql stable parallel safe as $$
  select sen.viewer_has('NETWORK_MEMBER', 'UNIT_COORDINATOR', 'SECRETARIAT', 'PRESIDIUM', 'AUDITOR', 'DATA_PROTECTION', 'SERVICE')
$$;
comment on function members.viewer_in_network() is 'True for every signed-in role of the network.';
`;

const tables = `
create table members.network_term (
  id text primary key default 'trm_' || uuidv7(),
  code text not null unique,
  congress text not null,
  starts_on date not null,
  ends_on date not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  created_by text,
  version int not null default 1,
  constraint network_term_dates check (ends_on > starts_on),
  constraint network_term_no_overlap exclude using gist (daterange(starts_on, ends_on, '[]') with &&)
);

create table members.expertise (
  code text primary key check (code ~ '^[A-Z0-9_]{2,40}$'),
  name_vi text not null,
  name_en text,
  parent_code text references members.expertise,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  created_by text,
  version int not null default 1,
  constraint expertise_not_its_own_parent check (parent_code <> code)
);
create index expertise_parent on members.expertise (parent_code);

create function members.expertise_below(codes text[]) returns setof text language sql stable parallel safe
set search_path = '' as $$
  with recursive below(code) as (
    select unnest(codes)
    union
    select child.code from members.expertise as child join below on child.parent_code = below.code
  )
  select code from below
$$;
comment on function members.expertise_below(text[]) is 'The fields named and every field under them.';
`;

const successions = `
create table members.unit_successor (
  unit_id text primary key,
  code text not null unique,
  successor_id text,
  effective_on date,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint unit_successor_pair check ((successor_id is null) = (effective_on is null)),
  constraint unit_successor_not_itself check (successor_id <> unit_id)
);
create index unit_successor_successor on members.unit_successor (successor_id);
comment on table members.unit_successor is 'Read copy of primary successions of the ministries slice; every unit has a row.';

create view members.unit_fold as
  with recursive walk(unit_id, current_id) as (
    select unit_id, unit_id from members.unit_successor where successor_id is null or effective_on > members.today()
    union all
    select old.unit_id, walk.current_id
    from members.unit_successor as old join walk on old.successor_id = walk.unit_id
    where old.effective_on <= members.today()
  )
  select unit_id, current_id from walk;
comment on view members.unit_fold is 'Each unit with the unit that carries on its work today: itself while it is active.';
grant select on members.unit_fold to sen_members_app;
`;
