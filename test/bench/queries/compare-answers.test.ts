import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startTestHub } from "@sen/testing/hub";
import type { TestHub } from "@sen/testing/hub";
import { compareAnswers, findDifferences } from "./compare-answers.ts";
import { startHandWritten } from "./hand-written-server.ts";
import type { HandWritten } from "./hand-written-server.ts";
import { createQuestions } from "./questions.ts";
import type { QuestionsByName } from "./questions.ts";

let hub: TestHub;
let handWritten: HandWritten;
let questions: QuestionsByName;

beforeAll(async () => {
  hub = await startTestHub();
  questions = await createQuestions(hub);
  handWritten = await startHandWritten(hub.database);
});

afterAll(async () => {
  await handWritten.stop();
  await hub.stop();
});

const names = Array.from({ length: 20 }, (_, index) => `Q${String(index + 1).padStart(2, "0")}`);

test.each(names)("the hand-written statement of %s answers what the graph answers", async (name) => {
  const variants = questions.get(name) ?? [];
  expect(variants).not.toEqual([]);
  for (const question of variants) expect(await compareAnswers(hub, handWritten, question)).toEqual([]);
});

const page = (...nodes: object[]) => ({
  totalCount: 2,
  pageInfo: { hasNextPage: true, endCursor: "c" },
  edges: nodes.map((node) => ({ node })),
});
const event = (code: string, unit: string | null) => ({
  code,
  title: { vi: "Hội thảo", en: null },
  host: unit === null ? null : { code: unit },
});
const asked = {
  data: { events: page({ ...event("A", "MOH"), startsAt: "2026-12-04T01:00:00.000Z" }, event("B", null)) },
};
const row = { code: "A", title_vi: "Hội thảo", host_code: "MOH", starts_at: "2026-12-04T08:00:00+07:00" };
const other = { code: "B", title_vi: "Hội thảo", host_code: null };

test("columns, nested objects, pages and moments of both are the same data in two forms", () => {
  expect(findDifferences(asked, { events_total_count: 2, events: [row, other] })).toEqual([]);
});

test("another value, a value too few or too many, another order and a missing row are differences", () => {
  const differencesOf = (...events: object[]) => findDifferences(asked, { events_total_count: 2, events });
  expect(differencesOf(row, { ...other, code: "C" })).toEqual(['events[1].code: "B" by the graph, "C" by hand']);
  expect(differencesOf({ ...row, host_code: null }, other)).toEqual([
    'events[0].hostCode: "MOH" by the graph, nothing by hand',
  ]);
  expect(differencesOf(row, { ...other, host_code: "VWU" })).toEqual([
    'events[1].hostCode: nothing by the graph, "VWU" by hand',
  ]);
  expect(differencesOf(other, row)).not.toEqual([]);
  expect(differencesOf(row)).toEqual(["events: 2 rows by the graph, 1 by hand"]);
  expect(findDifferences(asked, { events: [row, other] })).toEqual([
    "eventsTotalCount: 2 by the graph, nothing by hand",
  ]);
});

test("what is hidden from the viewer may be given by hand, and nothing else beside it", () => {
  const masked = { extensions: { masked: [{ path: ["events", "edges", 1, "node", "host"], reason: "UNIT" }] } };
  const byHand = { events_total_count: 2, events: [row, { ...other, host_code: "VWU", hosting: true }] };
  expect(findDifferences({ ...asked, ...masked }, byHand)).toEqual([
    "events[1].hosting: nothing by the graph, true by hand",
  ]);
});
