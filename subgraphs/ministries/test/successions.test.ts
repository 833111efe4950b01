import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startSubgraph } from "@sen/testing";
import type { SubgraphUnderTest } from "@sen/testing";
import { subgraph } from "../src/subgraph.ts";
import { clock, member, secretariat, seed } from "./story.ts";
import { eventsOf, others, presidium, problems, writer } from "./writing.ts";

let ministries: SubgraphUnderTest;
let now = clock();
beforeAll(async () => {
  ministries = await startSubgraph(subgraph, { seed, clock: () => now });
});
afterAll(() => ministries.stop());

const write = writer(() => ministries);
const fields = `fromUnitId toUnitId hostTurns { year state } plans { code state ministry { code } }
  succession { id version state type effectiveOn from { code status validTo } to { code } }`;
const merger = {
  fromCode: "MAE",
  toCode: "MOF",
  type: "MERGED_INTO",
  isPrimary: true,
  effectiveOn: "2026-11-20",
  legalBasis: "Nghị quyết 1/2026/QH16",
};

async function record(viewer: typeof secretariat, input: object, dryRun: boolean) {
  const { body } = await ministries.execute({
    viewer,
    query: `mutation ($input: RecordSuccessionInput!, $dry: Boolean!) { recordSuccession(input: $input, dryRun: $dry) {
      ${fields} userErrors { code field message { vi en } } } }`,
    variables: { input: { ...merger, ...input }, dry: dryRun },
  });
  expect(body.errors).toBeUndefined();
  return body.data.recordSuccession;
}

test("a dry run lists what would move and writes nothing", async () => {
  for (const viewer of [secretariat, presidium]) {
    const payload = await record(viewer, {}, true);
    expect(payload).toMatchObject({
      fromUnitId: "min_mae",
      toUnitId: "min_mof",
      succession: {
        id: "usu_dry_run",
        state: "PLANNED",
        from: { code: "MAE", status: "ACTIVE", validTo: null },
        to: { code: "MOF" },
      },
      hostTurns: [{ year: 2026, state: "CONFIRMED" }],
      plans: [{ code: "KH-2026-MAE", state: "DRAFT", ministry: { code: "MAE" } }],
      userErrors: [],
    });
  }
  expect(await ministries.sql("select from ministries.unit_succession where state = 'PLANNED'")).toEqual([]);
  expect(await ministries.sql("select from ministries.outbox_event")).toEqual([]);
});

test("only the secretariat prepares, and wrong successions are refused with what is wrong", async () => {
  for (const viewer of others(secretariat)) expect(problems(await record(viewer, {}, false))).toEqual(["FORBIDDEN"]);
  for (const viewer of others(secretariat, presidium))
    expect(problems(await record(viewer, {}, true))).toEqual(["FORBIDDEN"]);
  const refused = async (input: object) => problems(await record(secretariat, input, true));
  expect(await refused({ fromCode: "NONE" })).toEqual(["NOT_FOUND fromCode"]);
  expect(await refused({ toCode: "NONE" })).toEqual(["NOT_FOUND toCode"]);
  expect(await refused({ toCode: null })).toEqual(["VALIDATION toCode"]);
  expect(await refused({ type: "DISSOLVED" })).toEqual(["VALIDATION toCode"]);
  expect(await refused({ toCode: "MAE" })).toEqual(["VALIDATION toCode"]);
  expect(await refused({ toCode: null, type: "DISSOLVED", isPrimary: false })).toEqual(["VALIDATION isPrimary"]);
  expect(await refused({ effectiveOn: "2025-03-01" })).toEqual(["VALIDATION effectiveOn"]);
  expect(await refused({ toCode: "MARD" })).toEqual(["UNIT_ENDED toCode"]);
  expect(await refused({ legalBasis: " " })).toEqual(["VALIDATION legalBasis"]);
  expect(await refused({ fromCode: "MARD", effectiveOn: "2025-03-01" })).toEqual(["ALREADY_EXISTS isPrimary"]);
  expect(await refused({ fromCode: "MARD", effectiveOn: "2025-04-01" })).toEqual(["VALIDATION effectiveOn"]);
});

test("what is prepared is staff's and has no effect until the presidium confirms it", async () => {
  const { succession, userErrors } = await record(secretariat, {}, false);
  expect(userErrors).toEqual([]);
  expect(succession).toMatchObject({ state: "PLANNED", version: 1, from: { status: "ACTIVE", validTo: null } });
  expect(problems(await record(secretariat, {}, false))).toEqual(["ALREADY_EXISTS"]);
  const query =
    '{ plannedSuccessions { from { code } } ministry(code: "MAE") { successors { id } currentSuccessor { code } } }';
  const forMember = await ministries.execute({ viewer: member, query });
  expect(forMember.body.data).toEqual({
    plannedSuccessions: null,
    ministry: { successors: [], currentSuccessor: { code: "MAE" } },
  });
  const forStaff = await ministries.execute({ viewer: secretariat, query });
  expect(forStaff.body.data).toEqual({
    plannedSuccessions: [{ from: { code: "MAE" } }],
    ministry: { successors: [], currentSuccessor: { code: "MAE" } },
  });
  for (const viewer of others(presidium, secretariat)) {
    const code = viewer.subject === "AUDITOR-network" ? "FORBIDDEN id" : "NOT_FOUND id";
    expect(
      problems(await write(viewer, "confirmSuccession", fields, { id: succession.id, expectedVersion: 1 })),
    ).toEqual([code]);
  }
  expect(
    problems(await write(secretariat, "confirmSuccession", fields, { id: succession.id, expectedVersion: 1 })),
  ).toEqual(["FORBIDDEN to"]);
  for (const viewer of others(presidium, secretariat))
    expect(problems(await write(viewer, "discardSuccession", "discarded", { id: succession.id }))).toEqual([
      "FORBIDDEN id",
    ]);
  expect((await write(secretariat, "discardSuccession", "discarded", { id: succession.id })).discarded).toBe(true);
});

test("a confirmed merger ends the unit, moves what is open, tells the others, and leaves history alone", async () => {
  const before = await ministries.sql("select id, unit_id, state from ministries.annual_plan where id = 'pln_mof'");
  const { succession } = await record(secretariat, {}, false);
  expect(
    problems(await write(presidium, "confirmSuccession", fields, { id: succession.id, expectedVersion: 4 })),
  ).toEqual(["STALE_VERSION expectedVersion"]);
  const payload = await write(presidium, "confirmSuccession", fields, { id: succession.id, expectedVersion: 1 });
  expect(payload).toMatchObject({
    fromUnitId: "min_mae",
    toUnitId: "min_mof",
    succession: {
      state: "RECORDED",
      from: { code: "MAE", status: "ENDED", validTo: "2026-11-19" },
      to: { code: "MOF" },
    },
    hostTurns: [{ year: 2026, state: "CANCELLED" }],
    // The successor's plan of the year is agreed, so the draft stays where it was made.
    plans: [{ code: "KH-2026-MAE", ministry: { code: "MAE" } }],
  });
  expect(await eventsOf(ministries, "unit.succeeded")).toEqual([
    {
      aggregate: "unit:min_mae",
      payload: {
        fromUnitId: "min_mae",
        fromCode: "MAE",
        toUnitId: "min_mof",
        toCode: "MOF",
        type: "MERGED_INTO",
        isPrimary: true,
        effectiveOn: "2026-11-20",
        ended: true,
      },
    },
  ]);
  expect((await eventsOf(ministries, "host.moved"))[0]?.payload).toMatchObject({
    hostAssignmentId: "hst_2026",
    from: "CONFIRMED",
    to: "CANCELLED",
  });
  expect(await ministries.sql("select id, unit_id, state from ministries.annual_plan where id = 'pln_mof'")).toEqual(
    before,
  );
  const query =
    '{ ministry(code: "MARD") { plans { year } currentSuccessor { code } before: currentSuccessor(asOf: "2026-11-19") { code } } mae: ministry(code: "MAE") { versions { validTo } } }';
  const { body } = await ministries.execute({ viewer: secretariat, query });
  expect(body.data).toEqual({
    ministry: { plans: [{ year: 2024 }], currentSuccessor: { code: "MOF" }, before: { code: "MAE" } },
    mae: { versions: [{ validTo: "2026-11-19" }] },
  });
  expect(problems(await record(secretariat, { fromCode: "MOF", toCode: "MAE" }, true))).toEqual(["UNIT_ENDED toCode"]);
  await expect(
    ministries.sql(
      "insert into ministries.unit_succession (from_id, to_id, type, is_primary, effective_on) values ('min_mof', 'min_mae', 'MERGED_INTO', true, '2026-12-01')",
    ),
  ).rejects.toMatchObject({ constraint: "unit_succession_no_cycle" });
});

test("units and names are data entry: a code is never reused, names do not overlap, and each day has its name", async () => {
  const unit = {
    code: "MDT",
    kind: "MINISTRY",
    protocolOrder: 165,
    name: { vi: "Bộ Chuyển đổi số", en: "Ministry of Digital Affairs" },
    abbreviation: { vi: "BCĐS" },
    validFrom: "2026-11-01",
    legalBasis: "Nghị quyết 2/2026/QH16",
  };
  const selection =
    'ministry { code status version name { vi } old: name(asOf: "2026-11-02") { vi } versions { versionNo validTo } protocolOrder }';
  for (const viewer of others(secretariat))
    expect(problems(await write(viewer, "createUnit", selection, unit))).toEqual(["FORBIDDEN"]);
  expect((await write(secretariat, "createUnit", selection, unit)).ministry).toMatchObject({
    code: "MDT",
    status: "ACTIVE",
    version: 1,
  });
  expect((await eventsOf(ministries, "unit.created"))[0]?.payload).toMatchObject({ code: "MDT" });
  for (const code of ["MDT", "GONE"])
    expect(problems(await write(secretariat, "createUnit", selection, { ...unit, code }))).toEqual([
      "ALREADY_EXISTS code",
    ]);
  expect(problems(await write(secretariat, "createUnit", selection, { ...unit, code: "bộ" }))).toEqual([
    "VALIDATION code",
  ]);
  const rename = {
    code: "MDT",
    expectedVersion: 1,
    name: { vi: "Bộ Số" },
    abbreviation: { vi: "BS" },
    validFrom: "2026-11-10",
    legalBasis: "Nghị quyết 3",
  };
  for (const viewer of others(secretariat))
    expect(problems(await write(viewer, "renameUnit", selection, rename))).toEqual(["FORBIDDEN"]);
  expect((await write(secretariat, "renameUnit", selection, rename)).ministry).toMatchObject({
    version: 2,
    name: { vi: "Bộ Số" },
    old: { vi: "Bộ Chuyển đổi số" },
    versions: [
      { versionNo: 1, validTo: "2026-11-09" },
      { versionNo: 2, validTo: null },
    ],
  });
  expect(problems(await write(secretariat, "renameUnit", selection, rename))).toEqual([
    "STALE_VERSION expectedVersion",
  ]);
  expect(
    problems(
      await write(secretariat, "renameUnit", selection, { ...rename, expectedVersion: 2, validFrom: "2026-11-05" }),
    ),
  ).toEqual(["VALIDATION validFrom"]);
  expect(
    (await write(secretariat, "updateUnit", selection, { code: "MDT", expectedVersion: 2, protocolOrder: 155 }))
      .ministry,
  ).toMatchObject({ protocolOrder: 155, version: 3 });
});

test("a succession confirmed before its day takes effect on that day, once, and drafts go on with the successor", async () => {
  await ministries.sql(
    "insert into ministries.annual_plan (id, code, unit_id, year, title_vi, state, submitted_at) values ('pln_next', 'KH-2027-MOF', 'min_mof', 2027, 'Năm sau', 'SUBMITTED', now())",
  );
  await ministries.sql(
    "insert into ministries.host_assignment (id, year, unit_id) values ('hst_2028', 2028, 'min_mof')",
  );
  const later = { fromCode: "MOF", toCode: "MDT", type: "RENAMED", effectiveOn: "2027-01-01" };
  const { succession } = await record(secretariat, later, false);
  const { userErrors } = await write(presidium, "confirmSuccession", fields, { id: succession.id, expectedVersion: 1 });
  expect(userErrors).toEqual([]);
  const state = async () => {
    const { body } = await ministries.execute({
      viewer: secretariat,
      query: '{ ministry(code: "MOF") { status currentSuccessor { code } } }',
    });
    const plans = await ministries.sql(
      "select code, state, unit_id = 'min_mof' as own from ministries.annual_plan where id = 'pln_next'",
    );
    const turns = await ministries.sql("select state from ministries.host_assignment where id = 'hst_2028'");
    return { ...body.data.ministry, plans, turns, told: (await eventsOf(ministries, "unit.succeeded")).length };
  };
  await ministries.work.runJob("begin-successions");
  expect(await state()).toEqual({
    status: "ACTIVE",
    currentSuccessor: { code: "MOF" },
    plans: [{ code: "KH-2027-MOF", state: "SUBMITTED", own: true }],
    turns: [{ state: "PROPOSED" }],
    told: 1,
  });
  now = new Date("2027-01-01T00:30:00+07:00");
  await ministries.work.runJob("begin-successions");
  await ministries.work.runJob("begin-successions");
  expect(await state()).toEqual({
    status: "ENDED",
    currentSuccessor: { code: "MDT" },
    plans: [{ code: "KH-2027-MDT", state: "DRAFT", own: false }],
    turns: [{ state: "CANCELLED" }],
    told: 2,
  });
  const own = await ministries.sql("select state from ministries.annual_plan where id = 'pln_mof'");
  expect(own).toEqual([{ state: "IN_PROGRESS" }]);
});
