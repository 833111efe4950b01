import { afterAll, beforeAll, expect, test } from "@jest/globals";
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
