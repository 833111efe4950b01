import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Viewer } from "@sen/identity";
import { startSubgraph } from "@sen/testing";
import type { SubgraphUnderTest } from "@sen/testing";
import { subgraph } from "../src/subgraph.ts";
import { seedStory } from "./seed.ts";
import * as viewers from "./viewers.ts";

const { dan, dataProtection, member, secretariat } = viewers;

let now = new Date("2026-06-01T09:00:00+07:00");
let slice: SubgraphUnderTest;
beforeAll(async () => {
  slice = await startSubgraph(subgraph, { seed: seedStory, clock: () => now });
});
afterAll(() => slice.stop());

const fields = `id state notifyBy isLate notice { vi en } notifiedAt closedAt closingReason version
  affected { totalCount edges { node { fields member { id } } } }`;
const record = async (input: object, viewer: Viewer = dataProtection) => {
  const query = `mutation ($input: RecordDataIncidentInput!) { recordDataIncident(input: $input) { dataIncident { ${fields} } userErrors { code field } } }`;
  const { body } = await slice.execute({ query, variables: { input }, viewer });
  expect(body.errors).toBeUndefined();
  return body.data.recordDataIncident;
};
const move = async (input: object, viewer: Viewer = dataProtection) => {
  const query = `mutation ($input: TransitionDataIncidentInput!) { transitionDataIncident(input: $input) { dataIncident { ${fields} } userErrors { code field } } }`;
  const { body } = await slice.execute({ query, variables: { input }, viewer });
  expect(body.errors).toBeUndefined();
  return body.data.transitionDataIncident;
};

test("an incident has 72 hours, and takes from the access log whose fields an account has read", async () => {
  const query = "{ members(first: 50) { edges { node { contact { workEmail } } } } }";
  await slice.execute({ query, viewer: secretariat });
  await slice.execute({ query, viewer: member });
  const input = {
    title: "Lộ mật khẩu của một tài khoản",
    detectedAt: "2026-06-01T08:00:00+07:00",
    suspect: member.subject,
    readFrom: new Date(Date.now() - 3_600_000).toISOString(),
    readTo: new Date(Date.now() + 3_600_000).toISOString(),
  };
  const { dataIncident } = await record(input);
  expect(dataIncident).toMatchObject({
    state: "DETECTED",
    notifyBy: "2026-06-04T01:00:00.000Z",
    isLate: false,
    affected: { totalCount: 1, edges: [{ node: { fields: ["workEmail"], member: { id: "mem_dan" } } }] },
  });
  expect(dataIncident.notice.vi).toContain("Người bị ảnh hưởng: 1; trường dữ liệu: workEmail");
  expect(dataIncident.notice.en).toContain("People concerned: 1");
  now = new Date("2026-06-04T09:00:00+07:00");
  const late = await slice.execute({
    query: "{ dataIncidents { totalCount edges { node { isLate } } } }",
    viewer: dataProtection,
  });
  expect(late.body.data.dataIncidents).toEqual({ totalCount: 1, edges: [{ node: { isLate: true } }] });
});

test("its states follow the table, and each move has what it needs", async () => {
  const { dataIncident } = await record({ title: "Gửi nhầm danh sách", detectedAt: "2026-06-04T08:00:00+07:00" });
  const step = (to: string, expectedVersion: number, more: object = {}) =>
    move({ id: dataIncident.id, to, expectedVersion, ...more });
  expect(await step("NOTIFIED", 1, { notice: { vi: "x" } })).toMatchObject({
    userErrors: [{ code: "ILLEGAL_TRANSITION" }],
  });
  expect(await step("ASSESSED", 1)).toMatchObject({ userErrors: [{ code: "VALIDATION", field: ["measures"] }] });
  expect(await step("ASSESSED", 1, { measures: "Đã thu hồi thư" })).toMatchObject({
    dataIncident: { state: "ASSESSED" },
  });
  expect(await step("CLOSED", 1)).toMatchObject({ userErrors: [{ code: "STALE_VERSION" }] });
  expect(await step("CLOSED", 2)).toMatchObject({ userErrors: [{ code: "VALIDATION", field: ["closingReason"] }] });
  expect(await step("NOTIFIED", 2, { notice: { vi: "Đã báo", en: "Told" } })).toMatchObject({
    dataIncident: {
      state: "NOTIFIED",
      notice: { vi: "Đã báo", en: "Told" },
      notifiedAt: now.toISOString(),
      isLate: false,
    },
  });
  expect(await step("CLOSED", 3)).toMatchObject({ dataIncident: { state: "CLOSED", closingReason: null } });
});

test("it is refused when malformed, and is nobody's but data protection's", async () => {
  expect(await record({ title: "x", detectedAt: "2026-06-01T08:00:00+07:00" })).toMatchObject({
    userErrors: [{ field: ["title"] }],
  });
  expect(await record({ title: "Mai sau", detectedAt: "2030-06-01T08:00:00+07:00" })).toMatchObject({
    userErrors: [{ field: ["detectedAt"] }],
  });
  expect(
    await record({
      title: "Nửa chừng",
      detectedAt: "2026-06-01T08:00:00+07:00",
      readFrom: "2026-05-01T08:00:00+07:00",
    }),
  ).toMatchObject({ userErrors: [{ field: ["readFrom"] }] });
  for (const viewer of [dan, secretariat, viewers.presidium, viewers.auditor, viewers.coordinatorOfMae]) {
    expect(await record({ title: "Không được", detectedAt: "2026-06-01T08:00:00+07:00" }, viewer)).toMatchObject({
      dataIncident: null,
      userErrors: [{ code: "FORBIDDEN" }],
    });
    expect(await move({ id: "inc_x", to: "CLOSED", expectedVersion: 1 }, viewer)).toMatchObject({
      userErrors: [{ code: "FORBIDDEN" }],
    });
    const { body } = await slice.execute({ query: "{ dataIncidents { totalCount } }", viewer });
    expect(body.data.dataIncidents).toBeNull();
    expect(body.errors?.[0]?.extensions["code"]).toBe("FORBIDDEN");
  }
});
