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

const secretariat: Asker = { role: "SECRETARIAT" };

describe("Q11, the pipeline of proposals", () => {
  interface Bucket {
    key: string;
    count: number;
    overdue: number;
    medianDaysInState: number | null;
  }
  interface Target extends Bucket {
    ministry: { code: string; coordinators: { displayName: string }[] };
    oldest: { code: string; referrals: { ministry: { code: string }; dueOn: string; isOverdue: boolean }[] };
  }
  const lateReferral = `r.state in ('SENT', 'ACKNOWLEDGED', 'IN_PROGRESS')
    and r.due_on < (now() at time zone 'Asia/Ho_Chi_Minh')::date`;

  test.each([2018, 2022, 2024, 2025, 2026])(
    "the states of %i add up to its proposals, drafts left out",
    async (year) => {
      const answer = await ask(hub, "Q11", { year }, { as: secretariat });
      expect(failures(answer)).toEqual([]);
      const facts = await hub.sql<Bucket>(
        "proposals",
        `select p.state as key, count(*)::int as count, coalesce(sum(late.n), 0)::int as overdue,
         percentile_cont(0.5) within group (order by extract(epoch from now() - p.state_since) / 86400) as "medianDaysInState"
       from proposals.proposal as p
       left join lateral (select count(*) as n from proposals.referral as r
         where r.proposal_id = p.id and ${lateReferral}) as late on true
       where extract(year from p.submitted_at at time zone 'Asia/Ho_Chi_Minh') = $1 group by p.state order by p.state`,
        [year],
      );
      const shown = answer.data.byState as Bucket[];
      expect(shown).toEqual(
        facts.map((fact) => ({ ...fact, medianDaysInState: expect.closeTo(fact.medianDaysInState ?? 0, 1) })),
      );
      const { all } = await requireRow<{ all: number }>(
        hub,
        "proposals",
        `select count(*)::int as all from proposals.proposal
       where extract(year from submitted_at at time zone 'Asia/Ho_Chi_Minh') = $1`,
        [year],
      );
      expect(shown.reduce((sum, { count }) => sum + count, 0)).toBe(all);
      expect(shown.map(({ key }) => key)).not.toContain("DRAFT");
    },
  );

  test("the units asked add up to the referrals, each with who speaks for it and what lies there longest", async () => {
    for (const year of [2024, 2025, 2026]) {
      const answer = await ask(hub, "Q11", { year }, { as: secretariat });
      const facts = await hub.sql<{ key: string; count: number; overdue: number; oldest: string }>(
        "proposals",
        `select u.code as key, count(*)::int as count, (count(*) filter (where ${lateReferral}))::int as overdue,
           (array_agg(p.code order by p.state_since, p.id))[1] as oldest
         from proposals.proposal as p join proposals.referral as r on r.proposal_id = p.id
         join proposals.unit_successor as u on u.unit_id = r.unit_id
         where r.state <> 'REASSIGNED' and extract(year from p.submitted_at at time zone 'Asia/Ho_Chi_Minh') = $1
         group by u.code order by u.code`,
        [year],
      );
      const shown = answer.data.byTarget as Target[];
      expect(shown.map(({ key, count, overdue, oldest }) => ({ key, count, overdue, oldest: oldest.code }))).toEqual(
        facts,
      );
      for (const { key, ministry } of shown) expect(ministry.code).toBe(key);
    }
    const { data } = await ask(hub, "Q11", { year: 2026 }, { as: secretariat });
    const targets = data.byTarget as Target[];
    expect(targets.every(({ ministry }) => ministry.coordinators.length === 1)).toBe(true);
  });

  test("only a referral that is still open is overdue: an answer, a recall and a merger end it", async () => {
    const overdueOf = async () => {
      const { data } = await ask(hub, "Q11", { year: 2026 }, { as: secretariat });
      const sum = (list: Bucket[]) => list.reduce((total, { overdue }) => total + overdue, 0);
      return { byState: sum(data.byState), byTarget: sum(data.byTarget) };
    };
    const before = (await overdueOf()).byTarget;
    expect(before).toBeGreaterThan(0);
    expect(await overdueOf()).toEqual({ byState: before, byTarget: before });
    const { id } = await requireRow<{ id: string }>(
      hub,
      "proposals",
      `select r.id from proposals.referral as r join proposals.proposal as p on p.id = r.proposal_id
       where p.year = 2026 and ${lateReferral} order by r.id limit 1`,
    );
    for (const state of ["CANCELLED", "REASSIGNED", "RETURNED", "RESPONDED"]) {
      await hub.sql(
        "proposals",
        "update proposals.referral set state = $1, responded_at = case when $1 = 'RESPONDED' then now() end where id = $2",
        [state, id],
      );
      expect({ state, ...(await overdueOf()) }).toEqual({ state, byState: before - 1, byTarget: before - 1 });
    }
    await hub.sql("proposals", "update proposals.referral set state = 'SENT', responded_at = null where id = $1", [id]);
    expect(await overdueOf()).toEqual({ byState: before, byTarget: before });
  });

  test("presidium and auditors read the same pipeline", async () => {
    const keysFor = async (as: Asker) => {
      const { data } = await ask(hub, "Q11", { year: 2026 }, { as });
      return [data.byState, data.byTarget].map((list: Bucket[]) => list.map(({ key, count }) => [key, count]));
    };
    const whole = await keysFor(secretariat);
    expect(await keysFor({ role: "PRESIDIUM" })).toEqual(whole);
    expect(await keysFor({ role: "AUDITOR" })).toEqual(whole);
  });

  test.each<[string, Asker | undefined]>([
    ["a visitor", undefined],
    ["a member", { subject: "demo-member-001" }],
    ["a coordinator", { role: "UNIT_COORDINATOR", unit: "MAE" }],
    ["data protection", { role: "DATA_PROTECTION" }],
    ["a unit's program", { role: "SERVICE" }],
  ])("%s is refused both groupings, under the names she gave them", async (_who, as) => {
    const answer = await ask(hub, "Q11", { year: 2026 }, { as });
    expect(answer.data).toEqual({ byState: null, byTarget: null });
    expect(failures(answer)).toEqual(["byState FORBIDDEN", "byTarget FORBIDDEN"]);
  });
});

describe("Q14, host rotation", () => {
  const variables = { from: 2018, to: 2028, next: 2027 };
  interface Turn {
    year: number;
    state: string;
    ministry: { code: string; status: string; currentSuccessor: { code: string } };
    event: {
      code: string;
      stats: { attended: number };
      feedback: { responses: number; averageOverall: number };
    } | null;
  }

  test("every turn stands with the unit that had it; each past year has one that was held", async () => {
    const answer = await ask(hub, "Q14", variables, { as: secretariat });
    expect(failures(answer)).toEqual([]);
    expect(maskedFields(answer)).toEqual([]);
    const turns = answer.data.hostRotation as Turn[];
    const facts = await hub.sql<{ year: number; state: string; unit: string }>(
      "ministries",
      `select h.year, h.state, u.code as unit from ministries.host_assignment as h
       join ministries.unit as u on u.id = h.unit_id where h.year between 2018 and 2028 order by h.year, h.id`,
    );
    expect(turns.map(({ year, state, ministry }) => ({ year, state, unit: ministry.code }))).toEqual(facts);
    const held = turns.filter(({ state }) => state === "HELD").map(({ year }) => year);
    expect(held).toEqual([2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025]);
    expect(
      turns
        .filter(({ year }) => year === 2020)
        .map(({ state }) => state)
        .sort(),
    ).toEqual(["CANCELLED", "HELD"]);
  });

  test("the database refuses a second host that was held in one year", async () => {
    const second = `insert into ministries.host_assignment (year, unit_id, state)
      select 2024, id, 'HELD' from ministries.unit where code = 'MOIT'`;
    await expect(hub.sql("ministries", second)).rejects.toMatchObject({ constraint: "host_assignment_one_held" });
  });

  test("a unit that ended keeps its turn; its successor has only its own", async () => {
    const { data } = await ask(hub, "Q14", variables, { as: secretariat });
    const turns = data.hostRotation as Turn[];
    const ended = turns.filter(({ ministry }) => ministry.status === "ENDED");
    expect(ended.map(({ year, ministry }) => [year, ministry.code, ministry.currentSuccessor.code])).toEqual([
      [2019, "MARD", "MAE"],
      [2021, "MONRE", "MAE"],
    ]);
    const query = '{ ministry(code: "MAE") { hostAssignments { year state } } }';
    const { data: own } = await hub.execute({ query, as: secretariat });
    expect(own.ministry.hostAssignments).toEqual([{ year: 2025, state: "HELD" }]);
  });

  test("what came of each workshop is what its slice holds", async () => {
    const { data } = await ask(hub, "Q14", variables, { as: secretariat });
    const facts = await hub.sql<{ code: string; attended: number; responses: number; mean: number | null }>(
      "events",
      `select e.code, (select count(*)::int from events.registration as r where r.event_id = e.id and r.state = 'ATTENDED') as attended,
         count(f.id)::int as responses, avg(f.overall)::float8 as mean
       from events.event as e left join events.feedback_response as f on f.event_id = e.id
       where e.kind = 'ANNUAL_WORKSHOP' group by e.id`,
    );
    const workshops = (data.hostRotation as Turn[]).flatMap(({ state, event }) =>
      state === "HELD" && event ? [event] : [],
    );
    expect(workshops).toHaveLength(8);
    for (const { code, stats, feedback } of workshops) {
      const fact = facts.find((each) => each.code === code);
      expect({ code, attended: stats.attended, responses: feedback.responses }).toEqual({
        code,
        attended: fact?.attended,
        responses: fact?.responses,
      });
      expect(feedback.averageOverall).toBeCloseTo(fact?.mean ?? 0);
    }
  });

  test.each([2026, 2027, 2030])(
    "candidates for %i are active units: never hosted first, then longest ago",
    async (next) => {
      const { data } = await ask(hub, "Q14", { ...variables, next }, { as: secretariat, first: 100 });
      const facts = await hub.sql<{ code: string; kind: string; last: number | null; active: boolean; place: number }>(
        "ministries",
        `select u.code, u.kind, u.protocol_order as place, coalesce(u.valid_to > $2::date, true) and coalesce(u.valid_from <= $2::date, true) as active,
         (select max(year) from ministries.host_assignment as h where h.unit_id = u.id and h.state = 'HELD' and h.year < $1) as last
       from ministries.unit as u order by u.id`,
        [next, next > 2026 ? `${next}-01-01` : "2026-11-23"],
      );
      const fair = facts
        .filter(({ active, kind }) => active && !kind.startsWith("UNION_"))
        .sort((one, other) => (one.last ?? 0) - (other.last ?? 0) || one.place - other.place)
        .map(({ code }) => code);
      const shown = (data.hostCandidates as { code: string }[]).map(({ code }) => code);
      expect(shown).toEqual(fair);
      expect(shown).not.toContain("MARD");
      expect(shown.indexOf("MOET")).toBeLessThan(shown.indexOf("MAE"));
    },
  );

  test("visitors see agreed turns and candidates; proposed and cancelled turns, promises and figures stay inside", async () => {
    const whole = await ask(hub, "Q14", variables, { as: { subject: "demo-member-001" } });
    const answer = await ask(hub, "Q14", variables);
    expect(failures(answer)).toEqual([]);
    const [seen, all] = [answer.data.hostRotation as Turn[], whole.data.hostRotation as Turn[]];
    expect(seen.map(({ year, state }) => [year, state])).toEqual(
      all.filter(({ state }) => state !== "PROPOSED" && state !== "CANCELLED").map(({ year, state }) => [year, state]),
    );
    const fields = ["event.evaluation", "event.feedback", "event.stats", "leadershipCommitments"];
    const hidden = seen.flatMap(({ event }, at) =>
      fields
        .filter((field) => event !== null || !field.startsWith("event."))
        .map((field) => `hostRotation.${at}.${field} SIGN_IN`),
    );
    expect(maskedFields(answer)).toEqual(hidden.sort());
    expect(answer.data.hostCandidates.map(({ code }: { code: string }) => code)).toEqual(
      whole.data.hostCandidates.map(({ code }: { code: string }) => code),
    );
  });
});
