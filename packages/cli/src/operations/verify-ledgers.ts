import { withClient } from "@sen/database";
import type { DatabaseSettings } from "@sen/database";
import { chooseSlices } from "./choose-slices.ts";

/** What is to be said about one slice's change log. */
export interface LedgerFinding {
  readonly slice: string;
  readonly lines: number;
  readonly sealed: number;
  /** Lines that nothing but missing rights protects until the next run of the job `seal-changes`. */
  readonly unsealed: number;
  /** The first line of each day that is not what was sealed, or was put in later: that one has number 0 until it is sealed. */
  readonly broken: readonly { readonly day: string; readonly number: number; readonly changeId: number }[];
}

/** Reads what the seals say; as the administrator or the slice's owner. */
export async function examineLedgers(
  admin: DatabaseSettings,
  slices: readonly string[],
): Promise<readonly LedgerFinding[]> {
  return withClient(admin, async (client) => {
    const findings: LedgerFinding[] = [];
    for (const slice of slices) {
      const { rows } = await client.query<Omit<LedgerFinding, "slice" | "broken">>(
        `select (select count(*)::int from ${slice}.change_log) as lines,
          (select count(*)::int from ${slice}.change_seal) as sealed,
          (select count(*)::int from ${slice}.change_log as l
           where not exists (select from ${slice}.change_seal as s where s.change_id = l.id)) as unsealed`,
      );
      const broken = await client.query<LedgerFinding["broken"][number]>(findBroken(slice));
      const [counts = { lines: 0, sealed: 0, unsealed: 0 }] = rows;
      findings.push({ slice, ...counts, broken: broken.rows });
    }
    return findings;
  });
}

/**
 * The seals say what was changed or taken out. A line that was put in later has a time of its own choosing: it is known
 * by being older than what was sealed before it by more than any transaction lasts.
 */
function findBroken(slice: string): string {
  return `
    with line as (
      select l.id, l.at, (l.at at time zone 'Asia/Ho_Chi_Minh')::date as day, s.number
      from ${slice}.change_log as l left join ${slice}.change_seal as s on s.change_id = l.id
    ), followed as (
      select line.*, max(at) over (order by day, number rows between unbounded preceding and 1 preceding) as newest
      from line where number is not null
    ), broken as (
      select day, number, change_id as id from ${slice}.find_broken_seals()
      union all
      select day, number, id from followed where at < newest - interval '10 minutes'
      union all
      select day, 0, id from line
      where number is null and at < (select max(at) from line where number is not null) - interval '10 minutes'
    )
    select distinct on (day) day::text as day, number, id::int as "changeId" from broken order by day, number`;
}

/** `sen ledger verify`: prints the findings in both languages; exit code 1 when a seal is broken. */
export async function verifyLedgers(
  admin: DatabaseSettings,
  options: { readonly slice?: string; readonly json?: true },
): Promise<void> {
  const findings = await examineLedgers(admin, chooseSlices(options.slice));
  if (options.json) console.log(JSON.stringify(findings, null, 2));
  else for (const finding of findings) console.log(describe(finding));
  if (findings.some(({ broken }) => broken.length > 0)) process.exitCode = 1;
}

function describe({ slice, lines, sealed, unsealed, broken }: LedgerFinding): string {
  const counts = `${lines} dòng · lines, ${sealed} đã niêm phong · sealed, ${unsealed} chưa · not yet`;
  const first = broken.map(
    ({ day, number, changeId }) =>
      `    ✗ ${day}: từ dòng thứ ${number} (mã ${changeId}) không còn như khi niêm phong · not as it was sealed from line ${number} (id ${changeId}) on`,
  );
  return [`${broken.length === 0 ? "✓" : "✗"} ${slice}: ${counts}`, ...first].join("\n");
}
