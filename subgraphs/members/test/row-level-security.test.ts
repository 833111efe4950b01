import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { visitor } from "@sen/identity";
import { startSubgraph } from "@sen/testing";
import type { SubgraphUnderTest } from "@sen/testing";
import { subgraph } from "../src/subgraph.ts";
import { seedStory } from "./seed.ts";
import { auditor, coordinatorOfMae, gateway, member } from "./viewers.ts";

let slice: SubgraphUnderTest;
beforeAll(async () => {
  slice = await startSubgraph(subgraph, { seed: seedStory });
});
afterAll(() => slice.stop());

const personal = [
  "member",
  "member_account",
  "appointment",
  "membership",
  "member_expertise",
  "role_grant",
  "unit_coordinator",
  "consent",
  "member_contact",
  "member_private_contact",
  "contribution",
  "benefit",
  "told_unit",
  "appointment_exception",
  "membership_note",
  "notification",
  "notification_read",
  "group_membership",
  "mentoring_profile",
  "mentorship",
];

/** Names of the tables of which the viewer reads any row, past every check of the slice's code. */
const readable = (viewer: typeof member) =>
  slice.asApp(viewer, async (client) => {
    const found: string[] = [];
    for (const table of personal) {
      const { rowCount } = await client.query(`select from members.${table}`);
      if (rowCount !== 0) found.push(table);
    }
    return found;
  });

test("a visitor reads not one row about a person", async () => {
  expect(await readable(visitor)).toEqual([]);
});

test("the gateway reads what access facts are made of, and no name", async () => {
  expect(await readable(gateway)).toEqual(["member_account", "appointment", "membership", "role_grant"]);
});

test("an auditor reads no contact, no consent and no single entry", async () => {
  expect(await readable(auditor)).toEqual([
    "member",
    "appointment",
    "membership",
    "member_expertise",
    "role_grant",
    "unit_coordinator",
  ]);
});

test("a coordinator reads the entries of her unit's members only", async () => {
  const { rows } = await slice.asApp(coordinatorOfMae, (client) =>
    client.query("select distinct member_id from members.contribution order by 1"),
  );
  expect(rows).toEqual([{ member_id: "mem_dan" }, { member_id: "mem_ha_vu" }]);
});

test("functions that count give nothing to whoever may not know, and the list behind them is closed", async () => {
  const balances = await slice.asApp(visitor, (client) =>
    client.query("select from members.member_balances('{mem_dan}', 2025)"),
  );
  expect(balances.rowCount).toBe(0);
  const report = await slice.asApp(member, (client) =>
    client.query("select from members.engagement_by_unit(2025, false)"),
  );
  expect(report.rowCount).toBe(0);
  for (const statement of ["select from members.active_members('2026-01-01')", "select from members.confirmed_entry"]) {
    await expect(slice.asApp(auditor, (client) => client.query(statement))).rejects.toMatchObject({ code: "42501" });
  }
});

test("nobody writes another's consent, or anything this slice offers no mutation for", async () => {
  const attempts = [
    "insert into members.consent (member_id, purpose, notice_version) values ('mem_dan', 'MESSAGING', '1')",
    "insert into members.member (family_name, given_name) values ('x', 'y')",
    "select members.add_person('x', null, 'y', null, '{vi}')",
    "select members.link_account('mem_dan', 'mine', 'vi')",
    "insert into members.appointment (member_id, unit_id, position_vi, rank, starts_on) values ('mem_ha_le_1', 'min_mof', 'x', 'OTHER', '2019-01-01')",
    "insert into members.contribution (member_id, kind, occurred_on, state) values ('mem_ha_le_1', 'OTHER', '2025-01-01', 'CONFIRMED')",
    "insert into members.notification (member_id, kind) values ('mem_dan', 'THEME_ISSUED')",
    "select from members.contact_rows('{mem_dan}', '{workEmail}')",
    "insert into members.access_log (subject, role, operation, fields) values ('s', 'SECRETARIAT', 'x', '{}')",
    "delete from members.access_log",
    "insert into members.role_grant (subject, role, valid_from) values ('s', 'SECRETARIAT', '2025-01-01')",
  ];
  for (const statement of attempts) {
    await expect(slice.asApp(member, (client) => client.query(statement))).rejects.toMatchObject({ code: "42501" });
  }
  const unmoved = [
    "update members.consent set withdrawn_at = now()",
    "delete from members.consent",
    "update members.member set given_name = 'x' where id <> 'mem_ha_le_1'",
    "update members.membership set state = 'SUSPENDED' where member_id <> 'mem_ha_le_1'",
    "update members.appointment set rank = 'OTHER'",
    "update members.contribution set state = 'CONFIRMED'",
    "update members.role_grant set valid_to = null",
    "update members.member_contact set work_phone = 'x' where member_id <> 'mem_ha_le_1'",
    "update members.member_private_contact set mobile = 'x' where member_id <> 'mem_ha_le_1'",
  ];
  for (const statement of unmoved) {
    const { rowCount } = await slice.asApp(member, (client) => client.query(statement));
    expect(rowCount).toBe(0);
  }
});

test("the database keeps primary posts apart, names composed, and one live membership a term", async () => {
  const refused: readonly (readonly [string, string])[] = [
    [
      "insert into members.appointment (member_id, unit_id, position_vi, rank, starts_on) values ('mem_dan', 'min_mof', 'x', 'OTHER', '2026-01-01')",
      "appointment_primary_no_overlap",
    ],
    [
      "insert into members.membership (member_id, term_id, kind, state, started_on) values ('mem_dan', 'trm_22', 'ASSOCIATE', 'ACTIVE', '2026-01-01')",
      "membership_one_live",
    ],
    ["update members.member set given_name = normalize('Đán', NFD) where id = 'mem_dan'", "member_names_nfc"],
    ["update members.contribution set source_id = 'evt_2025-01-10' where id = 'con_1'", "contribution_dedupe_key_key"],
  ];
  for (const [statement, constraint] of refused)
    await expect(slice.sql(statement)).rejects.toMatchObject({ constraint });
});
