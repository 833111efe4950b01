import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { startTestHub } from "@sen/testing/hub";
import type { Asker, TestHub } from "@sen/testing/hub";
import { ask, failures, maskedFields } from "./ask.ts";
import { requireRow } from "./facts.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(() => hub.stop());

const coordinatorOf = (unit: string): Asker => ({ role: "UNIT_COORDINATOR", unit });
/** Education's plan of 2026 is a draft, and referrals wait for it. */
const desk = { code: "MOET", year: 2026 };

describe("Q05, the desk of a unit", () => {
  test("its own coordinator sees people, draft plan, referrals, host turns and events as the slices hold them", async () => {
    const answer = await ask(hub, "Q05", desk, { as: coordinatorOf("MOET") });
    expect(failures(answer)).toEqual([]);
    expect(maskedFields(answer)).toEqual([]);
    const { ministry } = answer.data;
    const people = await hub.sql<{ id: string }>(
      "members",
      `select m.id from members.member as m join members.appointment as p on p.member_id = m.id and p.is_primary
       join members.unit_successor as u on u.unit_id = p.unit_id
       where u.code = 'MOET' and p.ends_on is null and exists (
         select from members.membership as s where s.member_id = m.id and s.state = 'ACTIVE')`,
    );
    expect(ministry.memberCount).toBe(people.length);
    const shown = ministry.members.edges as { node: { id: string } }[];
    expect(shown.map(({ node }) => node.id).sort()).toEqual(people.map(({ id }) => id).sort());
    const plan = await requireRow<{ code: string; state: string; activities: string[]; progress: number }>(
      hub,
      "ministries",
      `select p.code, p.state, array_agg(a.code order by a.code) as activities,
         sum(a.weight * a.progress)::float8 / sum(a.weight) as progress
       from ministries.annual_plan as p join ministries.unit as u on u.id = p.unit_id
       join ministries.plan_activity as a on a.plan_id = p.id
       where u.code = 'MOET' and p.year = 2026 group by p.id`,
    );
    expect(plan.state).toBe("DRAFT");
    expect(ministry.plan).toMatchObject({ code: plan.code, state: "DRAFT" });
    expect(ministry.plan.progress).toBeCloseTo(plan.progress);
    const activities = ministry.plan.activities.edges as { node: { code: string } }[];
    expect(activities.map(({ node }) => node.code)).toEqual(plan.activities);
    const referrals = await hub.sql<{ id: string; overdue: boolean }>(
      "proposals",
      `select r.id, r.due_on < '2026-11-23' as overdue from proposals.referral as r
       join proposals.unit_successor as u using (unit_id)
       where u.code = 'MOET' and r.state in ('SENT', 'ACKNOWLEDGED', 'IN_PROGRESS') order by r.due_on, r.id`,
    );
    expect(referrals.length).toBeGreaterThan(1);
    expect(ministry.referrals.totalCount).toBe(referrals.length);
    const waiting = ministry.referrals.edges as { node: { id: string; isOverdue: boolean } }[];
    expect(waiting.map(({ node }) => ({ id: node.id, overdue: node.isOverdue }))).toEqual(referrals);
    const events = await hub.sql<{ code: string }>(
      "events",
      `select e.code from events.event as e join events.unit_successor as u on u.unit_id = e.host_unit_id
       where u.code = 'MOET' and e.ends_at > '2026-11-23T09:00:00+07:00' and e.state <> 'CANCELLED'
       order by e.starts_at, e.id limit 3`,
    );
    // The draft of an event is on the desk of its own unit.
    expect(ministry.upcomingEvents.map(({ code }: { code: string }) => code)).toEqual(events.map(({ code }) => code));
  });

  test.each<[string, Asker]>([
    ["the coordinator of another unit", coordinatorOf("MAE")],
    ["data protection", { role: "DATA_PROTECTION" }],
    ["a unit's program", { role: "SERVICE" }],
  ])("%s gets no draft plan, a typed refusal of the referrals, and all the rest", async (_who, as) => {
    const own = await ask(hub, "Q05", desk, { as: coordinatorOf("MOET") });
    const answer = await ask(hub, "Q05", desk, { as });
    expect(failures(answer)).toEqual(["ministry.referrals FORBIDDEN"]);
    expect(answer.errors?.[0]?.extensions).toMatchObject({
      message: { vi: expect.any(String), en: expect.any(String) },
      service: "proposals",
    });
    expect(maskedFields(answer)).toEqual(["ministry.plan UNIT"]);
    const upcomingEvents = own.data.ministry.upcomingEvents as { code: string }[];
    expect(answer.data.ministry).toEqual({
      ...own.data.ministry,
      plan: null,
      referrals: null,
      upcomingEvents: upcomingEvents.filter(({ code }) => code !== "SK-2026-024"),
    });
    expect(upcomingEvents.map(({ code }) => code)).toContain("SK-2026-024");
  });

  test("a member of the unit reads its draft plan, and is refused the referrals", async () => {
    const own = await ask(hub, "Q05", desk, { as: coordinatorOf("MOET") });
    const answer = await ask(hub, "Q05", desk, { as: { subject: "demo-member-001" } });
    expect(failures(answer)).toEqual(["ministry.referrals FORBIDDEN"]);
    expect(own.data.ministry.plan).toMatchObject({ state: "DRAFT" });
    expect(answer.data.ministry.plan).toEqual(own.data.ministry.plan);
    expect(answer.data.ministry.members).toEqual(own.data.ministry.members);
  });

  test("an agreed plan is the network's: the other coordinator reads it", async () => {
    const variables = { code: "MAE", year: 2026 };
    const own = await ask(hub, "Q05", variables, { as: coordinatorOf("MAE") });
    const other = await ask(hub, "Q05", variables, { as: coordinatorOf("MOET") });
    expect(own.data.ministry.plan).toMatchObject({ state: "IN_PROGRESS" });
    expect(other.data.ministry.plan).toEqual(own.data.ministry.plan);
    expect(maskedFields(other)).toEqual([]);
    expect(failures(other)).toEqual(["ministry.referrals FORBIDDEN"]);
  });

  test("a visitor gets the unit, its count, its public turns and events, and is told to sign in for the rest", async () => {
    const answer = await ask(hub, "Q05", desk);
    expect(failures(answer)).toEqual(["ministry.referrals FORBIDDEN"]);
    const stats = (answer.data.ministry.upcomingEvents as unknown[]).map(
      (_event, index) => `ministry.upcomingEvents.${index}.stats SIGN_IN`,
    );
    expect(maskedFields(answer)).toEqual(["ministry.members SIGN_IN", "ministry.plan SIGN_IN", ...stats]);
    expect(answer.data.ministry).toMatchObject({ code: "MOET", status: "ACTIVE", members: null, plan: null });
    expect(answer.data.ministry.memberCount).toBeGreaterThan(2);
    expect(answer.data.ministry.hostAssignments).toMatchObject([{ year: 2018, state: "HELD" }]);
  });
});

describe("Q08, a unit and those it came from", () => {
  const variables = { code: "MAE", y0: 2019, y1: 2026 };

  test("Agriculture and Natural Resources were merged into it on 1 March 2025, and keep their own rows", async () => {
    const answer = await ask(hub, "Q08", variables, { as: coordinatorOf("MAE") });
    expect(failures(answer)).toEqual([]);
    const { predecessors } = answer.data.ministry as { predecessors: Predecessor[] };
    const merged = predecessors.filter(({ type }) => type === "MERGED_INTO");
    expect(merged.map(({ from }) => from.code).sort()).toEqual(["MARD", "MONRE"]);
    for (const { isPrimary, effectiveOn, from } of merged) {
      expect({ isPrimary, effectiveOn }).toEqual({ isPrimary: true, effectiveOn: "2025-03-01" });
      expect(from).toMatchObject({ status: "ENDED", validTo: "2025-02-28", currentSuccessor: { code: "MAE" } });
      const authored = from.authoredProposals.edges.map(({ node }) => node.authorMinistry.code);
      expect(new Set(authored)).toEqual(new Set([from.code]));
    }
  });

  test("nothing is counted twice: each row stands with one of the three units, and the counts are those of SQL", async () => {
    const as: Asker = { role: "SECRETARIAT" };
    const lineage = ["MAE", "MARD", "MONRE"];
    const { data } = await ask(hub, "Q08", variables, { as, first: 100 });
    const { predecessors } = data.ministry as { predecessors: Predecessor[] };
    const old = predecessors.filter(({ type }) => type === "MERGED_INTO").map(({ from }) => from);
    const query = `query ($code: String!) { ministry(code: $code) {
      code memberCount hostedEvents(fromYear: 2019, toYear: 2026, first: 100) { totalCount edges { node { code } } }
      authoredProposals(first: 100) { totalCount edges { node { code } } } plans(fromYear: 2019, toYear: 2026) { year } } }`;
    const present = (await hub.execute({ query, variables: { code: "MAE" }, as })).data.ministry;
    for (const list of ["hostedEvents", "authoredProposals"] as const) {
      const codes = [present, ...old].flatMap((unit) =>
        unit[list].edges.map(({ node }: { node: { code: string } }) => node.code),
      );
      expect(codes.length).toBeGreaterThan(5);
      expect(new Set(codes).size).toBe(codes.length);
    }
    const hosted = await countByUnit(
      "events",
      `select u.code, count(*)::int as n from events.event as e join events.unit_successor as u on u.unit_id = e.host_unit_id
       where u.code = any ($1) and extract(year from e.starts_at at time zone 'Asia/Ho_Chi_Minh') between 2019 and 2026
       group by 1`,
    );
    const authored = await countByUnit(
      "proposals",
      `select u.code, count(*)::int as n from proposals.proposal as p
       join proposals.unit_successor as u on u.unit_id = p.author_unit_id
       where u.code = any ($1) and p.submitted_at is not null group by 1`,
    );
    const planned = await countByUnit(
      "ministries",
      `select u.code, count(*)::int as n from ministries.annual_plan as p join ministries.unit as u on u.id = p.unit_id
       where u.code = any ($1) and p.year between 2019 and 2026 group by 1`,
    );
    const counted = [present, ...old].map(({ code, hostedEvents, authoredProposals, plans }) => ({
      code,
      hosted: hostedEvents.totalCount,
      authored: authoredProposals.totalCount,
      planned: plans.length,
    }));
    expect(counted.sort((one, other) => (one.code < other.code ? -1 : 1))).toEqual(
      lineage.map((code) => ({
        code,
        hosted: hosted.get(code) ?? 0,
        authored: authored.get(code) ?? 0,
        planned: planned.get(code) ?? 0,
      })),
    );
  });

  test("on the last day before the merger the members stood in the old units, and none in the new one", async () => {
    const query = `{ mae: ministry(code: "MAE") { before: memberCount(asOf: "2025-02-28") after: memberCount(asOf: "2025-03-01") }
      mard: ministry(code: "MARD") { before: memberCount(asOf: "2025-02-28") after: memberCount(asOf: "2025-03-01") }
      monre: ministry(code: "MONRE") { before: memberCount(asOf: "2025-02-28") after: memberCount(asOf: "2025-03-01") } }`;
    const { mae, mard, monre } = (await hub.execute({ query })).data;
    expect([mae.before, mard.after, monre.after]).toEqual([0, 0, 0]);
    expect(mard.before).toBeGreaterThan(0);
    expect(mae.after).toBe(mard.before + monre.before);
  });

  test("the unit's own figures are masked for the coordinator of another unit, who still reads the lineage", async () => {
    const answer = await ask(hub, "Q08", variables, { as: coordinatorOf("MOET") });
    expect(failures(answer)).toEqual([]);
    expect(maskedFields(answer)).toEqual(["ministry.proposalStats UNIT"]);
    const own = await ask(hub, "Q08", variables, { as: coordinatorOf("MAE") });
    expect(answer.data.ministry).toEqual({ ...own.data.ministry, proposalStats: null });
    const stats = await requireRow<{ received: number; responded: number }>(
      hub,
      "proposals",
      `select count(*)::int as received, (count(*) filter (where r.state = 'RESPONDED'))::int as responded
       from proposals.referral as r join proposals.unit_successor as u using (unit_id)
       where u.code = 'MAE' and extract(year from r.sent_at at time zone 'Asia/Ho_Chi_Minh') = 2026`,
    );
    expect(own.data.ministry.proposalStats).toMatchObject(stats);
  });
});

interface Predecessor {
  type: string;
  isPrimary: boolean;
  effectiveOn: string;
  from: {
    code: string;
    status: string;
    hostedEvents: { totalCount: number; edges: { node: { code: string } }[] };
    authoredProposals: { totalCount: number; edges: { node: { code: string; authorMinistry: { code: string } } }[] };
    plans: { year: number }[];
  };
}

async function countByUnit(slice: string, text: string): Promise<Map<string, number>> {
  const rows = await hub.sql<{ code: string; n: number }>(slice, text, [["MAE", "MARD", "MONRE"]]);
  return new Map(rows.map(({ code, n }) => [code, n]));
}
