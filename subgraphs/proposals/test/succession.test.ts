import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Viewer } from "@sen/identity";
import type { HubEvent } from "@sen/subgraph";
import { startSubgraph } from "@sen/testing";
import type { SubgraphUnderTest } from "@sen/testing";
import { subgraph } from "../src/subgraph.ts";
import { actor, timelineOf } from "./act.ts";
import { seedStory } from "./seed.ts";
import { auditor, author, coordinator, member, presidium, secretariat } from "./viewers.ts";

let slice: SubgraphUnderTest;
const clock = { now: new Date() };
beforeAll(async () => {
  slice = await startSubgraph(subgraph, { seed: seedStory, poolSize: 10, clock: () => clock.now });
});
afterAll(() => slice.stop());

const act = actor(() => slice);
let number = 0;
const event = (type: string, payload: Readonly<Record<string, unknown>>): HubEvent => ({
  id: `hev_${++number}`,
  source: "ministries",
  type,
  aggregate: "unit:x",
  payload,
  occurredAt: new Date(),
});
const succeeded = (more: object) =>
  event("unit.succeeded", {
    fromUnitId: "min_mof",
    fromCode: "MOF",
    toUnitId: "min_new",
    toCode: "NEW",
    type: "MERGED_INTO",
    isPrimary: true,
    effectiveOn: "2026-01-01",
    ended: true,
    ...more,
  });
const handle = (given: HubEvent) => slice.work.handle("follow-successions", given);
const affected = async (fromUnitId: string, toUnitId: string | null, viewer: Viewer = secretariat) => {
  const query = `query ($key: _Any!) { _entities(representations: [$key]) { ... on RecordSuccessionPayload { reassignedReferrals } } }`;
  const key = { __typename: "RecordSuccessionPayload", fromUnitId, toUnitId };
  const { body } = await slice.execute({ query, variables: { key }, viewer });
  expect(body.errors).toBeUndefined();
  return body.data._entities[0].reassignedReferrals;
};
const open = () =>
  slice.sql<{ id: string; proposal_id: string; unit_id: string; due: string; state: string }>(
    "select id, proposal_id, unit_id, due_on::text as due, state from proposals.referral where state in ('SENT', 'ACKNOWLEDGED', 'IN_PROGRESS') order by proposal_id, id",
  );
const totals = async () => {
  const read = async (groupBy: string, rollup: string) => {
    const query = `{ proposalPipeline(year: 2025, groupBy: ${groupBy}, rollup: ${rollup}) { count overdue } }`;
    const { data } = (await slice.execute({ query, viewer: secretariat })).body;
    return (data.proposalPipeline as { count: number; overdue: number }[]).reduce(
      (sum, { count, overdue }) => ({ count: sum.count + count, overdue: sum.overdue + overdue }),
      { count: 0, overdue: 0 },
    );
  };
  for (const groupBy of ["TARGET_MINISTRY", "AUTHOR_MINISTRY"]) {
    expect(await read(groupBy, "CURRENT_SUCCESSOR")).toEqual(await read(groupBy, "AT_TIME"));
  }
  return read("TARGET_MINISTRY", "AT_TIME");
};

test("a function that goes elsewhere moves nothing by itself: the secretariat decides on each offer", async () => {
  const before = await open();
  const transferred = succeeded({
    toUnitId: "min_mae",
    toCode: "MAE",
    type: "FUNCTION_TRANSFERRED",
    isPrimary: false,
    ended: false,
  });
  await handle(transferred);
  expect(await open()).toEqual(before);
  const read = async (viewer: Viewer) =>
    (await slice.execute({ query: "{ referralOffers { referral { id } ministry { id } } }", viewer })).body.data
      .referralOffers;
  expect(await read(secretariat)).toEqual([
    { referral: { id: "ref_7b" }, ministry: { id: "min_mae" } },
    { referral: { id: "ref_mof" }, ministry: { id: "min_mae" } },
  ]);
  for (const viewer of [member("mem_9"), coordinator("min_mae")]) expect(await read(viewer)).toBeNull();
  const decision = { referralId: "ref_7b", ministryId: "min_mae", accept: false };
  for (const viewer of [presidium, auditor, author, coordinator("min_mae")]) {
    expect((await act(viewer, "decideReferralOffer", decision, "accepted")).codes).toEqual(["FORBIDDEN"]);
  }
  expect((await act(secretariat, "decideReferralOffer", decision, "accepted")).node).toEqual({ accepted: false });
  expect((await act(secretariat, "decideReferralOffer", { ...decision, accept: true }, "accepted")).codes).toEqual([
    "ILLEGAL_TRANSITION",
  ]);
  expect(await open()).toEqual(before);
});

test("a succession of a later day is known now and moves referrals then", async () => {
  const before = await open();
  const day = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  await handle(succeeded({ fromUnitId: "min_mae", fromCode: "MAE", effectiveOn: day }));
  await slice.work.runJob("pass-on-referrals");
  expect(await open()).toEqual(before);
  expect(await affected("min_mae", "min_new")).toBe(2);
  await slice.sql(
    "update proposals.unit_successor set successor_id = null, effective_on = null where unit_id = 'min_mae'",
  );
});

test("open referrals of a unit that ended go to its successor, which answers ten working days later; an event twice moves them once", async () => {
  const before = await open();
  const counted = await totals();
  expect(await affected("min_mof", "min_new")).toBe(2);
  const merged = succeeded({});
  expect([await handle(merged), await handle(merged)]).toEqual([true, false]);
  await handle(succeeded({}));
  await slice.work.runJob("pass-on-referrals");
  const [due] = await slice.sql("select sen.add_working_days('2099-01-01', 10)::text as day");
  const after = await open();
  const listed = (referrals: typeof before) =>
    referrals.map(({ proposal_id, unit_id, due: on }) => `${proposal_id} ${unit_id} ${on}`).toSorted();
  expect(listed(after)).toEqual(
    listed(
      before.map((referral) =>
        referral.unit_id === "min_mof" ? { ...referral, unit_id: "min_new", due: String(due?.["day"]) } : referral,
      ),
    ),
  );
  const old = await slice.sql("select state from proposals.referral where id in ('ref_mof', 'ref_7b')");
  expect(old).toEqual([{ state: "REASSIGNED" }, { state: "REASSIGNED" }]);
  expect(await affected("min_mof", "min_new")).toBe(2);
  expect(await affected("min_mof", null)).toBe(0);
  for (const viewer of [presidium, auditor]) expect(await affected("min_mof", "min_new", viewer)).toBe(2);
  for (const viewer of [author, coordinator("min_mof")])
    expect(await affected("min_mof", "min_new", viewer)).toBeNull();
  expect((await timelineOf(slice, "prp_007")).slice(-1)).toEqual(["REFERRAL_REASSIGNED"]);
  expect(await totals()).toEqual(counted);
});

test("what was offered goes along, and the receiver may still get it", async () => {
  const [waiting] = await slice.sql<{ referral_id: string }>(
    "select referral_id from proposals.referral_offer where decided_at is null",
  );
  const decision = { referralId: waiting?.referral_id, ministryId: "min_mae", accept: true };
  // MAE is asked about the same proposal already: it answers once, by the later day.
  expect((await act(secretariat, "decideReferralOffer", decision, "accepted")).node).toEqual({ accepted: true });
  const of4 = (await open()).filter(({ proposal_id }) => proposal_id === "prp_004");
  expect(of4.map(({ unit_id }) => unit_id)).toEqual(["min_mae"]);
});

test("the unit that ended may still answer until its successor takes the referral up, or thirty days are over", async () => {
  const [referral] = (await open()).filter(
    ({ proposal_id, unit_id }) => proposal_id === "prp_007" && unit_id === "min_new",
  );
  const id = referral?.id ?? "";
  const versions = async () =>
    (
      await slice.sql<{ p: number; r: number }>(
        "select p.version as p, r.version as r from proposals.referral as r join proposals.proposal as p on p.id = r.proposal_id where r.id = $1",
        [id],
      )
    )[0];
  const prepare = async (viewer: Viewer) => {
    const input = {
      referralId: id,
      expectedProposalVersion: (await versions())?.p,
      position: "AGREE",
      text: { vi: "Đồng ý" },
      publish: false,
    };
    return (await act(viewer, "respondToReferral", input, "state")).codes;
  };
  expect(await prepare(coordinator("min_mae"))).toEqual(["FORBIDDEN"]);
  expect(await prepare(coordinator("min_mof"))).toEqual([]);
  clock.now = new Date(Date.now() + 31 * 86_400_000);
  expect(await prepare(coordinator("min_mof"))).toEqual(["FORBIDDEN"]);
  clock.now = new Date();
  expect(await prepare(coordinator("min_mof"))).toEqual([]);
  expect(await prepare(coordinator("min_new"))).toEqual([]);
  expect(await prepare(coordinator("min_mof"))).toEqual(["FORBIDDEN"]);
});

test("a unit that was dissolved has no successor: its referrals stay, and it is asked nothing new", async () => {
  await handle(event("unit.created", { unitId: "min_last", code: "LAST" }));
  const gone = { fromUnitId: "min_last", fromCode: "LAST", toUnitId: null, toCode: null, type: "DISSOLVED" };
  await handle(succeeded(gone));
  const draft = {
    title: { vi: "Đề xuất gửi đơn vị đã giải thể" },
    kind: "COORDINATION",
    targetMinistryIds: ["min_last"],
  };
  expect((await act(author, "createProposal", draft)).codes).toEqual(["UNIT_ENDED"]);
});
