import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { systemViewer } from "@sen/identity";
import { startSubgraph } from "@sen/testing";
import type { SubgraphUnderTest } from "@sen/testing";
import { subgraph } from "../src/subgraph.ts";
import { seedStory } from "./seed.ts";

let now = new Date("2026-06-01T09:00:00+07:00");
let slice: SubgraphUnderTest;
beforeAll(async () => {
  slice = await startSubgraph(subgraph, { seed: seedStory, clock: () => now });
});
afterAll(() => slice.stop());

const contacts = async () =>
  (await slice.sql<{ id: string }>("select member_id as id from members.member_contact order by 1")).map(
    ({ id }) => id,
  );

test("a contact is deleted twelve months after the last membership ended, or when the setting says", async () => {
  const all = await contacts();
  await slice.sql(
    `update members.membership set state = 'ENDED', ended_on = '2026-01-15', end_reason = 'RETIRED'
     where member_id in ('mem_ha_vu', 'mem_dan')`,
  );
  await slice.work.runJob("keep-retention");
  expect(await contacts()).toEqual(all);
  // Renewed meanwhile: hers is kept.
  await slice.sql(
    `insert into members.network_term (id, code, congress, starts_on, ends_on) values ('trm_27', '2027-2032', 'XIV', '2027-03-11', '2032-03-10');
     insert into members.membership (member_id, term_id, kind, state, started_on) values ('mem_dan', 'trm_27', 'ASSOCIATE', 'ACTIVE', '2027-03-11')`,
  );
  now = new Date("2027-01-14T09:00:00+07:00");
  await slice.work.runJob("keep-retention");
  expect(await contacts()).toEqual(all);
  await slice.sql(`insert into members.setting (key, value) values ('retention.contacts', '{"months": 11}')`);
  await slice.work.runJob("keep-retention");
  expect(await contacts()).toEqual(all.filter((id) => id !== "mem_ha_vu"));
  expect(await slice.sql("select from members.member_private_contact where member_id = 'mem_ha_vu'")).toEqual([]);
  const logged = await slice.sql(
    "select distinct reason from members.change_log where object = 'member_contact' and action = 'DELETE'",
  );
  expect(logged).toEqual([{ reason: "retention" }]);
});

test("lines of the access log go after 24 months and leave their numbers; running again adds nothing", async () => {
  await slice.sql(
    `insert into members.access_log (id, at, subject, role, operation, fields) values
       ('acl_1', '2025-01-10', 'sub_a', 'SECRETARIAT', 'Q02', '{workEmail}'), ('acl_2', '2025-01-20', 'sub_b', 'SECRETARIAT', 'Q02', '{mobile}'),
       ('acl_3', '2025-03-20', 'sub_b', 'SECRETARIAT', 'Q02', '{mobile}');
     insert into members.access_log_person (entry_id, member_id, at, fields) values
       ('acl_1', 'mem_dan', '2025-01-10', '{workEmail}'), ('acl_1', 'mem_ha_an', '2025-01-10', '{workEmail}'),
       ('acl_2', 'mem_dan', '2025-01-20', '{mobile}'), ('acl_3', 'mem_dan', '2025-03-20', '{mobile}')`,
  );
  now = new Date("2027-01-15T09:00:00+07:00");
  await slice.work.runJob("keep-retention");
  now = new Date("2027-02-01T09:00:00+07:00");
  await slice.work.runJob("keep-retention");
  await slice.work.runJob("keep-retention");
  expect(await slice.sql("select id from members.access_log")).toEqual([{ id: "acl_3" }]);
  expect(await slice.sql("select entry_id as id from members.access_log_person")).toEqual([{ id: "acl_3" }]);
  expect(await slice.sql("select month::text, role, reads, people from members.access_log_count")).toEqual([
    { month: "2025-01-01", role: "SECRETARIAT", reads: 2, people: 3 },
  ]);
});

test("a month of the access log goes whole once its first day is over the period, and never the one that is written", async () => {
  await slice.sql(`
    drop table members.access_log_person_past; drop table members.access_log_past; delete from members.access_log_count;
    with line as (
      insert into members.access_log (id, at, subject, role, operation, fields)
      select 'acl_' || number, at, 'sub_a', 'AUDITOR', 'Q02', '{mobile}'
      from unnest(array['2024-01-15', '2024-02-01 00:30+07', '2024-03-15', now()::text]::timestamptz[]) with ordinality as t (at, number)
      returning id, at
    )
    insert into members.access_log_person (entry_id, member_id, at, fields)
    select id, member_id, at, '{mobile}' from line, unnest('{mem_dan,mem_ha_an}'::text[]) as member_id`);
  await slice.work.runJob("keep-partitions");
  const forget = (moment: string) =>
    slice.asApp(systemViewer("members"), async (client) => {
      const { rows } = await client.query<{ n: number }>("select members.forget_access($1) as n", [moment]);
      const lines = await client.query<{ id: string; people: number }>(`
        select id, (select count(*)::int from members.access_log_person as p where p.entry_id = l.id) as people
        from members.access_log as l order by id`);
      const counts = await client.query(
        "select month::text, reads, people from members.access_log_count order by month",
      );
      return {
        forgotten: rows[0]?.n,
        left: lines.rows.map(({ id, people }) => `${id} ${people}`),
        counts: counts.rows,
      };
    });
  const counted = ["2024-01-01", "2024-02-01", "2024-03-01"].map((month) => ({ month, reads: 1, people: 2 }));
  expect(await forget("2024-02-10")).toEqual({
    forgotten: 2,
    left: ["acl_3 2", "acl_4 2"],
    counts: counted.slice(0, 2),
  });
  expect(await forget("2023-12-31")).toEqual({
    forgotten: 0,
    left: ["acl_1 2", "acl_2 2", "acl_3 2", "acl_4 2"],
    counts: [],
  });
  // Whoever asks for more than is due: this month and what comes after it stay.
  expect(await forget("2099-01-01")).toEqual({ forgotten: 3, left: ["acl_4 2"], counts: counted });
});

test("consents and data requests go five years after their end, those in force stay", async () => {
  await slice.sql(
    `insert into members.data_request (id, member_id, kind, state, received_at, acknowledge_by, due_at, closed_at, decision_vi) values
       ('dtr_old', 'mem_dan', 'ACCESS', 'DONE', '2025-01-01', '2025-01-03', '2025-01-11', '2025-01-10', 'Đã gửi'),
       ('dtr_new', 'mem_dan', 'ACCESS', 'DONE', '2026-01-01', '2026-01-03', '2026-01-11', '2026-01-10', 'Đã gửi')`,
  );
  now = new Date("2030-02-02T09:00:00+07:00");
  await slice.work.runJob("keep-retention");
  expect(await slice.sql("select id from members.data_request")).toEqual([{ id: "dtr_new" }]);
  expect(await slice.sql("select id from members.consent")).toEqual([{ id: "cns_1" }]);
});
