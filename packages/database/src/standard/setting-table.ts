import type { StandardPart } from "./standard-part.ts";

/** Figures that are decided by people and not by a release: periods of retention, deadlines, rules that may be overruled. */
export function settingTable(schema: string): StandardPart {
  return {
    create: `
create table ${schema}.setting (
  key text primary key,
  value jsonb not null,
  reason text,
  updated_at timestamptz not null default now()
);
`,
    guards: [
      {
        table: `${schema}.setting`,
        read: "(select sen.viewer_signed_in())",
        insert: "(select sen.viewer_has('DATA_PROTECTION', 'SECRETARIAT'))",
        update: "(select sen.viewer_has('DATA_PROTECTION', 'SECRETARIAT'))",
        system: "all",
      },
    ],
    drop: `drop table ${schema}.setting;`,
  };
}
