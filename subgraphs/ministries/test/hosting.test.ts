import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Viewer } from "@sen/identity";
import { startSubgraph } from "@sen/testing";
import type { SubgraphUnderTest } from "@sen/testing";
import { subgraph } from "../src/subgraph.ts";
import { clock, coordinatorOf, secretariat, seed } from "./story.ts";
import { eventsOf, others, presidium, problems, writer } from "./writing.ts";

let ministries: SubgraphUnderTest;
beforeAll(async () => {
  ministries = await startSubgraph(subgraph, { seed, clock });
});
afterAll(() => ministries.stop());

const write = writer(() => ministries);
const mof = coordinatorOf("min_mof");
const mae = coordinatorOf("min_mae");

const turn =
  "hostAssignment { id year state version event { id } letter { id } note { vi } leadershipCommitments { vi } }";

test("a host is proposed, confirms with a letter, is scheduled with its workshop, and held when that is reported", async () => {
  const proposal = { ministryId: "min_mae", year: 2029, note: { vi: "Đề nghị đăng cai" } };
  for (const viewer of others(secretariat, mae, presidium))
    expect(problems(await write(viewer, "proposeHost", turn, proposal))).toEqual(["FORBIDDEN ministryId"]);
  const made = (await write(secretariat, "proposeHost", turn, proposal)).hostAssignment;
  expect(made).toMatchObject({ state: "PROPOSED", note: { vi: "Đề nghị đăng cai" } });
  expect(problems(await write(mae, "proposeHost", turn, proposal))).toEqual(["ALREADY_EXISTS year"]);
  expect(problems(await write(secretariat, "proposeHost", turn, { ministryId: "min_mard", year: 2027 }))).toEqual([
    "UNIT_ENDED ministryId",
  ]);
  expect(problems(await write(secretariat, "proposeHost", turn, { ministryId: "min_mard", year: 2022 }))).toEqual([]);
  const step = (viewer: Viewer, expectedVersion: number, to: string, parts: object = {}) =>
    write(viewer, "transitionHostAssignment", turn, { id: made.id, expectedVersion, to, ...parts });
  expect(problems(await step(secretariat, 1, "CONFIRMED", { letterId: "doc_public" }))).toEqual(["FORBIDDEN to"]);
  expect(problems(await step(mae, 1, "CONFIRMED"))).toEqual(["VALIDATION letterId"]);
  expect(problems(await step(mae, 1, "CONFIRMED", { letterId: "doc_unit" }))).toEqual(["VALIDATION letterId"]);
  expect((await step(mae, 1, "CONFIRMED", { letterId: "doc_public" })).hostAssignment).toMatchObject({
    state: "CONFIRMED",
    letter: { id: "doc_public" },
  });
  expect(problems(await step(mof, 2, "SCHEDULED", { eventId: "evt_2029" }))).toEqual(["FORBIDDEN id"]);
  expect(problems(await step(mae, 2, "SCHEDULED"))).toEqual(["VALIDATION eventId"]);
  expect((await step(mae, 2, "SCHEDULED", { eventId: "evt_2029" })).hostAssignment).toMatchObject({
    state: "SCHEDULED",
    event: { id: "evt_2029" },
  });
  expect(problems(await step(mae, 3, "HELD"))).toEqual(["FORBIDDEN to"]);
  const held = {
    id: "hev_held",
    source: "events",
    type: "host.held",
    aggregate: `host:${made.id}`,
    payload: { hostAssignmentId: made.id, eventId: "evt_2029", year: 2029 },
    occurredAt: clock(),
  };
  expect(await ministries.work.handle("take-held", held)).toBe(true);
  expect(await ministries.work.handle("take-held", held)).toBe(false);
  expect(await ministries.work.handle("take-held", { ...held, id: "hev_again" })).toBe(true);
  expect(problems(await step(mae, 4, "CANCELLED", { note: { vi: "Muộn" } }))).toEqual(["ILLEGAL_TRANSITION to"]);
  expect(
    (await eventsOf(ministries, "host.moved"))
      .filter(({ aggregate }) => aggregate === `host:${made.id}`)
      .map(({ payload }) => payload["to"]),
  ).toEqual(["PROPOSED", "CONFIRMED", "SCHEDULED", "HELD"]);
  const promised = { id: made.id, leadershipCommitments: { vi: "Bố trí kinh phí" } };
  for (const viewer of others(mae, secretariat)) {
    const code = viewer.roles.length === 0 ? ["FORBIDDEN id"] : ["FORBIDDEN id"];
    expect(
      problems(
        await write(
          viewer,
          "recordHostCommitments",
          turn.replace("note { vi } leadershipCommitments { vi }", ""),
          promised,
        ),
      ),
    ).toEqual(code);
  }
  expect((await write(mae, "recordHostCommitments", turn, promised)).hostAssignment).toMatchObject({
    state: "HELD",
    leadershipCommitments: { vi: "Bố trí kinh phí" },
  });
});

test("a second workshop of a year is not held twice: the event waits for people", async () => {
  await ministries.sql(
    "insert into ministries.host_assignment (id, year, unit_id, state) values ('hst_second', 2029, 'min_mof', 'CONFIRMED')",
  );
  const held = {
    id: "hev_second",
    source: "events",
    type: "host.held",
    aggregate: "host:hst_second",
    payload: { hostAssignmentId: "hst_second", eventId: "evt_x", year: 2029 },
    occurredAt: clock(),
  };
  await expect(ministries.work.handle("take-held", held)).rejects.toThrow(/host_assignment_one_held/);
});

test("no unit hosts two years running, unless the presidium says why; a turn is given up with a note", async () => {
  expect(problems(await write(mae, "proposeHost", turn, { ministryId: "min_mae", year: 2030 }))).toEqual([
    "HOST_REPEATED ministryId",
  ]);
  expect(problems(await write(presidium, "proposeHost", turn, { ministryId: "min_mae", year: 2030 }))).toEqual([
    "HOST_REPEATED ministryId",
  ]);
  const repeated = { ministryId: "min_mae", year: 2030, repeatReason: "Không đơn vị nào khác nhận" };
  expect(problems(await write(secretariat, "proposeHost", turn, repeated))).toEqual(["FORBIDDEN repeatReason"]);
  const { hostAssignment } = await write(presidium, "proposeHost", turn, repeated);
  expect(hostAssignment.state).toBe("PROPOSED");
  const cancel = { id: hostAssignment.id, expectedVersion: 1, to: "CANCELLED" };
  expect(problems(await write(mae, "transitionHostAssignment", turn, cancel))).toEqual(["VALIDATION note"]);
  expect(
    (await write(mae, "transitionHostAssignment", turn, { ...cancel, note: { vi: "Lùi lượt" } })).hostAssignment,
  ).toMatchObject({ state: "CANCELLED", note: { vi: "Lùi lượt" } });
});
