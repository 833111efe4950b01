import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Viewer } from "@sen/identity";
import { startSubgraph } from "@sen/testing";
import type { SubgraphUnderTest } from "@sen/testing";
import { subgraph } from "../src/subgraph.ts";
import { clock, coordinatorOf, secretariat, seed, viewerWith } from "./story.ts";
import { presidium, problems, writer } from "./writing.ts";

let ministries: SubgraphUnderTest;
beforeAll(async () => {
  ministries = await startSubgraph(subgraph, { seed, clock });
});
afterAll(() => ministries.stop());

const write = writer(() => ministries);
const dataProtection: Viewer = { ...viewerWith("DATA_PROTECTION"), memberId: null };
const as = (memberId: string, viewer: Viewer): Viewer => ({ ...viewer, memberId, subject: `sub_${memberId}` });

interface Section {
  readonly name: string;
  readonly title: { readonly vi: string; readonly en: string };
  readonly rows: readonly Record<string, unknown>[];
}

async function copyOf(memberId: string, viewer: Viewer): Promise<readonly Section[] | null> {
  const { body } = await ministries.execute({
    viewer,
    query: `{ _entities(representations: [{ __typename: "Member", id: "${memberId}" }]) { ... on Member { personalDataInMinistries } } }`,
  });
  const text = body.data._entities[0].personalDataInMinistries;
  if (text === null) expect(body.extensions?.["masked"]).toMatchObject([{ reason: "SELF" }]);
  return text === null ? null : (JSON.parse(text) as Section[]);
}

const erase = (memberId: string) =>
  ministries.work.handle("forget-member", {
    id: `hev_${memberId}`,
    source: "members",
    type: "member.erased",
    aggregate: `member:${memberId}`,
    payload: { memberId },
    occurredAt: clock(),
  });

/** What she enters stands in her copy, and in nobody else's. */
test("a copy holds what she led, agreed to, filed and prepared; for herself and data protection alone", async () => {
  const coordinator = as("mem_c", coordinatorOf("min_mof"));
  const office = as("mem_s", secretariat);
  const filed = {
    docType: "BAO_CAO",
    title: { vi: "Báo cáo minh chứng" },
    issuerId: "min_mof",
    visibility: "UNIT",
    containsStateSecret: false,
  };
  expect(problems(await write(coordinator, "createDocument", "document { id }", filed))).toEqual([]);
  expect(
    problems(await write(coordinator, "proposeHost", "hostAssignment { id }", { ministryId: "min_mof", year: 2030 })),
  ).toEqual([]);
  const report = { id: "act_1", expectedVersion: 1, progress: 60, narrative: { vi: "Đang làm" } };
  expect(
    problems(await write(as("mem_lead", viewerWith("NETWORK_MEMBER")), "reportProgress", "activity { id }", report)),
  ).toEqual([]);
  const { body } = await ministries.execute({
    viewer: office,
    query:
      "mutation ($input: RecordSuccessionInput!) { recordSuccession(input: $input, dryRun: false) { succession { id } userErrors { code } } }",
    variables: {
      input: {
        fromCode: "MAE",
        toCode: "MOF",
        type: "MERGED_INTO",
        isPrimary: true,
        effectiveOn: "2026-11-23",
        legalBasis: "Nghị quyết",
      },
    },
  });
  const { id } = body.data.recordSuccession.succession;
  expect(
    problems(await write(as("mem_p", presidium), "confirmSuccession", "succession { id }", { id, expectedVersion: 1 })),
  ).toEqual([]);
  const sections = async (memberId: string, viewer = as(memberId, viewerWith("NETWORK_MEMBER"))) => {
    const copy = await copyOf(memberId, viewer);
    return copy?.filter(({ rows }) => rows.length > 0).map(({ name, rows }) => `${name} ${rows.length}`);
  };
  expect(await sections("mem_c")).toEqual(["hostTurnsProposed 1", "documentsFiled 1"]);
  expect(await sections("mem_lead")).toEqual(["activitiesLed 1", "progressReported 1"]);
  expect(await sections("mem_s", dataProtection)).toEqual(["successionsPrepared 1"]);
  expect(await sections("mem_p", dataProtection)).toEqual(["successionsConfirmed 1"]);
  expect(await copyOf("mem_c", office)).toBeNull();
  expect(await copyOf("mem_c", { subject: null, memberId: null, roles: [], purpose: null })).toBeNull();
  const [led] = (await copyOf("mem_lead", dataProtection)) ?? [];
  expect(led).toMatchObject({
    title: { vi: "Hoạt động chủ trì" },
    rows: [{ code: "HD-1", title_vi: "Tập huấn", progress: 60 }],
  });
  await erase("mem_c");
  expect(await sections("mem_c", dataProtection)).toEqual([]);
  expect(
    await ministries.sql("select created_by from ministries.document where title_vi = 'Báo cáo minh chứng'"),
  ).toEqual([{ created_by: null }]);
});

test("every column that names a person is in her copy, and she goes from it when she is erased", async () => {
  await ministries.sql(`
    insert into ministries.theme_correction (theme_id, version_no, title_vi, note) values ('thm_2026', 1, 'Cũ', 'Sửa');
    insert into ministries.plan_move (plan_id, to_state) values ('pln_mof', 'APPROVED');
    insert into ministries.progress_report (activity_id, reported_on, progress, narrative_vi) values ('act_2', '2026-05-30', 100, 'Xong')`);
  const columns = await ministries.sql<{ table: string; column: string }>(
    `select c.relname as "table", a.attname as "column" from pg_attribute as a join pg_class as c on c.oid = a.attrelid
     where c.relnamespace = 'ministries'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and not a.attisdropped and a.attnum > 0
       and (a.attname like '%member%' or a.attname like '%\\_by') and a.attname <> 'created_by' and a.attname not like '%benefit%' and a.atttypid = 'text'::regtype
       and c.relname <> 'change_log' order by 1, 2`,
  );
  expect(columns.length).toBeGreaterThan(15);
  const where = async (memberId: string) => {
    const found: string[] = [];
    for (const { table, column } of columns) {
      const rows = await ministries.sql(`select from ministries.${table} where ${column} = $1 limit 1`, [memberId]);
      if (rows.length > 0) found.push(`${table}.${column}`);
    }
    return found;
  };
  for (const [index, { table, column }] of columns.entries()) {
    const ghost = `mem_ghost${index}`;
    const named = await ministries.sql(`update ministries.${table} set ${column} = $1 returning 1`, [ghost]);
    expect({ table, column, named: named.length > 0 }).toEqual({ table, column, named: true });
    const copy = await copyOf(ghost, dataProtection);
    const rows = copy?.reduce((sum, section) => sum + section.rows.length, 0);
    // Who entered a report is who reported, which is there already.
    const isTwice = table === "progress_report" && column === "created_by_member";
    expect({ table, column, rows }).toEqual({ table, column, rows: isTwice ? 0 : named.length });
    await erase(ghost);
    expect(await where(ghost)).toEqual([]);
  }
});
