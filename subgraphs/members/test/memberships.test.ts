import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Viewer } from "@sen/identity";
import { startSubgraph } from "@sen/testing";
import type { SubgraphUnderTest } from "@sen/testing";
import { subgraph } from "../src/subgraph.ts";
import { seedStory } from "./seed.ts";
import { coordinatorOfMae, coordinatorOfMof, dan, member, secretariat } from "./viewers.ts";

let slice: SubgraphUnderTest;
beforeAll(async () => {
  slice = await startSubgraph(subgraph, { seed: seedStory, clock: () => new Date("2026-11-26T03:00:00Z") });
});
afterAll(() => slice.stop());

const fields = `membership { id state kind office version startedOn endedOn endReason note rankException document { id } }
  duplicates { id } warnings { code } userErrors { code field message { vi en } }`;

async function change(viewer: Viewer, mutation: string, type: string, input: object) {
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} } }`;
  const { body } = await slice.execute({ query, variables: { input }, viewer });
  expect(body.errors).toBeUndefined();
  return body.data[mutation];
}

const nomination = {
  ministryId: "min_mae",
  termId: "trm_22",
  person: { name: { family: "Trần", given: "Hoà" } },
  post: { position: { vi: "Phó Vụ trưởng" }, rank: "DEPUTY_DEPARTMENT_HEAD", startsOn: "2025-03-01" },
  note: "Phụ trách công tác cán bộ nữ",
};
const nominate = (viewer: Viewer, input: object = nomination) =>
  change(viewer, "nominateMember", "NominateMemberInput", input);
const transition = (viewer: Viewer, input: object) =>
  change(viewer, "transitionMembership", "TransitionMembershipInput", input);

const events = (type: string) =>
  slice.sql<{ payload: Record<string, unknown> }>(
    "select payload from members.outbox_event where type = $1 order by position",
    [type],
  );

test("an associate is nominated by her unit, invited by the secretariat, and joins with the consents she gives", async () => {
  const nominated = await nominate(coordinatorOfMae);
  expect(nominated).toMatchObject({
    membership: { state: "NOMINATED", kind: "ASSOCIATE", note: nomination.note, version: 1 },
    userErrors: [],
  });
  const { id } = nominated.membership;
  const waitingFor = async (viewer: Viewer) => {
    const query = `{ waitingMemberships { membership { id state } member { displayName } } networkTerms { code } }`;
    const { body } = await slice.execute({ query, viewer });
    return body.data;
  };
  for (const viewer of [coordinatorOfMae, secretariat])
    expect((await waitingFor(viewer)).waitingMemberships).toContainEqual({
      membership: { id, state: "NOMINATED" },
      member: { displayName: "Trần Hoà" },
    });
  expect((await waitingFor(coordinatorOfMof)).waitingMemberships).not.toContainEqual(
    expect.objectContaining({ membership: { id, state: "NOMINATED" } }),
  );
  const [nominee] = await slice.sql<{ member_id: string }>("select member_id from members.membership where id = $1", [
    id,
  ]);
  const memberId = nominee?.member_id ?? "";
  const invited = await transition(secretariat, { membershipId: id, expectedVersion: 1, to: "INVITED" });
  expect(invited.membership).toMatchObject({ state: "INVITED", version: 2 });

  await slice.execute({
    query: `mutation { linkAccount(input: { memberId: "${memberId}", subject: "sub_hoa" }) { userErrors { code } } }`,
    viewer: secretariat,
  });
  const hoa: Viewer = { subject: "sub_hoa", memberId, roles: [], purpose: null };
  const early = await transition(hoa, { membershipId: id, expectedVersion: 2, to: "ACTIVE" });
  expect(early.userErrors).toMatchObject([{ code: "VALIDATION", field: ["to"] }]);
  const consents = [
    { purpose: "DIRECTORY_CONTACT", granted: true, noticeVersion: "1" },
    { purpose: "MESSAGING", granted: false, noticeVersion: "1" },
  ];
  const stranger = await change(member, "acceptInvitation", "AcceptInvitationInput", { membershipId: id, consents });
  expect(stranger.userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
  const accepted = await change(hoa, "acceptInvitation", "AcceptInvitationInput", { membershipId: id, consents });
  expect(accepted).toMatchObject({ membership: { state: "ACTIVE", startedOn: "2026-11-26" }, userErrors: [] });
  const given = await slice.sql("select purpose from members.consent where member_id = $1", [memberId]);
  expect(given).toEqual([{ purpose: "DIRECTORY_CONTACT" }]);

  const moves = (await events("membership.moved")).filter(({ payload }) => payload["membershipId"] === id);
  expect(moves.map(({ payload }) => [payload["from"], payload["to"]])).toEqual([
    [undefined, "NOMINATED"],
    ["NOMINATED", "INVITED"],
    ["INVITED", "ACTIVE"],
  ]);
  expect((await events("appointment.changed")).at(-1)?.payload).toEqual({ memberId, unitId: "min_mae" });
});

test("refusing every consent does not hinder her", async () => {
  const { membership } = await nominate(coordinatorOfMae, {
    ...nomination,
    person: { name: { family: "Ngô", given: "Oanh" } },
  });
  await transition(secretariat, { membershipId: membership.id, expectedVersion: 1, to: "INVITED" });
  const [row] = await slice.sql<{ member_id: string }>("select member_id from members.membership where id = $1", [
    membership.id,
  ]);
  const oanh: Viewer = { subject: "sub_oanh", memberId: row?.member_id ?? "", roles: [], purpose: null };
  const accepted = await change(oanh, "acceptInvitation", "AcceptInvitationInput", {
    membershipId: membership.id,
    consents: [],
  });
  expect(accepted).toMatchObject({ membership: { state: "ACTIVE" }, userErrors: [] });
  const again = await change(oanh, "acceptInvitation", "AcceptInvitationInput", {
    membershipId: membership.id,
    consents: [],
  });
  expect(again.userErrors).toMatchObject([{ code: "ILLEGAL_TRANSITION" }]);
});

test("a nomination of a known name is held up until somebody looked, whatever its accents and tone marks", async () => {
  const person = { name: { family: "Le", middle: "Thị", given: "Ha" } };
  const held = await nominate(coordinatorOfMae, { ...nomination, person });
  expect(held).toMatchObject({
    membership: null,
    duplicates: [{ id: "mem_ha_le_1" }, { id: "mem_ha_le_2" }],
    userErrors: [{ code: "DUPLICATE_NAME" }],
  });
  const done = await nominate(coordinatorOfMae, { ...nomination, person: { ...person, acceptDuplicates: true } });
  expect(done).toMatchObject({ membership: { state: "NOMINATED" }, userErrors: [] });
});

test.each([
  ["a member", dan],
  ["another unit's coordinator", coordinatorOfMof],
  ["the secretariat", secretariat],
])("%s cannot nominate for a unit", async (_who, viewer) => {
  expect(await nominate(viewer)).toMatchObject({ membership: null, userErrors: [{ code: "FORBIDDEN" }] });
});

test("a rank below the rule stops an invitation until a reason is given, and the reason is kept", async () => {
  const person = { name: { family: "Bùi", given: "Yến" } };
  const post = { ...nomination.post, rank: "OTHER" };
  const stopped = await nominate(coordinatorOfMae, { ...nomination, person, post });
  expect(stopped.userErrors).toMatchObject([{ code: "RANK_BELOW_RULE", field: ["rankException"] }]);
  const rankException = "Chuyên gia đầu ngành";
  const nominated = await nominate(coordinatorOfMae, { ...nomination, person, post: { ...post, rankException } });
  expect(nominated).toMatchObject({
    membership: { state: "NOMINATED", rankException },
    warnings: [{ code: "RANK_BELOW_RULE" }],
    userErrors: [],
  });
  const invited = await transition(secretariat, {
    membershipId: nominated.membership.id,
    expectedVersion: 1,
    to: "INVITED",
  });
  expect(invited).toMatchObject({ warnings: [{ code: "RANK_BELOW_RULE" }], userErrors: [] });
});

test("the committee's decisions are recorded with a document, and a member has one live membership in a term (V-M1)", async () => {
  const input = { memberId: "mem_ha_an", termId: "trm_22", kind: "EC_FULLTIME", startedOn: "2026-01-01" };
  const record = (viewer: Viewer, more: object) =>
    change(viewer, "recordMembership", "RecordMembershipInput", { ...input, ...more });
  expect(await record(secretariat, { documentId: " " })).toMatchObject({
    userErrors: [{ code: "VALIDATION", field: ["documentId"] }],
  });
  expect(await record(coordinatorOfMof, { documentId: "doc_1" })).toMatchObject({
    userErrors: [{ code: "FORBIDDEN" }],
  });
  expect(await record(secretariat, { documentId: "doc_1" })).toMatchObject({
    userErrors: [{ code: "VALIDATION", field: ["termId"] }],
  });
  await transition(secretariat, {
    membershipId: "mbs_mem_ha_an",
    expectedVersion: 1,
    to: "ENDED",
    endReason: "OTHER",
    endedOn: "2025-12-31",
  });
  expect(await record(secretariat, { documentId: "doc_1" })).toMatchObject({
    membership: { state: "ACTIVE", kind: "EC_FULLTIME", document: { id: "doc_1" } },
    userErrors: [],
  });
});

test("twenty who record the same membership at once leave one", async () => {
  await slice.sql(
    "insert into members.member (id, family_name, given_name) values ('mem_race', 'Đinh', 'Thảo') on conflict do nothing",
  );
  const input = {
    memberId: "mem_race",
    termId: "trm_22",
    kind: "EC_NON_FULLTIME",
    startedOn: "2026-01-01",
    documentId: "doc_1",
  };
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, () => change(secretariat, "recordMembership", "RecordMembershipInput", input)),
  );
  expect(outcomes.filter(({ membership }) => membership !== null)).toHaveLength(1);
  expect(await slice.sql("select from members.membership where member_id = 'mem_race'")).toHaveLength(1);
});

test("moves that are not in the table, stale ones, and those of others are refused", async () => {
  const move = (viewer: Viewer, more: object) =>
    transition(viewer, { membershipId: "mbs_mem_ha_ho", expectedVersion: 1, ...more });
  expect((await move(secretariat, { to: "NOMINATED" })).userErrors).toMatchObject([{ code: "ILLEGAL_TRANSITION" }]);
  expect((await move(secretariat, { to: "SUSPENDED" })).userErrors).toMatchObject([{ field: ["note"] }]);
  expect((await move(dan, { to: "SUSPENDED", note: "x" })).userErrors).toMatchObject([{ code: "FORBIDDEN" }]);
  expect((await move(secretariat, { to: "SUSPENDED", note: "x", expectedVersion: 7 })).userErrors).toMatchObject([
    { code: "STALE_VERSION" },
  ]);
  expect(await move(secretariat, { to: "SUSPENDED", note: "Đi học dài hạn" })).toMatchObject({
    membership: { state: "SUSPENDED", version: 2 },
    userErrors: [],
  });
  const hidden = await slice.execute({
    query: `{ member(id: "mem_ha_ho") { memberships { note } } }`,
    viewer: dan,
  });
  expect(hidden.body.data.member.memberships).toEqual([{ note: null }]);
  expect(hidden.body.extensions?.["masked"]).toHaveLength(1);
});

test("a term has one chair", async () => {
  const office = (id: string) =>
    change(secretariat, "setOffice", "SetOfficeInput", { membershipId: id, expectedVersion: 1, office: "CHAIR" });
  expect((await office("mbs_mem_ha_le_1")).membership.office).toBe("CHAIR");
  expect((await office("mbs_mem_ha_le_2")).userErrors).toMatchObject([{ code: "VALIDATION", field: ["office"] }]);
});

test("memberships are renewed into a later term, and end with their own", async () => {
  const term = await slice.execute({
    query: `mutation { createTerm(input: { code: "2027-2032", congress: "XIV", startsOn: "2027-03-11", endsOn: "2032-03-10", legalBasisId: "doc_9" })
      { term { id legalBasis { id } } userErrors { code } } }`,
    viewer: secretariat,
  });
  const { id: termId } = term.body.data.createTerm.term;
  expect(term.body.data.createTerm.term.legalBasis).toEqual({ id: "doc_9" });
  const renew = (more: object) => change(secretariat, "renewMembership", "RenewMembershipInput", { termId, ...more });
  expect(await renew({ membershipId: "mbs_mem_dan" })).toMatchObject({ userErrors: [{ field: ["documentId"] }] });
  expect(await renew({ membershipId: "mbs_mem_dan", documentId: "doc_2" })).toMatchObject({
    membership: { state: "ACTIVE", startedOn: "2027-03-11" },
  });
  expect(await renew({ membershipId: "mbs_mem_ha_ho" })).toMatchObject({ membership: { state: "INVITED" } });

  await slice.sql("update members.network_term set ends_on = '2026-11-01' where id = 'trm_22'");
  await slice.work.runJob("end-memberships");
  await slice.work.runJob("end-memberships");
  const left = await slice.sql(
    "select state, count(*)::int as n from members.membership where term_id = 'trm_22' group by 1 order by 1",
  );
  expect(left.map(({ state }) => state)).toEqual(["DECLINED", "ENDED"]);
  const ended = await slice.sql("select ended_on::text, end_reason from members.membership where id = 'mbs_mem_dan'");
  expect(ended).toEqual([{ ended_on: "2026-11-01", end_reason: "TERM_END" }]);
  const told = (await events("membership.moved")).filter(
    ({ payload }) => payload["membershipId"] === "mbs_mem_dan" && payload["to"] === "ENDED",
  );
  expect(told).toHaveLength(1);
});
