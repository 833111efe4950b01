import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Viewer } from "@sen/identity";
import { startSubgraph } from "@sen/testing";
import type { SubgraphUnderTest } from "@sen/testing";
import { subgraph } from "../src/subgraph.ts";
import { clock, coordinatorOf, secretariat, seed } from "./story.ts";
import { eventsOf, others, presidium, problems, writer } from "./writing.ts";

let ministries: SubgraphUnderTest;
let now = clock();
beforeAll(async () => {
  ministries = await startSubgraph(subgraph, { seed, clock: () => now });
});
afterAll(() => ministries.stop());

const write = writer(() => ministries);
const mof = coordinatorOf("min_mof");

const theme =
  "theme { id state version title { vi } issuedOn objectives { code } corrections { versionNo title { vi } note } }";
const strategy = "strategy { id state version title { vi } objectives { code weight } }";

test("a theme is drafted by the secretariat and issued by the presidium, once a year", async () => {
  const draft = { year: 2028, title: { vi: "Chủ đề 2028" }, objectiveIds: ["obj_1"] };
  for (const viewer of others(secretariat))
    expect(problems(await write(viewer, "createAnnualTheme", theme, draft))).toEqual(["FORBIDDEN"]);
  const made = (await write(secretariat, "createAnnualTheme", theme, draft)).theme;
  expect(made).toMatchObject({ state: "DRAFT", version: 1, objectives: [{ code: "MT1" }] });
  expect(problems(await write(secretariat, "createAnnualTheme", theme, draft))).toEqual(["ALREADY_EXISTS year"]);
  const changed = { id: made.id, expectedVersion: 1, title: { vi: "Chủ đề năm 2028" }, objectiveIds: [] };
  expect((await write(secretariat, "updateAnnualTheme", theme, changed)).theme).toMatchObject({
    version: 2,
    objectives: [],
  });
  const issue = (viewer: Viewer, id: string, expectedVersion: number) =>
    write(viewer, "transitionAnnualTheme", theme, { id, expectedVersion, to: "ISSUED" });
  expect(problems(await issue(secretariat, made.id, 2))).toEqual(["FORBIDDEN to"]);
  expect(problems(await issue(mof, made.id, 2))).toEqual(["NOT_FOUND id"]);
  expect((await issue(presidium, made.id, 2)).theme).toMatchObject({ state: "ISSUED", issuedOn: "2026-11-23" });
  expect((await eventsOf(ministries, "theme.issued"))[0]?.payload).toEqual({
    themeId: made.id,
    year: 2028,
    title: { vi: "Chủ đề năm 2028", en: null },
  });
  expect(problems(await issue(presidium, "thm_2026b", 1))).toEqual(["ALREADY_EXISTS to"]);
  expect(problems(await write(secretariat, "updateAnnualTheme", theme, { ...changed, expectedVersion: 3 }))).toEqual([
    "NOT_EDITABLE id",
  ]);
});

test("of two presidents who issue two drafts of a year at once, one does", async () => {
  await ministries.sql("insert into ministries.annual_theme (id, year, title_vi) values ('thm_2030', 2030, 'A')");
  const answers = await Promise.all(
    [1, 2].map(() =>
      write(presidium, "transitionAnnualTheme", theme, { id: "thm_2030", expectedVersion: 1, to: "ISSUED" }),
    ),
  );
  expect(answers.flatMap(problems)).toEqual(["STALE_VERSION expectedVersion"]);
});

test("plans begun before their theme was issued answer to it afterwards", async () => {
  await ministries.sql(
    "insert into ministries.annual_plan (id, code, unit_id, year, title_vi) values ('pln_early', 'KH-2027-MAE', 'min_mae', 2027, 'Sớm')",
  );
  await write(presidium, "transitionAnnualTheme", theme, { id: "thm_2027", expectedVersion: 1, to: "ISSUED" });
  expect(await ministries.sql("select theme_id from ministries.annual_plan where id = 'pln_early'")).toEqual([
    { theme_id: "thm_2027" },
  ]);
});

test("an issued theme is corrected by the presidium with a note, and what it said is kept", async () => {
  const correction = {
    id: "thm_2026",
    expectedVersion: 1,
    title: { vi: "Chủ đề 2026 (đính chính)" },
    note: "Sai chính tả",
  };
  for (const viewer of others(presidium)) {
    expect(problems(await write(viewer, "correctAnnualTheme", theme, correction))).toEqual(["FORBIDDEN id"]);
  }
  expect(problems(await write(presidium, "correctAnnualTheme", theme, { ...correction, note: " " }))).toEqual([
    "VALIDATION note",
  ]);
  expect((await write(presidium, "correctAnnualTheme", theme, correction)).theme).toMatchObject({
    state: "ISSUED",
    version: 2,
    title: { vi: "Chủ đề 2026 (đính chính)" },
    corrections: [{ versionNo: 1, title: { vi: "Chủ đề 2026" }, note: "Sai chính tả" }],
  });
  expect(problems(await write(presidium, "correctAnnualTheme", theme, correction))).toEqual([
    "STALE_VERSION expectedVersion",
  ]);
  expect(problems(await write(presidium, "correctAnnualTheme", theme, { ...correction, id: "thm_2026b" }))).toEqual([
    "NOT_EDITABLE id",
  ]);
});

test("a strategy is drafted with objectives and indicators, approved, and in force in its years alone", async () => {
  const input = { title: { vi: "Chiến lược 2028–2032" }, fromYear: 2028, toYear: 2032 };
  for (const viewer of others(secretariat))
    expect(problems(await write(viewer, "createStrategy", strategy, input))).toEqual(["FORBIDDEN"]);
  expect(problems(await write(secretariat, "createStrategy", strategy, { ...input, toYear: 2027 }))).toEqual([
    "VALIDATION toYear",
  ]);
  const { id } = (await write(secretariat, "createStrategy", strategy, input)).strategy;
  const step = (viewer: Viewer, expectedVersion: number, to: string) =>
    write(viewer, "transitionStrategy", strategy, { id, expectedVersion, to });
  expect(problems(await step(secretariat, 1, "APPROVED"))).toEqual(["FORBIDDEN to"]);
  expect(problems(await step(presidium, 1, "APPROVED"))).toEqual(["VALIDATION id"]);
  const objective = { strategyId: id, code: "MT1", title: { vi: "Kết nối" }, weight: 3 };
  expect(problems(await write(presidium, "setStrategicObjective", "objective { id }", objective))).toEqual([
    "FORBIDDEN",
  ]);
  const made = (await write(secretariat, "setStrategicObjective", "objective { id weight }", objective)).objective;
  const again = (
    await write(secretariat, "setStrategicObjective", "objective { id weight }", { ...objective, weight: 5 })
  ).objective;
  expect(again).toEqual({ id: made.id, weight: 5 });
  const indicator = {
    objectiveId: made.id,
    code: "CS1",
    name: { vi: "Thành viên" },
    unitOfMeasure: { vi: "người" },
    target: 500,
  };
  const measure = (await write(secretariat, "setIndicator", "indicator { id target }", indicator)).indicator;
  expect(measure.target).toBe(500);
  expect((await step(presidium, 1, "APPROVED")).strategy).toMatchObject({
    state: "APPROVED",
    objectives: [{ code: "MT1", weight: 5 }],
  });
  expect(problems(await write(secretariat, "setIndicator", "indicator { id }", indicator))).toEqual(["NOT_EDITABLE"]);
  expect(
    problems(await write(secretariat, "updateStrategy", strategy, { id, expectedVersion: 2, title: { vi: "Khác" } })),
  ).toEqual(["NOT_EDITABLE"]);
  expect(problems(await step(presidium, 2, "IN_FORCE"))).toEqual(["VALIDATION to"]);
  await ministries.work.runJob("move-strategies");
  const states = () =>
    ministries.sql<{ id: string; state: string }>(
      "select id, state from ministries.strategy where id = any ($1) order by from_year, id",
      [[id, "str_now"]],
    );
  expect((await states()).map(({ state }) => state)).toEqual(["IN_FORCE", "APPROVED"]);
  const before = now;
  now = new Date("2028-01-01T00:10:00+07:00");
  await ministries.work.runJob("move-strategies");
  expect((await states()).map(({ state }) => state)).toEqual(["CLOSED", "IN_FORCE"]);
  now = before;
});

test("indicator values are the unit's own for its coordinators, the network's for the secretariat", async () => {
  const value = { indicatorId: "ind_1", year: 2026, actual: 13 };
  const fields = "indicator { values(fromYear: 2026, toYear: 2026) { actual reportedBy { code } } }";
  for (const viewer of others(mof)) {
    expect(problems(await write(viewer, "setIndicatorValue", fields, { ...value, ministryId: "min_mof" }))).toEqual([
      "FORBIDDEN ministryId",
    ]);
  }
  expect(
    (await write(mof, "setIndicatorValue", fields, { ...value, ministryId: "min_mof" })).indicator.values,
  ).toContainEqual({ actual: 13, reportedBy: { code: "MOF" } });
  expect(problems(await write(mof, "setIndicatorValue", fields, value))).toEqual(["FORBIDDEN ministryId"]);
  expect(
    (await write(secretariat, "setIndicatorValue", fields, { ...value, actual: 95 })).indicator.values,
  ).toContainEqual({ actual: 95, reportedBy: null });
  expect(problems(await write(secretariat, "setIndicatorValue", fields, { ...value, year: 2029 }))).toEqual([
    "VALIDATION year",
  ]);
});
