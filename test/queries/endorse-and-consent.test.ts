import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { startTestHub } from "@sen/testing/hub";
import type { Asker, TestHub } from "@sen/testing/hub";
import { ask, failures } from "./ask.ts";
import { memberIdOf, requireRow } from "./facts.ts";

let hub: TestHub;
beforeAll(async () => {
  hub = await startTestHub();
});
afterAll(() => hub.stop());

describe("M02, endorsing", () => {
  interface Outcome {
    alreadyEndorsed: boolean;
    proposal: { endorsementCount: number; viewerHasEndorsed: boolean | null } | null;
    userErrors: { code: string; message: { vi: string; en: string } }[];
  }
  const idOf = async (code: string) =>
    (await requireRow<{ id: string }>(hub, "proposals", "select id from proposals.proposal where code = $1", [code]))
      .id;

  async function endorse(as: Asker | undefined, code: string): Promise<Outcome> {
    const answer = await ask(hub, "M02", { input: { proposalId: await idOf(code) } }, { as });
    expect(failures(answer)).toEqual([]);
    return answer.data.endorseProposal;
  }
  /** The rows, and the counter beside them. */
  const countsOf = (code: string) =>
    requireRow<{ rows: number; counter: number }>(
      hub,
      "proposals",
      `select count(e.id)::int as rows, p.endorsement_count as counter from proposals.proposal as p
       left join proposals.endorsement as e on e.proposal_id = p.id where p.code = $1 group by p.id`,
      [code],
    );
  async function strangersTo(code: string): Promise<string[]> {
    const known = await hub.sql<{ id: string }>(
      "proposals",
      `select member_id as id from proposals.endorsement where proposal_id = $1
       union select member_id from proposals.proposal_person where proposal_id = $1`,
      [await idOf(code)],
    );
    const rows = await hub.sql<{ subject: string }>(
      "members",
      `select a.subject from members.member_account as a where a.member_id <> all ($1) and exists (
         select from members.membership as s where s.member_id = a.member_id and s.state = 'ACTIVE') order by 1`,
      [known.map(({ id }) => id)],
    );
    return rows.map(({ subject }) => subject);
  }

  test("counts once, however often it is called", async () => {
    const [subject = ""] = await strangersTo("DX-2026-002");
    const before = await countsOf("DX-2026-002");
    const first = await endorse({ subject }, "DX-2026-002");
    const proposal = { endorsementCount: before.rows + 1, viewerHasEndorsed: true };
    expect(first).toEqual({ alreadyEndorsed: false, proposal, userErrors: [] });
    expect(await endorse({ subject }, "DX-2026-002")).toEqual({ alreadyEndorsed: true, proposal, userErrors: [] });
    expect(await countsOf("DX-2026-002")).toEqual({ rows: before.rows + 1, counter: before.counter + 1 });
  });

  test("keeps the unit she was in when she endorsed", async () => {
    const [subject = ""] = await strangersTo("DX-2026-003");
    expect((await endorse({ subject }, "DX-2026-003")).userErrors).toEqual([]);
    const { unit } = await requireRow<{ unit: string }>(
      hub,
      "members",
      `select u.code as unit from members.appointment as p join members.unit_successor as u on u.unit_id = p.unit_id
       where p.member_id = $1 and p.is_primary and p.ends_on is null`,
      [await memberIdOf(hub, subject)],
    );
    const query = `{ proposal(code: "DX-2026-003") {
      endorsements(first: 1) { edges { node { member { id } ministryAtTime { code } } } } } }`;
    const { data } = await hub.execute({ query, as: { role: "SECRETARIAT" } });
    const [{ node }] = data.proposal.endorsements.edges;
    expect(node).toEqual({ member: { id: await memberIdOf(hub, subject) }, ministryAtTime: { code: unit } });
  });

  test("by twenty members at once, some of whom press twice, adds up to twenty", async () => {
    const before = await countsOf("DX-2026-004");
    const subjects = (await strangersTo("DX-2026-004")).slice(0, 20);
    const outcomes = await Promise.all(
      [...subjects, ...subjects.slice(0, 5)].map((subject) => endorse({ subject }, "DX-2026-004")),
    );
    expect(outcomes.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    expect(outcomes.filter(({ alreadyEndorsed }) => alreadyEndorsed)).toHaveLength(5);
    expect(await countsOf("DX-2026-004")).toEqual({ rows: before.rows + 20, counter: before.counter + 20 });
  });

  test("is not for her own proposal, nor for one that is closed or that she may not see", async () => {
    for (const [code, refusal] of [
      ["DX-2026-001", "OWN_PROPOSAL"],
      ["DX-2024-001", "NOT_OPEN"],
      ["DX-2026-009", "NOT_OPEN"],
    ] as const) {
      const before = await countsOf(code);
      const outcome = await endorse({ subject: "demo-member-001" }, code);
      expect(outcome).toMatchObject({
        alreadyEndorsed: false,
        proposal: { endorsementCount: before.counter, viewerHasEndorsed: false },
        userErrors: [{ code: refusal, message: { vi: expect.any(String), en: expect.any(String) } }],
      });
      expect(await countsOf(code)).toEqual(before);
    }
    // The draft is demo-member-001's.
    expect(await endorse({ subject: "demo-member-003" }, "DX-2026-017")).toMatchObject({
      proposal: null,
      userErrors: [{ code: "NOT_FOUND" }],
    });
  });

  test.each<[string, Asker | undefined]>([
    ["a visitor", undefined],
    ["the secretariat", { role: "SECRETARIAT" }],
    ["an auditor", { role: "AUDITOR" }],
    ["data protection", { role: "DATA_PROTECTION" }],
    ["a unit's program", { role: "SERVICE" }],
  ])("is not for %s: it is a member's own act", async (_who, as) => {
    const before = await countsOf("DX-2026-001");
    expect(await endorse(as, "DX-2026-001")).toMatchObject({ proposal: null, userErrors: [{ code: "FORBIDDEN" }] });
    expect(await countsOf("DX-2026-001")).toEqual(before);
  });
});

describe("M06, the directory consent", () => {
  const subject = "demo-member-001";
  const setConsent = async (granted: boolean, as: Asker | undefined, noticeVersion = "2") => {
    const input = { purpose: "DIRECTORY_CONTACT", granted, noticeVersion };
    const answer = await ask(hub, "M06", { input }, { as });
    expect(failures(answer)).toEqual([]);
    return answer.data.setConsent;
  };
  /** What others see of her, through both ways that lead to a contact. */
  async function contactSeenBy(as: Asker): Promise<unknown[]> {
    const id = await memberIdOf(hub, subject);
    const directory = await ask(hub, "Q02", { text: "do nguyen quynh dan" }, { as });
    const query = "query ($id: ID!) { member(id: $id) { contact { workEmail workPhone } } }";
    const direct = await hub.execute({ query, variables: { id }, as });
    const edges = directory.data.members.edges as { node: { id: string; contact: unknown } }[];
    return [edges.find(({ node }) => node.id === id)?.node.contact, direct.data.member.contact];
  }
  const hidden = { workEmail: null, workPhone: null };

  test("withdrawn, it hides her contact from others at once; given again, it opens it at once", async () => {
    const shown = { workEmail: "dan.do.001@demo.example", workPhone: expect.any(String) };
    const other: Asker = { subject: "demo-member-003" };
    const otherUnit: Asker = { role: "UNIT_COORDINATOR", unit: "MAE" };
    for (const as of [other, otherUnit]) expect(await contactSeenBy(as)).toEqual([shown, shown]);

    const withdrawn = await setConsent(false, { subject });
    expect(withdrawn).toMatchObject({
      consent: { purpose: "DIRECTORY_CONTACT", withdrawnAt: expect.any(String) },
      userErrors: [],
    });
    for (const as of [other, otherUnit]) expect(await contactSeenBy(as)).toEqual([hidden, hidden]);
    for (const as of [{ subject }, { role: "UNIT_COORDINATOR", unit: "MOET" }, { role: "SECRETARIAT" }] as const) {
      expect(await contactSeenBy(as)).toEqual([shown, shown]);
    }

    expect(await setConsent(true, { subject })).toMatchObject({ consent: { withdrawnAt: null }, userErrors: [] });
    expect(await contactSeenBy(other)).toEqual([shown, shown]);
  });

  test("withdrawing what is not given changes nothing, and no row is ever lost", async () => {
    const rows = async () =>
      hub.sql("members", "select id, granted_at, withdrawn_at from members.consent where member_id = $1 order by id", [
        await memberIdOf(hub, "demo-member-005"),
      ]);
    const before = await rows();
    expect(await setConsent(false, { subject: "demo-member-005" })).toEqual({ consent: null, userErrors: [] });
    expect(await rows()).toEqual(before);
  });

  test.each<[string, Asker | undefined]>([
    ["a visitor", undefined],
    ["the secretariat", { role: "SECRETARIAT" }],
    ["data protection", { role: "DATA_PROTECTION" }],
  ])("%s has no consent to give", async (_who, as) => {
    expect(await setConsent(true, as)).toMatchObject({ consent: null, userErrors: [{ code: "FORBIDDEN" }] });
  });
});
