import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { startSubgraph } from "@sen/testing";
import type { SubgraphUnderTest } from "@sen/testing";
import { subgraph } from "../src/subgraph.ts";
import { seedStory } from "./seed.ts";
import { coordinatorOfMae, dan, gateway, member, secretariat } from "./viewers.ts";

let slice: SubgraphUnderTest;
beforeAll(async () => {
  slice = await startSubgraph(subgraph, { seed: seedStory });
});
afterAll(() => slice.stop());

test("the gateway learns who a subject is, with the units merged into a coordinator's", async () => {
  const query = `{ accessFacts(subject: "sub_ha") { memberId roles { role unitId } } }`;
  const { body } = await slice.execute({ query, viewer: gateway });
  expect(body.data.accessFacts).toEqual({
    memberId: "mem_ha_vu",
    roles: [
      { role: "NETWORK_MEMBER", unitId: "min_mae" },
      { role: "UNIT_COORDINATOR", unitId: "min_mae" },
      { role: "UNIT_COORDINATOR", unitId: "min_mard" },
      { role: "UNIT_COORDINATOR", unitId: "min_monre" },
    ],
  });
  const refused = await slice.execute({ query, viewer: secretariat });
  expect(refused.body.errors?.[0]?.extensions["code"]).toBe("FORBIDDEN");
});

test("the gateway learns access facts and nothing about people", async () => {
  const { body } = await slice.execute({
    query: `{ member(id: "mem_dan") { id } members { totalCount } }`,
    viewer: gateway,
  });
  expect(body.data).toEqual({ member: null, members: null });
});

test("an unknown subject has no member and no role", async () => {
  const query = `{ accessFacts(subject: "nobody") { memberId roles { role } } }`;
  const { body } = await slice.execute({ query, viewer: gateway });
  expect(body.data.accessFacts).toEqual({ memberId: null, roles: [] });
});

test("a person sees her own member, roles in force and language", async () => {
  const query = "{ me { language roles { role ministry { id } validTo } member { id } } }";
  const { body } = await slice.execute({ query, viewer: coordinatorOfMae });
  expect(body.data.me).toEqual({
    language: "en",
    roles: [
      { role: "NETWORK_MEMBER", ministry: { id: "min_mae" }, validTo: null },
      { role: "UNIT_COORDINATOR", ministry: { id: "min_mae" }, validTo: null },
    ],
    member: { id: "mem_ha_vu" },
  });
});

const setConsent = (granted: boolean, noticeVersion = "2") => ({
  query: `mutation ($input: ConsentInput!) { setConsent(input: $input) { consent { purpose noticeVersion grantedAt withdrawnAt } userErrors { code message { vi en } } } }`,
  variables: { input: { purpose: "DIRECTORY_CONTACT", granted, noticeVersion } },
});

test("withdrawing consent hides the contact at once, giving it shows it again", async () => {
  const emailForOthers = async () => {
    const { body } = await slice.execute({
      query: `{ member(id: "mem_dan") { contact { workEmail } } }`,
      viewer: member,
    });
    return body.data.member.contact.workEmail;
  };
  expect(await emailForOthers()).toBe("mem_dan@demo.example");
  const { body } = await slice.execute({ ...setConsent(false), viewer: dan });
  expect(body.data.setConsent).toMatchObject({
    consent: { noticeVersion: "1", withdrawnAt: expect.any(String) },
    userErrors: [],
  });
  expect(await emailForOthers()).toBeNull();
  const again = await slice.execute({ ...setConsent(true), viewer: dan });
  expect(again.body.data.setConsent.consent).toMatchObject({ noticeVersion: "2", withdrawnAt: null });
  expect(await emailForOthers()).toBe("mem_dan@demo.example");
});

test("a member who calls twenty times at once has one consent in force", async () => {
  await Promise.all(Array.from({ length: 20 }, () => slice.execute({ ...setConsent(true, "3"), viewer: dan })));
  const rows = await slice.sql(
    "select notice_version from members.consent where member_id = 'mem_dan' and purpose = 'DIRECTORY_CONTACT' and withdrawn_at is null",
  );
  expect(rows).toEqual([{ notice_version: "3" }]);
});

test("whoever is no member has no consent to give", async () => {
  const { body } = await slice.execute({ ...setConsent(true), viewer: secretariat });
  expect(body.data.setConsent).toMatchObject({ consent: null, userErrors: [{ code: "FORBIDDEN" }] });
});
