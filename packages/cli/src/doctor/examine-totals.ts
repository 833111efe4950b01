import type pg from "pg";
import type { Finding } from "./finding.ts";

/** What is kept in each slice that keeps totals: the years there are, what finds wrong ones, and where they are noted. */
const keepers = [
  {
    wrong: "events.wrong_participation",
    notes: "events.participation_touched",
    years: "select year from events.participation union select year from events.participation_total",
  },
  {
    wrong: "members.wrong_engagement",
    notes: "members.engagement_touched",
    years:
      "select year from members.confirmed_entry union select year from members.engagement_total union select year from members.engagement_year",
  },
] as const;

/** Counts all that totals are kept of (decisions 48 and 54): they differ only after somebody wrote past the triggers. */
export async function examineTotals(client: pg.Client): Promise<Finding> {
  const mending: string[] = [];
  for (const { wrong, notes, years } of keepers) {
    const { rowCount } = await client.query("select where to_regproc($1) is null", [wrong]);
    // Before its migration, which is told of already, there is nothing kept.
    if (rowCount === 1) continue;
    const { rows } = await client.query<{ year: number }>(
      `select known.year from (${years}) as known where exists (select from ${wrong}(known.year)) order by 1`,
    );
    mending.push(...rows.map(({ year }) => `insert into ${notes} (year) values (${year});`));
  }
  const statements = mending.join(" ");
  return {
    check: { vi: "các tổng lưu sẵn khớp với số đếm lại", en: "kept totals are what counting gives" },
    ok: mending.length === 0,
    advice: {
      vi: `cho đếm lại bằng vai trò quản trị: ${statements}`,
      en: `have them counted anew, as administrator: ${statements}`,
    },
  };
}
