import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Viewer } from "@sen/identity";
import { startSubgraph } from "@sen/testing";
import type { SubgraphUnderTest } from "@sen/testing";
import { subgraph } from "../src/subgraph.ts";
import { seedStory } from "./seed.ts";
import { auditor, coordinatorOfMae, coordinatorOfMof, dan, member, secretariat } from "./viewers.ts";

let slice: SubgraphUnderTest;
beforeAll(async () => {
  slice = await startSubgraph(subgraph, { seed: seedStory });
});
afterAll(() => slice.stop());

async function change(viewer: Viewer, mutation: string, payload: string, input: object, type = "") {
  const name = type || `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${name}!) { ${mutation}(input: $input) { ${payload} userErrors { code field } } }`;
  const { body } = await slice.execute({ query, variables: { input }, viewer });
  expect(body.errors).toBeUndefined();
  return body.data[mutation];
}
const create = (viewer: Viewer, input: object) =>
  change(viewer, "createMember", "member { id displayName name { middle } } duplicates { id }", input);
const profile = "member { id version displayName bio { vi en } languages availableForReview academicTitle }";
const update = (viewer: Viewer, input: object) => change(viewer, "updateMember", profile, input);

test("a name is kept in normal form C, and people of the same folded name are shown before a second one is made", async () => {
  const name = { family: "Đỗ".normalize("NFD"), middle: " ", given: " Quỳnh  Anh ".normalize("NFD") };
  const made = await create(secretariat, { name });
  expect(made.member).toMatchObject({ displayName: "Đỗ Quỳnh Anh", name: { middle: null } });
  expect(made.member.displayName).toBe(made.member.displayName.normalize("NFC"));
  const twin = { name: { family: "do", given: "QUYNH ANH" } };
  expect(await create(secretariat, twin)).toMatchObject({
    member: null,
    duplicates: [{ id: made.member.id }],
    userErrors: [{ code: "DUPLICATE_NAME", field: ["acceptDuplicates"] }],
  });
  expect(await create(secretariat, { ...twin, acceptDuplicates: true })).toMatchObject({ userErrors: [] });
  for (const viewer of [dan, coordinatorOfMae, auditor]) {
    expect((await create(viewer, { name: twin.name })).userErrors).toMatchObject([{ code: "FORBIDDEN" }]);
  }
});

test.each([
  [{ name: { family: "", given: "Lan" } }, ["name", "family"]],
  [{ name: { family: "Lê", given: "x".repeat(41) } }, ["name", "given"]],
  [{ name: { family: "Lê", middle: "x".repeat(41), given: "Lan" } }, ["name", "middle"]],
  [{ name: { family: "Lê", given: "Lan" }, languages: ["vietnamese"] }, ["languages"]],
  [{ name: { family: "Lê", given: "Lan" }, academicTitle: "x".repeat(41) }, ["academicTitle"]],
])("a person as in %j is refused, and the field is named", async (input, field) => {
  expect((await create(secretariat, input)).userErrors).toMatchObject([{ code: "VALIDATION", field }]);
});

test("she edits her own profile, the secretariat anybody's, and of two at once the second is told", async () => {
  const edited = await update(dan, {
    expectedVersion: 1,
    bio: { vi: "Công tác cán bộ nữ" },
    languages: ["vi", "en"],
    availableForReview: false,
  });
  expect(edited.member).toMatchObject({
    version: 2,
    bio: { vi: "Công tác cán bộ nữ", en: null },
    languages: ["vi", "en"],
    availableForReview: false,
  });
  expect((await update(dan, { expectedVersion: 1, bio: null })).userErrors).toMatchObject([{ code: "STALE_VERSION" }]);
  expect((await update(dan, { expectedVersion: 2, bio: null })).member.bio).toBeNull();
  const name = { family: "Đỗ", middle: "Quỳnh", given: "Đan" };
  expect((await update(dan, { expectedVersion: 3, name })).userErrors).toMatchObject([{ code: "FORBIDDEN" }]);
  expect((await update(member, { memberId: "mem_dan", expectedVersion: 3 })).userErrors).toMatchObject([
    { code: "FORBIDDEN" },
  ]);
  expect((await update(secretariat, { memberId: "mem_dan", expectedVersion: 3, name })).member.displayName).toBe(
    "Đỗ Quỳnh Đan",
  );
  const long = { expectedVersion: 4, bio: { vi: "x".repeat(2001) } };
  expect((await update(dan, long)).userErrors).toMatchObject([{ code: "VALIDATION", field: ["bio"] }]);
  const race = await Promise.all(
    Array.from({ length: 8 }, () => update(dan, { expectedVersion: 4, availableForReview: true })),
  );
  expect(race.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
});

test("the change log knows that a name changed, by whom, and not which name", async () => {
  const lines = await slice.sql<{ changes: Record<string, unknown> }>(
    "select changes, subject from members.change_log where object = 'member' and object_id = 'mem_dan' and action = 'UPDATE' and subject like '%SECRETARIAT%'",
  );
  expect(lines[0]?.changes["middle_name"]).toEqual(["(hidden)", "(hidden)"]);
  expect(JSON.stringify(lines)).not.toContain("Quỳnh");
});

test("an account belongs to one member, and only the secretariat ties it", async () => {
  const link = (viewer: Viewer, input: object) => change(viewer, "linkAccount", "member { id }", input);
  expect((await link(secretariat, { memberId: "mem_ha_an", subject: "sub_dan" })).userErrors).toMatchObject([
    { code: "VALIDATION", field: ["subject"] },
  ]);
  expect((await link(dan, { memberId: "mem_ha_an", subject: "s" })).userErrors).toMatchObject([{ code: "FORBIDDEN" }]);
  expect((await link(secretariat, { memberId: "mem_ha_an", subject: "s" })).member).toEqual({ id: "mem_ha_an" });
});

const skills = "member { expertise { level confirmedBy { id } expertise { code } } }";
const declare = (viewer: Viewer, input: object) => change(viewer, "declareExpertise", skills, input);
const confirm = (viewer: Viewer, input: object) => change(viewer, "confirmExpertise", skills, input);

test("a unit confirms the level she stated, and another level wants another confirmation", async () => {
  expect((await declare(dan, { code: "HEALTH", level: "SENIOR" })).member.expertise).toContainEqual({
    level: "SENIOR",
    confirmedBy: null,
    expertise: { code: "HEALTH" },
  });
  expect((await declare(dan, { code: "NONE", level: "SENIOR" })).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
  expect((await declare(member, { memberId: "mem_dan", code: "HEALTH", level: "WORKING" })).userErrors).toMatchObject([
    { code: "FORBIDDEN" },
  ]);
  const stated = { memberId: "mem_dan", code: "HEALTH", level: "SENIOR" };
  expect((await confirm(coordinatorOfMof, stated)).userErrors).toMatchObject([{ code: "FORBIDDEN" }]);
  expect((await confirm(secretariat, stated)).userErrors).toMatchObject([{ code: "FORBIDDEN" }]);
  expect((await confirm(coordinatorOfMae, { ...stated, memberId: "mem_ha_vu" })).userErrors).toMatchObject([
    { code: "FORBIDDEN" },
  ]);
  expect((await confirm(coordinatorOfMae, { ...stated, level: "WORKING" })).userErrors).toMatchObject([
    { field: ["level"] },
  ]);
  expect((await confirm(coordinatorOfMae, stated)).member.expertise).toContainEqual({
    level: "SENIOR",
    confirmedBy: { id: "min_mae" },
    expertise: { code: "HEALTH" },
  });
  expect((await declare(dan, { code: "HEALTH", level: "NATIONAL_EXPERT" })).member.expertise).toContainEqual({
    level: "NATIONAL_EXPERT",
    confirmedBy: null,
    expertise: { code: "HEALTH" },
  });
  const removed = await change(dan, "removeExpertise", skills, { code: "HEALTH" });
  expect(JSON.stringify(removed.member)).not.toContain("HEALTH");
});

test("the tree of fields stays a tree", async () => {
  const save = (viewer: Viewer, input: object) =>
    change(viewer, "saveExpertiseField", "expertise { code parent { code } }", input);
  const name = { vi: "Luật" };
  expect((await save(dan, { code: "NEW", name })).userErrors).toMatchObject([{ code: "FORBIDDEN" }]);
  expect((await save(secretariat, { code: "LAW_CIVIL", name, parentCode: "LAW" })).expertise).toEqual({
    code: "LAW_CIVIL",
    parent: { code: "LAW" },
  });
  for (const parentCode of ["LAW", "LAW_LABOUR"]) {
    expect((await save(secretariat, { code: "LAW", name, parentCode })).userErrors).toMatchObject([
      { code: "VALIDATION", field: ["parentCode"] },
    ]);
  }
  expect((await save(secretariat, { code: "bad code", name })).userErrors).toMatchObject([{ field: ["code"] }]);
});

test("the directory can be read by joining, newest first", async () => {
  await slice.sql("update members.membership set started_on = '2024-01-01' where member_id = 'mem_ha_ho'");
  const { body } = await slice.execute({
    query: "{ members(orderBy: RECENTLY_JOINED, first: 1) { edges { node { id } } } }",
    viewer: member,
  });
  expect(body.data.members.edges).toEqual([{ node: { id: "mem_ha_ho" } }]);
});
