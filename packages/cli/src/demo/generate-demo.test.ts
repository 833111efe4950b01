import { createHash } from "node:crypto";
import { expect, test } from "@jest/globals";
import type { DemoRow } from "./foundation/demo-rows.ts";
import { generateDemo } from "./generate-demo.ts";
import { isOfficeHolder } from "./people/create-names.ts";
import { createUnitDirectory } from "./units/unit-directory.ts";

const tables = generateDemo();
const units = createUnitDirectory();
const codeById = new Map(units.all.map(({ id, code }) => [id, code]));

function rowsOf(table: string): readonly DemoRow[] {
  const found = tables.find((entry) => entry.table === table);
  if (found === undefined) throw new Error(`the demo fills no table ${table}`);
  return found.rows;
}

function text(row: DemoRow | undefined, column: string): string {
  return String(row?.[column] ?? "");
}

function count(table: string, matches: (row: DemoRow) => boolean = () => true): number {
  return rowsOf(table).filter(matches).length;
}

function hash(demo: unknown): string {
  return createHash("sha256").update(JSON.stringify(demo)).digest("hex");
}

test("equal seeds give equal rows, another seed gives others", () => {
  expect(hash(generateDemo())).toBe(hash(tables));
  expect(hash(generateDemo({ seed: "another" }))).not.toBe(hash(tables));
});

test("the demo is as large as the network", () => {
  expect(count("ministries.unit")).toBe(61);
  expect(count("ministries.unit_succession")).toBe(27);
  expect(count("proposals.proposal")).toBe(120);
  expect(count("events.event", ({ starts_at }) => String(starts_at) < "2026-11-23")).toBe(61);
  const near: readonly (readonly [number, number])[] = [
    [count("events.registration"), 2000],
    [count("proposals.endorsement"), 900],
    [count("ministries.plan_activity"), 700],
    [count("members.contribution") + count("members.benefit"), 4000],
  ];
  for (const [rows, wanted] of near) expect(Math.abs(rows - wanted) / wanted).toBeLessThan(0.15);
});

test("every state of a proposal, a plan and an activity occurs", () => {
  const states = (table: string) => new Set(rowsOf(table).map(({ state }) => state)).size;
  expect(states("proposals.proposal")).toBe(14);
  expect(states("ministries.annual_plan")).toBeGreaterThanOrEqual(5);
  expect(states("ministries.plan_activity")).toBe(5);
});

test("no person bears the name of an office-holder, and no two the same", () => {
  const names = rowsOf("members.member").map((row) =>
    ["family_name", "middle_name", "given_name"].flatMap((part) => row[part] ?? []).join(" "),
  );
  const guests = rowsOf("events.session_speaker").flatMap(({ guest_name: name }) =>
    name === null ? [] : [String(name)],
  );
  expect([...names, ...guests].filter(isOfficeHolder)).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toContain("Đỗ Nguyễn Quỳnh Đan");
  expect(isOfficeHolder("nguyen thi tuyet")).toBe(true);
});

test("contacts lead nowhere: a reserved domain and numbers nobody can have", () => {
  for (const row of rowsOf("members.member_contact")) {
    expect(text(row, "work_email")).toMatch(/^[a-z.]+\.\d{3}@demo\.example$/);
    expect(text(row, "work_phone")).toMatch(/^024 0000 0\d{3} \(demo\)$/);
  }
});

const eventById = new Map(rowsOf("events.event").map((row) => [row["id"], row]));
const proposalById = new Map(rowsOf("proposals.proposal").map((row) => [row["id"], row]));
const planById = new Map(rowsOf("ministries.annual_plan").map((row) => [row["id"], row]));

/** Facts with the unit of their day: table, unit, and the day. */
const facts: readonly (readonly [string, (row: DemoRow) => unknown, (row: DemoRow) => unknown])[] = [
  ["events.event", (row) => row["host_unit_id"], (row) => row["starts_at"]],
  ["events.event_co_host", (row) => row["unit_id"], (row) => eventById.get(row["event_id"])?.["starts_at"]],
  ["events.registration", (row) => row["unit_at_time_id"], (row) => eventById.get(row["event_id"])?.["starts_at"]],
  ["proposals.proposal", (row) => row["author_unit_id"], (row) => row["submitted_at"] ?? row["created_at"]],
  ["proposals.endorsement", (row) => row["unit_id"], (row) => row["endorsed_at"]],
  ["proposals.referral", (row) => row["unit_id"], (row) => row["sent_at"]],
  ["proposals.sponsorship", (row) => row["unit_id"], (row) => proposalById.get(row["proposal_id"])?.["opened_at"]],
  ["proposals.timeline_entry", (row) => row["actor_unit_id"], (row) => row["at"]],
  ["members.contribution", (row) => row["unit_id"], (row) => row["occurred_on"]],
  ["members.benefit", (row) => row["unit_id"], (row) => row["occurred_on"]],
  ["members.appointment", (row) => row["unit_id"], (row) => row["starts_on"]],
  ["members.appointment", (row) => row["unit_id"], (row) => row["ends_on"]],
  ["ministries.document", (row) => row["issuer_id"], (row) => row["issued_on"]],
  ["ministries.announcement", (row) => row["publisher_id"], (row) => row["published_at"]],
  ["ministries.plan_activity", (row) => planById.get(row["plan_id"])?.["unit_id"], (row) => row["starts_on"]],
  ["ministries.plan_activity", (row) => planById.get(row["plan_id"])?.["unit_id"], (row) => row["ends_on"]],
];

test.each(facts)("every unit in %s was at work on the day of the fact", (table, unitOf, dayOf) => {
  const wrong = rowsOf(table).filter((row) => {
    const [unit, day] = [unitOf(row), dayOf(row)];
    const code = codeById.get(String(unit));
    return typeof day === "string" && unit !== null && (code === undefined || !units.isWorking(code, day.slice(0, 10)));
  });
  expect(wrong).toEqual([]);
});

test("every reference to another slice finds its row", () => {
  const ids = new Set(tables.flatMap(({ rows }) => rows.map(({ id }) => id)));
  const references = [
    "theme_id",
    "host_assignment_id",
    "plan_activity_id",
    "event_id",
    "document_id",
    "member_id",
    "unit_id",
    "lead_member_id",
    "approved_by",
    "reported_by",
    "raised_at_event_id",
    "source_id",
    "substitute_for",
    "prepared_by_id",
    "registered_by",
    "conclusion_document_id",
    "actor_member_id",
  ];
  const lost = tables.flatMap(({ table, rows }) =>
    rows.flatMap((row) =>
      references.flatMap((column) =>
        row[column] === undefined || row[column] === null || ids.has(row[column]) ? [] : [`${table}.${column}`],
      ),
    ),
  );
  expect([...new Set(lost)]).toEqual([]);
});

test.each([
  ["proposals.proposal", "DX-2024-001", "IN_IMPLEMENTATION"],
  ["proposals.proposal", "DX-2023-001", "COMPLETED"],
  ["proposals.proposal", "DX-2026-001", "OPEN"],
  ["proposals.proposal", "DX-2026-017", "DRAFT"],
  ["proposals.proposal", "DX-2025-013", "REFERRED"],
  ["events.event", "SK-2026-009", "POSTPONED"],
  ["events.event", "SK-2026-022", "ANNOUNCED"],
  ["events.event", "SK-2026-024", "DRAFT"],
  ["ministries.annual_plan", "KH-2026-MOET", "DRAFT"],
  ["ministries.annual_plan", "KH-2025-SBV", "CLOSED"],
  ["ministries.annual_plan", "KH-2026-SBV", undefined],
  ["ministries.plan_activity", "HD-2026-MAE-07", "ONGOING"],
])("%s %s, which the README names, is %s", (table, code, state) => {
  expect(rowsOf(table).find((row) => row["code"] === code)?.["state"]).toBe(state);
});

test("an event that the README names has answers, but too few to be shown", () => {
  const event = rowsOf("events.event").find(({ code }) => code === "SK-2025-003")?.["id"];
  const answers = count("events.feedback_response", ({ event_id }) => event_id === event);
  expect(answers).toBeGreaterThan(0);
  expect(answers).toBeLessThan(5);
});

test("a day after the demo's own moves only what is still to come", () => {
  const later = generateDemo({ today: "2027-02-01" });
  const events = later.find(({ table }) => table === "events.event")?.rows ?? [];
  const open = events.filter(({ state }) => state === "REGISTRATION_OPEN");
  expect(open).toHaveLength(4);
  for (const { starts_at: startsAt } of open) expect(String(startsAt) > "2027-02-01").toBe(true);
  expect(events).toHaveLength(rowsOf("events.event").length);
});
