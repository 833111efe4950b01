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

const coordinatorOf = (unit: string): Asker => ({ role: "UNIT_COORDINATOR", unit });
const text = { vi: "Đồng ý; giao Vụ Tổ chức cán bộ phối hợp với Trung ương Hội thực hiện trong quý tới." };

interface Outcome {
  referral: {
    state: string;
    response: { position: string; publishedAt: string | null } | null;
    proposal: { state: string; version: number };
  } | null;
  userErrors: { code: string; field: string[] | null; message: { vi: string; en: string } }[];
}

async function respond(as: Asker | undefined, input: Record<string, unknown>): Promise<Outcome> {
  const answer = await ask(hub, "M03", { input: { position: "AGREE", text, publish: false, ...input } }, { as });
  expect(failures(answer)).toEqual([]);
  return answer.data.respondToReferral;
}

const referralOf = async (code: string, unit: string) =>
  (
    await requireRow<{ id: string }>(
      hub,
      "proposals",
      `select r.id from proposals.referral as r join proposals.proposal as p on p.id = r.proposal_id
       join proposals.unit_successor as u on u.unit_id = r.unit_id where p.code = $1 and u.code = $2`,
      [code, unit],
    )
  ).id;

interface Stored {
  state: string;
  version: number;
  referrals: Record<string, string>;
  answers: number;
  published: number;
}
/** All that an answer may change, read past every rule. */
const readStored = (code: string) =>
  requireRow<Stored>(
    hub,
    "proposals",
    `select p.state, p.version, jsonb_object_agg(u.code, r.state) as referrals, count(o.referral_id)::int as answers,
       count(o.published_at)::int as published
     from proposals.proposal as p join proposals.referral as r on r.proposal_id = p.id
     join proposals.unit_successor as u on u.unit_id = r.unit_id
     left join proposals.official_response as o on o.referral_id = r.id where p.code = $1 group by p.id`,
    [code],
  );

test.each<[string, Asker | undefined]>([
  ["a visitor", undefined],
  ["a member", { subject: "demo-member-001" }],
  ["another unit that was asked too", coordinatorOf("MOET")],
  ["a unit that was not asked", coordinatorOf("MOF")],
  ["the secretariat", { role: "SECRETARIAT" }],
  ["the presidium", { role: "PRESIDIUM" }],
  ["an auditor", { role: "AUDITOR" }],
])("only the unit asked may answer: %s is refused, and nothing is written", async (_who, as) => {
  const before = await readStored("DX-2026-008");
  const input = { referralId: await referralOf("DX-2026-008", "MAE"), expectedProposalVersion: before.version };
  for (const publish of [false, true]) {
    expect(await respond(as, { ...input, publish })).toEqual({
      referral: null,
      userErrors: [
        { code: "FORBIDDEN", field: ["referralId"], message: { vi: expect.any(String), en: expect.any(String) } },
      ],
    });
  }
  expect(await readStored("DX-2026-008")).toEqual(before);
});

test("a version that is old, or that never was, is refused with the current one", async () => {
  const before = await readStored("DX-2026-008");
  const referralId = await referralOf("DX-2026-008", "MAE");
  for (const expectedProposalVersion of [before.version - 1, before.version + 1]) {
    const outcome = await respond(coordinatorOf("MAE"), { referralId, expectedProposalVersion });
    expect(outcome).toMatchObject({
      referral: null,
      userErrors: [{ code: "STALE_VERSION", field: ["expectedProposalVersion"] }],
    });
    for (const message of Object.values(outcome.userErrors[0]?.message ?? {})) {
      expect(message).toContain(String(before.version));
      expect(message).toContain(String(expectedProposalVersion));
    }
  }
  expect(await readStored("DX-2026-008")).toEqual(before);
});

test("who does not simply agree says why", async () => {
  const before = await readStored("DX-2026-008");
  const input = { referralId: await referralOf("DX-2026-008", "MAE"), expectedProposalVersion: before.version };
  const outcome = await respond(coordinatorOf("MAE"), { ...input, position: "DISAGREE", text: { vi: "Không." } });
  expect(outcome).toMatchObject({ referral: null, userErrors: [{ code: "VALIDATION", field: ["text", "vi"] }] });
  expect(await readStored("DX-2026-008")).toEqual(before);
});

test("an answer is prepared in the unit, then published to all; the last one moves the proposal on", async () => {
  const code = "DX-2026-008";
  const before = await readStored(code);
  expect(before).toMatchObject({ state: "REFERRED", referrals: { MAE: "SENT", MOET: "IN_PROGRESS" }, published: 0 });
  const [mae, moet] = [await referralOf(code, "MAE"), await referralOf(code, "MOET")];

  const prepared = await respond(coordinatorOf("MAE"), { referralId: mae, expectedProposalVersion: before.version });
  expect(prepared.userErrors).toEqual([]);
  expect(prepared.referral).toMatchObject({
    state: "IN_PROGRESS",
    response: { position: "AGREE", publishedAt: null },
    proposal: { state: "REFERRED" },
  });
  expect(await answersSeenBy(coordinatorOf("MAE"), code)).toEqual({ MAE: text.vi });
  expect((await answersSeenBy({ role: "SECRETARIAT" }, code))["MAE"]).toBe(text.vi);
  expect(await answersSeenBy({ subject: "demo-member-003" }, code)).toEqual({});
  expect(await answersSeenBy(coordinatorOf("MOET"), code)).not.toHaveProperty("MAE");

  // She looked before she prepared it: her own change made that version old.
  const stale = await respond(coordinatorOf("MAE"), {
    referralId: mae,
    expectedProposalVersion: before.version,
    publish: true,
  });
  expect(stale).toMatchObject({ userErrors: [{ code: "STALE_VERSION" }] });
  const version = prepared.referral?.proposal.version ?? 0;
  const published = await respond(coordinatorOf("MAE"), {
    referralId: mae,
    expectedProposalVersion: version,
    publish: true,
  });
  expect(published).toMatchObject({
    referral: { state: "RESPONDED", response: { publishedAt: expect.any(String) }, proposal: { state: "REFERRED" } },
    userErrors: [],
  });
  for (const as of [{ subject: "demo-member-003" }, coordinatorOf("MOET"), coordinatorOf("MOF")]) {
    expect(await answersSeenBy(as, code)).toMatchObject({ MAE: text.vi });
  }

  // An answer of another unit in the meantime does not make this one stale.
  const last = await respond(coordinatorOf("MOET"), {
    referralId: moet,
    expectedProposalVersion: before.version,
    publish: true,
  });
  expect(last).toMatchObject({ referral: { state: "RESPONDED", proposal: { state: "RESPONDED" } }, userErrors: [] });
  expect(await readStored(code)).toMatchObject({
    state: "RESPONDED",
    version: last.referral?.proposal.version,
    referrals: { MAE: "RESPONDED", MOET: "RESPONDED" },
    published: 2,
  });
  const { data } = await ask(hub, "Q16", { code }, { as: { role: "SECRETARIAT" } });
  expect(data.proposal.timeline.slice(-3)).toMatchObject([
    { kind: "RESPONSE_PUBLISHED", actorMinistry: { code: "MAE" } },
    { kind: "RESPONSE_PUBLISHED", actorMinistry: { code: "MOET" } },
    { kind: "TRANSITION", fromState: "REFERRED", toState: "RESPONDED" },
  ]);

  const late = await respond(coordinatorOf("MAE"), {
    referralId: mae,
    expectedProposalVersion: last.referral?.proposal.version,
    publish: true,
  });
  expect(late).toMatchObject({ referral: null, userErrors: [{ code: "ILLEGAL_TRANSITION", field: ["referralId"] }] });
});

test("two units that publish at the same time both count, and the proposal moves on once", async () => {
  const code = "DX-2026-010";
  const { version } = await readStored(code);
  const units = ["MOET", "MOHA"];
  const outcomes = await Promise.all(
    units.map(async (unit) =>
      respond(coordinatorOf(unit), {
        referralId: await referralOf(code, unit),
        expectedProposalVersion: version,
        publish: true,
      }),
    ),
  );
  expect(outcomes.flatMap(({ userErrors }) => userErrors)).toEqual([]);
  const states = outcomes.map(({ referral }) => referral?.proposal.state ?? "none");
  expect(states.sort()).toEqual(["REFERRED", "RESPONDED"]);
  expect(await readStored(code)).toMatchObject({ state: "RESPONDED", published: 2 });
  const moves = await hub.sql(
    "proposals",
    `select from proposals.timeline_entry as t join proposals.proposal as p on p.id = t.proposal_id
     where p.code = $1 and t.to_state = 'RESPONDED'`,
    [code],
  );
  expect(moves).toHaveLength(1);
});

/** Texts of the answers a viewer reads, by unit. */
async function answersSeenBy(as: Asker, code: string): Promise<Record<string, string>> {
  const answer = await ask(hub, "Q16", { code }, { as });
  expect(failures(answer)).toEqual([]);
  expect(maskedFields(answer)).toEqual([]);
  const referrals = answer.data.proposal.referrals as {
    ministry: { code: string };
    response: { text: { vi: string } } | null;
  }[];
  return Object.fromEntries(
    referrals.flatMap(({ ministry, response }) => (response ? [[ministry.code, response.text.vi]] : [])),
  );
}
