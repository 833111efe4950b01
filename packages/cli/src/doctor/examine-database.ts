import { appRole, withClient } from "@sen/database";
import type { LocalizedMessage } from "@sen/errors";
import type pg from "pg";
import { withDatabase } from "../database/with-database.ts";
import { sliceNames } from "../slices.ts";
import { explainError } from "../terminal/explain-error.ts";
import { examineMigrations } from "./examine-migrations.ts";
import { examinePartitions } from "./examine-partitions.ts";
import { examineTotals } from "./examine-totals.ts";
import type { Finding } from "./finding.ts";

/** Looks at what guards the data: row-level security on every table, app roles that own and bypass nothing, the clock. */
export async function examineDatabase(): Promise<Finding[]> {
  try {
    return await withDatabase((admin) => withClient(admin, examineAll));
  } catch (error) {
    const explained = explainError(error);
    if (explained === null) throw error;
    // What else was found stays worth reading, above all while the database is away.
    return [{ check: answers, ok: false, advice: adviceFor(explained.localized) }];
  }
}

const answers = { vi: "PostgreSQL trả lời", en: "PostgreSQL answers" };

const adviceFor = ({ vi, en }: LocalizedMessage): LocalizedMessage => ({
  vi: `${vi} Xem dịch vụ và nhật ký của PostgreSQL, chỗ trống trên đĩa của nó, DATABASE_URL`,
  en: `${en} Look at PostgreSQL's service and log, at room on its disk, at DATABASE_URL`,
});

async function examineAll(client: pg.Client): Promise<Finding[]> {
  return [
    { check: answers, ok: true, advice: null },
    await examineTables(client),
    await examineRoles(client),
    await examineMigrations(client),
    await examineClock(client),
    await examineTotals(client),
    await examinePartitions(client),
  ];
}

async function examineTables(client: pg.Client): Promise<Finding> {
  const { rows } = await client.query<{ name: string }>(
    `select format('%s.%s', schemaname, tablename) as name from pg_tables
     where schemaname = any ($1) and tablename <> 'migration' and not rowsecurity order by 1`,
    [sliceNames],
  );
  const open = rows.map(({ name }) => name).join(", ");
  return {
    check: { vi: "bảo vệ theo dòng bật ở mọi bảng", en: "row-level security is on for every table" },
    ok: rows.length === 0,
    advice: { vi: `thêm guardTable cho ${open}`, en: `add guardTable for ${open}` },
  };
}

async function examineRoles(client: pg.Client): Promise<Finding> {
  const { rows } = await client.query<{ rolname: string }>(
    "select rolname from pg_roles where rolname = any ($1) and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)",
    [sliceNames.map(appRole)],
  );
  const strong = rows.map(({ rolname }) => rolname).join(", ");
  return {
    check: { vi: "vai trò của ứng dụng không bỏ qua được gì", en: "app roles can bypass nothing" },
    ok: rows.length === 0,
    advice: {
      vi: `chạy \`pnpm sen migrate\`; quyền quá rộng: ${strong}`,
      en: `run \`pnpm sen migrate\`; too strong: ${strong}`,
    },
  };
}

async function examineClock(client: pg.Client): Promise<Finding> {
  const { rows } = await client.query<{ now: Date }>("select clock_timestamp() as now");
  const apart = Math.abs(Date.now() - (rows[0]?.now.getTime() ?? 0));
  return {
    check: {
      vi: "đồng hồ của máy này và của PostgreSQL khớp nhau",
      en: "the clocks of this machine and of PostgreSQL agree",
    },
    ok: apart < 5000,
    advice: { vi: "đồng bộ cả hai bằng NTP", en: "synchronise both by NTP" },
  };
}
