import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createRequestSigner, visitor } from "@sen/identity";
import type { Viewer } from "@sen/identity";
import { serveSubgraph } from "@sen/subgraph";
import { startSubgraph } from "@sen/testing";
import type { SubgraphUnderTest } from "@sen/testing";
import { pino } from "pino";
import { subgraph } from "../src/subgraph.ts";
import { clock, coordinatorOf, seed, viewerWith } from "./story.ts";
import { problems, writer } from "./writing.ts";

let ministries: SubgraphUnderTest;
beforeAll(async () => {
  ministries = await startSubgraph(subgraph, { seed, clock });
});
afterAll(() => ministries.stop());

const write = writer(() => ministries);
const mof = coordinatorOf("min_mof");
const reader: Viewer = { ...viewerWith("NETWORK_MEMBER", "min_mae"), subject: "a-reader", memberId: "mem_reader" };

async function publish(visibility: string, steps: readonly string[] = ["PUBLISHED"]): Promise<string> {
  const draft = { publisherId: "min_mof", title: { vi: "Tin" }, body: { vi: "Nội dung" }, visibility };
  const { announcement } = await write(mof, "createAnnouncement", "announcement { id }", draft);
  for (const [index, to] of steps.entries())
    await write(mof, "transitionAnnouncement", "", { id: announcement.id, expectedVersion: index + 1, to });
  return announcement.id as string;
}

const open = (viewer: Viewer, announcementId: string) =>
  write(viewer, "countAnnouncementView", "announcement { viewCount }", { announcementId });
const counts = (...ids: string[]) =>
  ministries.sql("select * from ministries.announcement_view_count where announcement_id = any ($1)", [ids]);
const shown = async (viewer: Viewer, id: string) =>
  (await ministries.execute({ viewer, query: `{ announcement(id: "${id}") { viewCount } }` })).body.data.announcement
    .viewCount;

/** Everything that stands in the slice's tables, row by row. */
async function allRows(): Promise<string[]> {
  const tables = await ministries.sql<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'ministries' and table_type = 'BASE TABLE'",
  );
  const rows: string[] = [];
  for (const { name } of tables)
    for (const { row } of await ministries.sql<{ row: string }>(`select t::text as row from ministries.${name} as t`))
      rows.push(`${name} ${row}`);
  return rows;
}

test("views are counted in memory and written together: a number for each piece of news, and nothing of who read it", async () => {
  const [news, other] = [await publish("PUBLIC"), await publish("NETWORK")];
  const before = await allRows();
  for (const viewer of [visitor, visitor, reader]) expect(problems(await open(viewer, news))).toEqual([]);
  await open(reader, other);
  expect(await allRows()).toEqual(before);
  await ministries.work.runJob("write-view-counts");
  expect(await counts(news, other)).toEqual([
    { announcement_id: news, views: 3 },
    { announcement_id: other, views: 1 },
  ]);
  expect(new Set(await allRows())).toEqual(
    new Set([...before, `announcement_view_count (${news},3)`, `announcement_view_count (${other},1)`]),
  );
  await open(visitor, news);
  await ministries.work.runJob("write-view-counts");
  await ministries.work.runJob("write-view-counts");
  expect([await shown(visitor, news), await shown(mof, news), await shown(reader, other)]).toEqual([4, 4, 1]);
});

test("who writes the news is not counted, and nobody counts what she may not read or what is not out", async () => {
  const [news, hidden, draft, gone] = [
    await publish("PUBLIC"),
    await publish("UNIT"),
    await publish("PUBLIC", []),
    await publish("PUBLIC", ["PUBLISHED", "RETIRED"]),
  ];
  expect(problems(await open(mof, news))).toEqual([]);
  for (const [viewer, id] of [
    [visitor, hidden],
    [reader, hidden],
    [reader, draft],
    [mof, draft],
    [visitor, gone],
    [visitor, "ann_none"],
  ] as const) {
    expect({ id, problems: problems(await open(viewer, id)) }).toEqual({ id, problems: ["NOT_FOUND announcementId"] });
  }
  await ministries.work.runJob("write-view-counts");
  expect(await counts(news, hidden, draft, gone)).toEqual([]);
});

test("an instance that stops writes down what it counted, beside what others did", async () => {
  const news = await publish("PUBLIC");
  const { settings } = ministries;
  const instance = await serveSubgraph(subgraph, {
    ...settings,
    host: "127.0.0.1",
    port: 0,
    logger: pino({ level: "silent" }),
    processFigures: false,
    clock,
    work: {},
  });
  const [key] = settings.signingKeys;
  if (key === undefined) throw new Error("a slice has a key");
  const body = JSON.stringify({
    query: `mutation { countAnnouncementView(input: { announcementId: "${news}" }) { userErrors { code } } }`,
  });
  const signature = await createRequestSigner(key)({ method: "POST", url: instance.url, body, viewer: visitor });
  const headers = { "content-type": "application/json", ...signature };
  const answer = await fetch(instance.url, { method: "POST", headers, body });
  expect(await answer.json()).toMatchObject({ data: { countAnnouncementView: { userErrors: [] } } });
  await open(visitor, news);
  await instance.stop();
  expect(await counts(news)).toEqual([{ announcement_id: news, views: 1 }]);
  await ministries.work.runJob("write-view-counts");
  expect(await counts(news)).toEqual([{ announcement_id: news, views: 2 }]);
});
