import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { visitor } from "@sen/identity";
import type { Viewer } from "@sen/identity";
import { startSubgraph } from "@sen/testing";
import type { SubgraphUnderTest } from "@sen/testing";
import { subgraph } from "../src/subgraph.ts";
import { actOn, codes } from "./act.ts";
import { clock, coordinatorOf, memberNo, secretariat, seed, viewerWith } from "./story.ts";

let events: SubgraphUnderTest;
let now = clock();
const eventId = "evt_done";

beforeAll(async () => {
  events = await startSubgraph(subgraph, {
    clock: () => now,
    seed: async (client) => {
      await seed(client);
      await client.query(`
        insert into events.event (id, code, title_vi, kind, mode, state, visibility, starts_at, ends_at, host_unit_id, host_assignment_id)
        values ('evt_done', 'SK-2026-090', 'Hội thảo', 'ANNUAL_WORKSHOP', 'IN_PERSON', 'ENDED', 'NETWORK', '2026-11-20T01:00Z', '2026-11-20T10:00Z', 'min_mof', 'hst_1');
        insert into events.session (id, event_id, title_vi, starts_at, ends_at) values ('ses_d', 'evt_done', 'Phiên', '2026-11-20T01:00Z', '2026-11-20T02:30Z');
        insert into events.session_speaker (session_id, role, member_id) values ('ses_d', 'SPEAKER', 'mem_1');
        insert into events.registration (id, event_id, member_id, unit_at_time_id, state) select 'reg_d' || n, 'evt_done', 'mem_' || n, 'min_mof', 'CONFIRMED' from generate_series(1, 9) as n;`);
    },
  });
});
afterAll(() => events.stop());

const act = actOn(() => events);
const host = coordinatorOf("min_mof");
const stranger = memberNo(101, "min_mae");
const presidium = viewerWith("PRESIDIUM", null, "mem_40");
const bodyFor = async (viewer: Viewer) => {
  const { body } = await events.execute({
    viewer,
    query: `{ event(code: "SK-2026-090") { minutes { state body { vi } revisions { number } } } }`,
  });
  return body.data.event?.minutes;
};

test("a report is refused with the list of what it lacks, in both languages", async () => {
  const refused = await act(host, "sendEventReport", { eventId });
  expect(refused.userErrors).toMatchObject([
    {
      code: "REPORT_INCOMPLETE",
      message: {
        en: expect.stringContaining(
          "attendance of everybody with a seat, circulated minutes, the evaluation, outcomes",
        ),
        vi: expect.stringContaining("biên bản đã gửi"),
      },
    },
  ]);
});

test("who did not come is marked after the end, all or none, and a reason is for few eyes", async () => {
  const present = await act(host, "checkInListed", {
    eventId,
    registrationIds: [1, 2, 3, 4, 5, 6, 7].map((number) => `reg_d${number}`),
  });
  expect(codes(present)).toEqual([]);
  const absences = [
    { registrationId: "reg_d8", state: "ABSENT" },
    { registrationId: "reg_d9", state: "EXCUSED" },
  ];
  expect(codes(await act(host, "markAbsences", { eventId, absences }))).toEqual(["VALIDATION"]);
  const [row] = await events.sql("select state from events.registration where id = 'reg_d8'");
  expect(row).toEqual({ state: "CONFIRMED" });
  expect(codes(await act(stranger, "markAbsences", { eventId, absences }))).toEqual(["FORBIDDEN"]);
  const marked = await act(secretariat, "markAbsences", {
    eventId,
    absences: [absences[0], { ...absences[1], reason: "Ốm" }],
  });
  expect(marked.registrations).toMatchObject([{ state: "ABSENT" }, { state: "EXCUSED", absenceReason: "Ốm" }]);
  const seen = async (viewer: Viewer) =>
    (
      await events.execute({
        viewer,
        query: `{ _entities(representations: [{ __typename: "Registration", id: "reg_d9" }]) { ... on Registration { absenceReason } } }`,
      })
    ).body.data._entities[0]?.absenceReason ?? null;
  expect(await Promise.all([host, presidium, memberNo(9)].map(seen))).toEqual(["Ốm", "Ốm", "Ốm"]);
  expect(await Promise.all([stranger, memberNo(8), visitor, viewerWith("AUDITOR")].map(seen))).toEqual([
    null,
    null,
    null,
    null,
  ]);
  const [line] = await events.sql(
    "select changes ->> 'reason' as reason from events.change_log where object = 'absence_reason'",
  );
  expect(line).toEqual({ reason: '[null, "(hidden)"]' });
});

test("minutes are the host's, then the participants', then the network's; two texts that cross come back both", async () => {
  const write = { eventId, expectedVersion: 0, body: { vi: "Bản một" } };
  expect(codes(await act(stranger, "writeMinutes", write))).toEqual(["FORBIDDEN"]);
  const { minutes } = await act(host, "writeMinutes", write);
  const crossed = await act(secretariat, "writeMinutes", { ...write, body: { vi: "Bản khác" } });
  expect(crossed).toMatchObject({
    conflict: { yours: { vi: "Bản khác" }, current: { number: 1, body: { vi: "Bản một" } } },
    userErrors: [{ code: "STALE_VERSION" }],
  });
  const second = await act(secretariat, "writeMinutes", { eventId, expectedVersion: 1, body: { vi: "Bản hai" } });
  expect(second.minutes).toMatchObject({ version: 2, body: { vi: "Bản hai" } });
  const bodies = () =>
    Promise.all(
      [host, presidium, memberNo(1), memberNo(8), stranger].map(
        async (viewer) => (await bodyFor(viewer)).body?.vi ?? null,
      ),
    );
  expect(await bodies()).toEqual(["Bản hai", "Bản hai", null, null, null]);
  const move = { minutesId: minutes.id, expectedVersion: 2 };
  expect(codes(await act(secretariat, "transitionMinutes", { ...move, to: "APPROVED" }))).toEqual([
    "ILLEGAL_TRANSITION",
  ]);
  expect(codes(await act(host, "transitionMinutes", { ...move, expectedVersion: 1, to: "CIRCULATED" }))).toEqual([
    "STALE_VERSION",
  ]);
  await act(host, "transitionMinutes", { ...move, to: "CIRCULATED" });
  expect(await bodies()).toEqual(["Bản hai", "Bản hai", "Bản hai", null, null]);
  expect(codes(await act(host, "transitionMinutes", { ...move, to: "APPROVED" }))).toEqual(["FORBIDDEN"]);
  expect((await act(presidium, "transitionMinutes", { ...move, to: "APPROVED" })).minutes).toMatchObject({
    state: "APPROVED",
    approvedBy: { id: "mem_40" },
  });
  expect(await bodies()).toEqual(["Bản hai", "Bản hai", "Bản hai", "Bản hai", "Bản hai"]);
  expect((await bodyFor(stranger)).revisions).toEqual([{ number: 2 }, { number: 1 }]);
  expect(codes(await act(host, "writeMinutes", { eventId, expectedVersion: 2, body: { vi: "Bản ba" } }))).toEqual([
    "ILLEGAL_TRANSITION",
  ]);
});

test("outcomes have a unit at work, and are reminded of once on their day", async () => {
  const task = { kind: "TASK", statement: { vi: "Mở lớp" }, responsibleId: "min_mae", reviewOn: "2026-12-01" };
  expect(codes(await act(host, "addOutcome", { eventId, outcome: { ...task, responsibleId: "min_mard" } }))).toEqual([
    "UNIT_ENDED",
  ]);
  expect(codes(await act(host, "addOutcome", { eventId, outcome: { ...task, responsibleId: null } }))).toEqual([
    "VALIDATION",
  ]);
  const { outcome } = await act(host, "addOutcome", { eventId, outcome: task });
  now = new Date("2026-12-02T02:00:00Z");
  await events.work.runJob("remind-outcomes");
  await events.work.runJob("remind-outcomes");
  const reminders = await events.sql("select payload from events.outbox_event where type = 'outcome.review_due'");
  expect(reminders).toMatchObject([
    { payload: { outcomeId: outcome.id, responsibleUnitId: "min_mae", hostUnitId: "min_mof", reviewOn: "2026-12-01" } },
  ]);
  const done = { outcomeId: outcome.id, expectedVersion: 1, to: "DONE" };
  expect(codes(await act(stranger, "transitionOutcome", done))).toEqual(["FORBIDDEN"]);
  expect((await act(coordinatorOf("min_mae"), "transitionOutcome", done)).outcome).toMatchObject({
    state: "DONE",
    version: 2,
  });
  expect(
    codes(
      await act(coordinatorOf("min_mae"), "editOutcome", { outcomeId: outcome.id, expectedVersion: 2, outcome: task }),
    ),
  ).toEqual(["FORBIDDEN"]);
  expect(codes(await act(host, "editOutcome", { outcomeId: outcome.id, expectedVersion: 1, outcome: task }))).toEqual([
    "STALE_VERSION",
  ]);
});

test("a complete report is sent by the host, given back once, and accepted; others hear of it", async () => {
  const evaluation = { eventId, expectedVersion: 0, objectivesMet: 4, awarenessChange: 1, strengths: { vi: "Tốt" } };
  expect(codes(await act(host, "evaluateEvent", { ...evaluation, objectivesMet: 6 }))).toEqual(["VALIDATION"]);
  expect((await act(host, "evaluateEvent", evaluation)).evaluation).toEqual({
    objectivesMet: 4,
    version: 1,
    evaluatedBy: { id: "mem_of_min_mof" },
  });
  expect(codes(await act(secretariat, "evaluateEvent", evaluation))).toEqual(["STALE_VERSION"]);
  const accept = async () => {
    const [event] = await events.sql<{ version: number }>("select version from events.event where id = $1", [eventId]);
    return act(secretariat, "transitionEvent", { eventId, expectedVersion: event?.version, to: "REPORTED" });
  };
  expect(codes(await accept())).toEqual(["REPORT_INCOMPLETE"]);
  expect(codes(await act(secretariat, "sendEventReport", { eventId }))).toEqual(["FORBIDDEN"]);
  expect(codes(await act(host, "sendEventReport", { eventId }))).toEqual([]);
  expect(codes(await act(host, "returnEventReport", { eventId, note: "x" }))).toEqual(["FORBIDDEN"]);
  expect(codes(await act(secretariat, "returnEventReport", { eventId, note: "Bổ sung ảnh" }))).toEqual([]);
  expect(codes(await accept())).toEqual(["REPORT_INCOMPLETE"]);
  await act(host, "sendEventReport", { eventId });
  expect((await accept()).event.state).toBe("REPORTED");
  const told = await events.sql(
    "select type, aggregate, payload from events.outbox_event where type in ('event.reported', 'host.held') order by position",
  );
  expect(told).toMatchObject([
    {
      type: "event.reported",
      aggregate: "event:evt_done",
      payload: {
        code: "SK-2026-090",
        kind: "ANNUAL_WORKSHOP",
        hostUnitId: "min_mof",
        hostAssignmentId: "hst_1",
        on: "2026-11-20",
        speakers: [{ memberId: "mem_1", role: "SPEAKER", hours: 1.5 }],
      },
    },
    { type: "host.held", aggregate: "host:hst_1", payload: { hostAssignmentId: "hst_1", eventId, year: 2026 } },
  ]);
  const { body } = await events.execute({
    viewer: host,
    query: `{ event(code: "SK-2026-090") { report { missing sentAt acceptedAt returnNote } } }`,
  });
  expect(body.data.event.report).toEqual({
    missing: [],
    sentAt: now.toISOString(),
    acceptedAt: now.toISOString(),
    returnNote: "Bổ sung ảnh",
  });
});

test("each participant answers once, nothing tells whose answer it is, and words are for few eyes from five on", async () => {
  const questions = [
    { code: "USEFUL", label: { vi: "Có ích?" } },
    { code: "WORDS", label: { vi: "Ý kiến" }, kind: "TEXT" },
  ];
  expect(codes(await act(host, "writeFeedbackForm", { eventId, questions: [...questions, ...questions] }))).toEqual([
    "VALIDATION",
  ]);
  expect(codes(await act(host, "writeFeedbackForm", { eventId, questions }))).toEqual([]);
  expect(codes(await act(memberNo(8), "requestFeedbackToken", { eventId }))).toEqual(["FORBIDDEN"]);
  const answer = async (number: number) => {
    const { token } = await act(memberNo(number), "requestFeedbackToken", { eventId });
    const input = {
      token,
      overall: 4,
      answers: [
        { code: "USEFUL", score: 5 },
        { code: "WORDS", text: `Ý kiến ${number}` },
      ],
    };
    return { input, payload: await act(visitor, "giveFeedback", input) };
  };
  const first = await act(memberNo(1), "requestFeedbackToken", { eventId });
  expect(
    codes(
      await act(visitor, "giveFeedback", { token: first.token, overall: 4, answers: [{ code: "WORDS", score: 5 }] }),
    ),
  ).toEqual(["VALIDATION"]);
  const { input, payload } = await answer(1);
  expect(codes(payload)).toEqual([]);
  // The replaced token and the used one are worth nothing.
  expect(codes(await act(visitor, "giveFeedback", { ...input, token: first.token }))).toEqual(["NOT_FOUND"]);
  expect(codes(await act(visitor, "giveFeedback", input))).toEqual(["NOT_FOUND"]);
  expect(codes(await act(memberNo(1), "requestFeedbackToken", { eventId }))).toEqual(["ALREADY_ANSWERED"]);
  expect(codes(await act(host, "writeFeedbackForm", { eventId, questions }))).toEqual(["ILLEGAL_TRANSITION"]);
  const summary = async (viewer: Viewer) =>
    (
      await events.execute({
        viewer,
        query: `{ event(code: "SK-2026-090") { feedback { responses averageOverall suppressed questions { code kind average texts } } } }`,
      })
    ).body.data.event.feedback;
  for (const number of [2, 3, 4]) await answer(number);
  expect(await summary(secretariat)).toMatchObject({
    responses: 4,
    averageOverall: null,
    suppressed: true,
    questions: [{ average: null }, { texts: null }],
  });
  await answer(5);
  const whole = await summary(host);
  expect(whole).toMatchObject({
    responses: 5,
    averageOverall: 4,
    suppressed: false,
    questions: [
      { code: "USEFUL", average: 5 },
      { code: "WORDS", average: null },
    ],
  });
  expect(whole.questions[1].texts.toSorted()).toEqual([1, 2, 3, 4, 5].map((number) => `Ý kiến ${number}`));
  expect((await summary(memberNo(1))).questions[1].texts).toBeNull();
  const columns = await events.sql<{ name: string }>(
    "select column_name as name from information_schema.columns where table_schema = 'events' and table_name in ('feedback_response', 'feedback_answer') order by 1",
  );
  expect(columns.map(({ name }) => name)).toEqual([
    "event_id",
    "id",
    "overall",
    "question_id",
    "response_id",
    "score",
    "text",
  ]);
  expect(
    await events.sql("select from events.change_log where object like 'feedback_%' and object <> 'feedback_question'"),
  ).toEqual([]);
});
