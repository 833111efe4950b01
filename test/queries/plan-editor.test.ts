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
const agriculture = { code: "MAE", year: 2026 };

interface Activity {
  id: string;
  code: string;
  version: number;
  progress: number;
  weight: number;
  events: { code: string }[];
  commitments: { dueOn: string | null }[];
}
const activitiesOf = (answer: Awaited<ReturnType<typeof ask>>) =>
  (answer.data.ministry.plan.activities.edges as { node: Activity }[]).map(({ node }) => node);

describe("Q09, the plan editor", () => {
  test("each activity carries its version, and the commitments and events it carries out", async () => {
    const answer = await ask(hub, "Q09", agriculture, { as: coordinatorOf("MAE") });
    expect(failures(answer)).toEqual([]);
    expect(answer.data.annualTheme.objectives.length).toBeGreaterThan(0);
    const plan = await requireRow<{ id: string; version: number; activities: object[] }>(
      hub,
      "ministries",
      `select p.id, p.version, jsonb_agg(jsonb_build_object('id', a.id, 'version', a.version, 'weight', a.weight) order by a.code, a.id) as activities
       from ministries.annual_plan as p join ministries.plan_activity as a on a.plan_id = p.id where p.code = 'KH-2026-MAE' group by p.id`,
    );
    expect(answer.data.ministry.plan).toMatchObject({ id: plan.id, version: plan.version });
    const activities = activitiesOf(answer);
    expect(activities.map(({ id, version, weight }) => ({ id, version, weight }))).toEqual(plan.activities);
    const commitments = await hub.sql<{ activity: string; n: number }>(
      "proposals",
      "select plan_activity_id as activity, count(*)::int as n from proposals.commitment where plan_activity_id = any ($1) group by 1",
      [activities.map(({ id }) => id)],
    );
    expect(commitments.length).toBeGreaterThan(0);
    const expected = new Map(commitments.map(({ activity, n }) => [activity, n]));
    for (const { id, commitments: shown } of activities) expect(shown).toHaveLength(expected.get(id) ?? 0);
    const linked = await hub.sql<{ code: string }>(
      "events",
      "select code from events.event where plan_activity_id = any ($1) and state <> 'DRAFT'",
      [activities.map(({ id }) => id)],
    );
    const shownEvents = activities.flatMap(({ events }) => events.map(({ code }) => code));
    expect(shownEvents.sort()).toEqual(linked.map(({ code }) => code).sort());
  });

  test.each<[string, Asker]>([
    ["the secretariat", { role: "SECRETARIAT" }],
    ["the presidium", { role: "PRESIDIUM" }],
    ["an auditor", { role: "AUDITOR" }],
    ["a member of the unit", { subject: "demo-member-001" }],
  ])("%s reads a draft as its unit does", async (_who, as) => {
    const variables = { code: "MOET", year: 2026 };
    const own = await ask(hub, "Q09", variables, { as: coordinatorOf("MOET") });
    expect(own.data.ministry.plan).toMatchObject({ state: "DRAFT" });
    const answer = await ask(hub, "Q09", variables, { as });
    expect(failures(answer)).toEqual([]);
    expect(activitiesOf(answer).map(({ code }) => code)).toEqual(activitiesOf(own).map(({ code }) => code));
  });

  test.each<[string, Asker | undefined, string]>([
    ["the coordinator of another unit", coordinatorOf("MAE"), "UNIT"],
    ["a member of another unit", { subject: "demo-member-009" }, "UNIT"],
    ["data protection", { role: "DATA_PROTECTION" }, "UNIT"],
    ["a unit's program", { role: "SERVICE" }, "UNIT"],
    ["a visitor", undefined, "SIGN_IN"],
  ])("%s gets the theme, and no draft", async (_who, as, reason) => {
    const answer = await ask(hub, "Q09", { code: "MOET", year: 2026 }, { as });
    expect(failures(answer)).toEqual([]);
    expect(answer.data.annualTheme.title.vi).toEqual(expect.any(String));
    expect(answer.data.ministry.plan).toBeNull();
    expect(maskedFields(answer)).toEqual([`ministry.plan ${reason}`]);
  });
});

describe("M04, two coordinators edit one activity", () => {
  const update = async (as: Asker | undefined, input: Record<string, unknown>) => {
    const answer = await ask(hub, "M04", { input }, { as });
    expect(failures(answer)).toEqual([]);
    return answer.data.updatePlanActivity;
  };
  const draftActivity = () =>
    requireRow<{ id: string; version: number; progress: number }>(
      hub,
      "ministries",
      `select a.id, a.version, a.progress from ministries.plan_activity as a join ministries.annual_plan as p on p.id = a.plan_id
       where p.code = 'KH-2026-MAE' and a.state in ('PLANNED', 'ONGOING') order by a.code limit 1`,
    );

  test("the second is told the first one's values, and nothing is lost", async () => {
    const as = coordinatorOf("MAE");
    const { id, version } = await draftActivity();
    const answers = await Promise.all(
      [41, 42].map((progress) =>
        update(as, { id, expectedVersion: version, progress, narrative: { vi: `Đạt ${progress}` } }),
      ),
    );
    const won = answers.find(({ userErrors }) => userErrors.length === 0);
    const lost = answers.find(({ userErrors }) => userErrors.length > 0);
    expect(won.activity).toMatchObject({ version: version + 1 });
    expect(lost.userErrors).toMatchObject([
      {
        code: "STALE_VERSION",
        field: ["expectedVersion"],
        message: { vi: expect.any(String), en: expect.any(String) },
      },
    ]);
    expect(lost.activity).toEqual(won.activity);
    const stored = await draftActivity();
    expect(stored).toEqual({ id, version: version + 1, progress: won.activity.progress });
    const [reports] = await hub.sql<{ n: number }>(
      "ministries",
      "select count(*)::int as n from ministries.progress_report where activity_id = $1 and narrative_vi like 'Đạt 4_'",
      [id],
    );
    expect(reports?.n).toBe(1);
  });

  test.each<[string, Asker | undefined]>([
    ["the coordinator of another unit", coordinatorOf("MOET")],
    ["a member", { subject: "demo-member-001" }],
    ["the secretariat", { role: "SECRETARIAT" }],
    ["the presidium", { role: "PRESIDIUM" }],
    ["an auditor", { role: "AUDITOR" }],
    ["data protection", { role: "DATA_PROTECTION" }],
    ["a unit's program", { role: "SERVICE" }],
    ["a visitor", undefined],
  ])("%s writes nothing", async (_who, as) => {
    const before = await draftActivity();
    const { userErrors } = await update(as, { id: before.id, expectedVersion: before.version, progress: 77 });
    expect(userErrors).toMatchObject([{ code: as === undefined ? "NOT_FOUND" : "FORBIDDEN" }]);
    expect(await draftActivity()).toEqual(before);
  });
});
