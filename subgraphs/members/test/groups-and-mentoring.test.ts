import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { visitor } from "@sen/identity";
import type { Viewer } from "@sen/identity";
import { startSubgraph } from "@sen/testing";
import type { SubgraphUnderTest } from "@sen/testing";
import { subgraph } from "../src/subgraph.ts";
import { seedStory } from "./seed.ts";
import { auditor, coordinatorOfMae, dan, member, secretariat } from "./viewers.ts";

let slice: SubgraphUnderTest;
beforeAll(async () => {
  slice = await startSubgraph(subgraph, { seed: seedStory, poolSize: 10 });
});
afterAll(() => slice.stop());

async function change(viewer: Viewer, mutation: string, type: string, payload: string, input: object) {
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${payload} userErrors { code field } } }`;
  const { body } = await slice.execute({ query, variables: { input }, viewer });
  expect(body.errors).toBeUndefined();
  return body.data[mutation];
}
const groupFields = "group { id version endedOn lead { id } members { totalCount edges { node { id } } } }";
const group = (viewer: Viewer, mutation: string, type: string, input: object) =>
  change(viewer, mutation, type, groupFields, input);

test("a group has a lead and members with dates; joining twice is joining once", async () => {
  const input = { name: { vi: "Nhóm Chính sách" }, leadId: "mem_dan" };
  expect((await group(dan, "createWorkingGroup", "CreateWorkingGroupInput", input)).userErrors).toMatchObject([
    { code: "FORBIDDEN" },
  ]);
  const made = await group(secretariat, "createWorkingGroup", "CreateWorkingGroupInput", input);
  expect(made.group).toMatchObject({ lead: { id: "mem_dan" }, members: { totalCount: 1 } });
  const again = { name: { vi: "nhom chinh sach" } };
  expect((await group(secretariat, "createWorkingGroup", "CreateWorkingGroupInput", again)).userErrors).toMatchObject([
    { code: "VALIDATION", field: ["name"] },
  ]);
  const groupId = made.group.id;
  const join = (viewer: Viewer, memberId?: string) =>
    group(viewer, "joinWorkingGroup", "GroupMembershipInput", { groupId, memberId });
  await Promise.all(Array.from({ length: 5 }, () => join(member)));
  expect((await join(member)).group.members.totalCount).toBe(2);
  expect((await join(member, "mem_ha_an")).userErrors).toMatchObject([{ code: "FORBIDDEN" }]);
  expect((await join(dan, "mem_ha_an")).group.members.totalCount).toBe(3);
  const found = await slice.execute({
    query: `{ members(filter: { workingGroupId: "${groupId}" }) { totalCount } member(id: "mem_ha_an") { workingGroups { isLead joinedOn leftOn group { id } } } }`,
    viewer: member,
  });
  expect(found.body.data.members.totalCount).toBe(3);
  expect(found.body.data.member.workingGroups).toMatchObject([{ isLead: false, leftOn: null, group: { id: groupId } }]);

  const lead = { groupId, memberId: "mem_ha_le_1" };
  expect((await group(secretariat, "setGroupLead", "SetGroupLeadInput", lead)).group.lead).toEqual({
    id: "mem_ha_le_1",
  });
  const leave = { groupId };
  expect((await group(dan, "leaveWorkingGroup", "GroupMembershipInput", leave)).group.members.totalCount).toBe(2);
  const end = { groupId, expectedVersion: 1, endedOn: "2999-01-01" };
  expect((await group(secretariat, "updateWorkingGroup", "UpdateWorkingGroupInput", end)).group).toMatchObject({
    version: 2,
    lead: null,
    members: { totalCount: 0 },
  });
  expect((await join(dan)).userErrors).toMatchObject([{ code: "VALIDATION", field: ["groupId"] }]);
  const hidden = await slice.execute({ query: "{ workingGroups { id } }", viewer: visitor });
  expect(hidden.body.data.workingGroups).toBeNull();
});

const saveProfile = (viewer: Viewer, more: object = {}) =>
  change(viewer, "saveMentoringProfile", "SaveMentoringProfileInput", "profile { capacity topics { code } }", {
    offers: true,
    seeks: false,
    capacity: 1,
    topics: ["LAW"],
    ...more,
  });
const consent = (memberId: string) =>
  slice.sql(
    "insert into members.consent (member_id, purpose, notice_version) values ($1, 'MENTORING_MATCH', '1') on conflict do nothing",
    [memberId],
  );
const pair = "mentorship { id state version goal { vi } startedOn }";
const request = (viewer: Viewer) =>
  change(viewer, "requestMentorship", "RequestMentorshipInput", pair, {
    mentorId: "mem_dan",
    goal: { vi: "Chuẩn bị cho vị trí vụ trưởng" },
  });
const move = (viewer: Viewer, mentorshipId: string, to: string, expectedVersion = 1) =>
  change(viewer, "transitionMentorship", "TransitionMentorshipInput", pair, { mentorshipId, to, expectedVersion });

test("a profile is seen by others only while she consents to be matched", async () => {
  expect((await saveProfile(dan)).profile).toEqual({ capacity: 1, topics: [{ code: "LAW" }] });
  expect((await saveProfile(dan, { capacity: 6 })).userErrors).toMatchObject([{ field: ["capacity"] }]);
  expect((await saveProfile(dan, { topics: ["NONE"] })).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
  const seenBy = async (viewer: Viewer) => {
    const { body } = await slice.execute({
      query: `{ member(id: "mem_dan") { mentoring { offers capacity active topics { code } } } }`,
      viewer,
    });
    return body.data.member.mentoring;
  };
  expect(await seenBy(dan)).toMatchObject({ offers: true, active: 0 });
  expect(await seenBy(member)).toBeNull();
  await consent("mem_dan");
  expect(await seenBy(member)).toMatchObject({ offers: true, topics: [{ code: "LAW" }] });
});

test("of ten who are accepted at once for the last place one is, and the goal stays with the two", async () => {
  expect((await request(member)).userErrors).toMatchObject([{ code: "CONSENT_REQUIRED" }]);
  const mentees: Viewer[] = ["mem_ha_vu", "mem_ha_le_1", "mem_ha_le_2", "mem_ha_an", "mem_ha_ho"].map((memberId) => ({
    ...member,
    subject: `sub_${memberId}`,
    memberId,
  }));
  const asked: string[] = [];
  for (const mentee of mentees) {
    await consent(mentee.memberId ?? "");
    const { mentorship, userErrors } = await request(mentee);
    expect(userErrors).toEqual([]);
    asked.push(mentorship.id);
  }
  expect((await request(member)).userErrors).toMatchObject([{ code: "VALIDATION", field: ["mentorId"] }]);
  // Only the mentor says yes; others do not even see the request.
  expect((await move(member, asked[1] ?? "", "ACTIVE")).userErrors).toMatchObject([{ code: "FORBIDDEN" }]);
  expect((await move(coordinatorOfMae, asked[1] ?? "", "ENDED")).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
  expect((await move(secretariat, asked[1] ?? "", "ENDED")).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
  const outcomes = await Promise.all(asked.map((id) => move(dan, id, "ACTIVE")));
  expect(outcomes.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
  const full = outcomes.filter(({ userErrors }) => userErrors.length > 0);
  expect(full.map(({ userErrors }) => userErrors[0].code)).toEqual(Array.from({ length: 4 }, () => "MENTOR_FULL"));

  const counts = "{ mentorshipCounts { state count } }";
  expect((await slice.execute({ query: counts, viewer: auditor })).body.data.mentorshipCounts).toEqual([
    { state: "ACTIVE", count: 1 },
    { state: "REQUESTED", count: 4 },
  ]);
  expect((await slice.execute({ query: counts, viewer: dan })).body.data.mentorshipCounts).toBeNull();
  const active = outcomes.find(({ userErrors }) => userErrors.length === 0);
  expect((await move(dan, active.mentorship.id, "REQUESTED", 2)).userErrors).toMatchObject([
    { code: "ILLEGAL_TRANSITION" },
  ]);
  expect((await move(dan, active.mentorship.id, "COMPLETED", 2)).mentorship).toMatchObject({ state: "COMPLETED" });
  const next = full[0]?.mentorship.id;
  expect((await move(dan, next, "ACTIVE")).mentorship).toMatchObject({ state: "ACTIVE" });
  const mine = await slice.execute({
    query: "{ me { mentorships { state goal { vi } mentee { id } } } }",
    viewer: dan,
  });
  expect(mine.body.data.me.mentorships).toHaveLength(5);
});

test("the secretariat brings together those who offer and seek, and nobody else does", async () => {
  const match = (viewer: Viewer, menteeId: string, mentorId = "mem_ha_vu") =>
    change(viewer, "matchMentorship", "MatchMentorshipInput", "requested", { mentorId, menteeId });
  expect((await match(dan, "mem_ha_le_2")).userErrors).toMatchObject([{ code: "FORBIDDEN" }]);
  expect((await match(secretariat, "mem_ha_le_2")).userErrors).toMatchObject([{ field: ["mentorId"] }]);
  await saveProfile(coordinatorOfMae);
  expect((await match(secretariat, "mem_ha_le_2")).userErrors).toMatchObject([{ field: ["menteeId"] }]);
  await saveProfile({ ...member, memberId: "mem_ha_le_2" }, { offers: false, seeks: true });
  expect(await match(secretariat, "mem_ha_le_2")).toEqual({ requested: true, userErrors: [] });
});
