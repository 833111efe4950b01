import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startSubgraph } from "@sen/testing";
import type { SubgraphUnderTest } from "@sen/testing";
import type { Viewer } from "@sen/identity";
import { subgraph } from "../src/index.ts";
import { seedStory } from "./seed.ts";
import { auditor, coordinatorOfMae, coordinatorOfMof, member, secretariat } from "./viewers.ts";

let slice: SubgraphUnderTest;
beforeAll(async () => {
  slice = await startSubgraph(subgraph, { seed: seedStory, clock: () => new Date("2026-11-23T09:00:00+07:00") });
});
afterAll(() => slice.stop());

const mutation = `mutation ($input: ImportMembersInput!) {
  importMembers(input: $input) { imported checked faults { line field code found } userErrors { code } }
}`;

const row = (line: number, changes: object = {}) => ({
  line,
  family: "Tạ",
  middle: "Thị Khuê",
  given: "Ánh",
  unit: "MAE",
  position: "Vụ trưởng",
  rank: "Vụ trưởng",
  startsOn: "01/04/2025",
  workEmail: `nguoi.${line}@coquan.example`,
  kind: "Mở rộng",
  term: "2022–2027",
  ...changes,
});

async function bringIn(viewer: Viewer, input: object) {
  const { body } = await slice.execute({ query: mutation, variables: { input }, viewer });
  expect(body.errors).toBeUndefined();
  return body.data.importMembers;
}

test("members of the committee need the secretariat and the document of the decision; then they are active", async () => {
  const rows = [row(1, { kind: "Ủy viên BCH chuyên trách" })];
  expect((await bringIn(coordinatorOfMae, { rows, dryRun: true })).faults).toMatchObject([{ code: "KIND_NOT_YOURS" }]);
  expect((await bringIn(secretariat, { rows, dryRun: true })).faults).toMatchObject([{ code: "DOCUMENT_MISSING" }]);
  expect(await bringIn(secretariat, { rows, documentId: "doc_1", dryRun: false })).toMatchObject({ imported: 1 });
  const [kept] = await slice.sql(
    `select state, kind, document_id as document, started_on::text as started from members.membership
     join members.member on member.id = member_id where given_name = 'Ánh'`,
  );
  expect(kept).toEqual({ state: "ACTIVE", kind: "EC_FULLTIME", document: "doc_1", started: "2025-04-01" });
  const told = await slice.outbox("membership.moved", "appointment.changed");
  expect(told.map(({ type }) => type).sort()).toEqual(["appointment.changed", "membership.moved"]);
});

test("who has the name of a line before, or of a member, is brought in when somebody looked", async () => {
  const given = (name: string) => ({ given: name, workEmail: `${name}@coquan.example` });
  const rows = [row(1, given("Bích")), row(2, given("Bich")), row(3, { family: "Vũ", middle: null, ...given("Hà") })];
  const told = await bringIn(coordinatorOfMae, { rows, dryRun: false });
  expect(told.faults).toEqual([
    { line: 2, field: "given", code: "NAME_TWICE", found: "Tạ Thị Khuê Bich" },
    { line: 3, field: "given", code: "NAME_KNOWN", found: "Vũ Hà" },
  ]);
  const looked = rows.map((each) => ({ ...each, namesakesChecked: "Có" }));
  expect(await bringIn(coordinatorOfMae, { rows: looked, dryRun: false })).toMatchObject({ imported: 3, faults: [] });
});

test("auditors and members are refused, and lists of more than 2000 lines", async () => {
  for (const viewer of [auditor, member]) {
    expect((await bringIn(viewer, { rows: [row(1)], dryRun: true })).userErrors).toEqual([{ code: "FORBIDDEN" }]);
  }
  const rows = Array.from({ length: 2001 }, (_each, index) => ({ line: index }));
  expect((await bringIn(secretariat, { rows, dryRun: true })).userErrors).toEqual([{ code: "VALIDATION" }]);
});

test("the database itself lets a coordinator bring in associates of her unit only, and others ask for no e-mails", async () => {
  const person = { id: "mem_x", family: "A", given: "B", unitId: "min_mae", kind: "ASSOCIATE" };
  const write = (viewer: Viewer, people: object[]) =>
    slice.asApp(viewer, (client) => client.query("select members.import_people($1)", [JSON.stringify(people)]));
  await expect(write(coordinatorOfMof, [person])).rejects.toMatchObject({ code: "42501" });
  await expect(write(coordinatorOfMae, [{ ...person, kind: "EC_FULLTIME" }])).rejects.toMatchObject({ code: "42501" });
  await expect(write(member, [person])).rejects.toMatchObject({ code: "42501" });
  const ask = (viewer: Viewer) =>
    slice.asApp(viewer, (client) =>
      client.query("select * from members.taken_emails($1, $2)", [["nguoi.1@coquan.example"], ["-"]]),
    );
  expect((await ask(auditor)).rows).toEqual([]);
});
