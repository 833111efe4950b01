import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { startTestHub } from "@sen/testing/hub";
import type { Asker, TestHub } from "@sen/testing/hub";
import { ask, failures, maskedFields } from "./ask.ts";
import { memberIdOf, requireRow } from "./facts.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(() => hub.stop());

const secretariat: Asker = { role: "SECRETARIAT" };
/** Raised at a workshop, referred to two units of which one was merged, concluded, carried out in a plan. */
const story = "DX-2024-001";
/** Referred to Education, which has prepared an answer, and to Agriculture and Environment, which has not. */
const waiting = "DX-2026-008";

describe("Q16, the path of a proposal", () => {
  test("it leads from the workshop over both referrals to the activity that carries it out", async () => {
    const answer = await ask(hub, "Q16", { code: story }, { as: secretariat });
    expect(failures(answer)).toEqual([]);
    expect(maskedFields(answer)).toEqual([]);
    expect(answer.data.proposal).toMatchObject({
      state: "IN_IMPLEMENTATION",
      outcome: "ACCEPTED",
      authorMinistry: { code: "MOH" },
      raisedAt: { code: "SK-2024-001", host: { code: "MOH" } },
      referrals: [
        { state: "RESPONDED", ministry: { code: "MOET" }, reassignedFrom: null },
        { state: "REASSIGNED", ministry: { code: "MARD", currentSuccessor: { code: "MAE" } }, response: null },
        { state: "RESPONDED", ministry: { code: "MAE" }, reassignedFrom: { code: "MARD" } },
      ],
      conclusion: { outcome: "ACCEPTED" },
    });
    const commitments = await hub.sql<{ unit: string; activity: string | null; progress: number }>(
      "proposals",
      `select u.code as unit, c.plan_activity_id as activity, c.progress from proposals.commitment as c
       join proposals.proposal as p on p.id = c.proposal_id join proposals.unit_successor as u on u.unit_id = c.unit_id
       where p.code = $1 order by c.due_on, c.id`,
      [story],
    );
    const activities = await hub.sql<{ id: string; code: string; plan: string; year: number }>(
      "ministries",
      `select a.id, a.code, p.code as plan, t.year from ministries.plan_activity as a
       join ministries.annual_plan as p on p.id = a.plan_id join ministries.annual_theme as t on t.id = p.theme_id
       where a.id = any ($1)`,
      [commitments.map(({ activity }) => activity)],
    );
    const expected = commitments.map(({ unit, activity, progress }) => {
      const found = activities.find(({ id }) => id === activity);
      return {
        progress,
        ministry: { code: unit },
        planActivity: { code: found?.code, plan: { code: found?.plan, theme: { year: found?.year } } },
      };
    });
    expect(answer.data.proposal.commitments).toMatchObject(expected);
    const carriedOut = answer.data.proposal.commitments.flatMap(
      ({ planActivity }: { planActivity: { code: string; events: { code: string }[] } }) =>
        planActivity.events.map(({ code }) => `${planActivity.code} ${code}`),
    );
    expect(carriedOut).toContain("HD-2026-MAE-07 SK-2026-010");
  });

  test("the timeline holds every entry there is, oldest first, for the longest paths of the network too", async () => {
    const longest = await hub.sql<{ code: string }>(
      "proposals",
      `select p.code from proposals.proposal as p join proposals.timeline_entry as t on t.proposal_id = p.id
       where p.submitted_at is not null group by p.code order by count(*) desc, p.code limit 5`,
    );
    for (const code of [story, waiting, ...longest.map((each) => each.code)]) {
      const facts = await hub.sql<{
        at: Date;
        kind: string;
        from: string | null;
        to: string | null;
        unit: string | null;
      }>(
        "proposals",
        `select t.at, t.kind, t.from_state as from, t.to_state as to, u.code as unit from proposals.timeline_entry as t
         join proposals.proposal as p on p.id = t.proposal_id
         left join proposals.unit_successor as u on u.unit_id = t.actor_unit_id where p.code = $1 order by t.at, t.id`,
        [code],
      );
      expect(facts.length).toBeGreaterThan(2);
      const { data } = await ask(hub, "Q16", { code }, { as: secretariat });
      const shown = (data.proposal.timeline as Entry[]).map(({ at, kind, fromState, toState, actorMinistry }) => ({
        at: new Date(at),
        kind,
        from: fromState,
        to: toState,
        unit: actorMinistry?.code ?? null,
      }));
      expect({ code, shown }).toEqual({ code, shown: facts });
      // Each move begins where the one before it ended, and the last one ends where the proposal stands.
      const moves = shown.filter(({ kind }) => kind === "TRANSITION");
      expect(moves.slice(1).map(({ from }) => from)).toEqual(moves.slice(0, -1).map(({ to }) => to));
      expect(moves.at(-1)?.to).toBe(data.proposal.state);
    }
  });

  test("pages of endorsements go through all of them, newest first, and the count is the number of rows", async () => {
    const { code } = await requireRow<{ code: string }>(
      hub,
      "proposals",
      `select code from proposals.proposal where state = 'OPEN' order by endorsement_count desc, code limit 1`,
    );
    const facts = await hub.sql<{ member: string; at: Date }>(
      "proposals",
      `select e.member_id as member, e.endorsed_at as at from proposals.endorsement as e
       join proposals.proposal as p on p.id = e.proposal_id where p.code = $1 order by e.endorsed_at desc, e.id desc`,
      [code],
    );
    expect(facts.length).toBeGreaterThan(8);
    const seen: unknown[] = [];
    let after: unknown = null;
    do {
      const { data } = await ask(hub, "Q16", { code, after }, { as: secretariat, first: 4 });
      expect(data.proposal.endorsementCount).toBe(facts.length);
      const { edges, pageInfo } = data.proposal.endorsements as { edges: { node: Endorsement }[]; pageInfo: Page };
      seen.push(...edges.map(({ node }) => ({ member: node.member?.id, at: new Date(node.endorsedAt) })));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(facts);
  });
});

describe("Q16, an answer that is prepared but not published", () => {
  const responsesFor = async (as: Asker) => {
    const answer = await ask(hub, "Q16", { code: waiting }, { as });
    expect(failures(answer)).toEqual([]);
    const referrals = answer.data.proposal.referrals as Referral[];
    const responses = Object.fromEntries(referrals.map(({ ministry, response }) => [ministry.code, response]));
    return { responses, masked: maskedFields(answer), timeline: answer.data.proposal.timeline as Entry[] };
  };

  test("is read by the unit that wrote it and by staff", async () => {
    const { text } = await requireRow<{ text: string }>(
      hub,
      "proposals",
      `select o.text_vi as text from proposals.official_response as o
       join proposals.referral as r on r.id = o.referral_id join proposals.proposal as p on p.id = r.proposal_id
       where p.code = $1 and o.published_at is null`,
      [waiting],
    );
    const prepared = { text: { vi: text }, publishedAt: null };
    expect(await responsesFor({ role: "UNIT_COORDINATOR", unit: "MOET" })).toMatchObject({
      responses: { MOET: prepared },
      masked: [],
    });
    for (const role of ["SECRETARIAT", "PRESIDIUM", "AUDITOR"] as const) {
      expect(await responsesFor({ role })).toMatchObject({ responses: { MOET: prepared, MAE: null }, masked: [] });
    }
  });

  test("is hidden from the author, who sees that both units were asked and why there is no answer", async () => {
    const { subject } = await requireRow<{ subject: string }>(
      hub,
      "members",
      "select subject from members.member_account where member_id = $1",
      [await authorOf(waiting)],
    );
    const seen = await responsesFor({ subject });
    expect(seen.responses).toEqual({ MOET: null, MAE: null });
    expect(seen.masked).toEqual([
      "proposal.referrals.0.response NOT_PUBLISHED",
      "proposal.referrals.1.response NOT_PUBLISHED",
    ]);
  });

  test("does not show in any other unit's view, not even as a referral or an entry of the timeline", async () => {
    const other = await responsesFor({ role: "UNIT_COORDINATOR", unit: "MAE" });
    expect(other.responses).toEqual({ MAE: null });
    expect(other.timeline.filter(({ kind }) => kind === "REFERRAL_SENT")).toHaveLength(1);
    const member = await responsesFor({ subject: "demo-member-003" });
    expect(member.responses).toEqual({});
    expect(member.timeline.filter(({ kind }) => kind !== "TRANSITION")).toEqual([]);
  });
});

describe("Q16, a person whose data were erased", () => {
  test("the author of the demo's erased proposal is null, her unit stays", async () => {
    const answer = await ask(hub, "Q16", { code: "DX-2018-002" }, { as: secretariat });
    expect(failures(answer)).toEqual([]);
    expect(answer.data.proposal).toMatchObject({ author: null, authorMinistry: { code: "MOFA" } });
  });

  test("once her data are erased an author is null, with her unit, her proposal and its endorsements kept", async () => {
    const before = await ask(hub, "Q16", { code: story }, { as: secretariat });
    expect(before.data.proposal.author).not.toBeNull();
    await erase(await authorOf(story));
    const after = await ask(hub, "Q16", { code: story }, { as: secretariat });
    expect(failures(after)).toEqual([]);
    expect(maskedFields(after)).toEqual([]);
    expect(after.data.proposal).toEqual({ ...before.data.proposal, author: null });
    expect(after.data.proposal.authorMinistry.code).toBe("MOH");
  });

  test("while the other slices have not heard of it yet, nobody is named either", async () => {
    const id = await memberIdOf(hub, "demo-member-003");
    await hub.sql("members", "update members.member set erased_at = now() where id = $1", [id]);
    const { data } = await ask(hub, "Q16", { code: "DX-2023-001" }, { as: secretariat });
    expect(data.proposal).toMatchObject({ code: "DX-2023-001", author: null, authorMinistry: { code: "MARD" } });
    expect(JSON.stringify(data)).not.toContain(id);
    await hub.sql("members", "update members.member set erased_at = null where id = $1", [id]);
  });
});

interface Page {
  hasNextPage: boolean;
  endCursor: string;
}
interface Endorsement {
  endorsedAt: string;
  member: { id: string } | null;
}
interface Entry {
  at: string;
  kind: string;
  fromState: string | null;
  toState: string | null;
  actorMinistry: { code: string } | null;
}
interface Referral {
  ministry: { code: string };
  response: { text: { vi: string }; publishedAt: string | null } | null;
}

async function authorOf(code: string): Promise<string> {
  const text = `select w.member_id as id from proposals.proposal_person as w
    join proposals.proposal as p on p.id = w.proposal_id where p.code = $1 and w.part = 'AUTHOR'`;
  return (await requireRow<{ id: string }>(hub, "proposals", text, [code])).id;
}

/** What an erasure leaves: a tombstone in members, and proposals that name nobody. */
async function erase(id: string): Promise<void> {
  await hub.sql("members", "update members.member set erased_at = now() where id = $1", [id]);
  await hub.sql("proposals", "delete from proposals.proposal_person where member_id = $1", [id]);
}
