import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { insertRows } from "@sen/database";
import type { Viewer } from "@sen/identity";
import { startSubgraph } from "@sen/testing";
import type { SubgraphUnderTest } from "@sen/testing";
import { subgraph } from "../src/subgraph.ts";
import { seedStory } from "./seed.ts";
import { auditor, dan, dataProtection, gateway, member, secretariat } from "./viewers.ts";

/** Words that say who she is; after her erasure no row of the slice holds any of them. */
const hers = ["quỳnh đan", "mem_dan@demo", "0912 777 888", "số 7 đinh lễ", "chuyên gia luật lao động của bà"];

const logLines: string[] = [];
let slice: SubgraphUnderTest;
beforeAll(async () => {
  slice = await startSubgraph(subgraph, {
    onLogLine: (line) => logLines.push(line.toLowerCase()),
    seed: async (client) => {
      await seedStory(client);
      await client.query(`update members.member set bio_vi = 'Chuyên gia luật lao động của bà' where id = 'mem_dan'`);
      await insertRows(client, "members.contribution", [
        {
          id: "con_x",
          member_id: "mem_ha_vu",
          kind: "MENTORING",
          occurred_on: "2026-01-01",
          description_vi: "Cùng chị Đỗ Nguyễn Quỳnh Đan",
        },
        {
          id: "con_y",
          member_id: "mem_dan",
          kind: "OTHER",
          occurred_on: "2026-01-01",
          description_vi: "Quỳnh Đan viết",
        },
      ]);
    },
  });
});
afterAll(() => slice.stop());

const send = async (query: string, viewer: Viewer, variables: Record<string, unknown> = {}) => {
  const { body } = await slice.execute({ query, viewer, variables });
  expect(body.errors).toBeUndefined();
  return body.data;
};

/** Tables of the schema in which any of the words occurs, in plain text or opened. */
async function tablesWith(words: readonly string[]): Promise<string[]> {
  const tables = await slice.sql<{ name: string }>(
    "select relname as name from pg_class where relnamespace = 'members'::regnamespace and relkind in ('r', 'p') and not relispartition order by 1",
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await slice.sql(
      `select from members.${name} as t where exists (select from unnest($1::text[]) as word where strpos(lower(t::text), word) > 0) limit 1`,
      [words],
    );
    if (rows.length > 0) found.push(name);
  }
  return found;
}

async function requestErasure(): Promise<string> {
  const create = `mutation { createDataRequest(input: { kind: ERASE, wish: "Xóa số 0912 777 888" }) { dataRequest { id } userErrors { code } } }`;
  return (await send(create, dan)).createDataRequest.dataRequest.id;
}
const step = (id: string, to: string, version: number, viewer = dataProtection) =>
  send(
    `mutation ($input: TransitionDataRequestInput!) { transitionDataRequest(input: $input) {
      dataRequest { state member { displayName } } userErrors { code } } }`,
    viewer,
    { input: { id, to, expectedVersion: version, ...(to === "DONE" && { decision: { vi: "Đã xóa" } }) } },
  );

test("erasing leaves links and proofs, and not a word of who she was in any table of the slice", async () => {
  const update = `mutation { updateContact(input: { mobile: "0912 777 888", officeAddress: { vi: "Số 7 Đinh Lễ" }, expectedVersion: 1 }) { userErrors { code } } }`;
  expect((await send(update, dan)).updateContact.userErrors).toEqual([]);
  expect(await tablesWith(hers)).toContain("member");
  const id = await requestErasure();
  await step(id, "ACKNOWLEDGED", 1);
  await step(id, "IN_PROGRESS", 2);
  expect(await step(id, "DONE", 3)).toEqual({
    transitionDataRequest: { dataRequest: { state: "DONE", member: { displayName: "(đã xóa)" } }, userErrors: [] },
  });

  // What somebody else wrote about her is left for a person to read.
  expect(await tablesWith(hers)).toEqual(["contribution"]);
  const reviews = (await send("{ mentionReviews { id place rowKey reviewedAt } }", dataProtection)).mentionReviews;
  expect(reviews).toMatchObject([{ place: "contribution.description_vi", rowKey: "con_x", reviewedAt: null }]);
  const review = `mutation { reviewMention(input: { id: "${reviews[0].id}", remove: true }) { review { removed } userErrors { code } } }`;
  expect(await send(review, secretariat)).toMatchObject({ reviewMention: { userErrors: [{ code: "FORBIDDEN" }] } });
  expect(await send(review, dataProtection)).toEqual({ reviewMention: { review: { removed: true }, userErrors: [] } });
  expect(await send(review, dataProtection)).toMatchObject({ reviewMention: { userErrors: [{ code: "NOT_FOUND" }] } });
  expect(await tablesWith(hers)).toEqual([]);
  for (const word of hers) expect(logLines.filter((line) => line.includes(word))).toEqual([]);
});

test("what is kept is kept: memberships ended, entries counted, consents with their proof withdrawn, slices told", async () => {
  const kept = await slice.sql(
    `select (select state from members.membership where member_id = 'mem_dan') as membership,
       (select count(*)::int from members.contribution where member_id = 'mem_dan' and state = 'CONFIRMED') as contributions,
       (select count(*)::int from members.consent where member_id = 'mem_dan' and withdrawn_at is not null) as consents,
       (select count(*)::int from members.consent where member_id = 'mem_dan' and withdrawn_at is null) as live,
       (select count(*)::int from members.member_account where member_id = 'mem_dan') as accounts`,
  );
  expect(kept).toEqual([{ membership: "ENDED", contributions: 2, consents: 1, live: 0, accounts: 0 }]);
  const told = await slice.sql<{ type: string; payload: object }>(
    "select type, payload from members.outbox_event where type in ('member.erased', 'consent.withdrawn', 'membership.moved') order by position",
  );
  expect(told.map(({ type }) => type)).toEqual(["consent.withdrawn", "membership.moved", "member.erased"]);
  expect(told[2]?.payload).toEqual({ memberId: "mem_dan" });
});

test("she can sign in no more, nobody finds her, and erasing her again is not possible", async () => {
  const facts = await send(`{ accessFacts(subject: "sub_dan") { memberId roles { role } } }`, gateway);
  expect(facts.accessFacts).toEqual({ memberId: null, roles: [] });
  for (const viewer of [member, secretariat, auditor]) {
    const seen = await send(
      `{ member(id: "mem_dan") { id } members(filter: { text: "quynh dan" }) { totalCount } }`,
      viewer,
    );
    expect(seen).toEqual({ member: null, members: expect.objectContaining({ totalCount: 0 }) });
  }
  for (const viewer of [member, secretariat, dataProtection]) {
    const attempt = slice.asApp(viewer, (client) =>
      client.query("select members.erase_member('mem_ha_vu', 'dtr_none')"),
    );
    await expect(attempt).rejects.toMatchObject({ code: "42501" });
  }
});
