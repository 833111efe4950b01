import type pg from "pg";
import { sliceNames } from "../slices.ts";
import type { Finding } from "./finding.ts";

/** Looks whether next month has its partitions, and whether rows lie where they do only when a month was missing (decision 53). */
export async function examinePartitions(client: pg.Client): Promise<Finding> {
  const missing: string[] = [];
  const astray: string[] = [];
  const calls: string[] = [];
  for (const slice of sliceNames) {
    const { rowCount } = await client.query("select where to_regclass($1) is null", [`${slice}.monthly_table`]);
    // Before its migration, which is told of already, there are no months.
    if (rowCount === 1) continue;
    const { rows } = await client.query<{ name: string; lacks: boolean; strays: boolean }>(
      `select t.name, not ${slice}.is_empty(t.rest) as strays, coalesce((
         select max(ends.ends_on) from ${slice}.partition_ends(t.id) as ends
       ) <= date_trunc('month', (now() at time zone 'Asia/Ho_Chi_Minh') + interval '1 month'), true) as lacks
       from ${slice}.monthly_table as t order by t.name`,
    );
    for (const { name, lacks, strays } of rows) {
      if (lacks) missing.push(`${slice}.${name}`);
      if (strays) astray.push(`${slice}.${name}_default`);
      if (lacks || strays) calls.push(`select ${slice}.keep_partitions('${name}', now());`);
    }
  }
  const lists = {
    missing: missing.join(", ") || "–",
    astray: astray.join(", ") || "–",
    calls: calls.join(" "),
  };
  return {
    check: {
      vi: "bảng chia theo tháng đã có phần cho tháng sau, phần mặc định không có dòng",
      en: "tables kept by the month have one for next month, and no row is in the default partition",
    },
    ok: calls.length === 0,
    advice: {
      vi: `việc keep-partitions của lát không chạy (xem nhật ký); thiếu tháng: ${lists.missing}; có dòng: ${lists.astray}; chạy bằng vai trò quản trị: ${lists.calls}`,
      en: `the slice's job keep-partitions does not run (see its log); month missing: ${lists.missing}; rows in: ${lists.astray}; as administrator, run: ${lists.calls}`,
    },
  };
}
