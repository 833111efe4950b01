import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Viewer } from "@sen/identity";
import { startSubgraph } from "@sen/testing";
import type { SubgraphUnderTest } from "@sen/testing";
import { subgraph } from "../src/subgraph.ts";
import { clock, coordinatorOf, secretariat, seed } from "./story.ts";
import { eventsOf, others, problems, writer } from "./writing.ts";

let ministries: SubgraphUnderTest;
let now = clock();
beforeAll(async () => {
  ministries = await startSubgraph(subgraph, { seed, clock: () => now });
});
afterAll(() => ministries.stop());

const write = writer(() => ministries);
const mof = coordinatorOf("min_mof");
const mae = coordinatorOf("min_mae");

const news = "announcement { id state version pinned publishedAt title { vi } }";

test("news are a unit's own, published, changed and taken back; the secretariat speaks for the Central Union", async () => {
  const draft = {
    publisherId: "min_mof",
    title: { vi: "Tin của Bộ" },
    body: { vi: "Nội dung" },
    visibility: "NETWORK",
  };
  for (const viewer of others(mof))
    expect(problems(await write(viewer, "createAnnouncement", news, draft))).toEqual(["FORBIDDEN publisherId"]);
  expect(problems(await write(mof, "createAnnouncement", news, { ...draft, visibility: "SELF" }))).toEqual([
    "VALIDATION visibility",
  ]);
  expect(problems(await write(mof, "createAnnouncement", news, { ...draft, pinned: true }))).toEqual([
    "FORBIDDEN pinned",
  ]);
  expect(
    problems(await write(coordinatorOf("min_mard"), "createAnnouncement", news, { ...draft, publisherId: "min_mard" })),
  ).toEqual(["UNIT_ENDED publisherId"]);
  const made = (await write(mof, "createAnnouncement", news, { ...draft, expiresOn: "2026-12-31" })).announcement;
  const draftsFor = async (viewer: Viewer) => {
    const query = `{ ministry(id: "min_mof") { announcementDrafts { id } } }`;
    return (await ministries.execute({ query, viewer })).body.data.ministry.announcementDrafts;
  };
  expect(await draftsFor(mof)).toEqual([{ id: made.id }]);
  expect(await draftsFor(mae)).toEqual([]);
  const step = (viewer: Viewer, expectedVersion: number, to: string) =>
    write(viewer, "transitionAnnouncement", news, { id: made.id, expectedVersion, to });
  for (const viewer of others(mof)) expect(problems(await step(viewer, 1, "PUBLISHED"))).toEqual(["NOT_FOUND id"]);
  expect((await step(mof, 1, "PUBLISHED")).announcement).toMatchObject({
    state: "PUBLISHED",
    publishedAt: "2026-11-23T02:00:00.000Z",
  });
  expect((await eventsOf(ministries, "announcement.published"))[0]?.payload).toEqual({
    announcementId: made.id,
    publisherUnitId: "min_mof",
    visibility: "NETWORK",
    title: { vi: "Tin của Bộ", en: null },
  });
  expect(
    problems(await write(mof, "updateAnnouncement", news, { id: made.id, expectedVersion: 1, title: { vi: "Cũ" } })),
  ).toEqual(["STALE_VERSION expectedVersion"]);
  expect(
    (await write(mof, "updateAnnouncement", news, { id: made.id, expectedVersion: 2, title: { vi: "Sửa" } }))
      .announcement,
  ).toMatchObject({ version: 3, title: { vi: "Sửa" } });
  expect(problems(await step(mae, 3, "RETIRED"))).toEqual(["FORBIDDEN id"]);
  expect((await step(secretariat, 3, "RETIRED")).announcement.state).toBe("RETIRED");
  expect(problems(await step(mof, 4, "PUBLISHED"))).toEqual(["ILLEGAL_TRANSITION to"]);
  const union = await write(secretariat, "createAnnouncement", news, {
    ...draft,
    publisherId: "min_vwu",
    pinned: true,
  });
  expect(union.announcement).toMatchObject({ state: "DRAFT", pinned: true });
});

test("what has expired is taken back, and a theme is closed, on their days by the clock", async () => {
  const before = now;
  const state = async () => ({
    news: (await ministries.sql("select state from ministries.announcement where title_vi = 'Tin hết hạn'"))[0],
    theme: (await ministries.sql("select state from ministries.annual_theme where id = 'thm_2026'"))[0],
  });
  await ministries.work.runJob("retire-announcements");
  await ministries.work.runJob("close-themes");
  expect(await state()).toEqual({ news: { state: "RETIRED" }, theme: { state: "ISSUED" } });
  now = new Date("2026-12-31T00:01:00+07:00");
  await ministries.work.runJob("close-themes");
  expect(await state()).toEqual({ news: { state: "RETIRED" }, theme: { state: "CLOSED" } });
  now = before;
});

const paper = "document { id docNumber version supersedes { id } supersededBy { id } visibility downloadUrl }";

test("papers are filed by their unit or the secretariat; State secrets are refused and nothing is kept", async () => {
  const input = {
    docNumber: "12/KH-BTC",
    docType: "KE_HOACH",
    title: { vi: "Kế hoạch bảo mật dữ liệu" },
    issuerId: "min_mof",
    issuedOn: "2026-11-01",
    visibility: "NETWORK",
    containsStateSecret: false,
  };
  for (const viewer of others(mof, secretariat))
    expect(problems(await write(viewer, "createDocument", paper, input))).toEqual(["FORBIDDEN issuerId"]);
  const count = async () =>
    (await ministries.sql<{ n: number }>("select count(*)::int as n from ministries.document"))[0]?.n;
  const before = await count();
  expect(problems(await write(mof, "createDocument", paper, { ...input, containsStateSecret: true }))).toEqual([
    "STATE_SECRET containsStateSecret",
  ]);
  expect(problems(await write(mof, "createDocument", paper, { ...input, docNumber: "12/KH-BTC (MẬT)" }))).toEqual([
    "STATE_SECRET containsStateSecret",
  ]);
  expect(problems(await write(mof, "createDocument", paper, { ...input, issuedOn: "2027-01-01" }))).toEqual([
    "VALIDATION issuedOn",
  ]);
  expect(problems(await write(mof, "createDocument", paper, { ...input, issuerId: null }))).toEqual([
    "FORBIDDEN issuerId",
  ]);
  expect(await count()).toBe(before);
  const made = (await write(mof, "createDocument", paper, { ...input, supersedesId: "doc_public" })).document;
  expect(made).toMatchObject({
    docNumber: "12/KH-BTC",
    version: 1,
    supersedes: { id: "doc_public" },
    downloadUrl: null,
  });
  const { body } = await ministries.execute({
    viewer: mae,
    query: '{ documents(text: "45/cv") { edges { node { supersededBy { id } } } } }',
  });
  expect(body.data.documents.edges).toEqual([{ node: { supersededBy: [{ id: made.id }] } }]);
  const change = { id: made.id, expectedVersion: 1, visibility: "UNIT", containsStateSecret: false };
  expect(problems(await write(mae, "updateDocument", paper, change))).toEqual(["FORBIDDEN id"]);
  expect((await write(mof, "updateDocument", paper, change)).document).toMatchObject({
    version: 2,
    visibility: "UNIT",
  });
  expect(problems(await write(mae, "updateDocument", paper, { ...change, expectedVersion: 2 }))).toEqual([
    "NOT_FOUND id",
  ]);
});
