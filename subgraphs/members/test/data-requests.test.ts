import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { RoleName, Viewer } from "@sen/identity";
import { canMove, findMove } from "@sen/subgraph";
import { startSubgraph } from "@sen/testing";
import type { SubgraphUnderTest } from "@sen/testing";
import { dataRequestMoves } from "../src/data-requests/transitions.ts";
import { subgraph } from "../src/subgraph.ts";
import { seedStory } from "./seed.ts";
import * as viewers from "./viewers.ts";

const { auditor, coordinatorOfMae, dan, dataProtection, member, secretariat } = viewers;

/** Friday, 22 May 2026, in the morning in Vietnam: two working days later it is Tuesday. */
let now = new Date("2026-05-22T09:00:00+07:00");
let slice: SubgraphUnderTest;
beforeAll(async () => {
  slice = await startSubgraph(subgraph, { seed: seedStory, clock: () => now });
});
afterAll(() => slice.stop());

const fields =
  "id kind state wish receivedAt acknowledgeBy dueAt closedAt involvesThirdParty decision { vi en } legalReason version member { id }";
const send = async (query: string, variables: object, viewer: Viewer) => {
  const { body } = await slice.execute({ query, variables: variables as Record<string, unknown>, viewer });
  expect(body.errors).toBeUndefined();
  return body.data;
};
const create = async (input: object, viewer: Viewer) =>
  (
    await send(
      `mutation ($input: CreateDataRequestInput!) { createDataRequest(input: $input) { dataRequest { ${fields} } alreadyOpen userErrors { code field message { vi en } } } }`,
      { input },
      viewer,
    )
  ).createDataRequest;
const move = async (input: object, viewer: Viewer = dataProtection) =>
  (
    await send(
      `mutation ($input: TransitionDataRequestInput!) { transitionDataRequest(input: $input) { dataRequest { ${fields} } userErrors { code field message { vi en } } } }`,
      { input },
      viewer,
    )
  ).transitionDataRequest;

const roles: readonly RoleName[] = [
  "NETWORK_MEMBER",
  "UNIT_COORDINATOR",
  "SECRETARIAT",
  "PRESIDIUM",
  "AUDITOR",
  "DATA_PROTECTION",
  "SERVICE",
  "GATEWAY",
  "SYSTEM",
];

test("only data protection moves a request, and no state leads anywhere but the table says", () => {
  const froms = [null, ...dataRequestMoves.states];
  for (const from of froms) {
    for (const to of dataRequestMoves.states) {
      const found = findMove(dataRequestMoves, from, to);
      for (const role of roles) {
        const viewer: Viewer = { subject: "s", memberId: null, roles: [{ role, unitId: "min_mae" }], purpose: null };
        const allowed = found !== null && canMove(viewer, found, { memberIds: ["mem_dan"], unitIds: ["min_mae"] });
        expect({ from, to, role, allowed }).toEqual({
          from,
          to,
          role,
          allowed: found !== null && role === "DATA_PROTECTION",
        });
      }
    }
  }
  const legal = dataRequestMoves.moves.map(({ from, to }) => `${from ?? ""}>${to}`);
  expect(legal).toHaveLength(8);
  expect(legal.filter((each) => each.endsWith(">EXTENDED"))).toEqual(["IN_PROGRESS>EXTENDED"]);
});

describe("a request", () => {
  test("has the deadlines of its kind, counted in working and calendar days in Vietnam", async () => {
    const { dataRequest, userErrors } = await create({ kind: "PROVIDE_COPY", wish: "Xin bản sao" }, dan);
    expect(userErrors).toEqual([]);
    expect(dataRequest).toMatchObject({
      kind: "PROVIDE_COPY",
      state: "RECEIVED",
      wish: "Xin bản sao",
      receivedAt: "2026-05-22T02:00:00.000Z",
      acknowledgeBy: "2026-05-26T16:59:59.000Z",
      dueAt: "2026-06-01T16:59:59.000Z",
      member: { id: "mem_dan" },
      version: 1,
    });
    await slice.sql(
      `insert into members.setting (key, value) values ('dataRequest.deadlines', '{"OBJECT": {"due": {"days": 5, "unit": "WORKING"}}}')`,
    );
    const other = await create({ kind: "OBJECT", wish: "Không gửi thư mời" }, dan);
    expect(other.dataRequest).toMatchObject({
      acknowledgeBy: "2026-05-26T16:59:59.000Z",
      dueAt: "2026-05-29T16:59:59.000Z",
    });
  });

  test("asked twice is one, and what it is about has to be said where it must", async () => {
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => create({ kind: "ACCESS" }, dan)));
    expect(new Set(outcomes.map(({ dataRequest }) => dataRequest.id)).size).toBe(1);
    expect(outcomes.filter(({ alreadyOpen }) => alreadyOpen)).toHaveLength(7);
    expect(await create({ kind: "RECTIFY", wish: "  " }, dan)).toMatchObject({
      dataRequest: null,
      userErrors: [{ code: "VALIDATION", field: ["wish"] }],
    });
  });

  test("is made by the member herself, or entered by data protection, and by nobody else", async () => {
    for (const viewer of [secretariat, coordinatorOfMae, auditor, viewers.programOfMae, viewers.gateway]) {
      expect(await create({ kind: "ACCESS", memberId: "mem_dan" }, viewer)).toMatchObject({
        userErrors: [{ code: "FORBIDDEN" }],
      });
    }
    const letter = await create({ kind: "ACCESS", memberId: "mem_ha_an" }, dataProtection);
    expect(letter).toMatchObject({ dataRequest: { member: { id: "mem_ha_an" } }, userErrors: [] });
    const { me } = await send("{ me { dataRequests { kind } } }", {}, member);
    expect(me.dataRequests).toEqual([]);
    expect((await send("{ me { dataRequests { kind } } }", {}, dan)).me.dataRequests.length).toBe(3);
  });

  test("goes its way: acknowledged, worked on, extended once, refused with a ground in law; the person is told of each move", async () => {
    const { dataRequest } = await create({ kind: "RECTIFY", wish: "Sửa chức vụ" }, member);
    const { id } = dataRequest;
    const step = (to: string, version: number, more: object = {}) =>
      move({ id, to, expectedVersion: version, ...more });
    expect(await step("DONE", 1, { decision: { vi: "Xong" } })).toMatchObject({
      userErrors: [{ code: "ILLEGAL_TRANSITION" }],
    });
    expect(await step("ACKNOWLEDGED", 1, { involvesThirdParty: true })).toMatchObject({
      dataRequest: { state: "ACKNOWLEDGED", dueAt: "2026-06-06T16:59:59.000Z", version: 2 },
    });
    expect(await step("IN_PROGRESS", 1)).toMatchObject({ userErrors: [{ code: "STALE_VERSION" }] });
    await step("IN_PROGRESS", 2);
    expect(await step("EXTENDED", 3)).toMatchObject({ userErrors: [{ code: "VALIDATION", field: ["note"] }] });
    expect(await step("EXTENDED", 3, { note: "Chờ đơn vị xác nhận" })).toMatchObject({
      dataRequest: { state: "EXTENDED", dueAt: "2026-06-16T16:59:59.000Z" },
    });
    expect(await step("EXTENDED", 4, { note: "Lần nữa" })).toMatchObject({
      userErrors: [{ code: "ILLEGAL_TRANSITION" }],
    });
    expect(await step("REFUSED", 4, { decision: { vi: "Không thể" } })).toMatchObject({
      userErrors: [{ code: "VALIDATION", field: ["legalReason"] }],
    });
    expect(await step("REFUSED", 4, { legalReason: "Luật 91/2025/QH15, Điều 14" })).toMatchObject({
      userErrors: [{ code: "VALIDATION", field: ["decision"] }],
    });
    expect(
      await step("REFUSED", 4, {
        legalReason: "Luật 91/2025/QH15, Điều 14",
        decision: { vi: "Hồ sơ lưu trữ", en: "Kept by law" },
      }),
    ).toMatchObject({
      dataRequest: {
        state: "REFUSED",
        closedAt: now.toISOString(),
        decision: { vi: "Hồ sơ lưu trữ", en: "Kept by law" },
      },
    });
    const told = await slice.sql<{ move: string }>(
      `select coalesce(payload ->> 'from', '') || '>' || (payload ->> 'to') as move from members.outbox_event
       where type = 'data_request.moved' and payload ->> 'dataRequestId' = $1 order by position`,
      [id],
    );
    expect(told.map((each) => each.move)).toEqual([
      ">RECEIVED",
      "RECEIVED>ACKNOWLEDGED",
      "ACKNOWLEDGED>IN_PROGRESS",
      "IN_PROGRESS>EXTENDED",
      "EXTENDED>REFUSED",
    ]);
  });

  test("is moved by nobody but data protection, not even by the member", async () => {
    const { dataRequest } = await create({ kind: "ACCESS" }, dan);
    for (const viewer of [dan, secretariat, viewers.presidium, auditor, coordinatorOfMae]) {
      const outcome = await move({ id: dataRequest.id, to: "ACKNOWLEDGED", expectedVersion: 1 }, viewer);
      expect(outcome).toMatchObject({ dataRequest: null, userErrors: [{ code: "FORBIDDEN" }] });
    }
  });

  test("to withdraw everything withdraws every consent and says so to the other slices; to restrict hides the person", async () => {
    const carryOut = async (kind: string, viewer: Viewer) => {
      const { dataRequest } = await create({ kind }, viewer);
      const { id } = dataRequest;
      await move({ id, to: "ACKNOWLEDGED", expectedVersion: 1 });
      await move({ id, to: "IN_PROGRESS", expectedVersion: 2 });
      return move({ id, to: "DONE", expectedVersion: 3, decision: { vi: "Đã thực hiện" } });
    };
    expect(await carryOut("WITHDRAW_CONSENT", dan)).toMatchObject({ dataRequest: { state: "DONE" } });
    expect(await slice.sql("select from members.consent where member_id = 'mem_dan' and withdrawn_at is null")).toEqual(
      [],
    );
    const told = await slice.sql("select payload from members.outbox_event where type = 'consent.withdrawn'");
    expect(told).toEqual([{ payload: { memberId: "mem_dan", purpose: "DIRECTORY_CONTACT" } }]);

    const everybody = "{ members(first: 50) { edges { node { id } } } }";
    const sees = async (viewer: Viewer) => JSON.stringify(await send(everybody, {}, viewer)).includes("mem_dan");
    await carryOut("RESTRICT", dan);
    expect([await sees(member), await sees(secretariat), await sees(dan), await sees(dataProtection)]).toEqual([
      false,
      false,
      true,
      true,
    ]);
    const lift = 'mutation { liftRestriction(input: { memberId: "mem_dan" }) { member { id } userErrors { code } } }';
    expect(await send(lift, {}, secretariat)).toMatchObject({
      liftRestriction: { userErrors: [{ code: "FORBIDDEN" }] },
    });
    expect(await send(lift, {}, dan)).toEqual({ liftRestriction: { member: { id: "mem_dan" }, userErrors: [] } });
    expect(await sees(member)).toBe(true);
  });
});

describe("Query.dataRequests", () => {
  const list =
    "query A01($overdue: Boolean, $states: [DataRequestState!]) { dataRequests(overdueOnly: $overdue, states: $states) { totalCount edges { node { id kind state dueAt member { id } } } } }";

  test("lists soonest due first, overdue ones alone when asked, and is noted in the access log", async () => {
    await slice.sql("delete from members.access_log_person; delete from members.access_log");
    const all = (await send(list, {}, viewers.naming("A01_DataRequests", dataProtection))).dataRequests;
    const due: string[] = all.edges.map((edge: { node: { dueAt: string } }) => edge.node.dueAt);
    expect(due).toEqual([...due].sort());
    expect(all.totalCount).toBe(all.edges.length);
    expect((await send(list, { overdue: true }, dataProtection)).dataRequests.totalCount).toBe(0);
    now = new Date("2026-05-27T09:00:00+07:00");
    const late = (await send(list, { overdue: true, states: ["RECEIVED"] }, dataProtection)).dataRequests;
    expect(late.totalCount).toBeGreaterThan(0);
    now = new Date("2027-01-01T09:00:00+07:00");
    expect(
      (await send(list, { overdue: true, states: ["DONE", "REFUSED"] }, dataProtection)).dataRequests.totalCount,
    ).toBe(0);
    const lines = await slice.sql<{ people: string[] }>(
      `select operation, fields, array(select member_id from members.access_log_person where entry_id = id order by 1) as people
       from members.access_log order by at limit 1`,
    );
    expect(lines).toEqual([
      {
        operation: "A01_DataRequests",
        fields: ["dataRequests"],
        people: [
          ...new Set<string>(all.edges.map((edge: { node: { member: { id: string } } }) => edge.node.member.id)),
        ].sort(),
      },
    ]);
  });

  test("is data protection's alone; auditors get numbers", async () => {
    for (const viewer of [dan, secretariat, viewers.presidium, auditor, coordinatorOfMae, viewers.programOfMae]) {
      const { body } = await slice.execute({ query: list, viewer });
      expect(body.data.dataRequests).toBeNull();
      expect(body.errors?.[0]?.extensions["code"]).toBe("FORBIDDEN");
    }
    const counts = "{ dataRequestCounts { kind state count } }";
    expect((await send(counts, {}, auditor)).dataRequestCounts).toContainEqual({
      kind: "RECTIFY",
      state: "REFUSED",
      count: 1,
    });
    expect((await slice.execute({ query: counts, viewer: secretariat })).body.data.dataRequestCounts).toBeNull();
  });
});
