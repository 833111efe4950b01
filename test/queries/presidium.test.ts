import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startTestHub } from "@sen/testing/hub";
import type { Asker, TestHub } from "@sen/testing/hub";
import { ask, failures, maskedFields } from "./ask.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(() => hub.stop());

const presidium: Asker = { role: "PRESIDIUM" };
const variables = { year: 2025, on: "2025-12-31" };

test("the year in review is whole for the presidium, and its parts are what the slices hold", async () => {
  const answer = await ask(hub, "Q19", variables, { as: presidium });
  expect(failures(answer)).toEqual([]);
  expect(maskedFields(answer)).toEqual([]);
  const { strategy, proposalPipeline, participationByMinistry, engagementBalance, hostRotation } = answer.data;
  const objectives = await hub.sql<{ code: string; activities: number; indicators: string[] }>(
    "ministries",
    `select o.code, array(select i.code from ministries.indicator as i where i.objective_id = o.id order by 1) as indicators,
       (select count(*)::int from ministries.plan_activity as a where a.objective_id = o.id and a.year = 2025) as activities
     from ministries.strategic_objective as o join ministries.strategy as s on s.id = o.strategy_id
     where s.from_year <= 2025 and s.to_year >= 2025 and s.state in ('IN_FORCE', 'CLOSED') order by o.code`,
  );
  expect(objectives.length).toBeGreaterThan(2);
  expect(
    strategy.objectives.map(({ code, activities, indicators }: Objective) => ({
      code,
      activities: activities.totalCount,
      indicators: indicators.map((each) => each.code),
    })),
  ).toEqual(objectives);
  const facts = {
    proposals: await countOf(
      "proposals",
      "select count(*)::int as n from proposals.proposal where extract(year from submitted_at at time zone 'Asia/Ho_Chi_Minh') = 2025",
    ),
    attendances: await countOf(
      "events",
      `select count(*)::int as n from events.registration as r join events.event as e on e.id = r.event_id
       where r.state = 'ATTENDED' and extract(year from e.starts_at at time zone 'Asia/Ho_Chi_Minh') = 2025`,
    ),
    contributions: await countOf(
      "members",
      "select count(*)::int as n from members.contribution where state = 'CONFIRMED' and extract(year from occurred_on) = 2025",
    ),
    benefits: await countOf(
      "members",
      "select count(*)::int as n from members.benefit where state = 'CONFIRMED' and extract(year from occurred_on) = 2025",
    ),
  };
  expect({
    proposals: sum(proposalPipeline, (bucket: { count: number }) => bucket.count),
    attendances: sum(participationByMinistry, (unit: { stats: { attendances: number } }) => unit.stats.attendances),
    contributions: sum(engagementBalance, (unit: Balance) => unit.balance.contributions),
    benefits: sum(engagementBalance, (unit: Balance) => unit.balance.benefits),
  }).toEqual(facts);
  expect(hostRotation).toMatchObject([
    { ministry: { code: "MAE" }, event: { evaluation: { awarenessChange: expect.any(Number) } } },
  ]);
});

/** What of Q19 each slice answers alone, and what hangs on it inside the answers of others. */
const parts = {
  ministries: {
    alone: ["strategy", "hostRotation"],
    inside: /^(participationByMinistry|engagementBalance)\.\d+\.ministry/,
  },
  members: { alone: ["engagementBalance"], inside: /^strategy\..*\.lead/ },
  events: { alone: ["participationByMinistry"], inside: /^hostRotation\.\d+\.event/ },
  proposals: { alone: ["proposalPipeline"], inside: /^$/ },
} as const;
const roots = ["strategy", "proposalPipeline", "participationByMinistry", "engagementBalance", "hostRotation"];

test.each(Object.keys(parts) as (keyof typeof parts)[])(
  "while %s is down the other parts come, each hole is named, and afterwards all is whole again",
  async (slice) => {
    const whole = await ask(hub, "Q19", variables, { as: presidium });
    expect(failures(whole)).toEqual([]);
    await hub.stopSlice(slice);
    const partial = await ask(hub, "Q19", variables, { as: presidium });
    await hub.startSlice(slice);

    const { alone, inside } = parts[slice];
    const missing = roots.filter((root) => partial.data[root] === null);
    for (const root of missing) expect(partial.errors?.some(({ path }) => path?.[0] === root)).toBe(true);
    expect(missing.filter((root) => (alone as readonly string[]).includes(root)).length).toBeGreaterThan(0);
    for (const error of partial.errors ?? []) {
      const path = error.path?.join(".") ?? "no path";
      expect(error.extensions).toMatchObject({ service: slice, code: expect.stringMatching(/^SUBGRAPH_/) });
      if (!(alone as readonly string[]).includes(path)) expect(path).toMatch(inside);
    }
    // Outside the holes nothing differs from the whole answer.
    for (const root of roots.filter((each) => !missing.includes(each))) {
      expect(fillHoles(partial.data[root], whole.data[root])).toEqual(whole.data[root]);
    }
    expect(missing.every((root) => (alone as readonly string[]).includes(root))).toBe(true);

    expect(await ask(hub, "Q19", variables, { as: presidium })).toEqual({
      ...whole,
      data: { ...whole.data, proposalPipeline: expect.anything() },
    });
  },
);

test.each<[string, Asker | undefined]>([
  ["a member", { subject: "demo-member-001" }],
  ["a coordinator", { role: "UNIT_COORDINATOR", unit: "MAE" }],
  ["data protection", { role: "DATA_PROTECTION" }],
  ["a visitor", undefined],
])("%s is refused the three reports and still reads strategy and host", async (_who, as) => {
  const answer = await ask(hub, "Q19", variables, { as });
  expect(failures(answer)).toEqual([
    "engagementBalance FORBIDDEN",
    "participationByMinistry FORBIDDEN",
    "proposalPipeline FORBIDDEN",
  ]);
  expect(answer.data).toMatchObject({
    proposalPipeline: null,
    participationByMinistry: null,
    engagementBalance: null,
    hostRotation: [{ ministry: { code: "MAE" } }],
  });
  expect(answer.data.strategy.objectives.length).toBeGreaterThan(2);
  expect(maskedFields(answer)).toEqual(as === undefined ? ["hostRotation.0.event.evaluation SIGN_IN"] : []);
});

test("figures a unit reported stay with the unit and staff; others see those of the whole network", async () => {
  const reportersFor = async (as: Asker | undefined) => {
    const { data } = await ask(hub, "Q19", variables, { as });
    const objectives = data.strategy.objectives as Objective[];
    const values = objectives.flatMap(({ indicators }) => indicators.flatMap((each) => each.values));
    return [...new Set(values.map(({ reportedBy }) => reportedBy?.code ?? "network"))].sort();
  };
  expect(await reportersFor(presidium)).toEqual(["MOET", "MOH", "network"]);
  expect(await reportersFor({ role: "UNIT_COORDINATOR", unit: "MOET" })).toEqual(["MOET", "network"]);
  expect(await reportersFor({ subject: "demo-member-001" })).toEqual(["network"]);
  expect(await reportersFor(undefined)).toEqual(["network"]);
});

interface Objective {
  code: string;
  activities: { totalCount: number };
  indicators: { code: string; values: { reportedBy: { code: string } | null }[] }[];
}
interface Balance {
  balance: { contributions: number; benefits: number };
}

const sum = <Item>(items: readonly Item[], read: (item: Item) => number) =>
  items.reduce((total, item) => total + read(item), 0);

async function countOf(slice: string, text: string): Promise<number> {
  const [row] = await hub.sql<{ n: number }>(slice, text);
  return row?.n ?? -1;
}

/** Puts what `whole` has where `partial` has null. */
function fillHoles(partial: unknown, whole: unknown): unknown {
  if (partial === null) return whole;
  if (Array.isArray(partial) && Array.isArray(whole)) {
    return partial.map((item, index) => fillHoles(item, whole[index]));
  }
  if (!isRecord(partial) || !isRecord(whole)) return partial;
  return Object.fromEntries(Object.entries(partial).map(([key, value]) => [key, fillHoles(value, whole[key])]));
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
