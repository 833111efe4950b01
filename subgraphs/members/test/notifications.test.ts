import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { visitor } from "@sen/identity";
import type { Viewer } from "@sen/identity";
import { startSubgraph } from "@sen/testing";
import type { SubgraphUnderTest } from "@sen/testing";
import { subgraph } from "../src/subgraph.ts";
import { seedStory } from "./seed.ts";
import { coordinatorOfMae, coordinatorOfMof, dan, member, presidium, secretariat } from "./viewers.ts";

let slice: SubgraphUnderTest;
beforeAll(async () => {
  slice = await startSubgraph(subgraph, { seed: seedStory });
});
afterAll(() => slice.stop());

const title = { vi: "Hỗ trợ nữ cán bộ", en: "Support for women cadres" };
const code = "DX-2026-001";

let number = 0;
function happens(type: string, payload: object) {
  const event = { id: `hev_${++number}`, source: "x", type, aggregate: "thing:1", payload: { ...payload } };
  return slice.work.handle("notify", { ...event, occurredAt: new Date() });
}

interface Told {
  readonly kind: string;
  readonly text: { readonly vi: string; readonly en: string };
}

/** What the viewer is told of that she has not read; she reads it. */
async function news(viewer: Viewer): Promise<Told[]> {
  const query = "{ me { notifications(unreadOnly: true, first: 50) { edges { node { kind text { vi en } } } } } }";
  const { body } = await slice.execute({ query, viewer });
  expect(body.errors).toBeUndefined();
  await slice.execute({
    query: "mutation { markNotificationsRead(input: { all: true }) { userErrors { code } } }",
    viewer,
  });
  return body.data.me.notifications.edges.map(({ node }: { node: Told }) => node);
}
const kindsOf = async (viewer: Viewer) => (await news(viewer)).map(({ kind }) => kind);

const everybody = { dan, member, coordinatorOfMae, coordinatorOfMof, secretariat, presidium };

/** Who is told of an event, and of what kind. */
async function toldOf(type: string, payload: object): Promise<Record<string, string[]>> {
  await happens(type, payload);
  const found: Record<string, string[]> = {};
  for (const [name, viewer] of Object.entries(everybody)) {
    const kinds = await kindsOf(viewer);
    if (kinds.length > 0) found[name] = kinds;
  }
  return found;
}

const referral = { referralId: "ref_1", proposalId: "pro_1", code, title, unitId: "min_mae", dueOn: "2026-12-15" };
const registration = { registrationId: "reg_1", eventId: "evt_1", eventCode: "SK-1", title, memberId: "mem_dan" };
const proposal = { proposalId: "pro_1", code, title, authorId: "mem_dan", authorUnitId: "min_mae" };
const plan = { planId: "pln_1", code: "KH-2026-MAE", unitId: "min_mae", year: 2026 };
const membership = { membershipId: "mbs_mem_dan", memberId: "mem_dan", termId: "trm_22", kind: "ASSOCIATE" };
const announcement = { announcementId: "ann_1", publisherUnitId: "min_mae", title };
const mentorship = { mentorshipId: "mtr_1", mentorId: "mem_dan", menteeId: "mem_ha_le_1" };
const decided = { entryId: "con_1", side: "CONTRIBUTION", memberId: "mem_dan" };

const cases: readonly (readonly [type: string, payload: object, told: Record<string, string[]>])[] = [
  ["referral.moved", { ...referral, to: "SENT" }, { coordinatorOfMae: ["REFERRAL_RECEIVED"] }],
  [
    "referral.moved",
    { ...referral, to: "SENT", reassignedFromUnitId: "min_mard" },
    { coordinatorOfMae: ["REFERRAL_REASSIGNED"] },
  ],
  ["referral.moved", { ...referral, from: "SENT", to: "ACKNOWLEDGED" }, {}],
  ["referral.moved", { ...referral, to: "RESPONDED" }, { secretariat: ["REFERRAL_ANSWERED"] }],
  [
    "opinion.requested",
    { opinionId: "opn_1", proposalId: "pro_1", code, memberId: "mem_dan", dueOn: "2026-12-01", on: "2026-11-20" },
    { dan: ["OPINION_REQUESTED"] },
  ],
  ["registration.moved", { ...registration, from: "WAITLISTED", to: "OFFERED" }, { dan: ["SEAT_OFFERED"] }],
  ["registration.moved", { ...registration, to: "INVITED" }, { dan: ["EVENT_INVITED"] }],
  ["registration.moved", { ...registration, from: "WAITLISTED", to: "CONFIRMED" }, { dan: ["SEAT_CONFIRMED"] }],
  ["registration.moved", { ...registration, to: "CONFIRMED" }, {}],
  ["registration.moved", { ...registration, memberId: null, to: "OFFERED" }, {}],
  ["proposal.moved", { ...proposal, to: "SUBMITTED" }, { secretariat: ["PROPOSAL_SUBMITTED"] }],
  ["proposal.moved", { ...proposal, to: "RETURNED" }, { dan: ["PROPOSAL_MOVED"] }],
  [
    "proposal.moved",
    { ...proposal, to: "RESPONDED" },
    { dan: ["PROPOSAL_MOVED"], presidium: ["PROPOSAL_TO_CONCLUDE"] },
  ],
  ["proposal.moved", { ...proposal, authorId: null, to: "OPEN" }, {}],
  ["plan.moved", { ...plan, to: "RETURNED" }, { coordinatorOfMae: ["PLAN_RETURNED"] }],
  ["plan.moved", { ...plan, to: "APPROVED" }, { coordinatorOfMae: ["PLAN_APPROVED"] }],
  ["plan.moved", { ...plan, to: "SUBMITTED" }, { secretariat: ["PLAN_SUBMITTED"] }],
  [
    "host.moved",
    { hostAssignmentId: "hst_1", unitId: "min_mof", year: 2027, to: "PROPOSED" },
    { coordinatorOfMof: ["HOST_PROPOSED"] },
  ],
  [
    "commitment.moved",
    { commitmentId: "cmt_1", proposalId: "pro_1", unitId: "min_mof", to: "PLANNED" },
    { coordinatorOfMof: ["COMMITMENT_MADE"] },
  ],
  ["referral.due_soon", referral, { coordinatorOfMae: ["REFERRAL_DUE_SOON"] }],
  ["referral.overdue", referral, { coordinatorOfMae: ["REFERRAL_OVERDUE"] }],
  [
    "opinion.due_soon",
    { opinionId: "opn_1", proposalId: "pro_1", code, memberId: "mem_dan", dueOn: "2026-12-01" },
    { dan: ["OPINION_DUE_SOON"] },
  ],
  [
    "offer.expires_soon",
    {
      registrationId: "reg_1",
      eventId: "evt_1",
      eventCode: "SK-1",
      title,
      memberId: "mem_dan",
      offerExpiresAt: "2026-11-27T01:30:00Z",
    },
    { dan: ["SEAT_OFFER_ENDS"] },
  ],
  [
    "activity.due_soon",
    { activityId: "act_1", code: "HD-1", title, unitId: "min_mof", leadMemberId: "mem_dan", dueOn: "2026-12-01" },
    { coordinatorOfMof: ["ACTIVITY_DUE_SOON"], dan: ["ACTIVITY_DUE_SOON"] },
  ],
  [
    "activity.overdue",
    { activityId: "act_1", code: "HD-1", title, unitId: "min_mof", dueOn: "2026-12-01" },
    { coordinatorOfMof: ["ACTIVITY_OVERDUE"] },
  ],
  [
    "outcome.review_due",
    {
      outcomeId: "out_1",
      eventId: "evt_1",
      code: "SK-1",
      hostUnitId: "min_mof",
      responsibleUnitId: "min_mae",
      reviewOn: "2026-12-01",
    },
    { coordinatorOfMae: ["OUTCOME_REVIEW_DUE"] },
  ],
  [
    "outcome.review_due",
    { outcomeId: "out_1", code: "SK-1", hostUnitId: "min_mof", reviewOn: "2026-12-01" },
    { coordinatorOfMof: ["OUTCOME_REVIEW_DUE"] },
  ],
  [
    "announcement.published",
    { ...announcement, visibility: "UNIT" },
    { dan: ["ANNOUNCEMENT_PUBLISHED"], coordinatorOfMae: ["ANNOUNCEMENT_PUBLISHED"] },
  ],
  ["membership.moved", { ...membership, to: "NOMINATED" }, { secretariat: ["MEMBERSHIP_NOMINATED"] }],
  ["membership.moved", { ...membership, to: "INVITED" }, { dan: ["MEMBERSHIP_INVITED"] }],
  ["membership.moved", { ...membership, to: "ENDED" }, { dan: ["MEMBERSHIP_ENDED"] }],
  [
    "membership.moved",
    { ...membership, to: "DECLINED", nominatedByUnitId: "min_mae" },
    { coordinatorOfMae: ["NOMINATION_CLOSED"] },
  ],
  ["engagement.decided", { ...decided, to: "REJECTED" }, { dan: ["ENTRY_REJECTED"] }],
  ["mentorship.moved", { ...mentorship, to: "REQUESTED" }, { dan: ["MENTORING_REQUESTED"] }],
  ["mentorship.moved", { ...mentorship, to: "ACTIVE" }, { member: ["MENTORING_STARTED"] }],
  ["mentorship.moved", { ...mentorship, byMemberId: "mem_dan", to: "COMPLETED" }, { member: ["MENTORING_ENDED"] }],
  [
    "unit.succeeded",
    { fromUnitId: "min_mof", fromCode: "MOF", effectiveOn: "2026-12-01", isPrimary: true, ended: true },
    { secretariat: ["APPOINTMENTS_TO_RENEW"] },
  ],
];

test.each(cases)("%s %j tells those whom it concerns and nobody else", async (type, payload, told) => {
  expect(await toldOf(type, payload)).toEqual(told);
});

test("the whole network reads an announcement, each reader for herself", async () => {
  await happens("announcement.published", { ...announcement, visibility: "NETWORK" });
  expect(await kindsOf(dan)).toEqual(["ANNOUNCEMENT_PUBLISHED"]);
  expect(await kindsOf(dan)).toEqual([]);
  expect(await kindsOf(member)).toEqual(["ANNOUNCEMENT_PUBLISHED"]);
  expect(await kindsOf(secretariat)).toEqual([]);
});

test("texts are written in both languages, with days as they are written in Vietnam", async () => {
  await happens("referral.moved", { ...referral, to: "SENT" });
  await happens("registration.moved", { ...registration, to: "OFFERED", offerExpiresAt: "2026-11-27T01:30:00Z" });
  const [received] = await news(coordinatorOfMae);
  expect(received?.text).toEqual({
    vi: "Đề xuất DX-2026-001 “Hỗ trợ nữ cán bộ” được gửi tới đơn vị. Đề nghị phản hồi trước 15/12/2026.",
    en: "Proposal DX-2026-001, “Support for women cadres”, was sent to your unit. An answer is asked for by 15/12/2026.",
  });
  const [offered] = await news(dan);
  expect(offered?.text.vi).toContain("giữ đến 08:30 27/11/2026");
});

test("a notice keeps no name: an erased person is not read from it", async () => {
  await happens("mentorship.moved", { ...mentorship, menteeId: "mem_ha_an", to: "REQUESTED" });
  await slice.sql("update members.member set erased_at = now() where id = 'mem_ha_an'");
  const [asked] = await news(dan);
  expect(asked?.text.vi).toBe("– mong được chị đồng hành.");
  const kept = await slice.sql("select params::text from members.notification where kind = 'MENTORING_REQUESTED'");
  expect(JSON.stringify(kept)).not.toContain("Hạ");
  // Nothing is told to a person who is erased.
  await happens("membership.moved", { ...membership, memberId: "mem_ha_an", to: "ACTIVE" });
  expect(await slice.sql("select from members.notification where member_id = 'mem_ha_an'")).toEqual([]);
});

test("pages, counts and marks are the reader's own, and others' notices stay hidden", async () => {
  for (const to of ["RETURNED", "APPROVED", "RETURNED"]) await happens("plan.moved", { ...plan, to });
  const query = `query ($after: String) { me { unreadNotificationCount notifications(first: 2, after: $after) { totalCount
    pageInfo { hasNextPage endCursor } edges { node { id isRead readAt ministry { id } source { type id code } title { vi } } } } } }`;
  const first = await slice.execute({ query, viewer: coordinatorOfMae });
  const { notifications, unreadNotificationCount } = first.body.data.me;
  expect(unreadNotificationCount).toBe(3);
  expect(notifications.pageInfo.hasNextPage).toBe(true);
  const { node } = notifications.edges[0];
  expect(node).toMatchObject({
    isRead: false,
    readAt: null,
    ministry: { id: "min_mae" },
    source: { type: "AnnualPlan", id: "pln_1", code: "KH-2026-MAE" },
  });
  const mark = (viewer: Viewer) =>
    slice.execute({
      query: `mutation ($ids: [ID!]) { markNotificationsRead(input: { ids: $ids }) { notifications { id isRead } userErrors { code } } }`,
      variables: { ids: [node.id] },
      viewer,
    });
  expect((await mark(coordinatorOfMof)).body.data.markNotificationsRead.notifications).toEqual([]);
  expect((await mark(coordinatorOfMae)).body.data.markNotificationsRead.notifications).toEqual([
    { id: node.id, isRead: true },
  ]);
  expect((await mark(coordinatorOfMae)).body.data.markNotificationsRead.notifications).toEqual([]);
  expect((await mark(visitor)).body.data.markNotificationsRead.userErrors).toMatchObject([{ code: "FORBIDDEN" }]);
  const next = await slice.execute({
    query,
    variables: { after: notifications.pageInfo.endCursor },
    viewer: coordinatorOfMae,
  });
  expect(next.body.data.me.unreadNotificationCount).toBe(2);
  const [told] = await slice.sql<{ n: number }>(
    "select count(*)::int as n from members.outbox_event where type = 'notification.created' and aggregate = 'unit:min_mae'",
  );
  expect(told?.n).toBeGreaterThan(3);
});
