import type { StandardPart } from "./standard-part.ts";

/** What people were reminded of, so that each day that something is due is told of once, and again when it is put off. */
export function reminders(schema: string): StandardPart {
  return {
    create: `
create table ${schema}.reminder (
  type text not null,
  object_id text not null,
  due_on date not null,
  told_at timestamptz not null default now(),
  primary key (type, object_id, due_on)
);
comment on table ${schema}.reminder is 'Type of the event that reminded, what it is about, and the day of which it reminded.';
`,
    guards: [{ table: `${schema}.reminder`, read: "false", system: "all" }],
    drop: `drop table ${schema}.reminder;`,
  };
}
