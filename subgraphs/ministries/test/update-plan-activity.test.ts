import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Viewer } from "@sen/identity";
import { startSubgraph } from "@sen/testing";
import type { SubgraphUnderTest } from "@sen/testing";
import { subgraph } from "../src/subgraph.ts";
import { clock, coordinatorOf, member, secretariat, seed } from "./story.ts";

let ministries: SubgraphUnderTest;

beforeAll(async () => {
  ministries = await startSubgraph(subgraph, { seed, clock });
});
afterAll(() => ministries.stop());

async function update(viewer: Viewer, input: object) {
  const { body } = await ministries.execute({
    viewer,
    query: `mutation ($input: UpdatePlanActivityInput!) { updatePlanActivity(input: $input) {
      activity { version progress state plan { progress } reports { narrative { vi } reportedBy { id } } } userErrors { code field message { vi en } } } }`,
    variables: { input: { id: "act_1", expectedVersion: 1, ...input } },
  });
  expect(body.errors).toBeUndefined();
  return body.data.updatePlanActivity;
}

test("members, other units and the secretariat do not write a unit's plan", async () => {
  for (const viewer of [member, coordinatorOf("min_mae"), secretariat]) {
    const { userErrors } = await update(viewer, { progress: 60 });
    expect(userErrors).toMatchObject([{ code: "FORBIDDEN" }]);
  }
});

test("row-level security keeps other units from writing, whatever the code does", async () => {
  const change = "update ministries.plan_activity set progress = 1 where id = 'act_1'";
  const written = await ministries.asApp(coordinatorOf("min_mae"), (client) => client.query(change));
  expect(written.rowCount).toBe(0);
  const own = await ministries.asApp(coordinatorOf("min_mof"), (client) => client.query(change));
  expect(own.rowCount).toBe(1);
});

test("of two coordinators who edit at once one is told the other's values", async () => {
  const coordinator = coordinatorOf("min_mof");
  const [first, second] = await Promise.all([
    update(coordinator, { progress: 70, narrative: { vi: "Đã xong phần một" } }),
    update(coordinator, { progress: 80 }),
  ]);
  const [winner, loser] = first.userErrors.length === 0 ? [first, second] : [second, first];
  expect(winner.userErrors).toEqual([]);
  expect(loser.userErrors).toMatchObject([{ code: "STALE_VERSION", field: ["expectedVersion"] }]);
  expect(loser.activity).toMatchObject({ version: 2, progress: winner.activity.progress });
  expect(winner.activity.plan.progress).toBe((winner.activity.progress * 3 + 100) / 4);
});

test("done means one hundred percent, and giving up needs a reason", async () => {
  const coordinator = coordinatorOf("min_mof");
  const expectedVersion = 2;
  expect((await update(coordinator, { expectedVersion, state: "DONE", progress: 90 })).userErrors).toMatchObject([
    { code: "VALIDATION" },
  ]);
  expect((await update(coordinator, { expectedVersion, state: "CANCELLED" })).userErrors).toMatchObject([
    { field: ["reason"] },
  ]);
  const done = await update(coordinator, { expectedVersion, state: "DONE", narrative: { vi: "Hoàn thành" } });
  expect(done.activity).toMatchObject({ state: "DONE", progress: 100, version: 3 });
  expect(done.activity.reports[0]).toEqual({ narrative: { vi: "Hoàn thành" }, reportedBy: { id: "mem_viewer" } });
  const again = await update(coordinator, { expectedVersion: 3, state: "ONGOING" });
  expect(again.userErrors).toMatchObject([{ code: "ILLEGAL_TRANSITION" }]);
});

test("papers the reporter may read are evidence, and many are looked up by as many statements as one", async () => {
  const coordinator = coordinatorOf("min_mof");
  const ids = Array.from({ length: 12 }, (_, index) => `doc_shown_${index}`);
  await ministries.sql(
    `insert into ministries.document (id, doc_type, title_vi, visibility, issuer_id)
     select id, 'BAO_CAO', id, 'UNIT', 'min_mof' from unnest($1::text[]) as id
     union all values ('doc_theirs', 'BAO_CAO', 'doc_theirs', 'UNIT', 'min_mae')`,
    [ids],
  );
  const versionOf = async () => {
    const [row] = await ministries.sql<{ version: number }>(
      "select version from ministries.plan_activity where id = 'act_1'",
      [],
    );
    return row?.version;
  };
  const hidden = await update(coordinator, { expectedVersion: await versionOf(), evidenceIds: [ids[0], "doc_theirs"] });
  expect(hidden.userErrors).toMatchObject([{ code: "NOT_FOUND", field: ["evidenceIds"] }]);
  const count = async (evidenceIds: readonly string[]) => {
    const expectedVersion = await versionOf();
    const before = await ministries.statements();
    const { userErrors } = await update(coordinator, { expectedVersion, evidenceIds });
    expect(userErrors).toEqual([]);
    return (await ministries.statements()) - before;
  };
  expect(await count(ids)).toBeLessThanOrEqual(await count(ids.slice(0, 1)));
});
