import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Viewer } from "@sen/identity";
import { startSubgraph } from "@sen/testing";
import type { SubgraphUnderTest } from "@sen/testing";
import { subgraph } from "../src/subgraph.ts";
import { seedStory } from "./seed.ts";
import * as viewers from "./viewers.ts";

const { dan, member, secretariat, dataProtection, naming, stating } = viewers;

let slice: SubgraphUnderTest;
beforeAll(async () => {
  slice = await startSubgraph(subgraph, { seed: seedStory });
});
afterAll(() => slice.stop());

const change = async (viewer: Viewer, input: object) => {
  const query = `mutation ($input: UpdateContactInput!) { updateContact(input: $input) {
    member { contact { workEmail workPhone mobile preferredChannel openToNetwork version officeAddress { vi en } } }
    userErrors { code field message { vi en } } } }`;
  const { body } = await slice.execute({ query, variables: { input }, viewer });
  expect(body.errors).toBeUndefined();
  return body.data.updateContact;
};
const contactOf = async (memberId: string, viewer: Viewer) => {
  const query = `query ($id: ID!) { member(id: $id) { contact { workEmail workPhone mobile preferredChannel } } }`;
  const { body } = await slice.execute({ query, variables: { id: memberId }, viewer });
  return { contact: body.data.member?.contact, masked: (body.extensions?.["masked"] ?? []) as { reason: string }[] };
};

describe("a member's own contact", () => {
  test("is changed field by field, sealed in the database, and stays what she did not name", async () => {
    const outcome = await change(dan, {
      workEmail: "Dan.Moi@demo.example",
      mobile: "0912 345 678",
      officeAddress: { vi: "Số 2 Ngọc Hà", en: null },
      openToNetwork: true,
      expectedVersion: 1,
    });
    expect(outcome).toEqual({
      member: {
        contact: {
          workEmail: "Dan.Moi@demo.example",
          workPhone: "024 0000 (demo)",
          mobile: "0912 345 678",
          preferredChannel: "EMAIL",
          openToNetwork: true,
          version: 2,
          officeAddress: { vi: "Số 2 Ngọc Hà", en: null },
        },
      },
      userErrors: [],
    });
    const rows = await slice.sql<{ text: string }>(
      `select work::text || personal::text as text from members.member_contact as work
       join members.member_private_contact as personal using (member_id) where member_id = 'mem_dan'`,
    );
    expect(rows[0]?.text).toMatch(/sen1\.test\./);
    expect(rows[0]?.text.toLowerCase()).not.toMatch(/dan\.moi|345 678|ngọc hà/);
    expect((await contactOf("mem_dan", member)).contact).toMatchObject({ mobile: "0912 345 678" });
    await change(dan, { openToNetwork: false, workPhone: null, expectedVersion: 2 });
    expect((await contactOf("mem_dan", member)).contact).toMatchObject({ workPhone: null, mobile: null });
  });

  test("has an e-mail that no other member has, whether that one is sealed or still plain", async () => {
    for (const workEmail of ["dan.moi@DEMO.example", "MEM_HA_VU@demo.example"]) {
      const outcome = await change(member, { workEmail, expectedVersion: 1 });
      expect(outcome).toMatchObject({ member: null, userErrors: [{ code: "EMAIL_TAKEN", field: ["workEmail"] }] });
    }
    const race = await Promise.all(
      [member, viewers.coordinatorOfMof, viewers.coordinatorOfMae].map((viewer) =>
        change(viewer, { workEmail: "ai.truoc@demo.example", expectedVersion: 1 }),
      ),
    );
    const outcomes: string[] = race.map(({ userErrors }) => userErrors[0]?.code ?? "SAVED");
    expect(outcomes.filter((code) => code === "SAVED")).toHaveLength(1);
    expect(outcomes.filter((code) => code === "EMAIL_TAKEN")).toHaveLength(2);
  });

  test("is refused when it is malformed, stale, or nobody's", async () => {
    expect(await change(dan, { workEmail: "không phải thư", expectedVersion: 3 })).toMatchObject({
      userErrors: [{ code: "VALIDATION", field: ["workEmail"], message: { vi: expect.stringContaining("ten@") } }],
    });
    expect(await change(dan, { mobile: "abc", expectedVersion: 3 })).toMatchObject({
      userErrors: [{ code: "VALIDATION", field: ["mobile"] }],
    });
    expect(await change(dan, { mobile: "0912 345 679", expectedVersion: 1 })).toMatchObject({
      userErrors: [{ code: "STALE_VERSION", field: ["expectedVersion"] }],
    });
    expect(await change(secretariat, { mobile: null, expectedVersion: 0 })).toMatchObject({
      userErrors: [{ code: "FORBIDDEN" }],
    });
  });
});

describe("keys", () => {
  test("the job seals what came in plain, a page of contacts reads the same before and after, and nothing is left open", async () => {
    const query = "{ members(first: 50) { edges { node { id contact { workEmail workPhone mobile } } } } }";
    const read = async () => (await slice.execute({ query, viewer: stating("kiểm tra", dataProtection) })).body.data;
    const before = await read();
    expect(await slice.work.runJob("seal-contacts")).toBe(true);
    expect(await read()).toEqual(before);
    const open = await slice.sql(
      `select from members.member_contact where work_email not like 'sen1.%' or work_phone not like 'sen1.%'
       union all select from members.member_private_contact where mobile not like 'sen1.%'`,
    );
    expect(open).toEqual([]);
  });

  test("a new first key takes over row by row; with only the new one left everything still opens", async () => {
    const [oldKeys = ""] = [process.env["CONTACT_KEYS"]];
    const newKey = `next:${Buffer.alloc(32, 7).toString("base64")}`;
    const before = await contactOf("mem_ha_an", stating("kiểm tra", dataProtection));
    try {
      process.env["CONTACT_KEYS"] = `${newKey},${oldKeys}`;
      await slice.work.runJob("seal-contacts");
      process.env["CONTACT_KEYS"] = newKey;
      expect(await contactOf("mem_ha_an", stating("kiểm tra", dataProtection))).toEqual(before);
    } finally {
      process.env["CONTACT_KEYS"] = `${oldKeys},${newKey}`;
    }
    expect((await contactOf("mem_ha_an", stating("kiểm tra", dataProtection))).contact).toEqual(before.contact);
  });
});

describe("who has left, and who asked for restriction", () => {
  test("is reached by nobody but data protection and herself, from that moment on", async () => {
    const readers = [member, viewers.coordinatorOfMae, stating("mời họp", secretariat), viewers.presidium];
    const seen = async () => {
      const contacts = await Promise.all(readers.map((viewer) => contactOf("mem_ha_vu", viewer)));
      return contacts.map(({ contact }) => Object.values(contact ?? {}).some((value) => value !== null));
    };
    await slice.sql(
      `insert into members.consent (member_id, purpose, notice_version) values ('mem_ha_vu', 'DIRECTORY_CONTACT', '1')`,
    );
    expect(await seen()).toEqual([true, true, true, true]);
    await slice.sql(
      "update members.membership set state = 'ENDED', ended_on = '2026-01-01', end_reason = 'RETIRED' where member_id = 'mem_ha_vu'",
    );
    // The coordinator of MAE in this story is the person herself.
    expect(await seen()).toEqual([false, true, false, false]);
    expect((await contactOf("mem_ha_vu", dataProtection)).contact.workEmail).not.toBeNull();
    await slice.sql(
      "update members.membership set state = 'ACTIVE', ended_on = null, end_reason = null where member_id = 'mem_ha_vu'",
    );
    await slice.sql("update members.member set restricted_at = now() where id = 'mem_ha_vu'");
    expect(await seen()).toEqual([false, true, false, false]);
    const query = "{ members(first: 50) { edges { node { id } } } }";
    const { body } = await slice.execute({ query, viewer: secretariat });
    expect(JSON.stringify(body)).not.toContain("mem_ha_vu");
    await slice.sql("update members.member set restricted_at = null where id = 'mem_ha_vu'");
  });
});

test("a program reads contact fields only in an operation that is listed, only those, and under its purpose", async () => {
  const program = viewers.programOfMae;
  const read = (operation: string) => contactOf("mem_ha_vu", naming(operation, program));
  expect(await read("UnitSync")).toMatchObject({ contact: { workEmail: null }, masked: expect.anything() });
  await slice.sql(
    `insert into members.service_operation (subject, operation, purpose, fields, valid_from)
     values ($1, 'UnitSync', 'Đồng bộ danh bạ của bộ', '{workEmail}', '2025-01-01')`,
    [program.subject],
  );
  expect((await read("UnitSync")).contact).toMatchObject({
    workEmail: expect.any(String),
    workPhone: null,
    mobile: null,
  });
  expect((await read("Other")).contact).toMatchObject({ workEmail: null });
  const lines = await slice.sql("select role, operation, fields, purpose from members.access_log where subject = $1", [
    program.subject,
  ]);
  expect(lines).toEqual([
    { role: "SERVICE", operation: "UnitSync", fields: ["workEmail"], purpose: "Đồng bộ danh bạ của bộ" },
  ]);
});

test("where a person stands is the same, asked of one function or of two", async () => {
  await slice.sql(
    "update members.membership set state = 'ENDED', ended_on = '2026-01-01', end_reason = 'RETIRED' where member_id = 'mem_ha_vu'",
  );
  const rows = await slice.sql<{ active: boolean; same: boolean }>(
    `select standing.is_active as active,
       standing.is_active = members.is_active(member.id) and standing.has_left = members.has_left(member.id) as same
     from members.member cross join lateral members.standing_of(member.id) as standing`,
  );
  expect(new Set(rows.map(({ active }) => active))).toEqual(new Set([true, false]));
  expect(rows.every(({ same }) => same)).toBe(true);
});
