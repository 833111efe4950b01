import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startTestHub } from "@sen/testing/hub";
import type { Asker, TestHub } from "@sen/testing/hub";
import { ask, failures, maskedFields } from "./ask.ts";
import { requireRow } from "./facts.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(() => hub.stop());

const secretariat: Asker = { role: "SECRETARIAT" };
const year = 2024;

interface KindTotal {
  readonly kind: string;
  readonly count: number;
  readonly hours: number;
}
interface UnitBalance {
  readonly ministry: { readonly code: string } | null;
  readonly activeMembers: number;
  readonly membersWithoutBenefit: number;
  readonly membersWithoutContribution: number;
  readonly balance: {
    readonly contributions: number;
    readonly contributionHours: number;
    readonly benefits: number;
    readonly benefitHours: number;
    readonly contributionsByKind: readonly KindTotal[];
    readonly benefitsByKind: readonly KindTotal[];
  };
}

async function balances(rollup: string): Promise<UnitBalance[]> {
  const answer = await ask(hub, "Q13", { year, rollup }, { as: secretariat });
  expect(failures(answer)).toEqual([]);
  expect(maskedFields(answer)).toEqual([]);
  return answer.data.engagementBalance;
}

const sum = (rows: readonly UnitBalance[], figure: (row: UnitBalance) => number) =>
  rows.reduce((total, row) => total + figure(row), 0);

/** Entries of the year as the tables hold them, by state and kind. */
const countRows = (side: string) =>
  requireRow<{ confirmed: number; others: number; hours: number }>(
    hub,
    "members",
    `select (count(*) filter (where state = 'CONFIRMED'))::int as confirmed,
       (count(*) filter (where state <> 'CONFIRMED'))::int as others,
       coalesce(sum(hours) filter (where state = 'CONFIRMED'), 0)::float8 as hours
     from members.${side} where extract(year from occurred_on) = ${year}`,
  );

test("Q13 counts confirmed entries and no others, and its kinds add up to its totals", async () => {
  const rows = await balances("AT_TIME");
  const [gave, received] = [await countRows("contribution"), await countRows("benefit")];
  expect(gave.others + received.others).toBeGreaterThan(0);
  expect(sum(rows, ({ balance }) => balance.contributions)).toBe(gave.confirmed);
  expect(sum(rows, ({ balance }) => balance.benefits)).toBe(received.confirmed);
  expect(sum(rows, ({ balance }) => balance.contributionHours)).toBeCloseTo(gave.hours);
  expect(sum(rows, ({ balance }) => balance.benefitHours)).toBeCloseTo(received.hours);
  for (const { balance } of rows) {
    const total = (kinds: readonly KindTotal[]) => kinds.reduce((all, { count }) => all + count, 0);
    expect(total(balance.contributionsByKind)).toBe(balance.contributions);
    expect(total(balance.benefitsByKind)).toBe(balance.benefits);
  }
});

test("Q13 has the same totals under the units of the day and under today's, and says who gives without receiving", async () => {
  const [atTime, today] = [await balances("AT_TIME"), await balances("CURRENT_SUCCESSOR")];
  const figures = (rows: readonly UnitBalance[]) => [
    sum(rows, ({ activeMembers }) => activeMembers),
    sum(rows, ({ membersWithoutBenefit }) => membersWithoutBenefit),
    sum(rows, ({ membersWithoutContribution }) => membersWithoutContribution),
    sum(rows, ({ balance }) => balance.contributions),
    sum(rows, ({ balance }) => balance.benefits),
  ];
  expect(figures(today)).toEqual(figures(atTime));
  expect(atTime.length).toBeGreaterThan(today.length);
  expect(today.map(({ ministry }) => ministry?.code)).not.toContain("MARD");
  expect(sum(atTime, ({ membersWithoutBenefit }) => membersWithoutBenefit)).toBeGreaterThan(0);
});

test.each<[string, Asker | undefined]>([
  ["a coordinator", { role: "UNIT_COORDINATOR", unit: "MAE" }],
  ["a member", { subject: "demo-member-001" }],
  ["data protection", { role: "DATA_PROTECTION" }],
  ["a visitor", undefined],
])("Q13 is refused to %s with a typed error", async (_who, as) => {
  const answer = await ask(hub, "Q13", { year, rollup: "AT_TIME" }, { as });
  expect(failures(answer)).toEqual(["engagementBalance FORBIDDEN"]);
});

test.each<Asker>([{ role: "PRESIDIUM" }, { role: "AUDITOR" }])("Q13 is read by %j too", async (as) => {
  const answer = await ask(hub, "Q13", { year, rollup: "AT_TIME" }, { as });
  expect(failures(answer)).toEqual([]);
});

test("figures of a unit with fewer than three members are for the unit itself and staff, not for other units", async () => {
  const units = await hub.sql<{ code: string; members: number }>(
    "members",
    `select unit.code, count(*)::int as members from members.appointment as post
     join members.membership as s on s.member_id = post.member_id and s.state = 'ACTIVE' and s.started_on < '2025-12-31'
     join members.unit_successor as unit on unit.unit_id = post.unit_id
     join members.role_grant as g on g.unit_id = unit.unit_id and g.role = 'UNIT_COORDINATOR'
     where post.is_primary and post.ends_on is null and post.starts_on < '2022-01-01' group by 1 order by 2, 1`,
  );
  const balanceOf = async (code: string, as: Asker) => {
    const query = `query Balance($code: String!) { ministry(code: $code) { balance(year: 2025) { contributions } } }`;
    return hub.execute({ query, variables: { code }, as });
  };
  const small = units[0]?.code ?? "";
  const others: Asker = { role: "UNIT_COORDINATOR", unit: units.at(-1)?.code ?? "" };
  const hidden = await balanceOf(small, others);
  expect(hidden.data.ministry.balance).toBeNull();
  expect(maskedFields(hidden)).toEqual(["ministry.balance SMALL_NUMBER"]);
  for (const as of [secretariat, { role: "UNIT_COORDINATOR", unit: small } as const]) {
    const shown = await balanceOf(small, as);
    expect(shown.data.ministry.balance).toEqual({ contributions: expect.any(Number) });
  }
});

test("units at work without a member are listed for everybody", async () => {
  const { data } = await hub.execute({ query: "{ unitsWithoutMembers { code status memberCount } }" });
  expect(data.unitsWithoutMembers.length).toBeGreaterThan(0);
  for (const unit of data.unitsWithoutMembers) expect(unit).toMatchObject({ status: "ACTIVE", memberCount: 0 });
});
