import { expect, test } from "@jest/globals";
import { parse } from "graphql";
import { buildApiSchema } from "../composition/api-schema.ts";
import { composeSlices } from "../composition/compose-slices.ts";
import type { SliceSchema } from "../slices/slice-schema.ts";
import { describeOperation } from "../usage/describe-operation.ts";
import { usageDefaults } from "../usage/find-affected-operations.ts";
import { checkSlices } from "./check-slices.ts";
import type { KnownUsage, SlicesToCheck } from "./check-slices.ts";
import { createReport, exitCode, writeJson, writeMarkdown, writeText } from "./write-report.ts";

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@external", "@requires"])`;
const members: SliceSchema = {
  name: "members",
  owner: "VWU",
  url: "http://members.example",
  sdl: `${link}
    type Query { "One." member("Her id." id: ID): Member }
    "Somebody." type Member @key(fields: "id") { "Id." id: ID! "Name." name: String "Rank." rank: Int "Born." born: Int }`,
};
const clinics: SliceSchema = {
  name: "clinics",
  owner: "MOH",
  url: "http://clinics.example",
  sdl: `${link} type Member @key(fields: "id") { id: ID! born: Int @external "Where she goes." clinic: String @requires(fields: "born") }`,
};
const change = (from: string, to: string): SliceSchema => ({ ...members, sdl: members.sdl.replace(from, to) });

const schema = buildApiSchema(composeSlices([members, clinics]).supergraph ?? "");
const names = describeOperation(parse(`query Names { member(id: 1) { name } }`), schema);
const usage: KnownUsage = {
  recorded: {
    operations: [names],
    counts: [
      {
        hash: names.hash,
        client: { name: "portal\u001B[31m|<b>", version: "2.1", owner: "MOET" },
        day: "2026-11-25",
        requests: 40,
      },
    ],
  },
  trustedDocuments: [],
  settings: { ...usageDefaults, today: "2026-11-26" },
};

const check = (after: readonly SliceSchema[], more: Partial<SlicesToCheck> = {}) =>
  checkSlices({ before: [members, clinics], after, usage, ...more });

const codesOf = async (...parameters: Parameters<typeof check>) =>
  (await check(...parameters)).findings.map(({ severity, code, coordinate }) => `${severity} ${code} ${coordinate}`);

test("what changes nothing finds nothing", async () => {
  expect(await check([members, clinics])).toMatchObject({
    changed: [],
    findings: [],
    affected: [],
    supergraph: expect.stringContaining("join__graph"),
  });
});

test("a removed field that clients ask for is an error, one that nobody asks for a warning", async () => {
  expect(await codesOf([change(`"Name." name: String`, ""), clinics])).toEqual(["ERROR FIELD_REMOVED Member.name"]);
  expect(await codesOf([change(`"Rank." rank: Int`, ""), clinics])).toEqual(["WARNING FIELD_REMOVED Member.rank"]);
});

test("where nothing is known of use, every breaking change is an error", async () => {
  expect(await codesOf([change(`"Rank." rank: Int`, ""), clinics], { usage: null })).toEqual([
    "ERROR FIELD_REMOVED Member.rank",
  ]);
});

test("a field that another slice requires is told with that slice beside what composing says", async () => {
  const { findings, supergraph } = await check([change(`"Born." born: Int`, ""), clinics]);
  expect(supergraph).toBeNull();
  expect(findings.find(({ code }) => code === "USED_BY_REQUIRES")).toMatchObject({
    coordinate: "Member.born",
    slices: ["clinics"],
    owners: ["MOH"],
  });
  expect(findings.map(({ code }) => code)).toContain("EXTERNAL_MISSING_ON_BASE");
});

test("only slices that differ are linted, and they know which types are another's", async () => {
  const worse = { ...clinics, sdl: clinics.sdl.replace("clinic: String", "clinic: String!") };
  expect(await codesOf([members, worse])).toEqual([
    "ERROR LINT_NULLABLE_ACROSS_SLICES Member.clinic",
    "NOTE FIELD_BECAME_NON_NULL Member.clinic",
  ]);
});

test("a slice that cannot be read is one finding, and the check goes on to its end", async () => {
  expect(await codesOf([{ ...members, sdl: "type {" }, clinics])).toEqual(["ERROR SYNTAX_ERROR null"]);
});

test("a deleted slice is a change like any other", async () => {
  const { changed, findings } = await check([members]);
  expect(changed).toEqual(["clinics"]);
  expect(findings.map(({ code, coordinate, owners }) => `${code} ${coordinate} ${owners.join()}`)).toEqual([
    "FIELD_REMOVED Member.clinic MOH",
  ]);
});

test("a report in a terminal's words names place, owner, clients and remedy, and no name moves the cursor", async () => {
  const report = createReport(await check([change(`"Name." name: String`, ""), clinics]));
  const vi = writeText(report, "vi");
  expect(vi).toContain("✗ LỖI FIELD_REMOVED Member.name [members: VWU]");
  expect(vi).toContain("portal[31m|<b> 2.1 (MOET): 40 yêu cầu, lần cuối 2026-11-25");
  expect(vi).toContain("→ Giữ lại và đánh dấu @deprecated");
  expect(vi).toContain("Không đạt: 1 lỗi, 0 cảnh báo, 0 ghi chú.");
  const en = writeText(report, "en");
  expect(en).toContain("✗ ERROR FIELD_REMOVED Member.name [members: VWU]");
  expect(en).toContain("Failed: 1 error, 0 warnings, 0 notes.");
  expect(exitCode(report)).toBe(1);
});

test("a report for a pull request is a table, and what comes from outside stays text", async () => {
  const report = createReport(await check([change(`"Name." name: String`, `"Age." age: Int`), clinics]));
  const text = writeMarkdown(report, "en");
  expect(text).toContain("### ❌ Check of slice `members`");
  expect(text).toMatch(/\| ❌ `FIELD_REMOVED` \| `Member\.name` \| .*<br>→ .* \| VWU \|/);
  expect(text).toContain("portal\\[31m\\|&lt;b&gt; 2.1");
  expect(text).toContain("<summary>Other changes (1)</summary>");
});

test("a report for programs holds all of it in one shape", async () => {
  const report = createReport(await check([change(`"Name." name: String`, ""), clinics]));
  expect(JSON.parse(writeJson(report))).toMatchObject({
    format: 1,
    passed: false,
    summary: { errors: 1, warnings: 0, notes: 0 },
    slices: ["members"],
    findings: [
      {
        severity: "ERROR",
        code: "FIELD_REMOVED",
        coordinate: "Member.name",
        slices: ["members"],
        owners: ["VWU"],
        message: { vi: expect.any(String), en: expect.any(String) },
      },
    ],
    affected: [
      {
        code: "FIELD_REMOVED",
        coordinate: "Member.name",
        requests: 40,
        percentage: 100,
        reached: true,
        clients: [{ version: "2.1", owner: "MOET", requests: 40 }],
        operations: [{ name: "Names" }],
      },
    ],
  });
});

test("a report without errors passes", async () => {
  const report = createReport(await check([change(`"Rank." rank: Int`, ""), clinics]));
  expect(exitCode(report)).toBe(0);
  expect(writeText(report, "vi")).toContain("Đạt: 0 lỗi, 1 cảnh báo, 0 ghi chú.");
  expect(writeMarkdown(report, "vi")).toContain("### ✅");
});
