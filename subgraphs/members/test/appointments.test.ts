import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Viewer } from "@sen/identity";
import { startSubgraph } from "@sen/testing";
import type { SubgraphUnderTest } from "@sen/testing";
import { subgraph } from "../src/subgraph.ts";
import { seedStory } from "./seed.ts";
import { auditor, coordinatorOfMae, coordinatorOfMof, dan, member, presidium, secretariat } from "./viewers.ts";

let slice: SubgraphUnderTest;
beforeAll(async () => {
  slice = await startSubgraph(subgraph, { seed: seedStory });
});
afterAll(() => slice.stop());

async function change(viewer: Viewer, mutation: string, input: object) {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const payload = mutation.endsWith("Role")
    ? "assignment { id role subject validFrom validTo version member { id } } userErrors { code field }"
    : "appointment { id version endsOn rankException ministry { id } } warnings { code } userErrors { code field }";
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${payload} } }`;
  const { body } = await slice.execute({ query, variables: { input }, viewer });
  expect(body.errors).toBeUndefined();
  return body.data[mutation];
}

const told = () =>
  slice.sql<{ payload: object }>(
    "select payload from members.outbox_event where type = 'appointment.changed' order by position",
  );
const post = {
  memberId: "mem_ha_vu",
  ministryId: "min_mof",
  position: { vi: "Vụ trưởng" },
  rank: "DEPARTMENT_HEAD",
  startsOn: "2026-05-01",
};

test("primary posts do not overlap (V-M2): the old one is ended first, by its own unit", async () => {
  expect(await change(coordinatorOfMof, "addAppointment", post)).toMatchObject({
    appointment: null,
    userErrors: [{ code: "VALIDATION", field: ["startsOn"] }],
  });
  const end = { appointmentId: "app_mem_ha_vu_1", expectedVersion: 1, endsOn: "2026-04-30" };
  expect((await change(coordinatorOfMof, "endAppointment", end)).userErrors).toMatchObject([{ code: "FORBIDDEN" }]);
  expect((await change(coordinatorOfMae, "endAppointment", end)).appointment).toMatchObject({
    version: 2,
    endsOn: "2026-04-30",
  });
  expect((await change(coordinatorOfMae, "endAppointment", end)).userErrors).toMatchObject([{ code: "STALE_VERSION" }]);
  expect(await change(coordinatorOfMof, "addAppointment", post)).toMatchObject({
    appointment: { ministry: { id: "min_mof" } },
    userErrors: [],
  });
  expect((await told()).at(-1)?.payload).toEqual({ memberId: "mem_ha_vu", unitId: "min_mof" });
});

test("of ten posts that are recorded at once and overlap, one stays", async () => {
  await slice.sql("insert into members.member (id, family_name, given_name) values ('mem_race', 'Đinh', 'Thảo')");
  const outcomes = await Promise.all(
    Array.from({ length: 10 }, () => change(secretariat, "addAppointment", { ...post, memberId: "mem_race" })),
  );
  expect(outcomes.filter(({ appointment }) => appointment !== null)).toHaveLength(1);
});

test.each([
  ["a member", dan],
  ["the coordinator of another unit", coordinatorOfMae],
  ["an auditor", auditor],
  ["the presidium", presidium],
])("%s records no post in a unit", async (_who, viewer) => {
  const outcome = await change(viewer, "addAppointment", { ...post, memberId: "mem_dan" });
  expect(outcome).toMatchObject({ appointment: null, userErrors: [{ code: "FORBIDDEN" }] });
});

test("a post lies within the life of its unit (V-M4)", async () => {
  const outcome = await change(secretariat, "addAppointment", { ...post, ministryId: "min_mard", isPrimary: false });
  expect(outcome.userErrors).toMatchObject([{ code: "UNIT_ENDED", field: ["ministryId"] }]);
  await slice.sql("update members.unit_successor set valid_from = '2025-03-01' where unit_id = 'min_mae'");
  const early = { ...post, ministryId: "min_mae", isPrimary: false, startsOn: "2025-02-01" };
  expect((await change(secretariat, "addAppointment", early)).userErrors).toMatchObject([
    { code: "VALIDATION", field: ["startsOn"] },
  ]);
  expect((await change(secretariat, "addAppointment", { ...post, ministryId: "min_x" })).userErrors).toMatchObject([
    { code: "NOT_FOUND" },
  ]);
});

test("a rank below the rule is a warning with a kept reason (V-M3), and the rule is a setting", async () => {
  const low = { ...post, memberId: "mem_dan", isPrimary: false, rank: "DEPUTY_DEPARTMENT_HEAD" };
  expect(await change(secretariat, "addAppointment", low)).toMatchObject({ warnings: [], userErrors: [] });
  await slice.sql("insert into members.setting (key, value) values ('rank.lowest', '\"DEPARTMENT_HEAD\"')");
  expect((await change(secretariat, "addAppointment", low)).userErrors).toMatchObject([{ code: "RANK_BELOW_RULE" }]);
  const rankException = "Được cử phụ trách công tác nữ";
  const kept = await change(secretariat, "addAppointment", { ...low, rankException });
  expect(kept).toMatchObject({ appointment: { rankException }, warnings: [{ code: "RANK_BELOW_RULE" }] });
  const query = `{ member(id: "mem_dan") { appointments { rankException } } }`;
  const { body } = await slice.execute({ query, viewer: member });
  expect(JSON.stringify(body.data)).not.toContain(rankException);
  const correction = { appointmentId: kept.appointment.id, expectedVersion: 1, position: { vi: "Phó Vụ trưởng" } };
  expect(await change(secretariat, "correctAppointment", correction)).toMatchObject({
    appointment: { version: 2, rankException },
    warnings: [{ code: "RANK_BELOW_RULE" }],
    userErrors: [],
  });
});

test("others are told of a unit that changes by the calendar, once", async () => {
  await slice.work.runJob("tell-units");
  const before = (await told()).length;
  await slice.sql("update members.appointment set ends_on = '2026-01-01' where id = 'app_mem_ha_ho_0'");
  await slice.work.runJob("tell-units");
  await slice.work.runJob("tell-units");
  const after = await told();
  expect(after.length).toBe(before + 1);
  expect(after.at(-1)?.payload).toEqual({ memberId: "mem_ha_ho" });
});

test("when a unit ends its coordinators keep their role for 30 days and its posts wait to be renewed", async () => {
  const succession = {
    id: "hev_1",
    source: "ministries",
    type: "unit.succeeded",
    aggregate: "unit:min_mof",
    payload: {
      fromUnitId: "min_mof",
      fromCode: "MOF",
      toUnitId: "min_new",
      toCode: "NEW",
      type: "MERGED",
      isPrimary: true,
      effectiveOn: "2026-11-01",
      ended: true,
    },
    occurredAt: new Date(),
  };
  await slice.sql(
    "insert into members.role_grant (id, subject, role, unit_id, valid_from) values ('rol_mof', 's', 'UNIT_COORDINATOR', 'min_mof', '2025-01-01')",
  );
  expect(await slice.work.handle("follow-units", succession)).toBe(true);
  expect(await slice.work.handle("follow-units", succession)).toBe(false);
  expect(
    await slice.sql(
      "select successor_id, valid_to::text from members.unit_successor where unit_id in ('min_mof', 'min_new') order by unit_id",
    ),
  ).toEqual([
    { successor_id: "min_new", valid_to: "2026-10-31" },
    { successor_id: null, valid_to: null },
  ]);
  expect(await slice.sql("select valid_to::text from members.role_grant where id = 'rol_mof'")).toEqual([
    { valid_to: "2026-11-30" },
  ]);
  const query = `{ appointmentsToRenew { totalCount edges { node { unitEndedOn appointment { ministry { id } } member { id } proposedMinistry { id } } } } }`;
  const { body } = await slice.execute({ query, viewer: secretariat });
  expect(body.data.appointmentsToRenew.edges[0].node).toEqual({
    unitEndedOn: "2026-10-31",
    appointment: { ministry: { id: "min_mof" } },
    member: { id: expect.any(String) },
    proposedMinistry: { id: "min_new" },
  });
  const refused = await slice.execute({ query, viewer: coordinatorOfMof });
  expect(refused.body.errors?.[0]?.extensions["code"]).toBe("FORBIDDEN");
});

test("the secretariat names coordinators, the presidium staff, and nobody the other's", async () => {
  const coordinator = { role: "UNIT_COORDINATOR", memberId: "mem_dan", ministryId: "min_mae" };
  const staff = { role: "AUDITOR", subject: "sub_new" };
  expect((await change(presidium, "grantRole", coordinator)).userErrors).toMatchObject([{ code: "FORBIDDEN" }]);
  expect((await change(secretariat, "grantRole", staff)).userErrors).toMatchObject([{ code: "FORBIDDEN" }]);
  expect((await change(dan, "grantRole", coordinator)).userErrors).toMatchObject([{ code: "FORBIDDEN" }]);
  for (const viewer of [secretariat, presidium]) {
    const outcome = await change(viewer, "grantRole", { role: "NETWORK_MEMBER", memberId: "mem_dan" });
    expect(outcome.userErrors).toMatchObject([{ code: "FORBIDDEN" }]);
  }
  expect((await change(presidium, "grantRole", staff)).assignment).toMatchObject({ role: "AUDITOR" });
  const granted = await change(secretariat, "grantRole", coordinator);
  expect(granted.assignment).toMatchObject({ subject: "sub_dan", member: { id: "mem_dan" }, validTo: null });
  const { id, validFrom } = granted.assignment;
  const revoked = await change(secretariat, "revokeRole", { id, expectedVersion: 1, reason: "Chuyển công tác" });
  // Given and taken on one day: it held for no day.
  expect(revoked.assignment.validTo < validFrom).toBe(true);
  expect((await change(secretariat, "revokeRole", { id, expectedVersion: 1 })).userErrors).toMatchObject([
    { code: "STALE_VERSION" },
  ]);
});

test("who holds which role is for those who look after roles", async () => {
  const query = `{ roleAssignments(role: UNIT_COORDINATOR, ministryId: "min_mae") { totalCount } }`;
  for (const viewer of [secretariat, presidium, auditor]) {
    expect((await slice.execute({ query, viewer })).body.data.roleAssignments.totalCount).toBe(2);
  }
  for (const viewer of [dan, coordinatorOfMae]) {
    const { body } = await slice.execute({ query, viewer });
    expect(body.errors?.[0]?.extensions["code"]).toBe("FORBIDDEN");
  }
});
