import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startTestHub } from "@sen/testing/hub";
import type { Asker, TestHub } from "@sen/testing/hub";
import { ask, failures } from "./ask.ts";

let hub: TestHub;
let units: Map<string, Unit>;
beforeAll(async () => {
  hub = await startTestHub();
  units = await readUnits();
});
afterAll(() => hub.stop());

const secretariat: Asker = { role: "SECRETARIAT" };
const years = [2017, 2019, 2021, 2024, 2025, 2026];

interface Unit {
  code: string;
  successor: string | null;
}
interface Row {
  unit: string | null;
  event: string;
  member: string | null;
  state: string;
  invited: boolean;
}
interface Figures {
  events: number;
  invitations: number;
  registrations: number;
  attendances: number;
  distinctMembers: number;
  attendanceRate: number | null;
}
interface Participation {
  ministry: { code: string; memberCount: number } | null;
  stats: Figures;
}

/** Every registration of a year with the unit of its day, as the table has it. */
const readRegistrations = (year: number) =>
  hub.sql<Row>(
    "events",
    `select r.unit_at_time_id as unit, r.event_id as event, r.member_id as member, r.state, r.invited_at is not null as invited
     from events.registration as r join events.event as e on e.id = r.event_id
     where extract(year from e.starts_at at time zone 'Asia/Ho_Chi_Minh') = $1`,
    [year],
  );

/** Units and who carries on their work today, from the slice that owns them. */
async function readUnits(): Promise<Map<string, Unit>> {
  const rows = await hub.sql<Unit & { id: string }>(
    "ministries",
    `select u.id, u.code, s.to_id as successor from ministries.unit as u
     left join ministries.unit_succession as s on s.from_id = u.id and s.is_primary and s.effective_on <= '2026-11-23'`,
  );
  return new Map(rows.map(({ id, ...unit }) => [id, unit]));
}

function codeOf(unit: string | null, fold: boolean): string {
  const found = units.get(unit ?? "");
  if (found === undefined) return "none";
  return fold && found.successor !== null ? codeOf(found.successor, fold) : found.code;
}

function count(rows: readonly Row[]): Figures {
  const attendances = rows.filter(({ state }) => state === "ATTENDED").length;
  const expected = rows.filter(({ state }) => ["ATTENDED", "ABSENT", "EXCUSED"].includes(state)).length;
  return {
    events: new Set(rows.map(({ event }) => event)).size,
    invitations: rows.filter(({ invited }) => invited).length,
    registrations: rows.filter(({ state }) => !["INVITED", "DECLINED", "CANCELLED"].includes(state)).length,
    attendances,
    distinctMembers: new Set(rows.flatMap(({ member }) => member ?? [])).size,
    attendanceRate: expected === 0 ? null : attendances / expected,
  };
}

async function askParticipation(year: number, rollup: string, as: Asker = secretariat): Promise<Participation[]> {
  const answer = await ask(hub, "Q10", { year, rollup, asOf: `${year}-12-31` }, { as });
  expect(failures(answer)).toEqual([]);
  return answer.data.participationByMinistry;
}

test.each(years)(
  "the figures of every unit in %i are those counted from the rows, in both ways to read",
  async (year) => {
    const rows = await readRegistrations(year);
    expect(rows.length).toBeGreaterThan(30);
    for (const fold of [false, true]) {
      const answer = await askParticipation(year, fold ? "CURRENT_SUCCESSOR" : "AT_TIME");
      const shown = answer.map(({ ministry, stats }) => ({ code: ministry?.code ?? "none", ...stats }));
      const counted = [...Map.groupBy(rows, ({ unit }) => codeOf(unit, fold))].map(([code, own]) => ({
        code,
        ...count(own),
      }));
      expect(shown).toEqual(counted.sort((one, other) => (one.code < other.code ? -1 : 1)));
    }
  },
);

test("folding puts Agriculture and Natural Resources under their successor and leaves the totals as they were", async () => {
  for (const year of years) {
    const then = await askParticipation(year, "AT_TIME");
    const now = await askParticipation(year, "CURRENT_SUCCESSOR");
    for (const figure of ["invitations", "registrations", "attendances"] as const) {
      const total = (list: Participation[]) => list.reduce((sum, { stats }) => sum + stats[figure], 0);
      expect({ year, figure, total: total(now) }).toEqual({ year, figure, total: total(then) });
    }
    expect(now.filter(({ ministry }) => ["MARD", "MONRE"].includes(ministry?.code ?? ""))).toEqual([]);
  }
  const attendancesOf = (list: Participation[], ...codes: string[]) =>
    list
      .filter(({ ministry }) => codes.includes(ministry?.code ?? ""))
      .reduce((sum, { stats }) => sum + stats.attendances, 0);
  const [then, now] = [await askParticipation(2024, "AT_TIME"), await askParticipation(2024, "CURRENT_SUCCESSOR")];
  expect(attendancesOf(then, "MAE")).toBe(0);
  expect(attendancesOf(then, "MARD")).toBeGreaterThan(0);
  expect(attendancesOf(then, "MONRE")).toBeGreaterThan(0);
  expect(attendancesOf(now, "MAE")).toBe(attendancesOf(then, "MARD", "MONRE"));
});

test("beside the figures stands the number of members each unit had on that day", async () => {
  const counts = await hub.sql<{ unit: string; n: number }>(
    "members",
    `select p.unit_id as unit, count(distinct m.id)::int as n from members.member as m
     join members.appointment as p on p.member_id = m.id and p.is_primary
       and p.starts_on <= '2024-12-31' and coalesce(p.ends_on >= '2024-12-31', true)
     join members.membership as s on s.member_id = m.id and s.state in ('ACTIVE', 'ENDED')
       and s.started_on <= '2024-12-31' and coalesce(s.ended_on >= '2024-12-31', true)
     where m.erased_at is null group by 1`,
  );
  const byCode = new Map(counts.map(({ unit, n }) => [codeOf(unit, false), n]));
  const shown = await askParticipation(2024, "AT_TIME");
  expect(shown.length).toBeGreaterThan(20);
  for (const { ministry } of shown) {
    const code = ministry?.code ?? "none";
    expect({ code, members: ministry?.memberCount }).toEqual({ code, members: byCode.get(code) ?? 0 });
  }
});

test("presidium and auditors read the same figures as the secretariat", async () => {
  const whole = await askParticipation(2024, "AT_TIME");
  expect(await askParticipation(2024, "AT_TIME", { role: "PRESIDIUM" })).toEqual(whole);
  expect(await askParticipation(2024, "AT_TIME", { role: "AUDITOR" })).toEqual(whole);
});

test.each<[string, Asker | undefined]>([
  ["a visitor", undefined],
  ["a member", { subject: "demo-member-001" }],
  ["a coordinator", { role: "UNIT_COORDINATOR", unit: "MAE" }],
  ["data protection", { role: "DATA_PROTECTION" }],
  ["a unit's program", { role: "SERVICE" }],
])("%s may not ask for the figures of all units, and the refusal names the field", async (_who, as) => {
  const answer = await ask(hub, "Q10", { year: 2024, rollup: "AT_TIME", asOf: "2024-12-31" }, { as });
  expect(answer.data).toEqual({ participationByMinistry: null });
  expect(failures(answer)).toEqual(["participationByMinistry FORBIDDEN"]);
});
